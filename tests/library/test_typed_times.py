"""Times of a meeting, typed with its day or alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.typed_times import day_and_time, is_impossible_time


@pytest.mark.parametrize(
    ("typed", "day", "time"),
    [
        ("Tuesday 1 December, 6.30pm", "Tuesday 1 December", "6.30pm"),
        ("Tuesday 1 December 2026 at 18:30", "Tuesday 1 December 2026", "18:30"),
        ("1/12/2026 6pm", "1/12/2026", "6pm"),
        ("6.30 p.m. on Tuesday 1 December", "Tuesday 1 December", "6.30 p.m."),
        ("1 December 2026 6.30–8pm", "1 December 2026", "6.30–8pm"),
        ("Tue 1 Dec, 18:30 to 20:00", "Tue 1 Dec", "18:30 to 20:00"),
        ("2 December 2026 1830hrs", "2 December 2026", "1830hrs"),
        ("3 March 2027, noon", "3 March 2027", "noon"),
        ("1 December 2026 at 7.15", "1 December 2026", "7.15"),
        ("Friday 12 March 9.30", "Friday 12 March", "9.30"),
        ("12 March 2027 6.10", "12 March 2027", "6.10"),
        ("March 12th at 2.11", "March 12th", "2.11"),
        ("1 and 2 March 9.30–11", "1 and 2 March", "9.30–11"),
        ("12/3 9.30", "12/3", "9.30"),
        ("2027-03-12 9.30", "2027-03-12", "9.30"),
        ("9.30, 12 March", "12 March", "9.30"),
        ("9.30 on Friday 12 March 2027", "Friday 12 March 2027", "9.30"),
        ("at 6.10–8 Fri, 12 March", "Fri, 12 March", "6.10–8"),
        ("12.3.27, 14 March", "12.3.27, 14 March", ""),
        ("12. 3.25", "12. 3.25", ""),
        ("12.3 6.10", "12.3 6.10", ""),
        ("12 March 27", "12 March 27", ""),
        ("1.12.26", "1.12.26", ""),
        ("2026-12-01", "2026-12-01", ""),
        ("after half term", "after half term", ""),
        ("", "", ""),
    ],
)
def test_a_time_is_told_from_the_day_it_was_typed_with(typed: str, day: str, time: str) -> None:
    assert day_and_time(typed) == (day, time)


@pytest.mark.parametrize("time", ["25:00", "13pm", "6.75pm", "0pm", "24:00", "9999", "12:60"])
def test_no_clock_shows_it(time: str) -> None:
    assert is_impossible_time(time)


@pytest.mark.parametrize("time", ["6.30pm", "18:30", "1830", "00:00", "6-8pm", "after lunch", "12 noon", "", "12am"])
def test_a_time_or_words_are_let_be(time: str) -> None:
    assert not is_impossible_time(time)


@given(
    st.sampled_from(["12 March", "12th of Mar", "Fri 12 March", "March 12", "12 March 2027", "30 May – 2 June"]),
    st.integers(0, 23),
    st.integers(0, 59),
)
def test_a_time_with_a_dot_after_a_day_in_words_is_no_part_of_the_day(day: str, hour: int, minute: int) -> None:
    time = f"{hour}.{minute:02}"
    for between in (" ", ", ", " at "):
        assert day_and_time(f"{day}{between}{time}") == (day, time)
    if "–" not in day:
        for between in (" ", ", ", " on ", "; "):
            assert day_and_time(f"{time}{between}{day}") == (day, time)


@given(st.text(max_size=60))
def test_nothing_typed_gets_lost_in_any_text(text: str) -> None:
    day, time = day_and_time(text)
    kept = set("".join((day, time)).split()) | {"at", "on", "from", "@"}
    assert all(char in day + time or not char.isalnum() for char in text if char.lower() not in "atonfrm") and kept


def test_a_text_that_was_pasted_by_mistake_is_words() -> None:
    pasted = " ".join(["See you on 12 March, 9.30am"] * 10)
    assert day_and_time(pasted) == (pasted, "")
