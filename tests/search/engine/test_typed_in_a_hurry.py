"""What is typed in a hurry: no apostrophes, strong words, and no list of all that says child."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import MakeLibrary
from tests.search.engine.statements import found, ids, texts

CONTRACTIONS = (
    "can't won't don't isn't aren't wasn't weren't doesn't didn't haven't hasn't hadn't couldn't wouldn't shouldn't "
    "mustn't needn't shan't mightn't ain't I'm I've he's she's it's that's what's who's where's there's they're we've "
    "they've you're you've they'll it'll you'd they'd"
).split()

STRONG = [
    "vile",
    "disgusting",
    "awful",
    "horrible",
    "shocking",
    "ridiculous",
    "useless",
    "terrible",
    "really",
    "totally",
]


@pytest.fixture
def index(make_library: MakeLibrary) -> SearchIndex:
    return index_in_memory(
        make_library(
            texts("one", "One", "", "Schools recruit teachers.", ""),
            texts("two", "Two", "", "Comments are made.", ""),
        )
    )


@pytest.mark.parametrize("word", CONTRACTIONS)
@pytest.mark.parametrize("apostrophe", ["", "'", "’"])
def test_a_contraction_decides_nothing_with_its_apostrophe_or_without(
    word: str, apostrophe: str, index: SearchIndex
) -> None:
    typed = word.replace("'", apostrophe)
    assert found(index, f"{typed} recruit") == {"one"}
    assert found(index, f"why {typed.upper()} they recruit ") == {"one"}


@pytest.mark.parametrize("word", STRONG)
def test_a_strong_word_that_no_statement_has_takes_no_hit_away_and_is_told(word: str, index: SearchIndex) -> None:
    result = index.search(f"{word} comments ")
    assert (ids(result), result.left_out) == (["two"], (word,))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("safegaurding partners left schools out", "safeguarding-delegated-social-care-duties"),
        ("lads saying vile things", "misogyny-online-extremism"),
        ("havent got enough money for send", "send-improvement-plan-funding"),
        ("unaccompanied minors funding", "refugee-asylum-seeker-education"),
        ("un convention accountability", "accountability-penalises-inclusion"),
        ("wouldnt diagnose", "ehwb-not-diagnosis-no-extra-inspection"),
        ("theyre means testing the fines", "term-time-holidays-penalties"),
    ],
)
def test_what_is_meant_comes_first(typed: str, first: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(typed))[:1] == [first]


@pytest.mark.parametrize(
    "typed", ["child wont come to school", "child won't come to school ", "child attendance", "pupils fines"]
)
def test_beside_hits_of_whole_words_stands_nothing_that_has_only_the_commonest(
    typed: str, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(typed)
    assert result.hits
    assert list(result.near) == []


def test_a_shortage_of_teachers_is_about_no_other_supply(shipped_index: SearchIndex) -> None:
    assert "pshe-sre-statutory-not-prescriptive" not in ids(shipped_index.search("teacher shortage"))


@pytest.mark.parametrize("typed", ["11+", "eleven-plus", "11+ exam", "Eleven-Plus grammar schools", "eleven plus"])
def test_a_plus_behind_a_figure_is_a_word(typed: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(typed))[:1] == ["selection-expansion-opposed"]


def test_a_plus_that_only_says_how_many_decides_nothing(shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search("5+ pupils ")) == ids(shipped_index.search("5 pupils "))


def test_what_a_hyphen_joins_to_a_figure_is_looked_for_too(shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search("twelve-month ")) == ids(shipped_index.search("12 month ")) != []
    assert ids(shipped_index.search("twelve-storey ")) == []
