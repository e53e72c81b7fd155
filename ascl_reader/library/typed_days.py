"""Days as people and spreadsheets write them: 2027-01-31, 31/01/2027, 31.1.27, Sun 31 January 2027, with a time or not.

Of two numbers the day comes first, as in Britain; if that is no day of the calendar nothing is guessed.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from ascl_reader.files import timestamps
from ascl_reader.library.dates import month_number

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


_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_SHORT_YEAR = re.compile(r"[’‘'`](?=\d\d$)")
_MONTH_FIRST = re.compile(
    rf"(?P<month>{_MONTH}[a-z]*)\.? (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})", re.IGNORECASE
)
_MEANT = re.compile(
    r"\d\s*[-/.]\s*\d+\s*[-/.]\s*\d|^\W*\d\d?\s*[-/.]\s*\d\d?\W*$"
    rf"|\b\d\d?(?:st|nd|rd|th)?(?: of)?[- ]*{_MONTH}|\b{_MONTH}[a-z]*\.? \d\d?(?:st|nd|rd|th)?\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:w/?c|w/?b|week (?:commencing|beginning|of)|from|between) (?:the )?", re.IGNORECASE)
"""What stands before the first of several days, or before one that stands for its week."""

_SPAN_WORD = re.compile(
    r"(?:(?P<whole>\d{4}[-/.]\d\d?[-/.]\d\d?(?!\d)|\d\d?[-/.]\d\d?[-/.](?:\d{4}|\d\d)(?!\d))"
    r"|(?P<year>\d{4}|[’‘'`]\d\d)|(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d)"
    rf"|(?P<month>{_MONTH}[a-z]*)\.?|(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?"
    r"|(?:and|or|to|until|till|the|of)\b|[-–—‐‑−&+/,;]) ?",
    re.IGNORECASE,
)


class ParsedTime(NamedTuple):
    """The moment in a cell, and how exact it is: to the day, minute, second, or less."""

    begins: datetime
    lasts: timedelta


class UnclearDay(Enum):
    """Why what was typed is not taken as a day."""

    UNREAD = "unread"
    YEAR = "year"
    WEEKDAY = "weekday"


def parse_day(text: str) -> str | UnclearDay:
    """Returns the day that was typed as YYYY-MM-DD, or the reason why the text is no day.

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


class _NamedDay(NamedTuple):
    """One of several days as it is typed; month and year are 0 where another day's are meant."""

    day: int
    month: int
    year: int
    weekday: str


def days_in_span(text: str, year: int) -> list[str] | UnclearDay:
    """Returns the days where several are typed, or a week: 1 and 2 March 2027, 30 June – 2 July 2027, w/c 1/3/27.

    Each has to be later than the one before. `year` is that of days without one.
    """
    plain = " ".join(text.split())
    lead = _LEAD.match(plain)
    named = _named_days(plain[lead.end() :] if lead else plain)
    if len(named) < (1 if lead else 2):
        return UnclearDay.UNREAD
    days: list[date] = []
    for each in reversed(named):
        later = days[-1] if days else None
        turn = not each.year and later is not None and each.month > later.month  # 30 December – 2 January
        try:
            day = date((each.year or (later.year if later else year)) - turn, each.month, each.day)
        except ValueError:
            return UnclearDay.UNREAD
        if not EARLIEST_DAY <= day.isoformat() <= LATEST_DAY:
            return UnclearDay.YEAR
        if later is not None and day >= later:
            return UnclearDay.UNREAD
        if not _WEEKDAYS[day.weekday()].startswith(each.weekday):
            return UnclearDay.WEEKDAY
        days.append(day)
    return [day.isoformat() for day in reversed(days)]


def _named_days(text: str) -> list[_NamedDay]:
    """Returns the days that a text names, one after the other; empty if there is anything else in it."""
    days: list[_NamedDay] = []
    weekdays: list[str] = []
    ahead = at = 0
    while at < len(text):
        word = _SPAN_WORD.match(text, at)
        if word is None:
            return []
        at = word.end()
        whole = parse_day(word["whole"]) if word["whole"] else ""
        if isinstance(whole, UnclearDay):
            return []
        if whole:
            day = date.fromisoformat(whole)
            days.append(_NamedDay(day.day, day.month, day.year, weekdays.pop(0) if weekdays else ""))
        elif word["day"]:
            days.append(_NamedDay(int(word["day"]), ahead, 0, weekdays.pop(0) if weekdays else ""))
        elif word["weekday"]:
            weekdays.append(word["weekday"].lower().replace("weds", "wed"))
        elif word["month"]:
            month = month_number(word["month"])
            ahead = 0 if any(not each.month for each in days) else month
            days = [each if each.month else each._replace(month=month) for each in days]
        elif word["year"]:
            if not days or days[-1].year:
                return []
            typed = word["year"].strip("’‘'`")
            days[-1] = days[-1]._replace(year=int(typed if len(typed) == 4 else f"20{typed}"))
    return days


def is_meant_as_day(text: str) -> bool:
    """Returns whether a text is meant as a day of the calendar, even if there is no such day; "after half term" not."""
    return _MEANT.search(text) is not None


def day_of(text: str) -> str | UnclearDay:
    """Returns a typed day as YYYY-MM-DD, words that mean no day as they are typed, or why the day is unclear."""
    day = parse_day(text)
    return text.strip() if isinstance(day, UnclearDay) and not is_meant_as_day(text) else day


def day_in_cell(cell: str) -> str | None:
    """Returns the day in a cell as YYYY-MM-DD, None if it tells none."""
    told = _told(cell)
    return told.begins.date().isoformat() if told else None


def time_in_cell(cell: str, now: str, *, end: bool = False) -> str:
    """Returns the moment in a cell as the file has it; the present moment if it has none.

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
        month = int(date["month"]) if date["month"].isdigit() else month_number(date["month"])
        return ParsedTime(datetime(int(year), month, int(date["day"]), hour, minute, second, part), lasts)
    except ValueError:
        return None


def _time(time: re.Match[str] | None) -> tuple[int, int, int, int, timedelta]:
    """Returns hour, minute, second and microsecond, and the length of the smallest unit that is given."""
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
