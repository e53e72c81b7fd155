"""Dates as people in the UK write them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def long_date(day: str) -> str:
    """Return a day (YYYY-MM-DD) as 12 March 2026; what is no day comes back as it is."""
    date = QDate.fromString(day[:10], Qt.DateFormat.ISODate)
    return BRITISH.toString(date, "d MMMM yyyy") if date.isValid() else day
