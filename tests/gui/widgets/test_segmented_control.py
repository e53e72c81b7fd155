"""A choice of which one is pressed: by mouse and keys, told once, named for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.segmented_control import Segment, SegmentedControl

SEGMENTS = [Segment("Theme", "By theme"), Segment("Year", "By year", "Tree by year"), Segment("Page", "By page")]


@pytest.fixture(params=[False, True], ids=["row", "wraps"])
def control(request: pytest.FixtureRequest, qtbot: QtBot, appearance: Appearance) -> SegmentedControl:
    control = SegmentedControl(appearance, SEGMENTS, wraps=request.param)
    qtbot.addWidget(control)
    control.press(0)
    control.show()
    return control


def buttons(control: SegmentedControl) -> list[QPushButton]:
    return control.findChildren(QPushButton)


def test_a_press_is_told_by_its_number_and_lets_the_others_go(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.mouseClick(buttons(control)[2], Qt.MouseButton.LeftButton)
    assert told.args == [2]
    assert [button.isChecked() for button in buttons(control)] == [False, False, True]


def test_showing_a_choice_tells_nothing(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.assertNotEmitted(control.chosen):
        control.press(1)
    assert [button.isChecked() for button in buttons(control)] == [False, True, False]


def test_the_space_bar_chooses(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.keyClick(buttons(control)[1], Qt.Key.Key_Space)
    assert told.args == [1]


def test_a_choice_that_is_not_allowed_cannot_be_made(qtbot: QtBot, control: SegmentedControl) -> None:
    control.allow(1, False)
    with qtbot.assertNotEmitted(control.chosen):
        qtbot.mouseClick(buttons(control)[1], Qt.MouseButton.LeftButton)
    control.allow(1, True)
    with qtbot.waitSignal(control.chosen):
        qtbot.mouseClick(buttons(control)[1], Qt.MouseButton.LeftButton)


def test_each_has_a_name_a_tip_and_what_a_screen_reader_says(control: SegmentedControl) -> None:
    assert [button.text() for button in buttons(control)] == ["Theme", "Year", "Page"]
    assert [button.toolTip() for button in buttons(control)] == ["By theme", "By year", "By page"]
    assert [button.accessibleName() for button in buttons(control)] == ["Theme", "Tree by year", "Page"]
    assert [button.accessibleDescription() for button in buttons(control)] == ["By theme", "By year", "By page"]


def test_a_screen_reader_is_told_of_a_choice_of_which_one_is_made(qtbot: QtBot, control: SegmentedControl) -> None:
    told = [QAccessible.queryAccessibleInterface(button) for button in buttons(control)]
    assert {each.role() for each in told} == {QAccessible.Role.RadioButton}
    assert [bool(each.state().checked) for each in told] == [True, False, False]
    assert [each.text(QAccessible.Text.Name) for each in told] == ["Theme", "Tree by year", "Page"]
    with qtbot.waitSignal(control.chosen) as chosen:
        action = told[1].actionInterface()
        action.doAction(action.pressAction())
    assert chosen.args == [1] and [bool(each.state().checked) for each in told] == [False, True, False]


def test_larger_text_makes_wider_buttons(control: SegmentedControl, appearance: Appearance) -> None:
    before = [button.minimumWidth() for button in buttons(control)]
    appearance.set_text_size(200)
    assert all(button.minimumWidth() > 1.7 * old for button, old in zip(buttons(control), before, strict=True))
