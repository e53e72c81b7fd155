"""The three trees: by theme, by year, by source document; and the orders of a list."""

from __future__ import annotations

import pytest

from ascl_reader.library.library import Library
from ascl_reader.library.outline import (
    ALL_KEY,
    UNDATED_KEY,
    SortOrder,
    View,
    outline,
    sort_newest_first,
    sort_statements,
)
from tests.conftest import MakeLibrary, statement_data


def dated(statement_id: str, start: str | None, end: str | None, n: int, **changes: object) -> dict[str, object]:
    """Return a statement of this time at this place of the page."""
    period = {"from": start, "to": end, "label": "then", "confidence": "high", "why": "It says so."}
    return statement_data(statement_id, period=period, sources=[{"document": "first-page", "n": n}], **changes)


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return a library of four statements, of which one has no date."""
    return make_library(
        dated("old", "2015-01", "2015-06", 4, title="Zebra", themes=["send-funding"]),
        dated("long", "2018-11", "2020-02", 1, title="Middle"),
        dated("new", "2020-03", None, 3, title="Beta", themes=["behaviour", "funding"]),
        dated("undated", None, None, 2, title="Alpha", themes=["behaviour"]),
    )


@pytest.mark.parametrize("view", View)
def test_every_tree_begins_with_all_statements_newest_first(library: Library, view: View) -> None:
    first = outline(library, view)[0]
    assert (first.key, first.name) == (ALL_KEY, "")
    assert first.statements == ("new", "long", "old", "undated")


def test_by_theme_the_tree_is_that_of_the_themes_with_distinct_statements(library: Library) -> None:
    funding, behaviour = outline(library, View.THEME)[1:]
    assert (funding.key, funding.name) == ("funding", "Funding")
    assert funding.statements == ("new", "long", "old")
    assert [(child.name, child.statements) for child in funding.children] == [("SEND funding", ("old",))]
    assert behaviour.statements == ("new", "undated")


def test_by_year_a_statement_stands_in_every_year_that_it_covers(library: Library) -> None:
    years = [(branch.key, branch.statements) for branch in outline(library, View.YEAR)[1:]]
    assert years == [
        ("2020", ("new", "long")),
        ("2019", ("long",)),
        ("2018", ("long",)),
        ("2015", ("old",)),
        (UNDATED_KEY, ("undated",)),
    ]


def test_without_an_undated_statement_there_is_no_such_branch(make_library: MakeLibrary) -> None:
    tree = outline(make_library(dated("new", "2020-03", None, 1)), View.YEAR)
    assert [branch.key for branch in tree] == [ALL_KEY, "2020"]


def test_by_source_the_order_is_that_of_the_page(library: Library) -> None:
    (page,) = outline(library, View.SOURCE)[1:]
    assert (page.key, page.name) == ("first-page", "First page")
    assert page.statements == ("long", "undated", "new", "old")


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        (SortOrder.USUAL, ("new", "old", "undated", "long")),
        (SortOrder.OLDEST, ("old", "long", "new", "undated")),
        (SortOrder.TITLE, ("undated", "new", "long", "old")),
    ],
)
def test_a_list_can_be_put_in_another_order(library: Library, sort: SortOrder, ids: tuple[str, ...]) -> None:
    assert sort_statements(library, ("new", "old", "undated", "long"), sort) == ids


def test_statements_of_one_month_go_by_title(make_library: MakeLibrary) -> None:
    library = make_library(*(dated(f"s{title.lower()}", None, "2020-01", 1, title=title) for title in ("B", "C", "A")))
    assert [each.title for each in sort_newest_first(library.statements)] == ["A", "B", "C"]


@pytest.mark.parametrize("view", View)
def test_an_empty_library_still_has_its_first_line(make_library: MakeLibrary, view: View) -> None:
    assert outline(make_library(), view)[0].statements == ()
