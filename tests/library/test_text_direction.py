"""Which way a text runs is told by its first letter."""

from __future__ import annotations

import pytest

from ascl_reader.library.text_direction import html_direction, runs_from_right


@pytest.mark.parametrize(
    ("text", "from_right"),
    [
        ("", False),
        ("Meals", False),
        ("café – 12", False),
        ("😀", False),
        ("نعم", True),
        ("1. – نعم, said one", True),
        ("Yes: نعم", False),
        ("כן", True),
    ],
)
def test_the_first_letter_tells_which_way_a_text_runs(text: str, from_right: bool) -> None:
    assert runs_from_right(text) is from_right
    assert html_direction(text) == (' dir="rtl"' if from_right else "")
