"""Dates in texts: days, months and spans of months; what is no day of a calendar is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.written_dates import written_dates


def test_a_day_tells_its_month_and_year() -> None:
    (found,) = written_dates("Published on 24 December 2019.")
    assert (found.token, found.months, found.year) == ("2019-12-24", ("2019-12",), "2019")
    assert "Published on 24 December 2019."[found.start : found.end] == "24 December 2019"


def test_a_span_tells_every_month_in_it() -> None:
    (found,) = written_dates("from February to April 2021")
    assert found.months == ("2021-02", "2021-03", "2021-04")


@pytest.mark.parametrize(
    "text", ["40/12/2019", "12/13/2019", "mayor 2019", "may", "1/2/3/2019", "1.2.3.20", "v2019-13"]
)
def test_what_is_no_date(text: str) -> None:
    assert list(written_dates(text)) == []


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_in_every_way(day: date) -> None:
    for form in ("%d %B %Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%B %d, %Y", "%dth %b %Y"):
        assert [found.token for found in written_dates(f"On {day.strftime(form)}, then")] == [day.isoformat()]
