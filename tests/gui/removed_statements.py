"""What the tests of statements that left the library share: a window in which one is listed, and what it shows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Statement
from tests.gui.bookmark_windows import list_folder, without

SelectionFlag = QItemSelectionModel.SelectionFlag
NOTE = "Quokka\n\n- one\n- two"
CHOOSE_FIRST = "Choose a statement of the library first."


@pytest.fixture
def gone(qtbot: QtBot, ready: Program) -> Program:
    """Return the program with Unfiled listed, of whose three statements the middle one, with a note, is gone."""
    first, second, third = ready.library.statements[:3]
    work = add_bookmarks(ready.bookmark_autosave.work, map(NewBookmark, (first, second, third)))
    ready.bookmark_autosave.do(StepKind.IMPORT, write_note(work, second, NOTE))
    ready.gone = second  # type: ignore[attr-defined]
    without(ready, second.id)
    list_folder(ready, f"folder:{UNFILED}")
    ready.window.list.view.setFocus()
    return ready


def removed(program: Program) -> Statement:
    statement: Statement = program.gone  # type: ignore[attr-defined]
    return statement


def go(program: Program, row: int) -> None:
    """Choose a row alone, whatever keys are held down."""
    place = program.window.list.model.index(row, 0)
    program.window.list.view.selectionModel().setCurrentIndex(place, SelectionFlag.ClearAndSelect)


def is_read(program: Program, statement: str) -> bool:
    """Return whether a statement is what the panes show."""
    window = program.window
    return window.reading.is_reading and window.session.statement == statement


def told(program: Program) -> str:
    """Return what the header tells of a statement's bookmarks."""
    line = program.window.header.bookmark_status
    return line.text.text() if line.isVisible() else ""
