"""Days as they are typed: every usual British form is read, and nothing else is taken for a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.typed_days import EARLIEST_DAY, LATEST_DAY, UnclearDay, days_in_span, parse_day

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
    ("text", "days"),
    [
        ("1-2 March 2027", "03-01 03-02"),
        ("1st and 2nd March 2027", "03-01 03-02"),
        ("1/2 March ’27", "03-01 03-02"),
        ("1, 2 and 15 March 2027", "03-01 03-02 03-15"),
        ("30 June – 2 July 2027", "06-30 07-02"),
        ("30 June 2027 to the 2nd of July 2027", "06-30 07-02"),
        ("from 1/3/27 until 2/3/2027", "03-01 03-02"),
        ("2027-03-01 – 2027-03-02", "03-01 03-02"),
        ("March 1 and 2, 2027", "03-01 03-02"),
        ("March 30 to April 2, 2027", "03-30 04-02"),
        ("Mon 1st–Tues 2nd March 2027", "03-01 03-02"),
        ("Monday and Tuesday, 1 and 2 March 2027", "03-01 03-02"),
        ("between 1 and 2 March", "03-01 03-02"),
        ("w/c 1 March 2027", "03-01"),
        ("Week commencing 1/3/27", "03-01"),
    ],
)
def test_several_days_are_read(text: str, days: str) -> None:
    assert days_in_span(text, 2027) == [f"2027-{day}" for day in days.split()]


@pytest.mark.parametrize("text", ["30 December 2026 – 2 January 2027", "30 December – 2 January 2027"])
def test_several_days_may_lie_on_both_sides_of_a_new_year(text: str) -> None:
    assert days_in_span(text, 2027) == ["2026-12-30", "2027-01-02"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 and 32 March 2027", UnclearDay.UNREAD),
        ("30 February – 1 March 2027", UnclearDay.UNREAD),
        ("2-1 March 2027", UnclearDay.UNREAD),
        ("1 and 1 March 2027", UnclearDay.UNREAD),
        ("w/c 32 March 2027", UnclearDay.UNREAD),
        ("31/2/27 and 2/3/27", UnclearDay.UNREAD),
        ("1 March 2027", UnclearDay.UNREAD),
        ("1 and 2", UnclearDay.UNREAD),
        ("soon", UnclearDay.UNREAD),
        ("1 and 2 March 2127", UnclearDay.YEAR),
        ("1 and 2 March 1999", UnclearDay.YEAR),
        ("Tuesday 1 and Wednesday 2 March 2027", UnclearDay.WEEKDAY),
    ],
)
def test_what_is_not_several_days_is_told_why(text: str, why: UnclearDay) -> None:
    assert days_in_span(text, 2027) is why


@given(st.text("0123456789 -/,’marchdjanuyo&fw", max_size=30))
def test_whatever_is_typed_several_days_are_in_order_or_none(text: str) -> None:
    found = days_in_span(text, 2027)
    assert isinstance(found, UnclearDay) or (found and found == sorted(set(found)))
