"""The filters above what was found: they say the same as the words in the box, both ways."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.searching.filter_bar import FilterBar
from ascl_reader.library.library import Library
from ascl_reader.library.statement import FullWording, Origin, Texts
from ascl_reader.search.hits import Hit
from ascl_reader.search.query_words import BOOKMARKED, NOTED, THEME, WORDING, YEAR
from ascl_reader.search.result import SearchCounts, SearchResult
from tests.conftest import MakeLibrary, statement_data

HITS = (Hit("a", 2.0, "title"), Hit("b", 1.0, "title"))


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    return make_library(statement_data("a"), statement_data("b", themes=["behaviour"]), statement_data("c"))


@pytest.fixture
def bar(qtbot: QtBot, library: Library, appearance: Appearance) -> FilterBar:
    made = FilterBar(library, appearance, lambda: made._result.text)
    qtbot.addWidget(made)
    made.resize(700, 40)
    made.show_result(found("money"), "", None)
    made.activateWindow()
    return made


def found(text: str, bookmarked: int = 0, noted: int = 0) -> SearchResult:
    return SearchResult(text, HITS, counts=SearchCounts(bookmarked=bookmarked, noted=noted))


def pressed(bar: FilterBar) -> list[str]:
    return [each.accessibleName() for each in bar.buttons() if each.isVisible() and each.isChecked()]


def texts_after(bar: FilterBar, *acts: object) -> list[str]:
    spy = QSignalSpy(bar.text_changed)
    for act in acts:
        act()  # type: ignore[operator]
    return [spy.at(number)[0] for number in range(spy.count())]


def test_words_in_the_box_press_the_buttons(bar: FilterBar) -> None:
    assert pressed(bar) == []
    bar.show_result(found("theme:funding year:2019.. is:noted is:bookmarked money", 2, 1), "", None)
    assert pressed(bar) == [
        "Theme: Funding",
        "Years: from 2019",
        "Bookmarked: 2 of what was found",
        "With a note: 1 of what was found",
    ]
    bar.show_result(found("money"), "", None)
    assert pressed(bar) == []


@pytest.mark.parametrize(("text", "kind"), [("theme:Xyz.", "theme"), ("year:soon", "year"), ("wording:own", "wording")])
def test_a_filter_that_means_nothing_presses_no_button(text: str, kind: str, bar: FilterBar) -> None:
    value = text.partition(":")[2].strip(".").lower()
    bar.show_result(msgspec.structs.replace(found(f"{text} money"), not_understood=((kind, value),)), "", None)
    assert pressed(bar) == []


@pytest.mark.parametrize("begun", ["year:20", "year:2019..2", "wording:f", "wording:sum"])
def test_a_filter_that_is_only_begun_presses_no_button(begun: str, bar: FilterBar) -> None:
    bar.show_result(found(f"money {begun}"), "", None)
    assert pressed(bar) == []


def test_a_pressed_button_has_a_sign_besides_its_colour(bar: FilterBar) -> None:
    button = bar.marks[BOOKMARKED]
    assert button.icon().isNull()
    bar.show_result(found("is:bookmarked money", 2), "", None)
    assert not button.icon().isNull() and button.text() == "Bookmarked 2"
    bar.show_result(found("money"), "", None)
    assert button.icon().isNull() and button.text() == "Bookmarked"


def test_buttons_write_their_words_into_the_box(qtbot: QtBot, bar: FilterBar) -> None:
    bar.marks[NOTED].setFocus()
    assert texts_after(bar, lambda: qtbot.keyClick(bar.marks[NOTED], Qt.Key.Key_Space)) == ["is:noted money"]
    bar.show_result(found("is:noted money"), "", None)
    assert texts_after(bar, lambda: qtbot.keyClick(bar.marks[NOTED], Qt.Key.Key_Space)) == ["money"]
    assert texts_after(bar, lambda: bar.menus[THEME].chosen.emit("funding")) == ["theme:funding is:noted money"]
    bar.show_result(found("year:2019 money OR time"), "", None)
    assert texts_after(bar, lambda: bar.menus[YEAR].chosen.emit("")) == ["year:2019 money OR time"]


def test_a_button_pressed_as_the_search_is_left_is_not_pressed_in_the_next_one(qtbot: QtBot, bar: FilterBar) -> None:
    qtbot.keyClick(bar.marks[NOTED], Qt.Key.Key_Space)
    bar.leave()
    bar.show_result(found("money"), "", None)
    assert bar.isVisible() and pressed(bar) == []


@pytest.mark.parametrize("filters", ["", "is:noted ", "wording:full "])
def test_the_next_letter_has_no_button_written_anew(filters: str, library: Library, bar: FilterBar) -> None:
    library.replace_contents(msgspec.structs.replace(library.contents, statements=(*library.statements,)))
    bar.show_result(found(f"{filters}mone"), "", None)
    bar.marks[NOTED].setText("as it was")
    bar.show_result(found(f"{filters}money"), "", None)
    assert bar.marks[NOTED].text() == "as it was"


def test_the_same_words_are_shown_anew_where_the_place_is_another_or_what_was_found_in_it(bar: FilterBar) -> None:
    result = found("theme:funding money")
    bar.show_result(result, "SEND", frozenset({"a"}))
    assert pressed(bar)[0].startswith("Only SEND is searched")
    bar.show_result(result, "SEND", None)
    assert pressed(bar) == ["Theme: Funding"]
    bar.show_result(result, "Behaviour", None)
    assert bar.place.words() == "in Behaviour"
    result = found(result.text, bookmarked=2)
    bar.show_result(result, "Behaviour", None)
    assert bar.marks[BOOKMARKED].text() == "Bookmarked 2"
    bar.show_result(msgspec.structs.replace(result, not_understood=(("theme", "funding"),)), "Behaviour", None)
    assert pressed(bar) == []


def test_they_change_what_stands_in_the_box_by_now(qtbot: QtBot, library: Library, appearance: Appearance) -> None:
    typed = ["money"]
    bar = FilterBar(library, appearance, lambda: typed[-1])
    qtbot.addWidget(bar)
    bar.text_changed.connect(typed.append)
    bar.show_result(found("mon"), "", None)
    for _ in range(2):
        qtbot.keyClick(bar.marks[NOTED], Qt.Key.Key_Space)
    assert typed == ["money", "is:noted money", "money"], "though nothing more was found meanwhile"


def test_choices_are_counted_among_what_was_found(bar: FilterBar) -> None:
    menu = bar.menus[THEME]
    menu.opened.emit()
    shown = {action.text() for action in menu.menu().actions()}
    assert {"Funding\t1", "Behaviour\t1"} <= shown


@pytest.mark.qt_log_ignore("plugin does not support")
def test_of_a_filter_that_is_on_the_choices_are_counted_as_without_it(qtbot: QtBot, bar: FilterBar) -> None:
    bar.show_result(SearchResult("theme:funding money", HITS[:1]), "", None)
    menu, spy = bar.menus[THEME], QSignalSpy(bar.count_asked)
    menu.menu().popup(bar.mapToGlobal(bar.rect().bottomLeft()))
    assert spy.at(0)[0] == "money"
    bar.show_counts(SearchResult("something else", HITS))
    assert "Behaviour\t1" not in {action.text() for action in menu.menu().actions()}
    bar.show_counts(found("money"))
    assert "Behaviour\t1" in {action.text() for action in menu.menu().actions()}
    qtbot.keyClick(menu.menu(), Qt.Key.Key_Escape)


def test_without_any_other_word_all_that_is_listed_is_counted(bar: FilterBar) -> None:
    bar.show_result(SearchResult("theme:funding", HITS[:1]), "Autumn", frozenset({"b", "c"}))
    bar.menus[THEME].opened.emit()
    assert {"Funding\t1", "Behaviour\t1"} <= {action.text() for action in bar.menus[THEME].menu().actions()}


def test_the_part_that_is_searched_can_be_left_and_come_back_to(qtbot: QtBot, bar: FilterBar) -> None:
    assert not bar.place.isVisible()
    spy = QSignalSpy(bar.everywhere_chosen)
    bar.show_result(found("money"), "SEND", frozenset({"a"}))
    assert (bar.place.words(), bar.place.isChecked(), bar.place.icon().isNull()) == ("in SEND", True, False)
    qtbot.keyClick(bar.place, Qt.Key.Key_Space)
    bar.show_result(found("money"), "SEND", None)
    assert not bar.place.isChecked() and bar.place.accessibleName().startswith("All statements are searched")
    assert bar.place.icon().isNull()
    qtbot.keyClick(bar.place, Qt.Key.Key_Space)
    assert [spy.at(0)[0], spy.at(1)[0]] == [True, False]


def test_a_choice_of_wordings_is_offered_where_there_are_two(
    qtbot: QtBot, library: Library, appearance: Appearance, bar: FilterBar
) -> None:
    assert not bar.menus[WORDING].isVisible()
    bar.show_result(found("wording:full money"), "", None)
    assert bar.menus[WORDING].isVisible(), "it was typed"
    full = FullWording(Texts(position="All."), (Origin("Page", 1, "page.html", "2026-01-10"),))
    first, *others = library.statements
    imported = (msgspec.structs.replace(first, full=full), *others)
    library.replace_contents(msgspec.structs.replace(library.contents, statements=imported))
    bar.show_result(found("money"), "", None)
    assert bar.menus[WORDING].isVisible()
    library.replace_contents(msgspec.structs.replace(library.contents, statements=(first, *others)))
    bar.show_result(found("money"), "", None)
    assert not bar.menus[WORDING].isVisible(), "though the same is found in the library that came"


def test_in_a_low_list_they_come_at_a_press_and_say_how_many_are_on(qtbot: QtBot, bar: FilterBar) -> None:
    qtbot.addWidget(bar.toggle)
    bar.set_low(True)
    assert not bar.isVisible() and bar.toggle.isVisible() and bar.toggle.text() == "Filters"
    bar.show_result(found("is:noted theme:funding money"), "SEND", frozenset({"a"}))
    assert bar.toggle.text() == "Filters · 3"
    qtbot.keyClick(bar.toggle, Qt.Key.Key_Space)
    assert bar.isVisible()
    bar.set_low(False)
    assert bar.isVisible() and not bar.toggle.isVisible()


def test_without_a_search_there_are_none(bar: FilterBar) -> None:
    assert bar.isVisible()
    bar.leave()
    assert not bar.isVisible()
    bar.set_low(True)
    assert not bar.toggle.isVisible()
    QApplication.processEvents()
