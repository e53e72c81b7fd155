"""Lines of the list for marked passages and sections, and for statements that left the library, in words."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.entries import PassageAnchor
from ascl_reader.bookmarks.places import row_key
from ascl_reader.gui.listing.marked_rows import MarkedRows
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from ascl_reader.search.extracts import Extract
from tests.bookmarks.works import at, library, only_bookmark, statement

LESS = {"context": "Money is short.", "position": "ASCL asks for less.", "rationale": "Pupils need it."}
PASSAGE = PassageAnchor("asks for more", offset=5)


def passage() -> Bookmarks:
    new = NewBookmark(statement("one"), Section.POSITION, PASSAGE)
    return add_bookmarks(Bookmarks(), [new], now=at(0))


def rows(work: Bookmarks, books: Library) -> MarkedRows:
    return MarkedRows(work, books, StatusChecker(books))


def test_a_passage_is_quoted_with_its_place_and_its_day() -> None:
    work = passage()
    row = rows(work, library({"key": "one"})).row(row_key(only_bookmark(work)))
    assert (row.title, row.text) == ("About one", "“asks for more”")
    assert row.meta == "Passage in the position · marked 12 March 2026"


@pytest.mark.parametrize(
    ("books", "told"),
    [
        (library({"key": "one", "summary": LESS}), "Not in the text any more"),
        (library({"key": "two"}), "No longer in the library"),
    ],
)
def test_what_became_of_it_is_told_first(books: Library, told: str) -> None:
    work = passage()
    assert rows(work, books).row(row_key(only_bookmark(work))).meta.startswith(f"{told} · ")


def test_a_section_that_was_marked_shows_how_it_begins_and_that_it_changed() -> None:
    work = add_bookmarks(Bookmarks(), [NewBookmark(statement("one"), Section.POSITION)], now=at(0))
    row = rows(work, library({"key": "one", "summary": LESS})).row(row_key(only_bookmark(work)))
    assert row.text == "ASCL asks for less."
    assert row.meta == "Text changed since · Position · marked 12 March 2026"


def test_what_a_search_found_in_a_note_is_marked_behind_our_words() -> None:
    work = passage()
    row = rows(work, library({"key": "two"})).row("one", Extract("We pay for heating.", ((11, 7),)))
    assert row.text == "Our note: We pay for heating."
    [(start, size)] = row.text_marks
    assert row.text[start : start + size] == "heating"
