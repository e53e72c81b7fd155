"""What is looked for beside the letters typed is told, and is not looked for where only the letters are wanted."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.other_ways import opposites, with_particles_beside
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.query import SoughtWord
from tests.conftest import MakeLibrary
from tests.search.engine.statements import ids, texts


@pytest.fixture
def index(make_library: MakeLibrary) -> SearchIndex:
    return index_in_memory(
        make_library(
            texts("one", "One", "", "Funding must be predictable.", ""),
            texts("two", "Two", "", "Pay is inadequate.", ""),
        )
    )


@pytest.mark.parametrize(
    ("typed", "found", "said"), [("unpredictable ", "one", "predictable"), ("adequate ", "two", "inadequate")]
)
def test_the_opposite_of_what_no_statement_has_is_looked_for_and_told(
    typed: str, found: str, said: str, index: SearchIndex
) -> None:
    result = index.search(typed)
    assert ids(result) == [found]
    assert [shown for _, shown in result.also_searched] == [said]
    assert ids(index.search(typed, literal=True)) == []
    assert ids(index.search(typed, words_kept=frozenset([typed.strip()]))) == []


def test_a_word_that_is_there_is_not_turned_round(index: SearchIndex) -> None:
    assert index.search("predictable ").also_searched == ()
    assert ids(index.search("inadequate ")) == ["two"]


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("unpredictable", "predictable"),
        ("nonstatutory", "statutory"),
        ("inadequate", "adequate"),
        ("impracticable", "practicable"),
        ("irresponsible", "responsible"),
        ("funded", "unfunded"),
        ("sufficient", "insufficient"),
    ],
)
def test_the_opposite_of_a_word_is_known_both_ways(word: str, other: str) -> None:
    assert other in opposites(word)
    assert word in opposites(other)


@pytest.mark.parametrize("word", ["inform", "union", "under", "intent", "indent", "school"])
def test_a_word_that_denies_nothing_is_left_whole(word: str) -> None:
    assert not any(word.endswith(each) for each in opposites(word))


@pytest.mark.parametrize("typed", ["2004–2006 pay", "2004−2006 pay", "pay 2004—2006"])
def test_years_from_one_to_another_that_no_text_names_are_looked_for_each(
    typed: str, make_library: MakeLibrary
) -> None:
    library = make_library(texts("in", "In", "", "Pay in 2005.", ""), texts("out", "Out", "", "Pay in 2011.", ""))
    index = index_in_memory(library)
    result = index.search(typed)
    assert ids(result) == ["in"]
    assert [shown for _, shown in result.also_searched] == ["2005"]
    assert ids(index.search(typed, literal=True)) == []


def test_years_that_a_text_names_so_are_those_alone(make_library: MakeLibrary) -> None:
    library = make_library(texts("so", "So", "", "Pay of 2004–2006.", ""), texts("one", "One", "", "Pay in 2005.", ""))
    assert ids(index_in_memory(library).search("2004-2006")) == ["so"]


KNOWN = {("pass", "on"), ("kick", "out")}


def row(text: str) -> list[SoughtWord]:
    return [SoughtWord((word.strip('"'),), word, exact='"' in word) for word in text.split()]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("pass a pupil on to others", "pass on a pupil to others"),
        ("kick him out", "kick out him"),
        ("pass on a pupil", "pass on a pupil"),
        ("keep a pupil on", "keep a pupil on"),
        ("pass one or two or three on", "pass one or two or three on"),
        ('pass a pupil "on"', 'pass a pupil "on"'),
        ("", ""),
    ],
)
def test_a_particle_is_read_beside_its_verb(typed: str, read: str) -> None:
    found = with_particles_beside(row(typed), lambda words: tuple(words) in KNOWN)
    assert " ".join(word.typed for word in found) == read


def test_a_verb_taken_apart_finds_what_it_finds_in_one_piece(shipped_index: SearchIndex) -> None:
    whole, apart = (shipped_index.search(text) for text in ("kick out pupils ", "kick pupils out "))
    assert ids(whole) and ids(apart)[:3] == ids(whole)[:3]
    assert shipped_index.search("kick pupils out ", literal=True).also_searched == ()


def test_a_word_that_is_known_is_no_opposite(shipped_index: SearchIndex) -> None:
    said = {also for _, also in shipped_index.search("unschooling ").also_searched}
    assert "home education" in said
    assert "schooling" not in said


@pytest.mark.parametrize("typed", ["1 September 2020", "1/9/2020", "2020-09-01 "])
def test_of_a_day_that_no_text_names_its_month_is_looked_for(typed: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert [hit.id for hit in result.hits] == ["lgbt-families-primary-relationships"]
    assert [also for _, also in result.also_searched] == ["September 2020"]


def test_a_day_that_a_text_names_is_that_day(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("24 December 2019")
    assert [hit.id for hit in result.hits] == ["looked-after-children-virtual-heads"]
    assert result.also_searched == ()
