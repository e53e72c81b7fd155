"""A passage is saved in whole words, wherever the mouse or the keys left its ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.passage_anchor import anchor_passage, whole_words

TEXT = "ASCL’s well-being work, in 2024 (1,041 schools): don’t cut it."


@pytest.mark.parametrize(
    ("selected", "whole"),
    [
        ("ork, in 20", "work, in 2024"),
        ("L", "ASCL’s"),
        ("-", "well-being"),
        ("ell-b", "well-being"),
        (" in ", "in"),
        (", in", ", in"),
        ("chool", "schools"),
        ("t", "don’t"),
        ("cut it.", "cut it."),
    ],
)
def test_words_are_taken_whole_and_signs_as_they_are(selected: str, whole: str) -> None:
    at = TEXT.index(selected if selected != "t" else "t cut")
    start, length = whole_words(TEXT, at, len(selected))
    assert TEXT[start : start + length] == whole


@given(st.text(alphabet="ab ’-.1\u0301", max_size=12), st.integers(-1, 14), st.integers(0, 14))
def test_what_was_selected_is_within_and_taking_it_again_changes_nothing(text: str, at: int, length: int) -> None:
    start, size = whole_words(text, at, length)
    assert text[max(at, 0) : max(at, 0) + length].strip() in text[start : start + size]
    assert whole_words(text, start, size) == (start, size)
    anchor = anchor_passage(text, start, size)
    assert (anchor is None) is (size == 0)
    assert anchor is None or (anchor.words, anchor.offset) == (text[start : start + size], start)
