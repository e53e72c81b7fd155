"""Rows of a list of bookmarks: how many statements and how many parts of statements they show."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.places import count_rows


@pytest.mark.parametrize(
    ("lines", "counted"),
    [((), (0, 0)), (("a", "b"), (2, 0)), (("a", "a#1", "a#2", "b#3"), (2, 3)), (("a#1",), (1, 1))],
)
def test_statements_are_counted_once_and_their_parts_each(lines: tuple[str, ...], counted: tuple[int, int]) -> None:
    assert count_rows(lines) == counted
