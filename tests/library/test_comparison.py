"""Two wordings compared word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.comparison import (
    Change,
    Piece,
    compare,
    compare_texts,
    words_differing,
)
from ascl_reader.library.statement import Section, Texts

WORDS = st.lists(st.sampled_from(["schools", "need", "money", "ŵyl", "2,000", "every", "\n"]), max_size=30)


def test_a_changed_word_stands_beside_the_one_it_replaces() -> None:
    pieces = compare("A warm meal at noon for all.", "A warm meal at midday for all.")
    assert pieces == (
        Piece("A warm meal at", Change.SAME),
        Piece("noon", Change.REMOVED),
        Piece("midday", Change.ADDED),
        Piece("for all.", Change.SAME),
    )
    assert words_differing(pieces) == 2


def test_an_added_paragraph_is_an_addition_and_nothing_else() -> None:
    pieces = compare("One.\nThree.", "One.\nTwo.\nThree.")
    assert [piece.change for piece in pieces].count(Change.REMOVED) == 0
    assert words_differing(pieces) == 1


def test_each_section_is_compared_with_its_own() -> None:
    found = compare_texts(Texts("c", "- one\n- two", ""), Texts("c", "one\n\ntwo", "new"))
    assert words_differing(found[Section.CONTEXT]) == words_differing(found[Section.POSITION]) == 0
    assert found[Section.RATIONALE] == (Piece("new", Change.ADDED),)


@given(WORDS, WORDS)
def test_both_texts_come_back_from_a_comparison(before: list[str], after: list[str]) -> None:
    pieces = compare(" ".join(before), " ".join(after))
    for gone, words in ((Change.ADDED, before), (Change.REMOVED, after)):
        kept = " ".join(piece.text for piece in pieces if piece.change is not gone)
        assert kept.split() == " ".join(words).split()
    assert (words_differing(pieces) == 0) or before != after


def test_a_long_text_is_compared_within_reason() -> None:
    before = " ".join(f"word{number % 900}" for number in range(20_000))
    pieces = compare(before, before.replace("word77 ", "other "))
    assert words_differing(pieces) > 0
