"""When a found statement was taken: as the page says, else as far as its own text tells."""

from __future__ import annotations

import re

from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.library.dates import MONTHS
from ascl_reader.library.statement import Confidence, Period

NAMED_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\s+((?:19|20)\d\d)\b")


def undated() -> Period:
    """Returns the period of a statement whose text names no date."""
    return Period(None, None, "not dated by the text", Confidence.LOW, "The page and the text give no date.")


def period_of(found: FoundStatement) -> Period | None:
    """Returns when the statement was taken: the month the page gives, else the newest one the text names."""
    if found.month:
        label = f"{MONTHS[int(found.month[5:]) - 1]} {found.month[:4]}"
        return Period(found.month, found.month, label, Confidence.HIGH, "The page gives this month.")
    named = [(int(year), MONTHS.index(month) + 1) for month, year in NAMED_MONTH.findall(found.text)]
    if not named:
        return None
    year, month = max(named)
    label = f"{MONTHS[month - 1]} {year} or later"
    return Period(f"{year}-{month:02d}", None, label, Confidence.LOW, "The newest month that the text names.")
