"""Days as a person in the UK types them: 1 December 2026, Tue 1 Dec 26, 1/12/2026, 01.12.26, 2026-12-01."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from ascl_reader.bookmarks.exchange.csv_days import day_in

FIRST, LAST = "2000-01-01", "2099-12-31"
"""The days between which a day to look again makes sense."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_WITH_WEEKDAY = re.compile(r"(?P<weekday>[^\W\d_]{2,9})[.,]* *(?=\d)(?P<day>.+)")


class Unclear(Enum):
    """Why what was typed is not taken as a day."""

    UNREAD = "unread"
    YEAR = "year"
    WEEKDAY = "weekday"


def day_typed(text: str) -> str | Unclear:
    """Return the day that was typed as YYYY-MM-DD, or why it is none.

    A weekday has to be that of the day: one of the two is a slip, and nobody can tell which.
    """
    plain, weekday = " ".join(text.split()), ""
    named = _WITH_WEEKDAY.fullmatch(plain)
    if named is not None:
        plain, weekday = named["day"], named["weekday"].lower().replace("weds", "wed")
        if not any(each.startswith(weekday) for each in _WEEKDAYS):
            return Unclear.UNREAD
    day = day_in(re.sub(r"(?<=\d|[a-z]) of (?=[A-Z])", " ", plain, flags=re.IGNORECASE))
    if day is None:
        return Unclear.UNREAD
    if not FIRST <= day <= LAST:
        return Unclear.YEAR
    right = _WEEKDAYS[date.fromisoformat(day).weekday()]
    return day if right.startswith(weekday) else Unclear.WEEKDAY
