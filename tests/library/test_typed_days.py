"""Days as they are typed: every usual British form is read, and nothing else is taken for a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.typed_days import EARLIEST_DAY, LATEST_DAY, UnclearDay, is_span_of_days, parse_day

DAYS = st.dates(date.fromisoformat(EARLIEST_DAY), date.fromisoformat(LATEST_DAY))


@given(DAYS)
def test_every_usual_form_gives_the_day(day: date) -> None:
    long, short = day.strftime("%B"), day.strftime("%b")
    d, m, y = day.day, day.month, day.year
    forms = [
        f"{d} {long} {y}",
        f"{d} {short} {y}",
        f"{d} {short.lower()} {y % 100:02}",
        f"{d}th of {long} {y}",
        f"{d}/{m}/{y}",
        f"{d:02}.{m:02}.{y % 100:02}",
        f"{d}-{m}-{y}",
        day.isoformat(),
        f"{day:%A} {d} {long} {y}",
        f"{day:%a}, {d} {short} {y}",
        f"  {day:%A}  {d}/{m}/{y} ",
    ]
    assert {form: parse_day(form) for form in forms} == dict.fromkeys(forms, day.isoformat())


@given(st.text(max_size=30))
def test_anything_else_is_told_as_unclear(text: str) -> None:
    day = parse_day(text)
    assert isinstance(day, UnclearDay) or EARLIEST_DAY <= day <= LATEST_DAY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", UnclearDay.UNREAD),
        ("32 March 2027", UnclearDay.UNREAD),
        ("29 February 2027", UnclearDay.UNREAD),
        ("1 December", UnclearDay.UNREAD),
        ("12/13/2027", UnclearDay.UNREAD),
        ("soon 1 December 2026", UnclearDay.UNREAD),
        ("1 December 1999", UnclearDay.YEAR),
        ("2100-01-01", UnclearDay.YEAR),
        ("Monday 1 December 2026", UnclearDay.WEEKDAY),
    ],
)
def test_why_it_is_unclear(text: str, why: UnclearDay) -> None:
    assert parse_day(text) is why


@pytest.mark.parametrize(
    "text",
    ["1 Dec ’26", "1 Dec ‘26", "1–12–2026", "1st December '26", "Dec 1, 2026", "December 1st 2026", "dec. 1 2026"],
)
def test_a_short_year_and_a_month_before_its_day_are_read(text: str) -> None:
    assert parse_day(text) == "2026-12-01"


def test_the_weekday_may_be_shortened() -> None:
    for weekday in ("Tue", "Tues", "Tuesday", "tue."):
        assert parse_day(f"{weekday} 1 Dec 2026") == "2026-12-01"
    assert parse_day("Weds 2 Dec 2026") == "2026-12-02"


@pytest.mark.parametrize(
    ("text", "is_span"),
    [
        ("1-2 March 2027", True),
        ("1st and 2nd March 2027", True),
        ("30 June – 2 July 2027", True),
        ("w/c 1 March 2027", True),
        ("Week commencing 1/3/27", True),
        ("31 and 32 March 2027", False),
        ("30 February – 1 March 2027", False),
        ("2-1 March 2027", False),
        ("w/c 32 March 2027", False),
        ("1 March 2027", False),
        ("soon", False),
    ],
)
def test_several_days_are_told_from_one_that_is_none(text: str, is_span: bool) -> None:
    assert is_span_of_days(text) is is_span
