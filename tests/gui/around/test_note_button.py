"""The button beside the note: what it says, how it is cut short, and that it opens and shuts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.note_button import NARROWEST, NoteButton
from ascl_reader.gui.look.appearance import Appearance

TOLD = "We partly agree · 12 March 2026 · 3 questions"


@pytest.fixture
def button(qtbot: QtBot, appearance: Appearance) -> NoteButton:
    button = NoteButton(appearance)
    qtbot.addWidget(button)
    button.restyle()
    button.show_summary("")
    button.show()
    return button


def test_without_anything_behind_it_it_says_what_could_be(button: NoteButton) -> None:
    assert button.text() == button.accessibleName() == "Stance, date, questions"
    assert button.toolTip() == "Show or hide stance, date and questions"


def test_it_says_what_is_behind_it(button: NoteButton) -> None:
    button.show_summary(TOLD)
    assert button.text() == TOLD
    assert button.accessibleName() == f"Stance, date and questions: {TOLD}"
    assert button.toolTip().splitlines() == [TOLD, "Show or hide stance, date and questions"]


def test_words_without_room_are_cut_short_and_all_are_shown_where_there_is_room(button: NoteButton) -> None:
    button.show_summary(TOLD)
    button.resize(button.sizeHint())
    assert button.shown_text() == TOLD
    button.resize(NARROWEST * 2, button.height())
    assert button.shown_text().endswith("…") and TOLD.startswith(button.shown_text()[:-1].rstrip())
    assert button.minimumSizeHint().width() == NARROWEST
    button.grab()  # draws


def test_a_press_opens_it_and_the_arrow_turns(qtbot: QtBot, button: NoteButton) -> None:
    def arrow() -> object:
        return button.icon().pixmap(button.iconSize()).toImage()

    shut = arrow()
    with qtbot.waitSignal(button.toggled) as told:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert told.args == [True] and arrow() != shut
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked() and arrow() == shut


def test_the_arrow_grows_with_the_text(button: NoteButton, appearance: Appearance) -> None:
    before = button.iconSize().width()
    appearance.set_text_size(200)
    button.restyle()
    assert button.iconSize().width() == 2 * before
