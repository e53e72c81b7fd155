"""Moments as they stand in the file: UTC, to the millisecond, so that they sort as texts."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Annotated

import msgspec

Moment = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z\Z")]

_STEP = timedelta(milliseconds=1)


def now() -> str:
    """Return the present moment."""
    return written(datetime.now(timezone.utc))


def written(moment: datetime) -> str:
    """Return a moment as it stands in the file; one without a time zone is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    return aware.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read(moment: str) -> datetime:
    """Return a moment from the file; the first day there is where it makes no sense."""
    try:
        whole = datetime.fromisoformat(moment[:19]).replace(tzinfo=timezone.utc)
    except ValueError:
        return datetime.min.replace(tzinfo=timezone.utc)
    digits = moment[20:].rstrip("Z")[:3].ljust(3, "0")
    return whole + timedelta(milliseconds=int(digits) if digits.isdigit() else 0)


def following(moment: str, *earlier: str) -> str:
    """Return the moment, or one just after the latest of the earlier ones where a clock went wrong.

    A later version of an entry has a later moment by this, whatever the clock says.
    """
    latest = max(earlier, default="")
    return moment if moment > latest else written(read(latest) + _STEP)


def days_before(moment: str, days: int) -> str:
    """Return the moment so many days earlier."""
    return written(read(moment) - timedelta(days=days))


def day(moment: str) -> str:
    """Return the day of a moment where the reader is, as YYYY-MM-DD."""
    return read(moment).astimezone().date().isoformat()


def is_day(text: str) -> bool:
    """Return whether a text is a day of the calendar, as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
