"""What follows what is read: the title, and commands that can be given where they make sense, ticked and named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.library.outline import SortOrder, View
from ascl_reader.library.statement import Wording
from tests.gui.bookmark_windows import changed_text, take

pytestmark = pytest.mark.shared_window

EHCP = "ehcp-process-consistency"


def test_back_and_forward_can_be_given_where_there_is_something_to_go_to(qtbot: QtBot, program: Program) -> None:
    actions, session = program.window.commands, program.window.session
    assert not actions.back.isEnabled() and not actions.forward.isEnabled()
    session.show_statement(EHCP)
    assert actions.back.isEnabled() and not actions.forward.isEnabled()
    qtbot.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not actions.back.isEnabled() and actions.forward.isEnabled()


def test_only_wordings_that_there_are_can_be_chosen_and_the_shown_one_is_ticked(program: Program) -> None:
    wordings = program.window.commands.wordings
    assert wordings[Wording.SUMMARY].isEnabled() and wordings[Wording.SUMMARY].isChecked()
    assert not wordings[Wording.FULL].isEnabled() and not wordings[Wording.FULL].isChecked()
    assert not program.window.commands.earlier.isEnabled()


def test_views_and_orders_are_chosen_from_the_menu(program: Program) -> None:
    program.window.commands.views[View.SOURCE].trigger()
    assert program.window.session.listing.view is View.SOURCE
    program.window.commands.sorts[SortOrder.TITLE].trigger()
    assert program.window.session.listing.sort is SortOrder.TITLE


def test_the_menu_says_whether_the_key_adds_or_removes_a_bookmark(qtbot: QtBot, ready: Program) -> None:
    action = ready.window.commands.bookmark
    assert action.text().replace("&", "") == "Bookmark This Statement"
    qtbot.keyClick(ready.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert action.text().replace("&", "") == "Remove Bookmark"
    ready.window.session.show_statement(EHCP)
    assert action.text().replace("&", "") == "Bookmark This Statement"


def test_the_star_of_a_statement_that_comes_in_turns_is_the_one_that_was_set_meanwhile(
    qtbot: QtBot, ready: Program
) -> None:
    window = ready.window
    window.session.show_passing(EHCP)
    window.commands.bookmark.trigger()
    assert ready.bookmark_autosave.is_starred(EHCP) and window.panes.is_filling
    qtbot.waitUntil(lambda: not window.panes.is_filling)
    assert "Bookmarked" in window.header.star.accessibleName()
    window.session.show_passing("race-disparities-commission-rejected")
    assert "Bookmarked" not in window.header.star.accessibleName()


def test_what_became_of_a_mark_is_told_as_it_is_now_of_a_statement_that_comes_in_turns(
    qtbot: QtBot, ready: Program
) -> None:
    window, line = ready.window, ready.window.header.bookmark_status
    read = window.session.statement
    window.session.show_statement(EHCP)
    window.commands.bookmark.trigger()
    take(ready, changed_text(ready, EHCP, "Quite another thing."))
    assert line.isVisible()
    window.session.show_statement(read)
    window.session.show_passing(EHCP)
    line.accept.click()
    qtbot.waitUntil(lambda: not window.panes.is_filling)
    assert not line.isVisible()
