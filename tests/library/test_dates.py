"""Days as they are written on screen."""

from __future__ import annotations

import pytest

from ascl_reader.library.dates import long_date
from ascl_reader.library.typed_days import UnclearDay, day_of


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-03-12", "12 March 2026"),
        ("2026-03-12T10:00:00.000Z", "12 March 2026"),
        ("2026-02-30", "2026-02-30"),
        ("2026-03-12 to 2026-03-13", "2026-03-12 to 2026-03-13"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_day_is_written_out_and_anything_else_stays(day: str, told: str) -> None:
    assert long_date(day) == told


@pytest.mark.parametrize(
    "typed", ["31/11/2026", "30 February 2027", "31.2.27", "November 31, 2026", "12/13/2026", "32 May"]
)
def test_a_day_that_is_in_no_calendar_is_none(typed: str) -> None:
    assert day_of(typed) is UnclearDay.UNREAD


@pytest.mark.parametrize("typed", ["after half term", "Autumn term 2026", "in week 3", "March 2027", ""])
def test_words_that_mean_no_day_are_kept(typed: str) -> None:
    assert day_of(typed) == typed
