"""Words that say no by how they begin lead to what they deny, and no other word is taken apart."""

from __future__ import annotations

import pytest

from ascl_reader.search.negated_words import opposites


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
