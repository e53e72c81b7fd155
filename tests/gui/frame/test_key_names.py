"""Sentences and tips name the key that a command has now, or the command where it has none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.command_keys import KeyGiver
from ascl_reader.gui.frame.key_names import follow_in_tip, key_of
from ascl_reader.gui.look.plain_text import set_tip


class Giver(KeyGiver):
    """Has one command."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.undo = QAction("&Undo…", self)
        self.undo.setShortcuts([QKeySequence("Ctrl+Z"), QKeySequence("Ctrl+U")])


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_sentence_names_the_first_key_the_command_has_now_else_the_command(window: QWidget) -> None:
    giver, other = Giver(window), QWidget(window, Qt.WindowType.Window)
    assert key_of(other, "undo", "Ctrl+Y") == "Ctrl+Z"
    giver.undo.setShortcuts([QKeySequence("Ctrl+J")])
    assert key_of(other, "undo", "Ctrl+Y") == "Ctrl+J"
    giver.undo.setShortcuts([])
    assert key_of(other, "undo", "Ctrl+Y") == "“Undo”"


def test_where_nobody_gives_keys_the_usual_one_is_named(window: QWidget) -> None:
    assert key_of(window, "undo", "Ctrl+Z") == "Ctrl+Z"


def test_a_tip_follows_the_key_and_is_read_out_so(window: QWidget) -> None:
    giver, button = Giver(window), QPushButton(window)
    set_tip(button, "Takes it back")
    button.setAccessibleDescription("Takes it back")
    follow_in_tip(window, "undo", "Ctrl+Z", button)
    for keys, told in ((["Ctrl+J"], "Takes it back (Ctrl+J)"), ([], "Takes it back")):
        giver.undo.setShortcuts([QKeySequence(each) for each in keys])
        giver.keys_changed.emit()
        assert button.toolTip() == button.accessibleDescription() == told
