"""In which row a line is, and which row is the first about a statement: asked once, or for each of thousands."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.places import statement_in_row
from ascl_reader.gui.listing.row_places import FEW, RowPlaces

LINES = ("a#1", "b", "a#2", "a", "ab")
TIMES = (1, FEW + 3)


@pytest.mark.parametrize("times", TIMES)
def test_each_line_is_in_its_row(times: int) -> None:
    places = RowPlaces(LINES)
    for _ in range(times):
        assert {each: places.of_line(each) for each in LINES} == {"a#1": 0, "b": 1, "a#2": 2, "a": 3, "ab": 4}
        assert places.of_line("a#3") == -1


@pytest.mark.parametrize("times", TIMES)
def test_of_several_rows_about_a_statement_the_first_counts(times: int) -> None:
    assert statement_in_row("a#1") == "a"
    places = RowPlaces(LINES)
    for _ in range(times):
        assert {each: places.of_statement(each) for each in ("a", "b", "ab", "c")} == {"a": 0, "b": 1, "ab": 4, "c": -1}


@pytest.mark.parametrize("times", TIMES)
def test_no_lines_are_in_no_row(times: int) -> None:
    places = RowPlaces()
    for _ in range(times):
        assert (places.of_line("a"), places.of_statement("a")) == (-1, -1)
