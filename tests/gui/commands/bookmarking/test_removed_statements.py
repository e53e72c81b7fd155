"""Keys and commands while a statement that left the library is shown: nothing acts on what is not seen."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.undo import Kind
from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section
from tests.gui.bookmark_windows import CTRL, saved
from tests.gui.conftest import OpenProgram
from tests.gui.reading.test_removed_statement_page import go, gone, page

__all__ = ["gone"]

CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def test_the_title_of_the_window_names_what_is_shown(gone: Program) -> None:
    window, statement = gone.window, gone.gone  # type: ignore[attr-defined]
    go(gone, 1)
    assert window.windowTitle() == f"{statement.title} – ASCL Reader"
    go(gone, 0)
    assert window.windowTitle().startswith(gone.library.find(window.session.statement).title)
    go(gone, 1)
    gone.own_work.kept._close()
    assert window.windowTitle() == f"{gone.library.find(window.session.statement).title} – ASCL Reader"


def test_it_can_be_opened_again_after_it_was_left(qtbot: QtBot, gone: Program) -> None:
    window = gone.window
    go(gone, 0)
    go(gone, 1)
    page(gone).setFocus()
    qtbot.keyClick(page(gone).text, Qt.Key.Key_Escape)
    assert window.list.current() == window.session.statement
    go(gone, 1)
    assert gone.own_work.kept.is_shown


def test_enter_and_f6_lead_to_the_page(qtbot: QtBot, gone: Program) -> None:
    window = gone.window
    go(gone, 1)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Return)
    assert page(gone).text.hasFocus()
    window.list.view.setFocus()
    qtbot.keyClick(window.list.view, Qt.Key.Key_F6)
    assert page(gone).isAncestorOf(QApplication.focusWidget())
    assert gone.own_work.kept.is_shown


def test_a_key_to_a_pane_shows_it(qtbot: QtBot, gone: Program) -> None:
    window = gone.window
    go(gone, 1)
    qtbot.keyClick(window.list.view, Qt.Key.Key_4, CTRL)
    assert window.reading.is_reading and window.panes.panes[Section.POSITION].edit.hasFocus()


def test_no_command_touches_a_statement_that_is_not_seen(qtbot: QtBot, gone: Program) -> None:
    window = gone.window
    go(gone, 0)
    go(gone, 1)
    marked = len(gone.desk.work.bookmarks)
    for action in ("bookmark_passage", "bookmark_in", "add_to_briefing", "print_statement", "copy_with_reference"):
        window.status.show_message("")
        getattr(window.commands, action).trigger()
        assert window.status._state.text() == "Choose a statement of the library first.", action
    assert len(gone.desk.work.bookmarks) == marked
    assert gone.briefing_desk.briefings.current is None


def test_of_several_chosen_lines_those_of_the_library_are_meant(qtbot: QtBot, gone: Program) -> None:
    window, statement = gone.window, gone.gone  # type: ignore[attr-defined]
    go(gone, 1)
    model = window.list.view.selectionModel()
    for row in (0, 2):
        model.select(window.list.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert gone.desk.starred() == {statement.id}, "the two of the library lost theirs"


def test_what_is_read_stays_read_when_it_leaves_the_library(qtbot: QtBot, ready: Program) -> None:
    from tests.gui.bookmark_windows import list_folder, without

    first = ready.library.statements[0]
    ready.own_work.toggle([first.id])
    list_folder(ready, "folder:unfiled")
    go(ready, 0)
    without(ready, first.id)
    qtbot.waitUntil(lambda: ready.own_work.kept.is_shown)
    assert page(ready).statement == first.id and ready.window.list.current() == first.id


def test_it_is_shown_again_at_the_next_start(qtbot: QtBot, gone: Program, open_program: OpenProgram) -> None:
    statement = gone.gone  # type: ignore[attr-defined]
    work = gone.desk.work
    [one] = [each for each in work.bookmarks.values() if each.statement == statement.id]
    elsewhere = msgspec.structs.replace(one, statement="no-longer-there")
    gone.desk.do(Kind.IMPORT, work.with_entries("bookmarks", [elsewhere]).without("notes", [statement.id]))
    go(gone, 0)
    go(gone, 1)
    assert page(gone).statement == "no-longer-there"
    saved(qtbot, gone)
    gone.window.close()
    again = open_program()
    qtbot.waitUntil(lambda: hasattr(again, "own_work") and again.own_work.kept.is_shown)
    assert page(again).statement == "no-longer-there"
