"""The tray of briefings, and copying with a reference, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.store import own_work
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.gui.app import Program
from ascl_reader.gui.listing.row import IN_BRIEFING
from ascl_reader.library.statement import Section
from tests.gui.conftest import search_for, titles
from tests.gui.menus import offered

pytestmark = pytest.mark.shared_window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tray(qtbot: QtBot, ready: Program) -> Program:
    qtbot.waitUntil(lambda: ready.briefing_autosave.ready)
    return ready


def test_one_key_adds_the_statement_and_the_button_counts(qtbot: QtBot, tray: Program) -> None:
    window = tray.window
    qtbot.keyClick(window.list.view, Qt.Key.Key_B, CTRL)
    current = tray.briefing_autosave.current
    assert current is not None and current.ids == (window.session.statement,)
    assert current.title.startswith("Briefing of ")
    assert window.top.briefing.text() == "Briefing · 1"
    qtbot.keyClick(window.list.view, Qt.Key.Key_B, CTRL)
    assert window.top.briefing.text() == "Briefing · 1"
    qtbot.waitUntil(lambda: not tray.briefing_autosave.unsaved)
    saved = BriefingStore(own_work(paths.user_data(), None)).load().work.current
    assert saved is not None and saved.ids == current.ids


def test_a_whole_search_result_is_added(qtbot: QtBot, tray: Program) -> None:
    search_for(qtbot, tray, "mental health")
    qtbot.waitUntil(lambda: 0 < len(titles(tray)) < 30)
    found = list(tray.window.list.model.lines())
    qtbot.keyClick(tray.window, Qt.Key.Key_B, CTRL | SHIFT)
    current = tray.briefing_autosave.current
    assert current is not None and list(current.ids) == found


def test_several_chosen_statements_are_added(qtbot: QtBot, tray: Program) -> None:
    view = tray.window.list.view
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_B, CTRL)
    current = tray.briefing_autosave.current
    assert current is not None and len(current.ids) == 2


def test_a_passage_is_copied_with_its_reference(qtbot: QtBot, tray: Program) -> None:
    window = tray.window
    edit = window.panes.panes[Section.POSITION].edit
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Right, CTRL | SHIFT)
    words = edit.textCursor().selectedText().strip()
    qtbot.keyClick(edit, Qt.Key.Key_C, CTRL | SHIFT)
    copied = QApplication.clipboard().text()
    assert copied.startswith(words) and words
    statement = tray.library.find(window.session.statement)
    for part in (statement.title, "ASCL", statement.period.label, "Summary in the editors’ words", "statement "):
        assert part in copied


def test_the_header_and_the_context_menus_offer_the_tray(qtbot: QtBot, tray: Program) -> None:
    window = tray.window
    assert "Add to the Briefing" in offered(window.list.view)
    for tree in (window.tree.tree, window.bookmark_tree.tree):
        assert "Add All 35 Statements to the Briefing" in offered(tree)
    assert "Copy the Context with Its Reference" in offered(window.panes.panes[Section.CONTEXT].edit)
    qtbot.mouseClick(window.header.add_to_briefing, Qt.MouseButton.LeftButton)
    current = tray.briefing_autosave.current
    assert current is not None and current.ids == (window.session.statement,)
    assert "Add to the Briefing" not in offered(window.list.view), "it is there already"


def test_the_program_ends_from_the_window_of_the_briefing(qtbot: QtBot, tray: Program) -> None:
    tray.briefing.open()
    window = tray.briefing._briefing
    assert window is not None
    with qtbot.waitSignal(tray.window.commands.quit.triggered):
        window.quit_asked.emit()


def test_adding_a_whole_list_is_undone_where_it_was_done(qtbot: QtBot, tray: Program) -> None:
    view = tray.window.list.view
    qtbot.keyClick(view, Qt.Key.Key_B, CTRL)
    first = tray.briefing_autosave.current
    qtbot.keyClick(tray.window, Qt.Key.Key_B, CTRL | SHIFT)
    current = tray.briefing_autosave.current
    assert first is not None and current is not None and len(current.ids) > 30
    undo = tray.window.commands.undo
    assert undo.isEnabled() and undo.text() == "&Undo: Add to Briefing"
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    again = tray.briefing_autosave.current
    assert again is not None and again.ids == first.ids
    assert tray.window.top.briefing.text() == "Briefing · 1"
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert not undo.isEnabled()
    assert not tray.briefing_autosave.current or not tray.briefing_autosave.current.ids


def test_what_was_done_later_to_bookmarks_is_undone_first(qtbot: QtBot, tray: Program) -> None:
    view = tray.window.list.view
    qtbot.keyClick(view, Qt.Key.Key_B, CTRL)
    qtbot.waitUntil(lambda: tray.bookmark_autosave.ready)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert tray.window.commands.undo.text() == "&Undo: Bookmark"
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    current = tray.briefing_autosave.current
    assert current is not None and len(current.ids) == 1


def test_list_and_header_say_what_is_in_the_briefing_until_it_is_taken_out(qtbot: QtBot, tray: Program) -> None:
    window = tray.window
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_B, CTRL)
    assert window.list.model.place(here).data(IN_BRIEFING) is True
    assert window.header.add_to_briefing.accessibleName() == "In the briefing"
    qtbot.keyClick(window.list.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.session.statement != here)
    assert window.header.add_to_briefing.accessibleName() == "Add to the briefing"
    tray.briefing_autosave.undo()
    assert window.list.model.place(here).data(IN_BRIEFING) is False


def test_statements_that_are_dropped_on_the_button_are_added(qtbot: QtBot, tray: Program) -> None:
    window = tray.window
    ids = list(window.list.model.statements())[:2]
    window.top.briefing_dropped.emit(ids)
    current = tray.briefing_autosave.current
    assert current is not None and list(current.ids) == ids
    assert window.top.briefing.text() == "Briefing · 2"
