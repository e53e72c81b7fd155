"""Days as people and spreadsheets write them: 2027-01-31, 31/01/2027, 31.1.27, Sun 31 January 2027, with a time or not.

Of two numbers the day comes first, as in Britain; where that is no day of the calendar nothing is guessed.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from enum import Enum
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


EARLIEST_DAY, LATEST_DAY = "2000-01-01", "2099-12-31"
"""The days between which a day to look again makes sense."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_WITH_WEEKDAY = re.compile(r"(?!the )(?P<weekday>[^\W\d_]{2,9})[.,]* *(?:the )?(?=\d)(?P<day>.+)", re.IGNORECASE)


_MONTH = f"(?:{'|'.join(_MONTHS)})"
_SHORT_YEAR = re.compile(r"[’‘'`](?=\d\d$)")
_MONTH_FIRST = re.compile(
    rf"(?P<month>{_MONTH}[a-z]*)\.? (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})", re.IGNORECASE
)
_MEANT = re.compile(
    r"\d\s*[-/.]\s*\d+\s*[-/.]\s*\d|^\W*\d\d?\s*[-/.]\s*\d\d?\W*$"
    rf"|\b\d\d?(?:st|nd|rd|th)?(?: of)?[- ]*{_MONTH}|\b{_MONTH}[a-z]*\.? \d\d?(?:st|nd|rd|th)?\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?P<from>(?:w/c|week (?:commencing|beginning)|from) )?"
    rf"(?:(?P<first>\d\d?)(?:st|nd|rd|th)?(?: (?P<month>{_MONTH}[a-z]*))?(?: ?[-–—&,] ?| and | to | until ))?"
    r"(?P<last>\d.*)",
    re.IGNORECASE,
)


class ParsedTime(NamedTuple):
    """The time that a cell tells, and how long it lasts: a day, a minute, a second, or less."""

    begins: datetime
    lasts: timedelta


class UnclearDay(Enum):
    """Why what was typed is not taken as a day."""

    UNREAD = "unread"
    YEAR = "year"
    WEEKDAY = "weekday"


def parse_day(text: str) -> str | UnclearDay:
    """Returns the day that was typed as YYYY-MM-DD, or why it is none.

    A weekday has to be that of the day: one of the two is a slip, and nobody can tell which.
    """
    plain, weekday = _SHORT_YEAR.sub("", _MONTH_FIRST.sub(r"\g<day> \g<month> \g<year>", " ".join(text.split()))), ""
    named = _WITH_WEEKDAY.fullmatch(plain)
    if named is not None:
        plain, weekday = named["day"], named["weekday"].lower().replace("weds", "wed")
        if not any(each.startswith(weekday) for each in _WEEKDAYS):
            return UnclearDay.UNREAD
    plain = re.sub(r"(?<=\d) ?[–—‐‑−] ?(?=\d)", "-", plain)
    plain = re.sub(r"^the (?=\d)", "", re.sub(r"(?<=\d) ?([-/.]) ?(?=\d)", r"\1", plain), flags=re.IGNORECASE)
    day = day_in_cell(re.sub(r"(?<=\d|[a-z]) of (?=[A-Z])", " ", plain, flags=re.IGNORECASE))
    if day is None:
        return UnclearDay.UNREAD
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        return UnclearDay.YEAR
    right = _WEEKDAYS[date.fromisoformat(day).weekday()]
    return day if right.startswith(weekday) else UnclearDay.WEEKDAY


def is_span_of_days(text: str) -> bool:
    """Returns whether several days are typed: 1 and 2 March 2027, 30 June – 2 July 2027, w/c 1/3/27."""
    found = _SPAN.fullmatch(" ".join(text.split()))
    if found is None or not (found["from"] or found["first"]):
        return False
    last = parse_day(found["last"])
    if isinstance(last, UnclearDay) or not found["first"]:
        return not isinstance(last, UnclearDay)
    first = parse_day(f"{found['first']} {found['month'] or _MONTHS[int(last[5:7]) - 1]} {last[:4]}")
    return not isinstance(first, UnclearDay) and first < last


def is_meant_as_day(text: str) -> bool:
    """Returns whether a text is meant as a day of the calendar, even if there is no such day; "after half term" not."""
    return _MEANT.search(text) is not None


def day_in_cell(cell: str) -> str | None:
    """Returns the day in a cell as YYYY-MM-DD, none where it tells none."""
    told = _told(cell)
    return told.begins.date().isoformat() if told else None


def time_in_cell(cell: str, now: str, *, end: bool = False) -> str:
    """Returns the moment in a cell as the file has it, now where it tells none.

    A spreadsheet may have cut the seconds off: `end` is the end of what is told, but no later than now, so that a
    change that was exported and comes back is not taken for an older one. A time is that of UTC, as in an export.
    """
    cell = cell.strip()
    if timestamps.is_valid(cell):
        return cell
    told = _told(cell)
    if told is None:
        return now
    begun = timestamps.normalised(timestamps.format_moment(told.begins))
    if begun == timestamps.OLDEST:
        return now
    return (
        max(begun, min(now, timestamps.format_moment(told.begins + told.lasts - timedelta(milliseconds=1))))
        if end
        else begun
    )


def _told(cell: str) -> ParsedTime | None:
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
        return ParsedTime(datetime(int(year), month, int(date["day"]), hour, minute, second, part), lasts)
    except ValueError:
        return None


def _time(time: re.Match[str] | None) -> tuple[int, int, int, int, timedelta]:
    """Returns hour, minute, second, microsecond, and how long the last of them that is told lasts."""
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
