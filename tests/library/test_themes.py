"""The theme tree: its order, its names, and which statements stand in a theme."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import ThemeTree, count_by_theme, statements_in, theme_and_below
from tests.conftest import THEMES, statement_data

TREE = msgspec.convert(THEMES, ThemeTree)


def statement(statement_id: str, *themes: str) -> Statement:
    """Return a statement in these themes."""
    return msgspec.convert(statement_data(statement_id, themes=list(themes)), Statement)


STATEMENTS = [
    statement("one", "funding"),
    statement("two", "send-funding", "funding"),
    statement("three", "behaviour", "send-funding"),
    statement("four", "behaviour"),
]


def test_walking_gives_parents_before_children_in_order() -> None:
    assert [theme.id for theme in TREE.walk()] == ["funding", "send-funding", "behaviour"]


def test_a_theme_is_found_at_any_depth() -> None:
    found = TREE.find("send-funding")
    assert found is not None
    assert found.name == "SEND funding"
    assert TREE.find("nothing") is None


def test_an_unknown_theme_goes_by_its_id() -> None:
    assert TREE.name("behaviour") == "Behaviour"
    assert TREE.name("nothing-known") == "nothing-known"


def test_only_areas_that_the_page_names_are_source_areas() -> None:
    assert [theme.id for theme in TREE.walk() if theme.source_area] == ["behaviour"]


@pytest.mark.parametrize(
    ("theme", "ids", "statements"),
    [
        ("funding", {"funding", "send-funding"}, ["one", "two", "three"]),
        ("send-funding", {"send-funding"}, ["two", "three"]),
        ("behaviour", {"behaviour"}, ["three", "four"]),
    ],
)
def test_a_theme_holds_each_statement_below_it_once(theme: str, ids: set[str], statements: list[str]) -> None:
    found = TREE.find(theme)
    assert found is not None
    assert theme_and_below(found) == ids
    assert [each.id for each in statements_in(found, STATEMENTS)] == statements


def test_statements_are_counted_once_in_each_theme_above_them() -> None:
    counts = count_by_theme(TREE, STATEMENTS)
    assert counts == {theme.id: len(statements_in(theme, STATEMENTS)) for theme in TREE.walk()}
    assert count_by_theme(TREE, [statement("five", "nothing-known")]) == {}


def test_the_order_of_the_statements_is_kept() -> None:
    found = TREE.find("funding")
    assert found is not None
    assert [each.id for each in statements_in(found, reversed(STATEMENTS))] == ["three", "two", "one"]


def test_an_empty_tree_knows_nothing() -> None:
    assert list(ThemeTree().walk()) == []
    assert ThemeTree().find("funding") is None
