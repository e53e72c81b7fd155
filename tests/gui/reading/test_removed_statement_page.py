"""Statements that left the library: listed with their titles, read as they were kept, found by our note."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import Wanted, add_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.changes.undo import Kind
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.list_model import ROW, STARRED
from ascl_reader.gui.reading.removed_statement_page import RemovedStatementPage
from ascl_reader.library.outline import SortOrder
from tests.gui.bookmark_windows import CTRL, lines, list_folder, saved, without
from tests.gui.conftest import OpenProgram, search_for

SelectionFlag = QItemSelectionModel.SelectionFlag
NOTE = "Quokka\n\n- one\n- two"


@pytest.fixture
def gone(qtbot: QtBot, ready: Program) -> Program:
    """Return the program with Unfiled listed, of whose three statements the middle one, with a note, is gone."""
    first, second, third = ready.library.statements[:3]
    work = add_bookmarks(ready.desk.work, map(Wanted, (first, second, third)))
    ready.desk.do(Kind.IMPORT, write_note(work, second, NOTE))
    ready.gone = second  # type: ignore[attr-defined]
    without(ready, second.id)
    list_folder(ready, f"folder:{UNFILED}")
    ready.window.list.view.setFocus()
    return ready


def page(program: Program) -> RemovedStatementPage:
    kept = program.own_work.kept
    assert kept.is_shown and kept.page is not None
    return kept.page


def go(program: Program, row: int) -> None:
    """Choose a row alone, whatever keys are held down."""
    place = program.window.list.model.index(row, 0)
    program.window.list.view.selectionModel().setCurrentIndex(place, SelectionFlag.ClearAndSelect)


def press(qtbot: QtBot, program: Program, name: str) -> None:
    [button] = [each for each in page(program).findChildren(QPushButton) if each.text() == name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_listed_with_its_title_where_it_was(gone: Program) -> None:
    statement = gone.gone  # type: ignore[attr-defined]
    model = gone.window.list.model
    row = model.index(1, 0).data(ROW)
    assert (row.title, row.meta.partition(" · ")[0]) == (statement.title, "No longer in the library")
    assert row.text and row.text in " ".join(statement.texts().position.split())
    assert model.index(1, 0).data(STARRED) is True
    assert "3 statements" in gone.window.list.count.text()
    assert lines(gone)[-1] == "No longer in the library"
    list_folder(gone, "noted:gone")
    assert list(model.lines()) == [statement.id]


def test_with_the_keys_it_is_read_as_it_was_kept(qtbot: QtBot, gone: Program) -> None:
    window, statement = gone.window, gone.gone  # type: ignore[attr-defined]
    go(gone, 0)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Down)
    text = page(gone).text.toPlainText()
    for words in (statement.title, "Quokka", "- one", "not in the library now", "the summary", "Marks the whole"):
        assert words in text
    assert "Our school:" not in text, "nobody set a stance"
    for passage in statement.texts().rationale.split("\n\n"):
        assert passage.removeprefix("- ").split("\n- ")[0][:60] in text
    assert window.list.view.hasFocus(), "the keys stay in the list"
    qtbot.keyClick(window.list.view, Qt.Key.Key_Down)
    assert window.reading.is_reading and window.session.statement == gone.library.statements[1].id


def test_what_is_shown_can_be_copied_and_left(qtbot: QtBot, gone: Program) -> None:
    go(gone, 1)
    press(qtbot, gone, "&Copy")
    assert "Quokka" in QApplication.clipboard().text()
    page(gone).setFocus()
    qtbot.keyClick(page(gone).text, Qt.Key.Key_Escape)
    assert gone.window.reading.is_reading


def test_commands_do_not_touch_the_statement_behind_it(qtbot: QtBot, gone: Program) -> None:
    window, statement = gone.window, gone.gone  # type: ignore[attr-defined]
    go(gone, 0)
    behind = window.session.statement
    go(gone, 1)
    window.commands.add_to_briefing.trigger()
    assert gone.briefing_desk.briefings.current is None
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert gone.desk.is_starred(behind) and not gone.desk.is_starred(statement.id)
    assert window.reading.is_reading and window.list.current() == behind, "its line is gone"
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert gone.desk.is_starred(statement.id)
    list_folder(gone, "noted:gone")
    go(gone, 0)
    gone.desk.do(Kind.REMOVE_BOOKMARKS, remove_bookmarks(gone.desk.work, list(gone.desk.work.bookmarks)))
    assert page(gone).statement == statement.id, "its note is still there"
    window.commands.bookmark.trigger()
    assert not gone.desk.is_starred(statement.id), "what the library lacks cannot be marked"


def test_all_of_it_goes_to_the_bin_in_one_step(qtbot: QtBot, gone: Program) -> None:
    statement = gone.gone  # type: ignore[attr-defined]
    go(gone, 1)
    press(qtbot, gone, "To the B&in")
    work = saved(qtbot, gone)
    assert statement.id not in work.notes and len(work.bin) == 2
    assert gone.window.reading.is_reading
    assert "No longer in the library" not in lines(gone)
    gone.window.commands.undo.trigger()
    assert statement.id in gone.desk.work.notes and lines(gone)[-1] == "No longer in the library"


def test_our_note_on_it_is_found_and_leads_to_it(qtbot: QtBot, gone: Program) -> None:
    statement = gone.gone  # type: ignore[attr-defined]
    search_for(qtbot, gone, "quokka")
    model = gone.window.list.model
    assert list(model.lines()) == [statement.id]
    row = model.index(0, 0).data(ROW)
    assert (row.title, row.text.startswith("Our note: Quokka")) == (statement.title, True)
    assert row.text_marks == ((len("Our note: "), len("Quokka")),)
    go(gone, 0)
    assert "Quokka" in page(gone).text.toPlainText()


def test_sorted_by_title_it_comes_last(gone: Program) -> None:
    statement = gone.gone  # type: ignore[attr-defined]
    gone.window.commands.sorts[SortOrder.TITLE].trigger()
    assert gone.window.list.model.lines()[-1] == statement.id


def test_what_comes_back_is_read_again(gone: Program) -> None:
    go(gone, 1)
    from ascl_reader.library.library import read_library
    from ascl_reader.paths import shipped_library
    from tests.gui.bookmark_windows import take

    take(gone, read_library(shipped_library()))
    assert gone.window.reading.is_reading
    assert "No longer in the library" not in lines(gone)


def test_a_start_with_only_gone_statements_in_the_folder(
    qtbot: QtBot, gone: Program, open_program: OpenProgram, tmp_path: Path
) -> None:
    list_folder(gone, "noted:gone")
    saved(qtbot, gone)
    gone.window.close()
    again = open_program()
    qtbot.waitUntil(lambda: hasattr(again, "desk") and again.desk.ready)
    assert again.window.session.statement, "the shipped library has it, so the line is not there"


def test_thousands_of_bookmarks_are_listed_in_the_background(qtbot: QtBot, ready: Program) -> None:
    import msgspec

    statement = ready.library.statements[0]
    work = add_bookmarks(ready.desk.work, [Wanted(statement)])
    [one] = work.bookmarks.values()
    many = [msgspec.structs.replace(one, id=f"b-{number}", statement=f"gone-{number}") for number in range(2_000)]
    ready.desk.do(Kind.IMPORT, work.with_entries("bookmarks", many))
    qtbot.waitUntil(lambda: lines(ready)[-1] == "No longer in the library")
    list_folder(ready, "noted:gone")
    assert len(ready.window.list.model.lines()) == 2_000
    go(ready, 1_999)
    assert page(ready).statement == "gone-999"
