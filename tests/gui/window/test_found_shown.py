"""What the window shows of a search, with real keys: rows, filters, what was done, and that nothing was found."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.search_course import SETTLED
from ascl_reader.gui.listing.row import ROW
from ascl_reader.gui.window.found_shown import FoundShown
from ascl_reader.library.outline import SortOrder
from ascl_reader.library.statement import FullWording, Origin, Texts, Wording
from ascl_reader.search.hit_groups import HitOrder
from ascl_reader.search.hits import Hit
from ascl_reader.search.query_words import BOOKMARKED
from ascl_reader.search.result import SearchResult
from ascl_reader.window_request import WindowRequest
from tests.gui.conftest import open_index, search_for, titles

pytestmark = pytest.mark.shared_window

FINES, HOME = "term-time-holidays-penalties", "elective-home-education-register"


def show(program: Program, result: SearchResult) -> None:
    """Show a result as if it had been searched for."""
    window = program.window
    window.top.search.setText(result.text)
    window.session.course.ask(result.text, window.session._here)
    window.session.take_result(result)


@pytest.fixture
def found(program: Program) -> FoundShown:
    return program.window.found


def read_full(program: Program, statement_id: str, text: str) -> None:
    """Give a statement a published text, as an import does, with its summary shown."""
    full = FullWording(Texts(position=text), (Origin("Page", 1, "page.html", "2026-01-10"),))
    contents = program.library.contents
    statements = tuple(
        msgspec.structs.replace(each, full=full) if each.id == statement_id else each for each in contents.statements
    )
    program.library.replace_contents(msgspec.structs.replace(contents, statements=statements))
    program.window.session.choose_wording(Wording.SUMMARY)
    program.window.show_library()


def test_more_of_an_index_orders_the_list_anew_and_leaves_what_is_read(qtbot: QtBot, program: Program) -> None:
    window = program.window
    show(program, SearchResult("breaks", (Hit(FINES, 2.0, "title"), Hit(HOME, 1.0, "title"))))
    qtbot.waitUntil(lambda: window.session.statement == FINES)
    window.session.take_result(SearchResult("breaks", (Hit(HOME, 3.0, "title"), Hit(FINES, 2.0, "title"))))
    qtbot.wait(3 * SETTLED)
    assert window.session.statement == FINES
    assert window.list.model.lines() == [HOME, FINES]
    assert window.list.view.currentIndex() == window.list.model.place(FINES)


def test_searching_keeps_the_theme_that_is_chosen_until_it_is_taken_off(
    qtbot: QtBot, program: Program, found: FoundShown
) -> None:
    program.window.session.choose_theme("funding")
    listed = set(program.window.session.listing.branch.statements)
    search_for(qtbot, program, "schools")
    assert set(program.window.list.model.lines()) <= listed
    assert found.filters.place.words() == "in Funding" and found.filters.place.isChecked()
    found.filters.place.setFocus()
    qtbot.keyClick(found.filters.place, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not set(program.window.list.model.lines()) <= listed)
    assert not found.filters.place.isChecked()
    qtbot.keyClick(found.filters.place, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: set(program.window.list.model.lines()) <= listed)
    qtbot.keyClick(program.window.top.search, Qt.Key.Key_Escape)
    assert program.window.session.listing.branch.key == "funding" and not found.filters.isVisible()


def test_what_a_chosen_theme_lacks_is_found_elsewhere_at_one_press(
    qtbot: QtBot, program: Program, found: FoundShown
) -> None:
    program.window.session.choose_theme("funding")
    search_for(qtbot, program, "holidays")
    qtbot.waitUntil(found.nothing.isVisible)
    assert "“Funding”" in found.nothing.sentence.text()
    assert found.nothing.everywhere.words() == "Search all statements (1 found)"
    qtbot.keyClick(found.nothing.everywhere, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: program.window.session.statement == FINES and program.window.panes.isVisible())
    assert QApplication.focusWidget() is program.window.top.search


def test_what_a_second_start_asks_for_is_searched_in_all_statements(qtbot: QtBot, program: Program) -> None:
    program.window.session.choose_theme("funding")
    program.show_request(WindowRequest(search="holidays"))
    qtbot.waitUntil(lambda: program.window.session.statement == FINES)
    assert not program.window.found.filters.place.isChecked()


def test_where_nothing_is_found_no_statement_is_shown_with_marks(
    qtbot: QtBot, program: Program, found: FoundShown
) -> None:
    window = program.window
    search_for(qtbot, program, "xylophone")
    qtbot.waitUntil(found.nothing.isVisible)
    assert found.nothing.sentence.text() == "No statement has “xylophone”."
    assert not window.panes.isVisible() and window.read.chosen() == []
    search_for(qtbot, program, "holidays")
    qtbot.waitUntil(lambda: window.panes.isVisible() and window.session.statement == FINES)
    assert not found.nothing.isVisible()


def test_esc_brings_the_statement_back_that_was_read(qtbot: QtBot, program: Program, found: FoundShown) -> None:
    window = program.window
    window.session.show_statement(HOME)
    search_for(qtbot, program, "xylophone")
    qtbot.waitUntil(found.nothing.isVisible)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.panes.isVisible() and window.session.statement == HOME
    assert window.top.search.text() == ""


def test_the_search_is_cleared_from_there_too(qtbot: QtBot, program: Program, found: FoundShown) -> None:
    search_for(qtbot, program, "xylophone")
    qtbot.waitUntil(found.nothing.isVisible)
    qtbot.keyClick(found.nothing.clear, Qt.Key.Key_Space)
    assert program.window.top.search.text() == "" and program.window.panes.isVisible()
    assert len(titles(program)) == len(program.library.statements)


def test_a_statement_that_is_passed_on_the_way_to_nothing_is_not_covered(
    qtbot: QtBot, program: Program, found: FoundShown
) -> None:
    """A box that finds again before the page came never shows the page."""
    show(program, SearchResult("xylo"))
    show(program, SearchResult("holidays", (Hit(FINES, 1.0, "title"),)))
    qtbot.waitUntil(lambda: program.window.session.statement == FINES)
    assert program.window.panes.isVisible()


def test_filters_are_pressed_by_typing_and_write_into_the_box(qtbot: QtBot, ready: Program, found: FoundShown) -> None:
    box = ready.window.top.search
    ready.bookmarks.commands.toggle([FINES])
    search_for(qtbot, ready, "holidays")
    button = found.filters.marks[BOOKMARKED]
    assert button.text() == "Bookmarked 1" and not button.isChecked()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert box.text() == "is:bookmarked holidays"
    qtbot.waitUntil(button.isChecked)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert box.text() == "holidays"
    qtbot.waitUntil(lambda: not button.isChecked())


def test_only_the_letters_typed_are_searched_where_that_is_wanted(
    qtbot: QtBot, program: Program, found: FoundShown
) -> None:
    search_for(qtbot, program, "EHCP")
    *_, only = found.did.buttons()
    only.setFocus()
    qtbot.keyClick(only, Qt.Key.Key_Space)
    assert found.choices.literal
    qtbot.waitUntil(lambda: found.did.buttons()[-1].text() == "search more widely")
    qtbot.keyClick(found.did.buttons()[-1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: found.did.buttons()[-1].text() == "only my words")
    assert not found.choices.literal


def test_one_word_is_taken_as_it_was_typed(qtbot: QtBot, program: Program, found: FoundShown) -> None:
    search_for(qtbot, program, "EHCP")
    found.did.buttons()[0].setFocus()
    qtbot.keyClick(found.did.buttons()[0], Qt.Key.Key_Space)
    assert found.choices.words_kept == {"EHCP"}
    qtbot.keyClick(program.window.top.search, Qt.Key.Key_Escape)
    assert not found.choices.words_kept and not found.did.isVisible()


def test_the_nearest_are_read_where_nothing_answers_all(qtbot: QtBot, program: Program) -> None:
    show(program, SearchResult("fines xylophone", near=(Hit(FINES, 1.0, "title", missing=("xylophone",)),)))
    assert titles(program)[0] == "Nearest, without “xylophone”"
    qtbot.waitUntil(lambda: program.window.session.statement == FINES)
    assert program.window.list.current() == FINES


def test_enter_goes_to_the_nearest_though_searches_could_be_offered(qtbot: QtBot, program: Program) -> None:
    near = (Hit(FINES, 1.0, "title", missing=("xylophone",)),)
    program.window.top.focus_search()
    show(program, SearchResult("fines xylophone", near=near, suggestions=("fines",)))
    qtbot.keyClick(program.window.top.search, Qt.Key.Key_Return)
    assert program.window.list.view.hasFocus() and program.window.list.current() == FINES


def test_what_was_found_is_listed_by_part_where_that_is_chosen(program: Program, found: FoundShown) -> None:
    actions = program.window.commands
    assert not any(action.isEnabled() for action in actions.hit_orders.values())
    show(program, SearchResult("x", (Hit(FINES, 2.0, "position"), Hit(HOME, 1.0, "title"))))
    assert list(program.window.list.model.lines()) == [FINES, HOME]
    assert not actions.sorts[SortOrder.TITLE].isEnabled()
    program.window.list.choose(HOME)
    actions.hit_orders[HitOrder.PART].trigger()
    assert titles(program)[::2] == ["In the title or the brief", "In the position"]
    assert program.window.list.current() == HOME
    actions.hit_orders[HitOrder.BEST].trigger()
    assert list(program.window.list.model.lines()) == [FINES, HOME]


def test_what_stands_in_the_other_wording_says_so_and_is_shown_with_a_key(qtbot: QtBot, program: Program) -> None:
    window = program.window
    read_full(program, FINES, "Zebras welcome it.")
    action = window.commands.show_found
    assert not action.isEnabled()
    open_index(qtbot, program)
    terms = program.search._opening.index.search("holidays").sought
    show(program, SearchResult("zebras", (Hit(FINES, 1.0, "position", Wording.FULL),), sought=terms))
    qtbot.waitUntil(lambda: window.session.statement == FINES)
    assert window.list.model.place(FINES).data(ROW).text.startswith("Position, in the full text: Zebras")
    assert window.header.found_elsewhere.isVisible() and action.isEnabled()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert window.session.reading.wording is Wording.FULL
    assert not window.header.found_elsewhere.isVisible() and not action.isEnabled()


def test_a_search_that_is_taken_up_again_says_it_of_the_statement_that_is_read(qtbot: QtBot, program: Program) -> None:
    window = program.window
    read_full(program, FINES, "Zebras welcome it.")
    window.session.show_statement(FINES)
    window.session.resume_search("zebras", None)
    window.session.take_result(SearchResult("zebras", (Hit(FINES, 1.0, "position", Wording.FULL),)))
    assert window.session.statement == FINES and window.session.reading.wording is Wording.SUMMARY
    qtbot.waitUntil(lambda: window.header.found_elsewhere.isVisible() and window.commands.show_found.isEnabled())


def test_rows_say_another_wording_once_that_is_preferred(program: Program) -> None:
    window = program.window
    read_full(program, FINES, "Zebras welcome it.")
    show(program, SearchResult("zebras", (Hit(FINES, 1.0, "position", Wording.FULL),)))
    window.session.show_statement(FINES)
    window.session.choose_wording(Wording.FULL)
    assert window.list.model.place(FINES).data(ROW).text.startswith("Position: Zebras")
    window.commands.hit_orders[HitOrder.PART].trigger()
    assert titles(program)[0] == "In the position"
    window.session.choose_wording(Wording.SUMMARY)
    assert titles(program)[0] == "In the full text"


def test_the_whole_list_is_bookmarked_without_the_nearest(program: Program) -> None:
    near = (Hit(HOME, 1.0, "title", missing=("x",)),)
    show(program, SearchResult("x", (Hit(FINES, 1.0, "title"),), near))
    assert program.window.list.model.statements() == [FINES]


def test_tab_goes_through_what_stands_above_the_list_in_its_order(qtbot: QtBot, program: Program) -> None:
    window, found = program.window, program.window.found
    long = tuple(f"word{number}" for number in range(4))
    show(program, SearchResult("x", (Hit(FINES, 1.0, "title"),), left_out=long))
    QApplication.processEvents()
    above = [window.list.sort, *(each for each in found.filters.buttons() if each.isVisible()), *found.did.buttons()]
    assert len(above) >= 8
    window.list.sort.setFocus()
    reached = [QApplication.focusWidget()]
    for _ in above:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [*above, window.list.view]


def test_tab_goes_through_what_is_offered_where_nothing_was_found(
    qtbot: QtBot, program: Program, found: FoundShown
) -> None:
    show(program, SearchResult("unifrm", suggestions=("uniform", "uniform shops")))
    qtbot.waitUntil(found.nothing.isVisible)
    shown = [each for each in found.nothing.buttons() if each.isVisible()]
    found.nothing.setFocus()
    reached = [QApplication.focusWidget()]
    for _ in shown[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == shown and len(shown) == 4


def test_one_key_leads_from_the_box_to_the_filters(qtbot: QtBot, program: Program, found: FoundShown) -> None:
    """By Tab they were nine stops away. Without a search there are none; where they are hidden they are shown."""
    box = program.window.top.search
    program.window.top.focus_search()
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert box.hasFocus()
    search_for(qtbot, program, "funding")
    for low in (False, True):
        found.filters.set_low(low)
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.focusWidget() is found.filters.menus["theme"]
        assert found.filters.isVisible() and (low or not found.filters.toggle.isVisible())
