"""Which statements can be read, in which wording, and what is read, bookmarked and noted as one value."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.bookmarks.bookmark_status import StatusChecker, TextStatus
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.library.statement import FullWording, Origin, Section, Statement, Texts, Wording, plain_text
from ascl_reader.reading.readable import Readable, Reading, StatementBookmarks, WordingChoice
from tests.bookmarks.works import at, library, marked, noted, statement

SUMMARY, FULL = Wording.SUMMARY, Wording.FULL


def test_until_bookmarks_are_loaded_only_the_library_is_known() -> None:
    readable = Readable(library({"key": "a"}))
    found = readable.find("a")
    assert found is not None and found.id == "a" and readable.find("gone") is None
    assert readable.reading(found, Wording.SUMMARY, (1, 2)) == Reading(found, Wording.SUMMARY, (1, 2), None)


def test_a_statement_that_left_the_library_is_found_while_it_is_bookmarked() -> None:
    here = library({"key": "a"})
    readable = Readable(here)
    readable.set_bookmarks(marked("gone"), StatusChecker(here), writable=True)
    found = readable.find("gone")
    assert found is not None and found.is_removed
    reading = readable.reading(found, Wording.SUMMARY, ())
    assert reading.bookmarks is not None and reading.bookmarks.starred and reading.bookmarks.writable
    readable.set_bookmarks(Bookmarks(), StatusChecker(here), writable=False)
    assert readable.find("gone") is None


def test_without_a_statement_there_are_no_bookmarks() -> None:
    here = library({"key": "a"})
    readable = Readable(here)
    readable.set_bookmarks(marked("a"), StatusChecker(here), writable=True)
    assert readable.reading(None, None, ()) == Reading()


NEW = {"context": "Money is short.", "position": "Quite another thing is said.", "rationale": "Pupils need it."}


def on_it(work: Bookmarks, read: Statement, wording: Wording = Wording.SUMMARY) -> StatementBookmarks:
    changes = {"summary": NEW} if read.summary.position == NEW["position"] else {}
    readable = Readable(library({"key": "a", **changes}))
    readable.set_bookmarks(work, StatusChecker(library({"key": "a", **changes})), writable=True)
    found = readable.reading(read, wording, ()).bookmarks
    assert found is not None
    return found


def passage(read: Statement, start: int, length: int) -> Bookmarks:
    anchor = anchor_passage(plain_text(read.texts().position), start, length)
    return add_bookmarks(Bookmarks(), [NewBookmark(read, Section.POSITION, anchor)])


def test_without_a_bookmark_or_note_there_is_nothing() -> None:
    assert on_it(Bookmarks(), statement("a")) == StatementBookmarks(writable=True)


def test_bookmarks_on_another_statement_do_not_count() -> None:
    assert on_it(marked("b"), statement("a")) == StatementBookmarks(writable=True)


def test_a_bookmark_on_the_whole_is_a_star_and_one_on_a_section_is_not() -> None:
    assert on_it(marked("a"), statement("a")).starred
    found = on_it(add_bookmarks(Bookmarks(), [NewBookmark(statement("a"), Section.CONTEXT)]), statement("a"))
    assert not found.starred and found.sections == {Section.CONTEXT} and not found.passages


def test_a_passage_is_found_where_it_stands() -> None:
    found = on_it(passage(statement("a"), 5, 8), statement("a"))
    assert found.passages == {Section.POSITION: ((5, 8),)}
    assert not (found.starred or found.sections or found.lost)


def test_a_passage_marked_in_the_other_wording_is_not_shown() -> None:
    read = statement("a", full={"texts": {"position": "ASCL asks for more."}, "origins": []})
    anchor = anchor_passage("ASCL asks for more.", 5, 8)
    work = add_bookmarks(Bookmarks(), [NewBookmark(read, Section.POSITION, anchor, Wording.FULL)])
    assert on_it(work, read, Wording.FULL).passages and not on_it(work, read, Wording.SUMMARY).passages


def test_a_passage_that_is_not_in_the_text_any_more_is_lost() -> None:
    found = on_it(passage(statement("a"), 0, 9), statement("a", summary=NEW))
    assert [each.statement for each in found.lost] == ["a"] and not found.passages
    assert [status.text for status in found.statuses] == [TextStatus.CHANGED]


def test_of_what_was_marked_before_a_change_the_notes_version_comes_first() -> None:
    work = noted("a", "Why?", marked("a", now=at(5)), now=at(6))
    found = on_it(work, statement("a", summary=NEW))
    assert [version.seen for version in found.changed] == [at(6), at(5)]
    assert found.comparable == found.changed[0]
    assert [status.since for status in found.statuses] == [at(5), at(6)], "those of bookmarks are said first"


def test_where_nothing_changed_there_is_nothing_to_say() -> None:
    found = on_it(noted("a", "Why?", marked("a")), statement("a"))
    assert found.note is not None and found.note.text == "Why?"
    assert not (found.statuses or found.changed or found.comparable)


@pytest.fixture
def short() -> Statement:
    return statement("short")


@pytest.fixture
def imported() -> Statement:
    full = FullWording(Texts(position="All of it."), (Origin("Page", 1, "page.html", "2026-01-10"),))
    return msgspec.structs.replace(statement("imported"), full=full)


def test_the_full_text_is_shown_where_there_is_one(short: Statement, imported: Statement) -> None:
    choice = WordingChoice()
    assert (choice.of(short), choice.of(imported), choice.prefers_summary) == (SUMMARY, FULL, False)


def test_summaries_are_preferred_for_all_until_full_texts_are(imported: Statement) -> None:
    choice = WordingChoice()
    choice.prefer(SUMMARY)
    assert (choice.of(imported), choice.prefers_summary) == (SUMMARY, True)
    choice.prefer(FULL)
    assert (choice.of(imported), choice.prefers_summary) == (FULL, False)


def test_an_exception_is_for_one_statement_and_ends(short: Statement, imported: Statement) -> None:
    choice = WordingChoice()
    choice.make_exception("imported", SUMMARY)
    assert choice.of(imported) is SUMMARY
    assert choice.of(msgspec.structs.replace(imported, id="other")) is FULL
    choice.end_exception()
    assert choice.of(imported) is FULL
    choice.make_exception("imported", SUMMARY)
    choice.prefer(FULL)
    assert choice.of(imported) is FULL, "what is chosen for all ends the exception"
    choice.make_exception("short", FULL)
    assert choice.of(short) is SUMMARY, "it has no full text"
