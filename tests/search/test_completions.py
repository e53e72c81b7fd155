"""What a typed beginning may become, in any order of words and quickly however large the library is."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.library import Library
from ascl_reader.search.completions import BeginningsTable, CompletionKind, Completions
from tests.conftest import MakeLibrary, statement_data
from tests.counted_calls import calls_of

MOST = 4

MOST_CALLS = 20_000
"""Functions that may be called for a look-up: some 2 ms on an old machine. It was 13,000 for the longest below."""

STATEMENT, THEME, ACRONYM = CompletionKind.STATEMENT, CompletionKind.THEME, CompletionKind.ACRONYM


@pytest.fixture(scope="session")
def of_shipped(shipped: Library) -> Completions:
    return Completions(shipped)


def texts(completions: Completions, typed: str, kind: CompletionKind) -> list[str]:
    return [each.text for each in completions.find(typed, MOST) if each.kind is kind]


@pytest.mark.parametrize(
    "typed", ["fines", "Fin", "fines and cl", "FINES AND CLEAR rules", "holidays fi", "clear term fines"]
)
def test_a_statement_is_offered_by_beginnings_of_the_words_of_its_title(of_shipped: Completions, typed: str) -> None:
    assert texts(of_shipped, typed, STATEMENT)[0] == "Fines and clear rules for holidays in term"


def test_titles_that_begin_with_what_is_typed_come_first(make_library: MakeLibrary) -> None:
    titles = {"a": "A plan for money", "b": "Money first", "c": "More on money", "d": "Moneyed schools"}
    library = make_library(*(statement_data(key, title=title) for key, title in titles.items()))
    found = texts(Completions(library), "money", STATEMENT)
    assert found[:2] == ["Money first", "Moneyed schools"] and sorted(found[2:]) == [
        "A plan for money",
        "More on money",
    ]


@pytest.mark.parametrize("typed", ["", " ", "f", "“", "zzz", "title:fines", "fines zzz"])
def test_what_nothing_begins_with_and_a_single_letter_offer_nothing(of_shipped: Completions, typed: str) -> None:
    assert of_shipped.find(typed, MOST) == []


def test_a_theme_is_offered_with_its_number_of_statements(of_shipped: Completions) -> None:
    (theme,) = (each for each in of_shipped.find("attendance", MOST) if each.kind is THEME)
    assert (theme.text, theme.key, theme.count) == (
        "Attendance and missing education",
        "attendance-and-missing-education",
        3,
    )


def test_a_theme_without_statements_is_not_offered(make_library: MakeLibrary) -> None:
    library = make_library(statement_data("a", themes=["behaviour"]))
    assert texts(Completions(library), "fund", THEME) == []
    assert texts(Completions(library), "behav", THEME) == ["Behaviour"]


def test_an_acronym_is_offered_with_its_long_form_in_the_place_of_the_last_word(of_shipped: Completions) -> None:
    (found,) = (each for each in of_shipped.find("funding for ehc", MOST) if each.kind is ACRONYM)
    assert (found.text, found.detail, found.key) == ("EHCP", "education, health and care plan", "funding for EHCP")


@pytest.mark.parametrize("typed", ["education, hea", "Education health and care pl", "ehc pl"])
def test_an_acronym_is_offered_for_its_long_forms(make_library: MakeLibrary, typed: str) -> None:
    found = Completions(make_library(statement_data("a"))).find(typed, MOST)
    assert [(each.kind, each.key) for each in found] == [(ACRONYM, "EHCP")]


def test_a_word_that_stands_for_nothing_longer_is_offered_as_no_acronym(of_shipped: Completions) -> None:
    assert texts(of_shipped, "off-rolling", ACRONYM) == texts(of_shipped, "Ofsted", ACRONYM) == []


def test_no_more_of_a_kind_than_are_wanted(of_shipped: Completions) -> None:
    kinds = [each.kind for each in of_shipped.find("se", 2)]
    assert all(kinds.count(kind) <= 2 for kind in CompletionKind) and len(kinds) > 4


@given(st.text(max_size=30))
def test_any_text_is_answered(of_shipped: Completions, typed: str) -> None:
    assert all(each.text and each.key for each in of_shipped.find(typed, MOST))


@given(st.lists(st.text("abc ", min_size=1, max_size=8), max_size=12), st.text("abc ", min_size=1, max_size=4))
def test_what_is_found_is_what_a_look_at_every_text_finds(given_texts: list[str], typed: str) -> None:
    words = typed.split()
    if words:
        found = BeginningsTable(given_texts).find(words, len(given_texts) + 1)
        expected = {
            number
            for number, text in enumerate(given_texts)
            if all(any(each.startswith(word) for each in text.split()) for word in words)
        }
        assert set(found) == expected and len(found) == len(expected)


def test_a_look_up_in_a_library_of_ten_thousand_holds_up_no_key(shipped: Library) -> None:
    statements = tuple(
        msgspec.structs.replace(each, id=f"{each.id}-{number}", title=f"{each.title} {number}")
        for number in range(290)
        for each in shipped.statements
    )
    completions = Completions(Library(msgspec.structs.replace(shipped.contents, statements=statements)))
    completions.find("se", MOST)  # the tables are made
    for typed in ("se", "the s", "a", "safeguarding", "schools t", "sch e", "fines and cl", "zz", "for schools 28"):
        assert calls_of(partial(completions.find, typed, MOST)) < MOST_CALLS, typed
