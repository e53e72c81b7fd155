"""What a sentence on a doubt consists of, so that it can be said in another language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason
from ascl_reader.importer.finding.check_sentences import (
    LOOKS_LIKE,
    ONLY_SUMMED_UP,
    UNKNOWN_THEME,
    doubt_sentence,
    sentence_parts,
    what_to_check,
)
from ascl_reader.importer.finding.found_statement import CheckReason, FoundStatement


@given(st.sampled_from(DoubtReason), st.text(max_size=12) | st.sampled_from(["“{words}”", "a; likely meant: “b”"]))
def test_a_sentence_on_a_doubt_comes_apart_into_reason_and_words(reason: DoubtReason, likely: str) -> None:
    sentence = doubt_sentence(Doubt(1, reason, likely))
    pattern, found, words = sentence_parts(sentence)
    assert (found, words) == (reason.value, likely)
    assert pattern.format(reason=found, words=words) == sentence


def test_a_reason_without_words_of_the_page_is_whole() -> None:
    for reason in CheckReason:
        assert sentence_parts(reason.value) == ("{reason}", reason.value, "")


@pytest.mark.parametrize("pattern", [LOOKS_LIKE, UNKNOWN_THEME, ONLY_SUMMED_UP])
def test_a_likeness_and_what_a_pack_lacks_come_apart_into_their_words_without_a_reason(pattern: str) -> None:
    assert sentence_parts(pattern.format(words="Meals; likely")) == (pattern, "", "Meals; likely")


def test_a_title_that_is_set_apart_is_no_reason_to_check_and_one_not_filled_in_is() -> None:
    doubts = (Doubt(1, DoubtReason.SET_APART), Doubt(1, DoubtReason.NOT_FILLED_IN))
    title = Block(BlockKind.HEADING, "Meals", 1, 1, 2, doubts=doubts)
    found = FoundStatement(1, "Meals", None, (), (), 1, 1, title)
    assert what_to_check(found) == (DoubtReason.NOT_FILLED_IN.value,)
