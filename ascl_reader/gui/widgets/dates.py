"""Dates as people in the UK write them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ascl_reader.library.dates import day_in_words

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def long_date(day: str) -> str:
    """Returns a day (YYYY-MM-DD) as 12 March 2026, anything else as it is."""
    return day_in_words(day[:10]) if day_in_words(day[:10]) != day[:10] else day
