"""Dates as people in the UK write them: on screen, and typed."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ascl_reader.library.dates import day_in_words
from ascl_reader.library.typed_days import UnclearDay, is_meant_as_day, parse_day

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def long_date(day: str) -> str:
    """Returns a day (YYYY-MM-DD), or that of a moment, as 12 March 2026; anything else, such as two days, as it is."""
    return day_in_words(day[:10]) if day[10:11] == "T" else day_in_words(day)


def day_of(text: str) -> str | UnclearDay:
    """Returns a day typed as people in the UK write it as YYYY-MM-DD, words that mean none as typed, or why not."""
    day = parse_day(text)
    return text.strip() if isinstance(day, UnclearDay) and not is_meant_as_day(text) else day
