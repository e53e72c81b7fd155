"""A compound is a hit however it is written: joined, with a hyphen, or in two words, in the query and in the texts."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import MakeLibrary
from tests.search.engine.statements import ids, texts

COMPOUNDS = [
    ("pre", "school"),
    ("co", "operation"),
    ("anti", "bullying"),
    ("multi", "academy"),
    ("well", "being"),
    ("after", "school"),
    ("non", "statutory"),
    ("head", "teacher"),
    ("class", "room"),
    ("under", "achievement"),
    ("inter", "agency"),
]
JOINS = ["", "-", " "]


@pytest.fixture(scope="module", params=JOINS, ids=["joined", "hyphenated", "split"])
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    """Return an index in which every compound is written in one of the ways, each in a statement of its own."""
    from ascl_reader.library.parsed_copy import load_library
    from tests.conftest import write_library

    home = tmp_path_factory.mktemp("compounds")
    statements = [
        texts(f"{one}-{other}", "One", "", f"Much {one}{request.param}{other} is here.", "") for one, other in COMPOUNDS
    ]
    apart = texts("apart", "Another", "", "A class is no room. Heads teach. Statutory duties.", "")
    return index_in_memory(load_library(write_library(home / "library", *statements, apart), home / "cache"))


@pytest.mark.parametrize("join", JOINS, ids=["joined", "hyphenated", "split"])
@pytest.mark.parametrize(("one", "other"), COMPOUNDS)
def test_a_compound_is_found_however_it_is_written(one: str, other: str, join: str, index: SearchIndex) -> None:
    found = ids(index.search(f"{one}{join}{other}"))
    assert found[:1] == [f"{one}-{other}"]
    assert join == " " or len(found) == 1


@pytest.mark.parametrize("join", JOINS, ids=["joined", "hyphenated", "split"])
@pytest.mark.parametrize(("one", "other"), [("pre", "schools"), ("head", "teachers"), ("class", "rooms")])
def test_so_is_another_form_of_it(one: str, other: str, join: str, index: SearchIndex) -> None:
    found = ids(index.search(f"{one}{join}{other} "))
    assert found[:1] == [f"{one}-{other[:-1]}"]
    assert join == " " or len(found) == 1


@pytest.mark.parametrize("typed", ["multiacademy trusts", "multi academy trusts", "multi-academy trust"])
def test_a_compound_of_a_synonym_leads_on_however_it_is_written(typed: str, shipped_index: SearchIndex) -> None:
    assert set(ids(shipped_index.search(typed))) == set(ids(shipped_index.search("MAT")))


@pytest.mark.parametrize("typed", ["notable", "maybe", "overall", "together"])
def test_words_that_stand_side_by_side_are_no_compound(typed: str, make_library: MakeLibrary) -> None:
    library = make_library(texts("one", "One", "", "It may be not able, over all to get her in.", ""))
    assert ids(index_in_memory(library).search(f"{typed} ")) == []


@pytest.mark.parametrize("typed", ["non statutory", "non-statutory", "nonstatutory"])
def test_the_opposite_is_looked_for_however_no_is_written(typed: str, make_library: MakeLibrary) -> None:
    library = make_library(texts("one", "One", "", "It is statutory.", ""))
    result = index_in_memory(library).search(f"{typed} ")
    assert ids(result) == ["one"]
    assert [shown for _, shown in result.also_searched] == ["statutory"]


def test_with_a_little_word_two_words_are_one_only_as_they_stand_in_the_texts(make_library: MakeLibrary) -> None:
    library = make_library(texts("one", "One", "", "The input counts.", ""), texts("two", "Two", "", "Today.", ""))
    index = index_in_memory(library)
    assert ids(index.search("in puts ")) == []
    assert ids(index.search("to day ")) == ["two"]
