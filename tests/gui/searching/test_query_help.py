"""The help of the search box: each kind of search has an example."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.searching.query_help import help_rows
from ascl_reader.library.library import Library
from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex


@pytest.fixture(scope="module")
def shipped_index(shipped: Library) -> SearchIndex:
    return index_in_memory(shipped)


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    "kind",
    "“ - OR ( title: position: context: rationale: note: theme: year:2019..2021 wording:full is:bookmarked "
    "is:unread is:changed is:noted stance:".split(),
)
def test_each_kind_of_search_has_an_example(kind: str) -> None:
    assert any(kind in str(row.key) for row in help_rows())


def test_every_row_says_what_its_example_does_and_gives_it_back_as_it_stands() -> None:
    rows = help_rows()
    assert all(row.detail and row.key == row.text for row in rows)
    assert len({row.key for row in rows}) == len(rows)


def test_the_stances_that_can_be_typed_are_named() -> None:
    (row,) = (row for row in help_rows() if row.text.startswith("stance:"))
    assert all(stance.value in row.detail for stance in Stance if stance is not Stance.UNDECIDED)


MINE = ("note:", "is:", "stance:", "wording:full")
"""Kinds that find what a person bookmarked, read, noted or imported: nothing at the first start."""


@pytest.mark.parametrize("example", [str(row.key) for row in help_rows() if not str(row.key).startswith(MINE)])
def test_every_example_finds_something_in_the_library_that_comes_with_the_program(
    shipped_index: SearchIndex, example: str
) -> None:
    result = shipped_index.search(example)
    assert result.hits and not result.missing


@pytest.mark.parametrize("example", [str(row.key) for row in help_rows() if str(row.key).startswith(MINE)])
def test_the_examples_for_a_persons_own_filter_and_are_no_words(shipped_index: SearchIndex, example: str) -> None:
    assert not shipped_index.search(example).hits
