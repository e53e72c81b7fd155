"""Labels that only their letters set apart from the sentence behind them."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.labels import heads_line


@pytest.mark.parametrize(
    "rest", ["Schools need more.", " Schools need more.", "3 schools closed.", "“Fair” is not even."]
)
@pytest.mark.parametrize("label", ["Our position", "Rationale"])
def test_words_set_apart_head_the_line_whose_sentence_follows(label: str, rest: str) -> None:
    assert heads_line(label, rest)


@pytest.mark.parametrize(
    ("label", "rest"),
    [
        ("Our position", "of the day"),
        ("Our position", ""),
        ("Why", "Schools need more."),
        ("Our money", "Schools need more."),
        ("What is the context?", "Schools need more."),
    ],
)
def test_words_set_apart_head_no_line_that_goes_on_with_them(label: str, rest: str) -> None:
    assert not heads_line(label, rest)
