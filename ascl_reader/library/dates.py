"""Days and months in words as people in the UK write them, whatever language the machine speaks."""

from __future__ import annotations

from datetime import date

MONTHS = "January February March April May June July August September October November December".split()
"""Their English names: strftime would follow the machine's language."""

_BEGINNINGS = [name[:3].lower() for name in MONTHS]


def month_number(name: str) -> int:
    """Returns the number of a month from its name, of which three letters count. Raises ValueError for another word."""
    return _BEGINNINGS.index(name[:3].lower()) + 1


def month_in_words(month: str) -> str:
    """Returns a month (YYYY-MM) as November 2026."""
    return f"{MONTHS[int(month[5:7]) - 1]} {month[:4]}"


def day_in_words(day: str) -> str:
    """Returns a day (YYYY-MM-DD) as 21 November 2026; anything else as it is."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def day_in_few_letters(day: str) -> str:
    """Returns a day (YYYY-MM-DD) as 21 Nov 2026; anything else as it is."""
    number, _, rest = day_in_words(day).partition(" ")
    month, _, year = rest.partition(" ")
    return f"{number} {month[:3]} {year}" if month in MONTHS else day


def long_date(day: str) -> str:
    """Returns a day (YYYY-MM-DD), or that of a moment, as 12 March 2026; anything else, such as two days, as it is."""
    return day_in_words(day[:10]) if day[10:11] == "T" else day_in_words(day)
