"""What the tests of the history share: statements that are read one after the other, and what is known of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.window.recent_dialog import RecentDialog
from tests.gui.conftest import OpenProgram

RACE, EHCP = "race-disparities-commission-rejected", "ehcp-process-consistency"
CTRL = Qt.KeyboardModifier.ControlModifier


def begin(qtbot: QtBot, open_program: OpenProgram, folder: Path | None = None) -> Program:
    program = open_program(folder)
    qtbot.waitUntil(lambda: hasattr(program, "history") and program.history.ready)
    return program


def read(qtbot: QtBot, program: Program, *statements: str) -> None:
    """Show statements one after the other, each until it counts as read."""
    for statement in statements:
        program.window.session.show_statement(statement)
        qtbot.waitUntil(lambda statement=statement: known(program)[:1] == [statement])


def known(program: Program) -> list[str]:
    return [visit.statement for visit in program.history.recent()]


def metas(program: Program) -> dict[str, str]:
    model = program.window.list.model
    return {each: model.place(each).data(Qt.ItemDataRole.AccessibleTextRole) for each in model.lines()}


def recent(qtbot: QtBot, program: Program) -> RecentDialog:
    """Press Ctrl+H and return the dialog."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_H, CTRL)
    dialog = next(each for each in program.window.findChildren(RecentDialog) if each.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    return dialog
