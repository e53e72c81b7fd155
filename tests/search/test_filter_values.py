"""The values of a filter are read, offered while it is typed, and put in as they are read."""

from __future__ import annotations

import pytest

from ascl_reader.library.library import Library
from ascl_reader.search.filter_values import (
    IS,
    MOST_OFFERED,
    STANCES,
    WORDINGS,
    Filter,
    can_filter,
    offered_values,
    read_filter,
)
from ascl_reader.search.query import parse_query


def offered(text: str, library: Library) -> list[str]:
    """Return the values that are offered for a text."""
    return [each.value for each in offered_values(text, library.themes)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("is:", [*IS]),
        ("is:u", ["unread"]),
        ("IS: B", ["bookmarked"]),
        ("funding is:no", ["noted"]),
        ("(funding OR is:ch", ["changed"]),
        ("-is:", [*IS]),
        ("stance:", [*STANCES]),
        ("stance:not_", ["not-for-us"]),
        ("wording:", [*WORDINGS]),
        ("wording:x", []),
        ("theme:atten", ["attendance-and-missing-education"]),
        ('theme:"atten', ["attendance-and-missing-education"]),
        ("theme:xyz", []),
        ("is:unread", []),
        ("is:unread ", []),
        ("is", []),
        ("this:", []),
        ("year:", []),
        ("funding", []),
    ],
)
def test_what_may_stand_behind_the_colon_is_offered(text: str, values: list[str], shipped: Library) -> None:
    assert offered(text, shipped) == values


def test_a_theme_is_offered_by_any_word_of_its_name(shipped: Library) -> None:
    assert "attendance-and-missing-education" in offered("theme:missing", shipped)


def test_no_more_themes_are_offered_than_have_room(shipped: Library) -> None:
    assert len(offered("theme:", shipped)) == MOST_OFFERED


@pytest.mark.parametrize("text", ["is:", "fines -stance:pa", "theme:sen", "(a OR wording: f"])
def test_every_offer_filters_once_it_is_put_in(text: str, shipped: Library) -> None:
    for each in offered_values(text, shipped.themes):
        assert each.text.endswith(f"{each.kind}:{each.value} ")
        assert each.text.startswith(text.partition(each.kind)[0])
        assert any((kind, value) == (each.kind, each.value) for kind, value in filters(each.text))


def test_years_have_a_first_and_a_last() -> None:
    said = ["year:2019", "year:2019..2021", "year:2019..", "year:..2019", "year:2019-2021"]
    years = [node.years for text in said for node in parse_query(text).nodes if isinstance(node, Filter)]
    assert years == [(2019, 2019), (2019, 2021), (2019, 9999), (0, 2019), (2019, 2021)]


@pytest.mark.parametrize("said", ["is:lovely", "is:", "year:soon", "wording:both", "stance:agreed", "theme:"])
def test_a_value_that_means_nothing_makes_no_filter(said: str) -> None:
    kind, value = said.split(":")
    assert read_filter(kind, value, said) is None
    assert not can_filter(kind, value)


def filters(text: str) -> list[tuple[str, str]]:
    """Return the filters of a text, those to leave out and those in brackets too."""
    found: list[tuple[str, str]] = []
    waiting = list(parse_query(text).nodes)
    while waiting:
        node = waiting.pop()
        if isinstance(node, Filter):
            found.append((node.kind, node.value))
        waiting += [node.node] if hasattr(node, "node") else list(getattr(node, "nodes", ()))
    return found
