"""Commands while a statement that left the library is read: they act on what is seen, or say that they cannot."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.places import starred_in
from ascl_reader.gui.app import Program
from tests.gui.bookmark_windows import CTRL, lines, list_folder, saved
from tests.gui.conftest import OpenProgram
from tests.gui.removed_statements import CHOOSE_FIRST, go, gone, is_read, removed
from tests.gui.sessions import place, write_session

__all__ = ["gone"]


def test_back_leads_to_what_was_read_before_and_forward_to_it(gone: Program) -> None:
    window, statement = gone.window, removed(gone)
    go(gone, 0)
    before = window.session.statement
    go(gone, 1)
    window.commands.back.trigger()
    assert is_read(gone, before) and window.list.current() == before
    window.commands.forward.trigger()
    assert is_read(gone, statement.id) and window.list.current() == statement.id


def test_its_bookmark_can_be_removed_and_comes_back(qtbot: QtBot, gone: Program) -> None:
    window, statement = gone.window, removed(gone)
    gone.bookmark_autosave.do(StepKind.IMPORT, gone.bookmark_autosave.work.without("notes", [statement.id]))
    go(gone, 0)
    behind = window.session.statement
    go(gone, 1)
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert gone.bookmark_autosave.is_starred(behind) and not gone.bookmark_autosave.is_starred(statement.id)
    assert is_read(gone, behind) and window.list.current() == behind, "nothing remembers it: what was read before is"
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert gone.bookmark_autosave.is_starred(statement.id)


def test_as_long_as_its_note_is_there_it_is_read_but_cannot_be_bookmarked_anew(qtbot: QtBot, gone: Program) -> None:
    window, statement = gone.window, removed(gone)
    list_folder(gone, "noted:gone")
    go(gone, 0)
    gone.bookmark_autosave.do(
        StepKind.REMOVE_BOOKMARKS,
        remove_bookmarks(gone.bookmark_autosave.work, list(gone.bookmark_autosave.work.bookmarks)),
    )
    assert is_read(gone, statement.id), "its note is still there"
    for turn in (window.commands.bookmark.trigger, window.header.star.click):
        window.status.show_message("")
        turn()
        assert not gone.bookmark_autosave.is_starred(statement.id), "what the library lacks cannot be marked"
        assert window.status._state.text() == "Only a statement of the library can be bookmarked."


def test_all_of_it_goes_to_the_bin_in_one_step(qtbot: QtBot, gone: Program) -> None:
    statement, status = removed(gone), gone.window.header.bookmark_status
    go(gone, 0)
    before = gone.window.session.statement
    assert not status.to_bin.isVisible()
    go(gone, 1)
    assert status.to_bin.text() == "Move the bookmarks and the note to the bin"
    qtbot.mouseClick(status.to_bin, Qt.MouseButton.LeftButton)
    work = saved(qtbot, gone)
    assert statement.id not in work.notes and len(work.bin) == 2
    assert is_read(gone, before)
    assert "No longer in the library" not in lines(gone)
    gone.window.commands.undo.trigger()
    assert statement.id in gone.bookmark_autosave.work.notes and lines(gone)[-1] == "No longer in the library"


def test_commands_that_can_do_nothing_with_it_say_so(qtbot: QtBot, gone: Program) -> None:
    window = gone.window
    go(gone, 0)
    go(gone, 1)
    marked = len(gone.bookmark_autosave.work.bookmarks)
    for action in ("bookmark_passage", "bookmark_in", "add_to_briefing", "print_statement", "copy_with_reference"):
        window.status.show_message("")
        getattr(window.commands, action).trigger()
        assert window.status._state.text() == CHOOSE_FIRST, action
    assert not window.commands.earlier.isEnabled()
    window.header.earlier_asked.emit()
    assert len(gone.bookmark_autosave.work.bookmarks) == marked
    assert gone.briefing_autosave.briefings.current is None


def test_of_several_chosen_lines_those_of_the_library_are_meant(qtbot: QtBot, gone: Program) -> None:
    window, statement = gone.window, removed(gone)
    go(gone, 1)
    model = window.list.view.selectionModel()
    for row in (0, 2):
        model.select(window.list.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert starred_in(gone.bookmark_autosave.work) == {statement.id}, "the two of the library lost theirs"


def test_it_is_shown_again_at_the_next_start(qtbot: QtBot, gone: Program, open_program: OpenProgram) -> None:
    statement = removed(gone)
    work = gone.bookmark_autosave.work
    [one] = [each for each in work.bookmarks.values() if each.statement == statement.id]
    elsewhere = msgspec.structs.replace(one, statement="no-longer-there")
    gone.bookmark_autosave.do(
        StepKind.IMPORT, work.with_entries("bookmarks", [elsewhere]).without("notes", [statement.id])
    )
    go(gone, 0)
    go(gone, 1)
    assert is_read(gone, "no-longer-there")
    saved(qtbot, gone)
    gone.window.close()
    again = open_program()
    qtbot.waitUntil(lambda: is_read(again, "no-longer-there"))
    assert again.window.list.current() == "no-longer-there"


def test_a_page_that_an_earlier_version_left_open_is_read_again(
    qtbot: QtBot, gone: Program, open_program: OpenProgram, home: Path
) -> None:
    statement, work = removed(gone), gone.bookmark_autosave.work
    [one] = [each for each in work.bookmarks.values() if each.statement == statement.id]
    elsewhere = msgspec.structs.replace(one, statement="no-longer-there")
    gone.bookmark_autosave.do(StepKind.IMPORT, work.with_entries("bookmarks", [elsewhere]))
    saved(qtbot, gone)
    gone.window.close()
    left = place(home / "settings")
    write_session(home / "settings", msgspec.structs.replace(left, page="kept:no-longer-there"))
    again = open_program()
    qtbot.waitUntil(lambda: is_read(again, "no-longer-there"))


def test_a_start_with_only_gone_statements_in_the_folder(
    qtbot: QtBot, gone: Program, open_program: OpenProgram, tmp_path: Path
) -> None:
    list_folder(gone, "noted:gone")
    saved(qtbot, gone)
    gone.window.close()
    again = open_program()
    qtbot.waitUntil(lambda: hasattr(again, "bookmark_autosave") and again.bookmark_autosave.ready)
    assert again.window.session.statement, "the shipped library has it, so the line is not there"


def test_thousands_of_bookmarks_are_listed_in_the_background(
    qtbot: QtBot, ready: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, asked = ready.window.list.view, Counter[int]()
    place_of = view.visualRect
    statement = ready.library.statements[0]
    work = add_bookmarks(ready.bookmark_autosave.work, [NewBookmark(statement)])
    [one] = work.bookmarks.values()
    many = [msgspec.structs.replace(one, id=f"b-{number}", statement=f"gone-{number}") for number in range(2_000)]
    ready.bookmark_autosave.do(StepKind.IMPORT, work.with_entries("bookmarks", many))
    qtbot.waitUntil(lambda: lines(ready)[-1] == "No longer in the library")
    list_folder(ready, "noted:gone")
    qtbot.waitUntil(lambda: not place_of(view.model().index(0, 0)).isEmpty())
    list_folder(ready, "folder:unfiled")  # while the others are being laid out
    monkeypatch.setattr(view, "visualRect", lambda index: (asked.update([index.row()]), place_of(index))[1])
    list_folder(ready, "noted:gone")
    assert len(ready.window.list.model.lines()) == 2_000
    qtbot.waitUntil(lambda: not place_of(view.model().index(0, 0)).isEmpty())
    assert len(asked) < 60, "rows that have no place yet are not gone through"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert is_read(ready, "gone-999")
