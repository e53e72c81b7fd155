"""Reads the dates in a text: 24 December 2019, December 24th 2019, 24/12/2019, June 2017, 6/2017, May–July 2021."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ascl_reader.library.dates import month_number

_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"

_YEAR = re.compile(r"(?:19|20)\d\d(?!\w)")
_BEFORE_YEAR = re.compile(
    rf"""(?<!\w)(?:(?P<day>{_DAY})\s+(?:of\s+)?)?(?P<month>{_MONTH})\.?
    (?:\s*(?:[-–—/]|to|and|or|until)\s*(?P<until>{_MONTH})\.?|\s+(?P<after>{_DAY}))?(?:\s*,)?\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
_LOOKED_BACK = 40
"""Characters; "September to December " has 22, and lines may be broken by many blanks."""

_DAY_FIRST = re.compile(r"(\d(?<![\w/.-].)\d?)([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?![\w/-])")
_MONTH_FIRST = re.compile(r"(\d(?<![\w/.-].)\d?)/((?:19|20)\d\d)(?![\w/-])")
_YEAR_FIRST = re.compile(r"(\d(?<![\w/.-].)\d{3})-(\d\d)(?:-(\d\d))?(?![\w/-])")
"""What must not stand before a date is checked after its first digit: dates are then found five times as fast."""


class WrittenDate(msgspec.Struct, frozen=True):
    """A day or a month of a text and its place; `months` are all that it touches, `token` names it as a whole."""

    token: str
    months: tuple[str, ...]
    year: str
    start: int
    end: int


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Yields the dates of a text; of two numbers the day comes first, as in Britain."""
    for found in _YEAR.finditer(text):
        begin = max(found.start() - _LOOKED_BACK, 0)
        match = _BEFORE_YEAR.search(text[begin : found.start()])
        if match is not None:
            first = month_number(match["month"])
            last = month_number(match["until"]) if match["until"] else first
            day = re.sub(r"\D", "", match["day"] or match["after"] or "")
            place = begin + match.start(), found.end()
            yield from _date(place, found[0], first, last, int(day) if day and first == last else 0)
    for match in _DAY_FIRST.finditer(text):
        year = match[4] if len(match[4]) == 4 else f"20{match[4]}"
        yield from _date(match.span(), year, int(match[3]), int(match[3]), int(match[1]))
    for match in _MONTH_FIRST.finditer(text):
        yield from _date(match.span(), match[2], int(match[1]), int(match[1]), 0)
    for match in _YEAR_FIRST.finditer(text):
        yield from _date(match.span(), match[1], int(match[2]), int(match[2]), int(match[3] or 0))


def _date(place: tuple[int, int], year: str, first: int, last: int, day: int) -> Iterator[WrittenDate]:
    if not (1900 <= int(year) < 2100 and 1 <= first <= last <= 12 and day <= 31):
        return
    months = tuple(f"{year}-{month:02}" for month in range(first, last + 1))
    token = months[0] if first == last else f"{months[0]}/{months[-1]}"
    yield WrittenDate(f"{token}-{day:02}" if day else token, months, year, *place)
