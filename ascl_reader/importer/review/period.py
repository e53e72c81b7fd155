"""When a statement was taken, as a person typed it."""

from __future__ import annotations

import re

from ascl_reader.library.dates import MONTHS
from ascl_reader.library.statement import Confidence, Period

RANGE = re.compile(r"\s*(?:\bto\b|\buntil\b|–|—|\s-\s)\s*", re.IGNORECASE)
POINT = re.compile(r"(?:([A-Za-z]+)\s+)?(19\d\d|20\d\d)(?:-(0[1-9]|1[0-2]))?\Z")
FROM, UNTIL = 1, 12
"""Months that a year alone begins and ends with."""


def undated() -> Period:
    """Returns the period of a statement whose text names no date."""
    return Period(None, None, "not dated by the text", Confidence.LOW, "The page and the text give no date.")


def period_from(typed: str) -> Period | None:
    """Returns the typed period, an undated one for an empty text; None if it is not understood."""
    typed = " ".join(typed.split())
    if not typed or typed == undated().label:
        return undated()
    parts = RANGE.split(typed)
    if len(parts) > 2:
        return None
    start, end = _point(parts[0], FROM), _point(parts[-1], UNTIL)
    if start is None or end is None or start > end:
        return None
    return Period(start, end, typed, Confidence.HIGH, "Typed by you when it was imported.")


def _point(text: str, month: int) -> str | None:
    """Returns a month as YYYY-MM, where a year alone stands for month number `month`; None for other text."""
    found = POINT.match(text)
    if found is None or (found[1] and found[3]):
        return None
    if found[1]:
        names = [each.lower() for each in MONTHS]
        near = [number for number, name in enumerate(names, start=1) if name.startswith(found[1].lower())]
        if len(found[1]) < 3 or not near:
            return None
        month = near[0]
    elif found[3]:
        month = int(found[3])
    return f"{found[2]}-{month:02d}"
