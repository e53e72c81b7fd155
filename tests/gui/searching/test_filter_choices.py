"""The choices of the filters: the library's themes, years and wordings, counted, and in words."""

from __future__ import annotations

import pytest

from ascl_reader.gui.searching.filter_choices import choices_of, counts_of, has_two_wordings, value_in_words
from ascl_reader.library.library import Library
from ascl_reader.search.query_words import THEME, WORDING, YEAR, parse_years
from tests.conftest import MakeLibrary, statement_data


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return two statements on funding, of 2020 and of 2021 to 2022, and an undated one on behaviour."""
    sure = {"confidence": "high", "why": "It says so."}
    later = {"from": "2021-05", "to": "2022-01", "label": "2021 to 2022", **sure}
    undated = {"from": None, "to": None, "label": "undated", **sure}
    return make_library(
        statement_data("money"),
        statement_data("rooms", period=later),
        statement_data("calm", themes=["behaviour"], period=undated),
    )


def test_themes_are_offered_as_in_the_tree(library: Library) -> None:
    offered = choices_of(THEME, library, "")
    assert [choice.value for choice in offered] == [theme.id for theme in library.themes.walk()]
    counts = counts_of(THEME, library, library.statements)
    assert (counts["funding"], counts["behaviour"]) == (2, 1)


def test_years_are_offered_newest_first_and_as_the_ends_of_a_range(library: Library) -> None:
    offered = choices_of(YEAR, library, "")
    assert [choice.name for choice in offered if not choice.submenu] == ["2022", "2021", "2020"]
    assert [choice.name for choice in offered if choice.submenu == "From…"] == ["from 2022", "from 2021", "from 2020"]
    assert [choice.name for choice in offered if choice.submenu == "Up to…"] == [
        "up to 2022",
        "up to 2021",
        "up to 2020",
    ]
    assert all(parse_years(choice.value) for choice in offered)
    assert counts_of(YEAR, library, library.statements) == {"2020": 1, "2021": 1, "2022": 1}


def test_the_other_end_of_a_range_stays(library: Library) -> None:
    offered = choices_of(YEAR, library, "2021..")
    assert [choice.value for choice in offered if choice.submenu == "Up to…"] == ["2021..2022"]
    assert [choice.value for choice in offered if choice.submenu == "From…"] == ["2022..", "2021..", "2020.."]


def test_wordings_are_offered_where_there_are_two(library: Library) -> None:
    assert [choice.name for choice in choices_of(WORDING, library, "")] == ["Summary", "Full text"]
    assert counts_of(WORDING, library, library.statements) == {"summary": 3}
    assert not has_two_wordings(library)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        (THEME, "funding", "Funding"),
        (THEME, "unheard of", "unheard of"),
        (YEAR, "2019", "2019"),
        (YEAR, "2019..2021", "2019 to 2021"),
        (YEAR, "2019..", "from 2019"),
        (YEAR, "..2021", "up to 2021"),
        (YEAR, "soon", "soon"),
        (WORDING, "full", "Full text"),
        (WORDING, "spoken", "spoken"),
    ],
)
def test_what_is_typed_is_said_in_plain_words(library: Library, name: str, value: str, words: str) -> None:
    assert value_in_words(name, library, value) == words
