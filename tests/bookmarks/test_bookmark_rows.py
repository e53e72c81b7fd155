"""Rows of a list of bookmarks: how many statements and how many parts of statements they show."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.bookmark_rows import count_rows, sorted_rows
from ascl_reader.library.outline import Branch, SortOrder
from tests.conftest import MakeLibrary
from tests.search.engine.statements import texts


@pytest.mark.parametrize(
    ("lines", "counted"),
    [((), (0, 0)), (("a", "b"), (2, 0)), (("a", "a#1", "a#2", "b#3"), (2, 3)), (("a#1",), (1, 1))],
)
def test_statements_are_counted_once_and_their_parts_each(lines: tuple[str, ...], counted: tuple[int, int]) -> None:
    assert count_rows(lines) == counted


def test_what_left_the_library_is_not_listed_in_an_order(make_library: MakeLibrary) -> None:
    library = make_library(texts("beta", "B", "", "One.", ""), texts("alpha", "A", "", "Two.", ""))
    branch = Branch("all", "", ("beta", "gone", "alpha"))
    assert sorted_rows(library, branch, SortOrder.TITLE) == ("alpha", "beta")
    assert library.known(("gone", "beta")) == ("beta",)
