"""A button whose words are cut where there is no room, and told whole nevertheless."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.searching.elided_button import ElidedButton
from tests.gui.look.test_style_sheet import LIGHT, sheet

LONG = "also “special educational needs & disabilities” for “SEND”"


@pytest.fixture
def button(qtbot: QtBot) -> ElidedButton:
    made = ElidedButton()
    qtbot.addWidget(made)
    made.show_words(LONG)
    made.show()
    return made


def test_it_asks_for_all_its_words_and_shows_them(button: ElidedButton) -> None:
    button.resize(button.sizeHint())
    assert (button.text(), button.toolTip()) == (LONG.replace("&", "&&"), "")


def test_with_less_room_they_are_cut_and_come_back(button: ElidedButton) -> None:
    wanted = button.sizeHint()
    button.resize(wanted.width() // 2, wanted.height())
    assert button.text().endswith("…") and len(button.text()) < len(LONG)
    assert button.words() == button.toolTip() == LONG
    assert button.sizeHint() == wanted, "it asks for as much as before"
    button.resize(wanted)
    assert button.text() == LONG.replace("&", "&&")


def test_a_narrow_column_makes_it_as_narrow(button: ElidedButton) -> None:
    assert button.minimumSizeHint().width() == 0
    button.resize(3, 20)
    assert button.words() == LONG


def test_words_that_came_while_it_was_hidden_are_cut_too(button: ElidedButton) -> None:
    button.hide()
    button.resize(60, 20)
    button.show_words(f"{LONG}!")
    button.show()
    assert button.text().endswith("…") and button.toolTip() == f"{LONG}!"


def test_what_is_chosen_is_cut_as_wide_as_it_is_drawn(qtbot: QtBot, button: ElidedButton) -> None:
    button.setProperty("use", "filter")
    button.setStyleSheet(sheet(LIGHT))
    button.setCheckable(True)
    button.resize(button.sizeHint().width() // 2, button.sizeHint().height())
    light = button.text()
    button.setChecked(True)
    strong = QFont(button.font())
    strong.setWeight(QFont.Weight.DemiBold)
    option = QStyleOptionButton()
    button.initStyleOption(option)
    room = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button).width()
    assert QFontMetrics(strong).horizontalAdvance(button.text()) <= room
    assert len(button.text()) < len(light), "letters of more weight are wider"
    button.setChecked(False)
    assert button.text() == light
