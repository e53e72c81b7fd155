"""A box changes only once its list is open and shows whole letters; a row of buttons has one pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.choices import ChoiceBox, Segment, SegmentedControl
from tests.rooms import PACKAGE

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[ChoiceBox]:
    window = QWidget()
    qtbot.addWidget(window)
    box = ChoiceBox()
    box.setParent(window)
    box.addItems(["apples", "beans", "carrots"])
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.setFocus()
    yield box


def test_the_wheel_changes_nothing_with_the_focus_either(box: ChoiceBox) -> None:
    at = QPointF(5, 5)
    for delta in (-120, 120, -120):
        event = QWheelEvent(
            at, at, QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(box, event)
    assert box.currentText() == "apples"


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_Down, NONE), (Qt.Key.Key_Down, ALT), (Qt.Key.Key_End, NONE), (Qt.Key.Key_Space, NONE)],
)
def test_a_key_opens_the_list_and_changes_nothing(
    qtbot: QtBot, box: ChoiceBox, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    action = QAction(box.window())
    action.setShortcut("Alt+Down")
    box.window().addAction(action)
    action.triggered.connect(lambda: pytest.fail("the command of the window was carried out"))
    qtbot.keyClick(box, key, held)
    assert box.view().isVisible() and box.currentText() == "apples"
    qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    assert box.currentText() == "apples"
    with qtbot.waitSignal(box.activated):
        qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.currentText() == "beans"


def test_the_row_that_is_gone_to_in_the_opened_list_is_filled(
    qtbot: QtBot, box: ChoiceBox, appearance: Appearance
) -> None:
    appearance.apply()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    view, accent = box.view(), QColor(appearance.colours.accent)
    for row in range(2):
        place = view.visualRect(view.model().index(row, 0))
        qtbot.waitUntil(
            lambda place=place: view.grab().toImage().pixelColor(place.right() - 3, place.center().y()) == accent
        )
        assert place.height() >= 24
        qtbot.keyClick(view, Qt.Key.Key_Down)


def test_a_value_without_room_ends_in_dots(box: ChoiceBox) -> None:
    long = "a value of many words, more than there is room for"
    box.addItem(long)
    box.setCurrentText(long)
    box.resize(140, box.sizeHint().height())
    shown, drawn = box.fitting_text(), box.grab().toImage()
    assert shown.startswith("a v") and shown.endswith("…") and box.currentText() == long
    box.setItemText(box.currentIndex(), shown)
    assert box.grab().toImage() == drawn
    box.resize(600, box.height())
    box.setItemText(box.currentIndex(), long)
    assert box.fitting_text() == long


def test_a_letter_changes_nothing(qtbot: QtBot, box: ChoiceBox) -> None:
    qtbot.keyClick(box, Qt.Key.Key_C)
    assert box.currentText() == "apples" and not box.view().isVisible()


def test_every_field_of_the_window_keeps_to_the_rule() -> None:
    theirs = re.compile(r"\b(QComboBox|QFontComboBox|QSpinBox|QDoubleSpinBox|QDateEdit|QTimeEdit|QSlider|QDial)\(")
    found = [
        f"{path.relative_to(PACKAGE)}: {each}"
        for path in sorted((PACKAGE / "gui").rglob("*.py"))
        for each in theirs.findall(path.read_text("utf-8"))
    ]
    ours = ["gui/widgets/choices.py: QComboBox", "gui/widgets/day_edit.py: QDateEdit"]
    assert [each for each in found if each.replace("\\", "/") not in ours] == []


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
