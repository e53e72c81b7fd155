"""What a sentence on a doubt consists of, so that it can be said in another language."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.blocks.document import Doubt, DoubtReason
from ascl_reader.importer.finding.check_sentences import doubt_sentence, sentence_parts
from ascl_reader.importer.finding.found_statement import CheckReason


@given(st.sampled_from(DoubtReason), st.text(max_size=12) | st.sampled_from(["“{words}”", "a; likely meant: “b”"]))
def test_a_sentence_on_a_doubt_comes_apart_into_reason_and_words(reason: DoubtReason, likely: str) -> None:
    sentence = doubt_sentence(Doubt(1, reason, likely))
    pattern, found, words = sentence_parts(sentence)
    assert (found, words) == (reason.value, likely)
    assert pattern.format(reason=found, words=words) == sentence


def test_a_reason_without_words_of_the_page_is_whole() -> None:
    for reason in CheckReason:
        assert sentence_parts(reason.value) == ("{reason}", reason.value, "")
