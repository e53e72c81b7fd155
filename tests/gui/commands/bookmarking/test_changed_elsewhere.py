"""What another computer changed while the window is open is told in a line, with the way to what it was before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.earlier_versions import EarlierVersions
from ascl_reader.gui.saving import autosave
from tests.gui.conftest import OpenProgram, type_text


def opened(qtbot: QtBot, open_program: OpenProgram) -> Program:
    program = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(program, "at_close") and program.bookmark_autosave.ready)
    return program


def write_elsewhere(program: Program, statement_id: str, text: str, folder: Path, marks: str = "") -> None:
    """Write a note, as another computer does that has seen what is on the disk, and bookmark another statement."""
    store = BookmarkStore(paths.user_data(), folder / "settings of another computer")
    work: Bookmarks = write_note(store.load().work, program.library.find(statement_id), text)
    store.save(add_bookmarks(work, [NewBookmark(program.library.find(marks))]) if marks else work)


def test_it_is_told_in_a_line_with_the_earlier_text_behind_a_button(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path
) -> None:
    autosave.LOOKING, before = 50, autosave.LOOKING
    try:
        program = opened(qtbot, open_program)
    finally:
        autosave.LOOKING = before
    line, note, statement = program.window.unsaved, program.window.note.text, program.window.session.statement
    title = program.library.find(statement).title
    note.setFocus()
    type_text(note, "Ours.")
    qtbot.waitUntil(lambda: bool(program.bookmark_autosave.work.notes) and not program.bookmark_autosave.unsaved)
    assert not line.isVisible()
    other = max(each.id for each in program.library.statements if each.id != statement)
    write_elsewhere(program, statement, "Theirs.", tmp_path, marks=other)
    qtbot.waitUntil(line.isVisible)
    assert line.text.text() == f"Changed on another computer: the note on “{title}”, 1 bookmark"
    assert note.hasFocus() and note.toPlainText() == "Theirs."
    line.offer_button.setFocus()
    qtbot.keyClick(line.offer_button, Qt.Key.Key_Space)
    [dialog] = program.window.findChildren(EarlierVersions)
    assert dialog.text.toPlainText() == "Ours."
    dialog.reject()
    write_elsewhere(program, other, "On another one.", tmp_path)
    qtbot.waitUntil(lambda: "2 notes" in line.text.text())
    assert title in line.whole and program.library.find(other).title in line.whole
    line.close_button.click()
    assert not line.isVisible()
    write_elsewhere(program, other, "Once more.", tmp_path)
    qtbot.waitUntil(line.isVisible)
    assert program.library.find(other).title in line.text.text()


def test_the_terminal_of_this_computer_is_no_other_one(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = opened(qtbot, open_program)
    store = BookmarkStore(paths.user_data(), paths.user_settings())
    statement = program.window.session.statement
    store.save(write_note(store.load().work, program.library.find(statement), "From the terminal."))
    qtbot.waitUntil(lambda: statement in program.bookmark_autosave.work.notes)
    assert not program.window.unsaved.isVisible()


def test_what_was_changed_while_the_program_was_closed_is_told_at_its_start(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path
) -> None:
    program = opened(qtbot, open_program)
    statement = program.window.session.statement
    assert not program.window.unsaved.isVisible()
    program.window.close()
    write_elsewhere(program, statement, "Theirs.", tmp_path)
    line = opened(qtbot, open_program).window.unsaved
    qtbot.waitUntil(line.isVisible)
    assert line.text.text().startswith("Changed on another computer: the note on")
