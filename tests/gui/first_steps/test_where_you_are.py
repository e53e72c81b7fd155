"""A key tells where one is; what was told can be read again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.dialog import TextDialog

pytestmark = pytest.mark.shared_window

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def told(qtbot: QtBot, program: Program) -> str:
    """Press the key and return what the line of messages says then."""
    qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_W, HELD)
    return program.window.status._state.text()


def test_the_key_tells_area_list_row_statement_and_wording(qtbot: QtBot, program: Program) -> None:
    window = program.window
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    window.session.choose_theme("send")
    window.list.view.setFocus()
    qtbot.keyClick(window.list.view, Qt.Key.Key_Down)
    count, title = window.list.view.model().rowCount(), window.session.reading.statement.title
    row = window.list.view.currentIndex().row() + 1
    assert told(qtbot, program) == (
        f"You are in: Statements. List: SEND, row {row} of {count}. Statement: “{title}”, summary."
    )
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert told(qtbot, program).startswith("You are in: Rationale. List: SEND, ")


def test_what_was_told_is_listed_again_the_newest_first(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    for message in ("First message.", "Second message."):
        program.window.status.show_message(message)
    program.window.commands.messages.trigger()
    dialog = program.window.findChildren(TextDialog)[-1]
    lines = dialog.text.toPlainText().splitlines()
    assert lines[0].endswith("Second message.") and lines[1].endswith("First message.")
    dialog.close()
