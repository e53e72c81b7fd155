"""What is told beside a bookmark after an update: changed, superseded, no longer listed, gone."""

from __future__ import annotations

from typing import Any

from ascl_reader.bookmarks.bookmark_status import StatusChecker, TextStatus, compare_with_marked
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.library.comparison import WordChange
from ascl_reader.library.statement import Section, Wording
from tests.bookmarks.works import (
    at,
    library,
    marked,
    noted,
    only_bookmark,
    statement,
)

NEW = {"context": "Money is short.", "position": "ASCL asks for much more.", "rationale": "Pupils need it."}


def text_of(work: Bookmarks, *changes: dict[str, Any]) -> TextStatus:
    return StatusChecker(library(*changes)).of_bookmark(work, only_bookmark(work)).text


def test_an_unchanged_text_is_the_same_however_its_lines_are_broken() -> None:
    work = marked("a")
    assert text_of(work, {"key": "a"}) is TextStatus.SAME
    broken = {"context": "Money\nis short. ", "position": "ASCL asks for  more.", "rationale": "Pupils\nneed it."}
    assert text_of(work, {"key": "a", "summary": broken}) is TextStatus.SAME


def test_a_changed_text_is_told_with_the_day_and_compared() -> None:
    work = noted("a", "Why?", marked("a", now=at(5)), now=at(6))
    standings = StatusChecker(library({"key": "a", "summary": NEW}))
    told = standings.of_bookmark(work, only_bookmark(work))
    assert (told.text, told.since) == (TextStatus.CHANGED, at(5))
    assert standings.of_note(work, "a").text is TextStatus.CHANGED
    mark = only_bookmark(work).mark
    assert mark is not None
    pieces = compare_with_marked(work, mark, statement("a", summary=NEW))
    assert pieces is not None
    assert [(piece.text, piece.change) for piece in pieces[Section.POSITION]] == [
        ("ASCL asks for", WordChange.SAME),
        ("much", WordChange.ADDED),
        ("more.", WordChange.SAME),
    ]
    assert {piece.change for piece in pieces[Section.CONTEXT]} == {WordChange.SAME}


def test_of_a_bookmark_on_a_section_only_that_section_counts() -> None:
    for section, text in ((Section.CONTEXT, TextStatus.SAME), (Section.POSITION, TextStatus.CHANGED)):
        work = add_bookmarks(Bookmarks(), [NewBookmark(statement("a"), section)])
        assert text_of(work, {"key": "a", "summary": NEW}) is text


def test_the_wording_that_was_marked_is_the_one_that_counts() -> None:
    full = {"texts": {"position": "Published."}, "origins": []}
    work = marked("a")
    assert text_of(work, {"key": "a", "full": full}) is TextStatus.SAME
    read_in_full = add_bookmarks(Bookmarks(), [NewBookmark(statement("a", full=full), wording=Wording.FULL)])
    assert text_of(read_in_full, {"key": "a", "full": full}) is TextStatus.SAME
    assert text_of(read_in_full, {"key": "a"}) is TextStatus.WORDING_GONE
    mark = only_bookmark(read_in_full).mark
    assert mark is not None
    assert compare_with_marked(read_in_full, mark, statement("a")) is None


def test_a_statement_that_left_the_library_keeps_its_bookmark() -> None:
    assert text_of(marked("a", now=at(3)), {"key": "b"}) is TextStatus.STATEMENT_GONE


def test_superseded_and_no_longer_listed_are_told() -> None:
    superseding = {"key": "new", "related": [{"id": "a", "how": "supersedes", "why": "it says so"}]}
    gone = {"key": "a", "not_listed": {"heading": "First page", "day": "2026-03-01"}}
    work = marked("a")
    told = StatusChecker(library(gone, superseding)).of_bookmark(work, only_bookmark(work))
    assert told.superseded_by == ("new",)
    assert told.not_listed is not None
    assert told.not_listed.day == "2026-03-01"
    assert told.text is TextStatus.SAME
