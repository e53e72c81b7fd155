"""What a search found, in words: in the box, above the list, and announced once typing has stopped."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.searching import did_line, search_status
from ascl_reader.gui.searching.search_status import SearchStatus
from ascl_reader.library.outline import SortOrder, View
from ascl_reader.search.extracts import Extract
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult, SearchTerms

pytestmark = pytest.mark.shared_window

USUAL, THEME, SOURCE = SortOrder.USUAL, View.THEME, View.SOURCE
NOTE = Extract("Ours.")


@pytest.fixture
def status(program: Program) -> SearchStatus:
    return program.window.search_status


def in_box(program: Program) -> str:
    return program.window.top.search.status()


def result(
    *hits: str,
    near: tuple[str, ...] = (),
    notes: int = 0,
    also: tuple[str, ...] = (),
    missing: tuple[str, ...] = (),
) -> SearchResult:
    found, close = (tuple(Hit(each, 1.0, "title") for each in keys) for keys in (hits, near))
    pairs = tuple(("typed", each) for each in also)
    ours = {f"note-{number}": NOTE for number in range(notes)}
    sought = SearchTerms(((),))
    return SearchResult("some words", found, close, also_searched=pairs, missing=missing, sought=sought, notes=ours)


IN_THE_BOX = [
    (result("a", "b"), "2 of {all}"),
    (result("a", near=("b", "c")), "1 of {all} · nearest 2"),
    (result(near=("b",), missing=("zebra",)), "No statement has “zebra” · nearest 1"),
    (result("a", also=("EHCP", "plan")), "1 of {all}"),
    (result("a", notes=1), "1 of {all} · 1 in our notes"),
    (result("a", notes=2), "1 of {all} · 2 in our notes"),
    (result(notes=1), "Only in one of our notes"),
    (result(notes=3), "Only in 3 of our notes"),
    (result(missing=("zebra",)), "0 of {all}"),
]


def test_the_box_says_what_was_found(program: Program, status: SearchStatus) -> None:
    for found, told in IN_THE_BOX:
        status.show(found)
        assert in_box(program) == told.format(all=len(program.library.statements))
        status.leave()
        assert in_box(program) == ""


def test_the_place_in_the_statement_stands_before_what_was_found(program: Program, status: SearchStatus) -> None:
    status.show(result("a"))
    found = in_box(program)
    status.mark_reached(2, 7, "Position")
    assert in_box(program) == f"match 2 of 7 · {found}"
    status.mark_left()
    assert in_box(program) == found
    status.no_mark()
    assert in_box(program) == f"Not in these three texts (perhaps in the title) · {found}"
    status.leave()
    status.no_mark()
    assert in_box(program) == ""
    status.mark_reached(1, 1, "Position")
    assert in_box(program) == "match 1 of 1"


def test_why_nothing_was_found_is_heard_while_the_box_counts(
    qtbot: QtBot, status: SearchStatus, heard: list[str]
) -> None:
    status.show(result(missing=("zebra",)))
    qtbot.waitUntil(lambda: bool(heard), timeout=5_000)
    assert heard == ["No statement has “zebra”"]


ABOVE_THE_LIST: list[tuple[list[str], tuple[Any, ...], str]] = [
    ([], (THEME, USUAL), "0 statements"),
    (["a"], (THEME, USUAL), "1 statement"),
    (["a", "b"], (THEME, USUAL), "2 statements · newest first"),
    (["a", "b"], (SOURCE, USUAL), "2 statements · as on the page"),
    (["a", "b"], (THEME, SortOrder.OLDEST), "2 statements · oldest first"),
    (["a", "b"], (SOURCE, SortOrder.TITLE), "2 statements · by title"),
    (["a", "b"], (THEME, USUAL, True), "2 statements · in the folder’s order"),
    (["a", "a#1"], (THEME, USUAL, True), "1 statement · 1 marked part · in the folder’s order"),
    (["a#1", "a#2"], (THEME, USUAL, True), "1 statement · 2 marked parts · in the folder’s order"),
]


def test_above_the_list_stand_its_count_and_order(status: SearchStatus) -> None:
    for lines, how, told in ABOVE_THE_LIST:
        assert status.counted(lines, *how) == told


ABOVE_HITS = [
    (result("a"), "1 statement"),
    (result("a", "b", notes=1), "2 statements · 1 in our notes"),
    (result("a", near=("b", "c")), "1 statement · nearest 2"),
    (result(near=("b",)), "0 statements · nearest 1"),
    (result(notes=2), "2 in our notes"),
    (result(), "0 statements"),
]


def test_above_hits_stands_how_many_they_are(status: SearchStatus) -> None:
    for found, told in ABOVE_HITS:
        assert status.hits_counted(found) == told


def test_an_empty_list_says_why_and_what_to_try(status: SearchStatus) -> None:
    assert status.nothing(result(missing=("zebra",))) == "No statement has “zebra”."
    tries = SearchResult("zebra", missing=("zebra",), suggestions=("zero",), sought=SearchTerms(((),)))
    assert status.nothing(tries) == "No statement has “zebra”. Try:"
    assert status.nothing(tries, "SEND") == "No statement has “zebra”. Try:", "that holds everywhere"
    assert status.nothing(result(), "SEND") == "No statement in “SEND” has all these words."
    assert status.sentence(tries) == "No statement has “zebra”."


NOTHING_FOUND = [
    ("uniform", "", "No statement has “uniform”."),
    ("uniform", "SEND", "No statement in “SEND” has “uniform”."),
    ("uniform shops", "SEND", "No statement in “SEND” has all these words."),
    ("is:noted uniform", "", "No statement that passes the filters has “uniform”."),
    ("year:2019 uniform shops", "SEND", "No statement in “SEND” that passes the filters has all these words."),
    ("is:noted", "", "No statement passes the filters."),
    ("is:noted ", "SEND", "No statement in “SEND” passes the filters."),
    ("-", "", "Type a word."),
]


def test_it_is_said_where_nothing_was_found(status: SearchStatus) -> None:
    for text, place, told in NOTHING_FOUND:
        sought = SearchTerms(((),)) if text != "-" else SearchTerms()
        assert status.sentence(SearchResult(text, sought=sought), place) == told
    assert status.sentence(result(missing=("zebra", "gnu"))) == "No statement has “zebra” or “gnu”."
    assert status.sentence(result(missing=("zebra", "gnu", "emu"))) == "No statement has “zebra”, “gnu” or “emu”."


def test_what_a_search_did_is_announced_with_the_count(
    qtbot: QtBot, status: SearchStatus, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(search_status, "announce", lambda _, words: said.append(words))
    status.show(SearchResult("refugess", (Hit("a", 1.0, "title"),), corrected=(("refugess", "refugees"),)))
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["1 of 35. “refugess” corrected to “refugees”"]


def test_a_count_is_announced_once_and_not_after_leaving(
    qtbot: QtBot, program: Program, status: SearchStatus, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(search_status, "announce", lambda _, words: said.append(words))
    status.show(result("a"))
    status.show(result("a", "b"))
    qtbot.waitUntil(lambda: bool(said))
    assert said == [in_box(program)] and said[0].startswith("2 of")
    status.show(result("a", "b"))  # as where a note was written and the same search is made anew
    qtbot.wait(search_status.SETTLED + 100)
    status.show(result("a"))
    status.leave()
    qtbot.wait(search_status.SETTLED + 100)
    assert len(said) == 1


def test_where_not_all_statements_are_searched_yet_nothing_is_said_of_the_others(
    program: Program, status: SearchStatus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(program.search), "searched", 12)
    count = len(program.library.statements)
    told = f"No statement has “zebra”, of the 12 of {count} looked through so far"
    status.show(result(missing=("zebra",)))
    assert in_box(program) == "0 of 12"
    assert status.sentence(result(missing=("zebra",))) == f"{told}."


@pytest.mark.parametrize("hits", [(), ("a",)])
def test_a_filter_that_means_nothing_is_heard_once(
    qtbot: QtBot, status: SearchStatus, heard: list[str], hits: tuple[str, ...]
) -> None:
    status.show(msgspec.structs.replace(result(*hits), text="theme:xyz", not_understood=(("theme", "xyz"),)))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[-1].count("names no theme") == 1


def test_what_a_search_did_is_worded_once_typing_pauses_and_not_at_every_key(
    program: Program, status: SearchStatus, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded: list[SearchResult] = []
    words = did_line.done_by
    monkeypatch.setattr(did_line, "done_by", lambda found: (worded.append(found), words(found))[1])
    for found in (result("a"), result("b", also=("EHCP",))):
        status.show(found)
    assert worded == []
    status._announce()
    assert worded == [found]
