"""Two wordings compared word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.comparison import (
    ComparedWords,
    WordChange,
    compare,
    compare_texts,
    count_changed_words,
)
from ascl_reader.library.statement import Section, Texts

WORDS = st.lists(st.sampled_from(["schools", "need", "money", "ŵyl", "2,000", "every", "\n"]), max_size=30)


def test_a_changed_word_stands_beside_the_one_it_replaces() -> None:
    pieces = compare("A warm meal at noon for all.", "A warm meal at midday for all.")
    assert pieces == (
        ComparedWords("A warm meal at", WordChange.SAME),
        ComparedWords("noon", WordChange.REMOVED),
        ComparedWords("midday", WordChange.ADDED),
        ComparedWords("for all.", WordChange.SAME),
    )
    assert count_changed_words(pieces) == 2


def test_an_added_paragraph_is_an_addition_and_nothing_else() -> None:
    pieces = compare("One.\nThree.", "One.\nTwo.\nThree.")
    assert [piece.change for piece in pieces].count(WordChange.REMOVED) == 0
    assert count_changed_words(pieces) == 1


def test_each_section_is_compared_with_its_own() -> None:
    found = compare_texts(Texts("c", "- one\n- two", ""), Texts("c", "one\n\ntwo", "new"))
    assert count_changed_words(found[Section.CONTEXT]) == count_changed_words(found[Section.POSITION]) == 0
    assert found[Section.RATIONALE] == (ComparedWords("new", WordChange.ADDED),)


@given(WORDS, WORDS)
def test_both_texts_come_back_from_a_comparison(before: list[str], after: list[str]) -> None:
    pieces = compare(" ".join(before), " ".join(after))
    for gone, words in ((WordChange.ADDED, before), (WordChange.REMOVED, after)):
        kept = " ".join(piece.text for piece in pieces if piece.change is not gone)
        assert kept.split() == " ".join(words).split()
    assert (count_changed_words(pieces) == 0) or before != after


def test_a_long_text_is_compared_within_reason() -> None:
    before = " ".join(f"word{number % 900}" for number in range(20_000))
    pieces = compare(before, before.replace("word77 ", "other "))
    assert count_changed_words(pieces) > 0
