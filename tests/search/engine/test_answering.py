"""What is plainly about a question is found though one word of it is lacking; what only has its words is not."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import MakeLibrary
from tests.search.engine.statements import found, ids, texts


@pytest.fixture
def index(make_library: MakeLibrary) -> SearchIndex:
    """Return the index of a library in which other statements have each of the words too."""
    return index_in_memory(
        make_library(
            texts("phones", "Phones at night", "", "Sleep suffers by phones.", ""),
            texts("boats", "Boats", "", "A boat is losing its paint.", "Nobody sleeps there."),
            texts("crews", "Crews", "", "They are losing money.", "Sailors rest in boats."),
            texts("water", "Water", "", "It is wet.", "Phones fail."),
        )
    )


def test_a_word_that_is_lacking_beside_the_subject_takes_nothing_away(index: SearchIndex) -> None:
    result = index.search("losing sleep over phones ")
    assert [(hit.id, hit.missing) for hit in result.hits] == [("phones", ("losing",))]
    assert "losing" in result.left_out


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("losing phones ", "one other word is no subject"),
        ("sailors sleep over phones ", "a rarer word is what was asked for"),
        ("boats sleep phones ", "a word of another title is a subject of its own"),
        ("wet losing money ", "the others are in no title and no brief"),
    ],
)
def test_a_word_that_is_a_subject_is_not_left_out(typed: str, why: str, index: SearchIndex) -> None:
    result = index.search(typed)
    assert ids(result) == [], why
    assert result.near, why


def test_where_only_the_letters_are_wanted_every_word_is(index: SearchIndex) -> None:
    assert ids(index.search("losing sleep phones ", literal=True)) == []


def test_people_beside_one_word_are_no_subject_of_two(shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search("cannot recruit maths teachers ")) == []


@pytest.mark.parametrize(
    ("typed", "first", "lacking"),
    [
        ("can we fine parents for a holiday in June", "term-time-holidays-penalties", "June"),
        ("who wrote the race report of 2021 ", "race-disparities-commission-rejected", "wrote"),
        ("how consistent are EHCPs in Devon", "ehcp-process-consistency", "Devon"),
        ("1 in 3 pupils grade 4 ", "forgotten-third-recommendations", "1 in 3"),
    ],
)
def test_an_actor_a_time_or_a_figure_that_no_statement_has_is_told_and_hides_nothing(
    typed: str, first: str, lacking: str, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(typed)
    assert ids(result)[:1] == [first]
    assert lacking in result.left_out


def test_two_words_with_an_of_between_are_one_subject(make_library: MakeLibrary) -> None:
    apart = texts("apart", "Schools", "", "An inspection is due.", "The trust is large.")
    index = index_in_memory(make_library(apart, texts("both", "Bodies", "", "Trusts have an inspection.", "")))
    assert found(index, "inspection of trusts ") == {"both"}
    assert found(index, "inspection and trusts ") == {"apart", "both"}


def test_what_means_the_same_is_looked_for_in_every_part(shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search("BAME teachers ")) == ["race-disparities-commission-rejected"]


def test_a_mistyped_word_is_mended_by_a_longer_name_that_has_it_and_its_neighbour(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("mental health support teems ")
    assert result.corrected == (("teems", "teams"),)
    assert "mental-health-support-teams-green-paper" in ids(result)
    assert shipped_index.search("river teems ").corrected == ()
