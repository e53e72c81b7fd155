"""What the View menu changes, and that it shows what holds, whatever changed it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.accessible import latest_messages

pytestmark = pytest.mark.shared_window

CTRL = Qt.KeyboardModifier.ControlModifier


def test_text_is_made_larger_and_smaller_by_keys(qtbot: QtBot, program: Program) -> None:
    view, sizes = program.window.list.view, []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(view, key, CTRL)
        sizes.append(program.appearance.text_size)
    assert sizes == [110, 100, 90, 100]
    told = [words for _, words in latest_messages()[:4]]
    assert told == [f"Text size: {size} %" for size in reversed(sizes)]


def test_the_menu_shows_what_holds(program: Program) -> None:
    actions = program.window.commands
    program.appearance.choose("dark")
    program.appearance.choose_font("atkinson")
    assert actions.appearances["dark"].isChecked() and actions.fonts["atkinson"].isChecked()


def test_escape_leaves_the_search(qtbot: QtBot, program: Program) -> None:
    box = program.window.top.search
    box.setText("school")
    program.window.list.view.setFocus()
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_Escape)
    assert box.text() == ""
