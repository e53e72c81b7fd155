"""Bookmarks, folders and notes in words: in a line, and as the whole text that is shown before it is thrown away."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark, EntryKind, Folder, Note, PassageAnchor, Stance
from ascl_reader.gui.around.bookmarks_in_words import (
    LONGEST_LINE,
    day_and_time,
    in_short,
    kind_name,
    title_of,
    whole_text,
)
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from tests.bookmarks.works import at, library, marked, only_bookmark, statement

MADE = at(0)
WHOLE = Bookmark("1", "money", MADE, MADE)
PANE = Bookmark("2", "money", MADE, MADE, Section.POSITION)
PASSAGE = Bookmark("3", "money", MADE, MADE, Section.CONTEXT, PassageAnchor("more  money\nfor all"))
TOP = Folder("top", "Governors", MADE, MADE)
INSIDE = Folder("in", "Finance", MADE, MADE, "top")
NOTE = Note("money", MADE, "  Ours.\n", Stance.PARTLY, ("Who?", "When?"), "2027-01-31")


def test_each_kind_has_a_name() -> None:
    assert [kind_name(each) for each in EntryKind] and kind_name(EntryKind.NOTE) == "Note"
    assert len({kind_name(each) for each in EntryKind}) == len(EntryKind)


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (WHOLE, ""),
        (PANE, "the position"),
        (PASSAGE, "“more money for all”"),
        (TOP, ""),
        (NOTE, "Ours."),
        (Note("money", MADE, questions=("Who?", "When?")), "Who? When?"),
        (Note("money", MADE), ""),
    ],
)
def test_a_line_tells_it_from_others(item: Bookmark | Folder | Note, told: str) -> None:
    assert in_short(item) == told


def test_a_long_text_ends_between_two_words() -> None:
    told = in_short(Note("money", MADE, "word " * 40))
    assert told.endswith("word …") and len(told) <= LONGEST_LINE + 2
    assert in_short(Note("money", MADE, "w" * LONGEST_LINE)) == "w" * LONGEST_LINE
    assert in_short(Note("money", MADE, "w" * (LONGEST_LINE + 1))) == f"{'w' * LONGEST_LINE} …"


def test_a_title_is_found_where_the_statement_is_gone_too() -> None:
    there = Library(Contents((statement("money", title="More money"),)))
    assert title_of(WHOLE, there) == "More money"
    gone = only_bookmark(marked("left-long-ago"))
    assert title_of(TOP, library()) == "Governors"
    assert title_of(gone, library()) == "About left long ago"
    assert title_of(WHOLE, library()) == "Money"


def test_a_whole_note_says_all_that_was_written() -> None:
    assert whole_text(NOTE, Bookmarks()) == (
        "Our school: partly agrees\n\nOurs.\n\nQuestions to ask:\n1. Who?\n2. When?\n\nReview on 31 January 2027."
    )
    assert whole_text(Note("money", MADE, "Ours."), Bookmarks()) == "Ours."


def test_a_whole_bookmark_says_what_where_and_when() -> None:
    work = Bookmarks().with_entries("folders", [TOP, INSIDE])
    filed = Bookmark("4", "money", MADE, MADE, folders={"in": 0.0, "gone": 1.0})
    assert whole_text(WHOLE, work) == "Marks the whole statement.\n\nMade on 12 March 2026."
    assert whole_text(PANE, work).startswith("Marks the position.")
    assert whole_text(PASSAGE, work).startswith("Marked passage in the context:\n\n“more  money\nfor all”\n\nMade")
    told = whole_text(filed, work)
    assert "In: " in told and "Finance" in told


def test_a_whole_folder_says_where_it_is_and_what_belongs_in_it() -> None:
    work = Bookmarks().with_entries("folders", [TOP, INSIDE])
    assert whole_text(TOP, work) == "A folder."
    assert whole_text(INSIDE, work) == "A folder in “Governors”."
    for number, told in ((1, "1 bookmark belongs in it."), (2, "2 bookmarks belong in it.")):
        work = work.with_entries(
            "bookmarks", [Bookmark(f"b{number}", f"s{number}", MADE, MADE, folders={"top": float(number)})]
        )
        assert whole_text(TOP, work).splitlines()[-1] == told


def test_a_moment_is_told_where_the_reader_is() -> None:
    assert day_and_time("2026-06-12T12:05:00.000Z").startswith("12 June 2026, ")
