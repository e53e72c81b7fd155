"""In which row a line is, and which row is the first about a statement."""

from __future__ import annotations

from ascl_reader.bookmarks.bookmark_rows import statement_in_row
from ascl_reader.gui.listing.row_places import RowPlaces

LINES = ("a#1", "b", "a#2", "a")


def test_each_line_is_in_its_row() -> None:
    assert RowPlaces(LINES).of_line == {"a#1": 0, "b": 1, "a#2": 2, "a": 3}


def test_of_several_rows_about_a_statement_the_first_counts() -> None:
    assert statement_in_row("a#1") == "a"
    assert RowPlaces(LINES).of_statement == {"a": 0, "b": 1}


def test_no_lines_are_in_no_row() -> None:
    assert not RowPlaces().of_line and not RowPlaces().of_statement
