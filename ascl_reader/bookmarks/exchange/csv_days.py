"""Days and moments as spreadsheets write them: 2027-01-31, 2027-01-31 00:00:00, 31/01/2027, 31 January 2027.

Of two numbers the day comes first, as in Britain; where that is no day of the calendar nothing is guessed.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from ascl_reader.files import timestamps

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)")
_DAY_FIRST = re.compile(r"(?P<day>\d\d?)[-/.](?P<month>\d\d?)[-/.](?P<year>\d{4}|\d\d)(?!\d)")
_IN_WORDS = re.compile(
    r"(?:[A-Z]{3,9}day,? )?(?P<day>\d\d?)(?:st|nd|rd|th)?[- ](?P<month>[A-Z]{3,9})\.?,?[- ](?P<year>\d{4}|\d\d)(?!\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:T|,? +)(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<part>\d{1,6}))?)?"
    r" ?(?P<half>[AP]M)?(?:Z| ?UTC)?",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """The time that a cell tells, and how long it lasts: a day, a minute, a second, or less."""

    begins: datetime
    lasts: timedelta


def day_in(cell: str) -> str | None:
    """Return the day in a cell as YYYY-MM-DD, none where it tells none."""
    told = _told(cell)
    return told.begins.date().isoformat() if told else None


def moment_in(cell: str, now: str, *, end: bool = False) -> str:
    """Return the moment in a cell as the file has it, now where it tells none.

    A spreadsheet may have cut the seconds off: `end` is the end of what is told, but no later than now, so that a
    change that was exported and comes back is not taken for an older one. A time is that of UTC, as in an export.
    """
    cell = cell.strip()
    if timestamps.is_sound(cell):
        return cell
    told = _told(cell)
    if told is None:
        return now
    begun = timestamps.sound(timestamps.written(told.begins))
    if begun == timestamps.OLDEST:
        return now
    return (
        max(begun, min(now, timestamps.written(told.begins + told.lasts - timedelta(milliseconds=1)))) if end else begun
    )


def _told(cell: str) -> Told | None:
    cell = " ".join(cell.split())
    date = _YEAR_FIRST.match(cell) or _DAY_FIRST.match(cell) or _IN_WORDS.match(cell)
    if date is None:
        return None
    rest = cell[date.end() :]
    time = _TIME.fullmatch(rest)
    if rest and time is None:
        return None
    year = date["year"] if len(date["year"]) == 4 else f"20{date['year']}"
    hour, minute, second, part, lasts = _time(time)
    try:
        month = int(date["month"]) if date["month"].isdigit() else _MONTHS.index(date["month"][:3].lower()) + 1
        return Told(datetime(int(year), month, int(date["day"]), hour, minute, second, part), lasts)
    except ValueError:
        return None


def _time(time: re.Match[str] | None) -> tuple[int, int, int, int, timedelta]:
    """Return hour, minute, second, microsecond, and how long the last of them that is told lasts."""
    if time is None:
        return 0, 0, 0, 0, timedelta(days=1)
    hour, half = int(time["hour"]), (time["half"] or "").upper()
    if half:
        hour = 99 if not 1 <= hour <= 12 else hour % 12 + (12 if half == "PM" else 0)
    if time["second"] is None:
        return hour, int(time["minute"]), 0, 0, timedelta(minutes=1)
    part = int(f"{time['part'] or '':0<6}")
    lasts = timedelta(milliseconds=1) if time["part"] else timedelta(seconds=1)
    return hour, int(time["minute"]), int(time["second"]), part, lasts
