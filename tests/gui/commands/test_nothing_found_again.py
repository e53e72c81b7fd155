"""A statement or a page that is turned to while nothing is found stays with the search, also at the next start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.search_course import SETTLED
from ascl_reader.gui.importing.news_page import NewsPage
from ascl_reader.library.imported import ImportedLibrary
from tests.gui.commands.conftest import NEW, WORD
from tests.gui.conftest import OpenProgram, search_for, titles
from tests.gui.sessions import again
from tests.library.made_imports import change

RACE, EHCP = "race-disparities-commission-rejected", "ehcp-process-consistency"


def test_a_statement_that_was_turned_to_while_nothing_was_found_comes_back_with_the_search(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    first = again(qtbot, open_program)
    first.window.session.show_statement(RACE)
    first.window.session.show_statement(EHCP)
    search_for(qtbot, first, "xylophone")
    qtbot.waitUntil(first.window.found.nothing.isVisible)
    first.window.commands.back.trigger()
    assert first.window.panes.isVisible() and first.window.session.statement == RACE
    first.window.close()
    second = again(qtbot, open_program)
    window = second.window
    qtbot.waitUntil(lambda: not titles(second))
    qtbot.wait(3 * SETTLED)
    assert window.panes.isVisible() and window.session.statement == RACE
    assert window.top.search.text() == window.session.search_text == "xylophone"


def test_why_nothing_was_found_is_told_again(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = again(qtbot, open_program)
    first.window.session.show_statement(RACE)
    search_for(qtbot, first, "xylophone")
    qtbot.waitUntil(first.window.found.nothing.isVisible)
    first.window.close()
    second = again(qtbot, open_program)
    qtbot.waitUntil(second.window.found.nothing.isVisible)
    qtbot.waitUntil(second.window.top.search.hasFocus)
    qtbot.keyClick(second.window.top.search, Qt.Key.Key_Escape)
    assert second.window.panes.isVisible() and second.window.session.statement == RACE


def test_why_nothing_was_found_stands_in_one_place(qtbot: QtBot, program: Program) -> None:
    """In the place of a statement; once the user turns to one, in the empty list, with what was offered."""
    window, found, told = program.window, program.window.found, "No statement has “xylophones”"
    notice = window.list.notice
    search_for(qtbot, program, "xylophones pupils")
    assert notice.isHidden(), "the page comes in a moment"
    qtbot.waitUntil(found.nothing.isVisible)
    assert notice.isHidden() and told in found.nothing.sentence.text() and told not in window.top.search.status()
    window.session.show_statement(EHCP)
    assert window.panes.isVisible() and notice.isVisible() and told in notice.text.text()
    window.top.search.setFocus()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is notice.buttons()[0]
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert notice.isHidden() and len(titles(program)) == len(program.library.statements)


def test_no_answer_that_comes_again_covers_a_statement_that_was_turned_to(qtbot: QtBot, program: Program) -> None:
    window = program.window
    search_for(qtbot, program, "xylophone")
    qtbot.waitUntil(program.window.found.nothing.isVisible)
    window.session.show_statement(EHCP)
    with qtbot.waitSignal(program.search.answered):
        window.session.search_again()
    qtbot.wait(3 * SETTLED)
    assert window.panes.isVisible() and window.session.statement == EHCP
    search_for(qtbot, program, "xylophones")
    window.session.show_statement(EHCP)
    qtbot.wait(3 * SETTLED)
    assert window.panes.isVisible() and window.session.statement == EHCP


def test_no_answer_that_comes_again_covers_what_is_new(qtbot: QtBot, program: Program) -> None:
    window = program.window
    search_for(qtbot, program, "xylophone")
    qtbot.waitUntil(window.found.nothing.isVisible)
    window.commands.news.trigger()
    page = window.reading.page
    assert isinstance(page, NewsPage)
    with qtbot.waitSignal(program.search.answered):
        window.session.search_again()
    qtbot.wait(3 * SETTLED)
    assert window.reading.page is page


def test_what_is_new_comes_back_with_a_search_that_found_nothing(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = again(qtbot, open_program)
    search_for(qtbot, first, "xylophone")
    qtbot.waitUntil(first.window.found.nothing.isVisible)
    first.window.commands.news.trigger()
    first.window.close()
    second = again(qtbot, open_program)
    qtbot.waitUntil(lambda: not titles(second))
    qtbot.wait(3 * SETTLED)
    assert isinstance(second.window.reading.page, NewsPage)


@pytest.mark.parametrize("way", ["left", "found meanwhile"])
def test_keys_on_why_nothing_was_found_go_to_the_list_as_it_goes(qtbot: QtBot, watching: Program, way: str) -> None:
    window = watching.window
    search_for(qtbot, watching, WORD)
    qtbot.waitUntil(window.found.nothing.isVisible)
    window.found.nothing.clear.setFocus()
    if way == "left":
        qtbot.keyClick(window.found.nothing.clear, Qt.Key.Key_Escape)
    else:
        change(ImportedLibrary(paths.user_data()), NEW)
    qtbot.waitUntil(window.panes.isVisible)
    assert QApplication.focusWidget() is not window.header.star
    qtbot.waitUntil(window.list.view.hasFocus)
