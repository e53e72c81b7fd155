"""A school's colour: read as typed, and dark enough on white paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.school_colour import (
    LEAST_CONTRAST,
    contrast_with_white,
    parse_colour,
    readable_colour,
    tint_of,
)


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        ("#1f5fa8", "#1f5fa8"), (" 1F5FA8 ", "#1f5fa8"), ("#15a", "#1155aa"),
        ("navy", None), ("", None), ("#12345", None), ("#12345g", None), ("#1234567", None),
    ],
)  # fmt: skip
def test_a_colour_is_six_or_three_digits(typed: str, colour: str | None) -> None:
    assert parse_colour(typed) == colour


def test_contrast_is_that_of_wcag() -> None:
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#ffffff") == pytest.approx(1)
    assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_every_colour_becomes_readable_and_one_that_is_stays(shares: tuple[int, int, int]) -> None:
    colour = "#{:02x}{:02x}{:02x}".format(*shares)
    made = readable_colour(colour)
    assert contrast_with_white(made) >= LEAST_CONTRAST
    assert (made == colour) == (contrast_with_white(colour) >= LEAST_CONTRAST)
    assert contrast_with_white(tint_of(made)) < 1.3
