"""Days in words as people in the UK write them, whatever language the machine speaks."""

from __future__ import annotations

from datetime import date

MONTHS = "January February March April May June July August September October November December".split()
"""Not the machine's: strftime would follow its language."""


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
