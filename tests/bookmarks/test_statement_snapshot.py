"""What is kept of a statement that left the library, and the lines by which bookmarks are listed."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ascl_reader.bookmarks.bookmark_rows import (
    bookmark_of,
    line_of,
    lines_of,
    statement_of,
)
from ascl_reader.bookmarks.changes.bookmark_changes import Wanted, add_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.entries import Bookmark, Note
from ascl_reader.bookmarks.passage_anchor import marked_passage
from ascl_reader.bookmarks.statement_snapshot import from_id, gone_titles, kept_of
from ascl_reader.bookmarks.work import OwnWork
from ascl_reader.bookmarks.work_text import WorkText
from ascl_reader.library.statement import Section
from tests.bookmarks.works import at, library, only_bookmark

EMPTY = library()


def test_title_and_text_are_kept_with_what_was_marked() -> None:
    statement = library({"key": "a", "title": "Funding for all"}).find("a")
    passage = marked_passage(statement.texts().position, 0, 8)
    work = add_bookmarks(OwnWork(), [Wanted(statement), Wanted(statement, Section.POSITION, passage)], now=at(1))
    work = write_note(work, statement, "Ours", now=at(2))
    kept = kept_of(work, "a")
    assert kept.title == "Funding for all"
    assert kept.text is not None and kept.text.position == statement.texts().position
    assert kept.mark is not None and kept.mark.seen == at(2), "the text that was seen last"
    assert sorted(each.passage.words if each.passage else "" for each in kept.bookmarks) == ["", "ASCL ask"]
    assert kept.note is not None and kept.note.text == "Ours"
    assert gone_titles(work, EMPTY) == {"a": "Funding for all"}
    assert gone_titles(work, library({"key": "a"})) == {}


def test_the_title_outlives_saving_and_reading() -> None:
    statement = library({"key": "a", "title": "Funding for all"}).find("a")
    text = WorkText().compose(add_bookmarks(OwnWork(), [Wanted(statement)], now=at(1)))
    work = WorkText().read(text, Path("bookmarks.yaml")).work
    assert kept_of(work, "a").title == "Funding for all"


def test_a_bookmark_of_an_older_file_has_no_title_and_the_id_stands_for_it() -> None:
    statement = library({"key": "school-funding", "title": "Funding for all"}).find("school-funding")
    work = add_bookmarks(OwnWork(), [Wanted(statement)], now=at(1))
    bookmark = only_bookmark(work)
    assert bookmark.mark is not None
    untitled = msgspec.structs.replace(bookmark, mark=msgspec.structs.replace(bookmark.mark, title=""))
    work = work.with_entries("bookmarks", [untitled])
    assert kept_of(work, "school-funding").title == "School funding"
    assert gone_titles(work, EMPTY) == {"school-funding": "School funding"}


def test_what_has_no_mark_is_kept_too() -> None:
    work = OwnWork(notes={"a-b": Note("a-b", at(1), "Ours")}, bookmarks={"b-1": Bookmark("b-1", "c", at(1), at(1))})
    kept = kept_of(work, "a-b")
    assert (kept.title, kept.text, kept.mark, kept.bookmarks) == ("A b", None, None, ())
    assert gone_titles(work, EMPTY) == {"a-b": "A b", "c": "C"}


def test_gone_statements_are_told_by_title() -> None:
    both = library({"key": "a", "title": "Zoology"}, {"key": "b", "title": "apples"})
    work = add_bookmarks(OwnWork(), [Wanted(both.find("a")), Wanted(both.find("b"))], now=at(1))
    assert list(gone_titles(work, EMPTY).values()) == ["apples", "Zoology"]


def test_an_empty_id_is_words_too() -> None:
    assert from_id("") == ""


def test_a_line_names_its_statement_and_its_bookmark() -> None:
    whole = Bookmark("b-1", "a", at(1), at(1))
    pane = Bookmark("b-2", "a", at(1), at(1), Section.POSITION)
    assert lines_of([pane, whole, whole]) == ("a#b-2", "a")
    assert (statement_of(line_of(pane)), bookmark_of(line_of(pane))) == ("a", "b-2")
    assert (statement_of(line_of(whole)), bookmark_of(line_of(whole))) == ("a", "")
