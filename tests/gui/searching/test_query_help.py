"""The help of the search box: each kind of search has an example."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.stance import Stance
from ascl_reader.gui.searching.query_help import help_rows

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    "kind",
    "“ -pension OR ( title: position: context: rationale: note: theme: year:2019..2021 wording:full is:bookmarked "
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
