"""The start page in the window: at the very first start, and when it is gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.listed_branch import UNFILED_KEY
from ascl_reader.gui.browsing.search_course import SETTLED
from ascl_reader.gui.memory.settings import START_SEEN
from ascl_reader.gui.startup.run_window import greet
from ascl_reader.library.statement import Section
from tests.gui.bookmark_windows import list_folder
from tests.gui.conftest import OpenProgram, search_for


def on_page(program: Program) -> bool:
    """Return whether the page is there in the place of the columns."""
    page, columns = program.start.page, program.window.columns
    shown = page is not None and page.isVisible()
    assert shown is not columns.isVisible()
    return shown


def test_the_very_first_start_shows_it_and_no_later_one(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    greet(program)
    assert on_page(program)
    assert not program.window.read.is_seen(), "what nobody sees is not read"
    qtbot.waitUntil(lambda: program.history.ready)
    program.window.close()
    second = open_program()
    greet(second)
    assert second.start.page is None
    assert second.window.columns.isVisible()
    assert second.window.session.statement == program.window.session.statement


def test_who_has_been_here_with_an_earlier_version_goes_on(open_program: OpenProgram) -> None:
    first = open_program()
    first.window.close()
    second = open_program()
    assert not second.settings.get(START_SEEN)
    greet(second)
    assert second.start.page is None


def test_keys_lead_to_it_and_away(qtbot: QtBot, program: Program) -> None:
    window = program.window
    qtbot.keyClick(window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert on_page(program)
    assert program.start.page is not None
    assert program.start.page.themes_button.hasFocus()
    window.commands.next_area.trigger()
    assert program.start.page.isAncestorOf(QApplication.focusWidget() or window) or window.top.search.hasFocus()
    window.commands.start_page.trigger()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not on_page(program)
    assert window.list.view.hasFocus()
    window.commands.start_page.trigger()
    window.commands.to_position.trigger()
    assert not on_page(program)
    assert QApplication.focusWidget() in [pane.edit for pane in window.panes.panes.values()]


def test_reading_mode_is_left_for_it(program: Program) -> None:
    window = program.window
    window.commands.reading_mode.trigger()
    window.commands.start_page.trigger()
    assert on_page(program)
    assert window.top.isVisible()
    assert program.start.page is not None
    assert program.start.page.themes_button.hasFocus()


def test_what_concerns_no_statement_lets_it_stay(program: Program) -> None:
    window = program.window
    window.commands.start_page.trigger()
    for action in (window.commands.larger, window.commands.usual_size, window.commands.find):
        action.trigger()
        assert on_page(program)
    assert window.top.search.hasFocus()


def test_bookmarks_that_change_elsewhere_let_it_stay(ready: Program) -> None:
    list_folder(ready, UNFILED_KEY)
    ready.window.commands.start_page.trigger()
    ready.bookmarks.commands.toggle([ready.library.statements[5].id])
    assert ready.window.list.model.rowCount() == 1
    assert on_page(ready)


def test_the_themes_and_a_search_lead_from_it(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.commands.start_page.trigger()
    assert program.start.page is not None
    qtbot.keyClick(program.start.page.themes_button, Qt.Key.Key_Return)
    assert not on_page(program)
    assert window.tree.tree.hasFocus()
    window.commands.start_page.trigger()
    program.start.page.search_button.setFocus()
    qtbot.keyClick(program.start.page.search_button, Qt.Key.Key_Return)
    assert on_page(program)
    search_for(qtbot, program, "funding")
    qtbot.waitUntil(lambda: not on_page(program))
    assert window.top.search.hasFocus()
    assert window.top.search.text() == "funding"


def test_the_best_hit_of_what_was_just_typed_lets_it_stay(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "holidays")
    program.window.commands.start_page.trigger()
    qtbot.wait(3 * SETTLED)
    assert on_page(program)


@pytest.mark.parametrize("keys", ["Enter", "Down", "Ctrl+Down"])
def test_from_the_box_keys_lead_to_what_was_found_before(qtbot: QtBot, program: Program, keys: str) -> None:
    window = program.window
    search_for(qtbot, program, "holidays")
    qtbot.waitUntil(lambda: window.session.course.keeps_statement)  # its best hit is read and chosen already
    window.commands.start_page.trigger()
    window.commands.find.trigger()
    QTest.keySequence(window.top.search, QKeySequence(keys))
    assert window.reading.isVisible() and not on_page(program)
    focus = QApplication.focusWidget()
    assert focus is not None and focus.isVisible() and focus is not window.top.search


def test_without_a_search_no_filter_leads_from_it(program: Program) -> None:
    program.window.commands.start_page.trigger()
    program.window.commands.find.trigger()
    QTest.keySequence(program.window.top.search, QKeySequence("Ctrl+Down"))
    assert on_page(program) and program.window.top.search.hasFocus()


def test_what_was_read_last_is_read_on(qtbot: QtBot, program: Program) -> None:
    window = program.window
    other = program.library.statements[-1].id
    window.session.show_statement(other)
    qtbot.waitUntil(lambda: other in [each.statement for each in program.history.recent()])
    window.session.show_statement(program.library.statements[0].id)
    window.commands.start_page.trigger()
    assert program.start.page is not None
    button = program.start.page.recent_buttons[0]
    assert button.accessibleName() == program.library.find(other).title
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not on_page(program)
    assert window.session.statement == other
    window.commands.start_page.trigger()
    again = program.start.page.recent_buttons[0]
    again.setFocus()
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert not on_page(program), "also where it is the one that is read"
    assert window.panes.panes[Section.POSITION].edit.hasFocus()


def test_the_sample_briefing_is_made_once_when_asked_for_in_one_step(qtbot: QtBot, ready: Program) -> None:
    saved = ready.briefing_autosave
    qtbot.waitUntil(lambda: saved.ready)
    ready.window.commands.start_page.trigger()
    assert ready.start.page is not None
    assert saved.briefings.meetings == ()
    ready.start.page.sample_button.setFocus()
    qtbot.keyClick(ready.start.page.sample_button, Qt.Key.Key_Return)
    made = saved.briefings.current
    assert made is not None
    assert made.title == "Sample briefing"
    assert len(made.ids) == 3
    saved.do("new briefing", saved.briefings.beginning("Ours", made.created))
    ready.start.open_sample()
    assert saved.briefings.current == made
    assert len(saved.briefings.meetings) == 2
    for _ in range(3):
        saved.undo()
    assert saved.briefings.meetings == ()
