"""The switch between summary and full text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.reading.wording_switch import WordingSwitch
from ascl_reader.library.statement import Wording


@pytest.fixture
def switch(qtbot: QtBot, appearance: Appearance) -> WordingSwitch:
    switch = WordingSwitch(appearance)
    qtbot.addWidget(switch)
    switch.show()
    return switch


def buttons(switch: WordingSwitch) -> dict[str, QPushButton]:
    return {button.text(): button for button in switch.findChildren(QPushButton)}


@pytest.mark.parametrize(("name", "wording"), [("Summary", Wording.SUMMARY), ("Full text", Wording.FULL)])
def test_a_press_tells_the_wording(qtbot: QtBot, switch: WordingSwitch, name: str, wording: Wording) -> None:
    with qtbot.waitSignal(switch.chosen) as told:
        qtbot.mouseClick(buttons(switch)[name], Qt.MouseButton.LeftButton)
    assert told.args == [wording]


def test_the_wording_that_is_shown_is_pressed_and_told_to_nobody(qtbot: QtBot, switch: WordingSwitch) -> None:
    for shown in (Wording.FULL, Wording.SUMMARY):
        with qtbot.assertNotEmitted(switch.chosen):
            switch.show_wording(shown)
        pressed = [name for name, button in buttons(switch).items() if button.isChecked()]
        assert pressed == ["Full text" if shown is Wording.FULL else "Summary"]


def test_whose_words_they_are_is_in_the_tip(switch: WordingSwitch) -> None:
    assert "editors’ words" in buttons(switch)["Summary"].toolTip()
    assert "as you imported it" in buttons(switch)["Full text"].toolTip()
    assert buttons(switch)["Summary"].accessibleName() == "Wording: Summary"
