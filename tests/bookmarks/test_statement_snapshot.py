"""What is kept of a statement that left the library, and the lines by which bookmarks are listed."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.entries import Bookmark, Note
from ascl_reader.bookmarks.find_passage import find_in_statement
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.bookmarks.places import (
    bookmark_in_row,
    row_key,
    statement_in_row,
)
from ascl_reader.bookmarks.statement_snapshot import removed_statement, removed_titles, title_from_id
from ascl_reader.bookmarks.text import read_work, work_to_yaml
from ascl_reader.library.statement import Section, Texts, Wording
from tests.bookmarks.works import at, library, only_bookmark

EMPTY = library()


def test_title_and_text_are_those_that_were_seen_last() -> None:
    statement = library({"key": "a", "title": "Funding for all"}).find("a")
    passage = anchor_passage(statement.texts().position, 0, 8)
    work = add_bookmarks(
        Bookmarks(), [NewBookmark(statement), NewBookmark(statement, Section.POSITION, passage)], now=at(1)
    )
    work = write_note(work, statement, "Ours", now=at(2))
    removed = removed_statement(work, "a")
    assert removed is not None and removed.is_removed and not statement.is_removed
    assert (removed.id, removed.title) == ("a", "Funding for all")
    assert removed.texts() == statement.texts() and removed.wordings == (Wording.SUMMARY,)
    assert removed.seen == at(2), "the text that was seen last"
    assert removed_titles(work, EMPTY) == {"a": "Funding for all"}
    assert removed_titles(work, library({"key": "a"})) == {}


def test_a_full_text_comes_back_as_the_full_text() -> None:
    origin = {"heading": "Inclusion", "n": 3, "file": "page.html", "read": "2026-03-01"}
    full = {"texts": {"context": "C", "position": "ASCL calls for it.", "rationale": "R"}, "origins": [origin]}
    statement = library({"key": "a", "full": full}).find("a")
    removed = removed_statement(add_bookmarks(Bookmarks(), [NewBookmark(statement)], now=at(1)), "a")
    assert removed is not None and removed.wordings == (Wording.FULL,)
    assert removed.texts() == removed.texts(Wording.FULL) == statement.texts(Wording.FULL)


def test_a_passage_is_found_in_the_text_that_was_seen() -> None:
    statement = library({"key": "a"}).find("a")
    passage = anchor_passage(statement.texts().position, 0, 8)
    work = add_bookmarks(Bookmarks(), [NewBookmark(statement, Section.POSITION, passage)], now=at(1))
    removed = removed_statement(work, "a")
    assert removed is not None
    found = find_in_statement(only_bookmark(work), removed)
    assert found is not None and (found.section, found.start, found.length) == (Section.POSITION, 0, 8)


def test_the_title_outlives_saving_and_reading() -> None:
    statement = library({"key": "a", "title": "Funding for all"}).find("a")
    text = work_to_yaml(add_bookmarks(Bookmarks(), [NewBookmark(statement)], now=at(1)))
    work = read_work(text, Path("bookmarks.yaml"))[0]
    removed = removed_statement(work, "a")
    assert removed is not None and removed.title == "Funding for all"


def test_a_bookmark_of_an_older_file_has_no_title_and_the_id_stands_for_it() -> None:
    statement = library({"key": "school-funding", "title": "Funding for all"}).find("school-funding")
    work = add_bookmarks(Bookmarks(), [NewBookmark(statement)], now=at(1))
    bookmark = only_bookmark(work)
    assert bookmark.mark is not None
    untitled = msgspec.structs.replace(bookmark, mark=msgspec.structs.replace(bookmark.mark, title=""))
    work = work.with_entries("bookmarks", [untitled])
    removed = removed_statement(work, "school-funding")
    assert removed is not None and removed.title == "School funding"
    assert removed_titles(work, EMPTY) == {"school-funding": "School funding"}


def test_what_has_no_mark_has_a_title_and_no_text() -> None:
    work = Bookmarks(notes={"a-b": Note("a-b", at(1), "Ours")}, bookmarks={"b-1": Bookmark("b-1", "c", at(1), at(1))})
    removed = removed_statement(work, "a-b")
    assert removed is not None
    assert (removed.title, removed.texts(), removed.wordings, removed.seen) == ("A b", Texts(), (), "")
    assert removed_titles(work, EMPTY) == {"a-b": "A b", "c": "C"}


def test_of_what_is_neither_bookmarked_nor_noted_nothing_is_known() -> None:
    assert removed_statement(Bookmarks(), "a") is None


def test_gone_statements_are_told_by_title() -> None:
    both = library({"key": "a", "title": "Zoology"}, {"key": "b", "title": "apples"})
    work = add_bookmarks(Bookmarks(), [NewBookmark(both.find("a")), NewBookmark(both.find("b"))], now=at(1))
    assert list(removed_titles(work, EMPTY).values()) == ["apples", "Zoology"]


def test_an_empty_id_is_words_too() -> None:
    assert title_from_id("") == ""


def test_a_line_names_its_statement_and_its_bookmark() -> None:
    whole = Bookmark("b-1", "a", at(1), at(1))
    pane = Bookmark("b-2", "a", at(1), at(1), Section.POSITION)
    assert [row_key(each) for each in (pane, whole)] == ["a#b-2", "a"]
    assert (statement_in_row(row_key(pane)), bookmark_in_row(row_key(pane))) == ("a", "b-2")
    assert (statement_in_row(row_key(whole)), bookmark_in_row(row_key(whole))) == ("a", "")
