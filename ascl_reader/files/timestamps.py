"""Timestamps as files hold them: UTC with milliseconds, so that they sort as texts.

A file that was edited by hand, or written with a wrong clock, may hold others: `normalised` makes of
each one that sorts, and that has a day before and after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from typing import Annotated

import msgspec

Moment = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z\Z")]

OLDEST, LATEST = "1900-01-01T00:00:00.000Z", "9000-12-31T23:59:59.999Z"
"""The bounds of what makes sense: years that every time zone and calendar of the system can still count from."""

_STEP = timedelta(milliseconds=1)

_SURE = (
    r"(?:19|[2-8][0-9])[0-9]{2}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z"
)

is_surely_valid = re.compile(_SURE).fullmatch
"""Tells of most sound moments that they are, in a tenth of the time that reading a date takes; the 29th of February
needs a second look."""

_ARE_SURE = re.compile(f"(?:{_SURE})*").fullmatch
_LENGTH = {len(OLDEST)}


_READABLE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ](?!24)[0-9]{2}(?::[0-9]{2}(?::[0-9]{2})?)?)?)Z?")
"""What is read as a moment: each Python reads others besides (from 3.11 weeks, from 3.14 the hour 24), and two machines
have to agree on which of two entries is the newer."""


def are_surely_valid(moments: Iterable[str]) -> bool:
    """Returns whether many moments are surely valid, as `is_surely_valid`; far quicker than one by one."""
    told = set(moments)
    return _LENGTH.issuperset(map(len, told)) and _ARE_SURE("".join(told)) is not None


def now() -> str:
    """Returns the present time as a timestamp."""
    return format_moment(datetime.now(timezone.utc))


def format_moment(moment: datetime) -> str:
    """Returns a datetime as a timestamp; one without a time zone is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    try:
        aware = aware.astimezone(timezone.utc)
    except OverflowError:  # the first or last day there is, elsewhere
        aware = aware.replace(tzinfo=timezone.utc)
    return aware.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_valid(moment: str) -> bool:
    """Returns whether a timestamp is a real date of a sensible year, with milliseconds, so that it sorts correctly."""
    return is_surely_valid(moment) is not None or normalised(moment) == moment


def normalised(moment: str) -> str:
    """Returns a timestamp with its milliseconds written out; OLDEST if it makes no sense."""
    if is_surely_valid(moment):
        return moment
    readable = _READABLE.fullmatch(moment[:19])
    try:
        whole = datetime.fromisoformat(readable[1] if readable else "")
    except ValueError:
        return OLDEST
    digits = re.match(r"\.([0-9]{1,3})", moment[19:])
    told = f"{whole.isoformat(timespec='seconds')}.{digits[1] if digits else '':0<3}Z"
    return told if OLDEST <= told <= LATEST else OLDEST


def parse_moment(moment: str) -> datetime:
    """Returns a timestamp as a datetime; OLDEST if it makes no sense."""
    return datetime.fromisoformat(normalised(moment).replace("Z", "+00:00"))


def later_than(moment: str, *earlier: str) -> str:
    """Returns the timestamp, or one just after the latest of the earlier ones if that is later.

    So a later version of an entry has a later timestamp even if a clock was wrong.
    """
    latest = max(map(normalised, earlier), default="")
    moment = normalised(moment)
    return moment if moment > latest else format_moment(parse_moment(latest) + _STEP)


def days_before(moment: str, days: int) -> str:
    """Returns the timestamp so many days earlier."""
    return format_moment(parse_moment(moment) - timedelta(days=days))


def local_day(moment: str) -> str:
    """Returns the day of a timestamp in the local time zone, as YYYY-MM-DD."""
    return local_time(moment).date().isoformat()


def local_time(moment: str) -> datetime:
    """Returns a timestamp as a datetime in the local time zone."""
    when = parse_moment(moment)
    try:
        return when.astimezone()
    except (OSError, OverflowError, ValueError):  # Windows knows no time zones before 1970
        return when


def is_day(text: str) -> bool:
    """Returns whether a text is a day of the calendar in the form YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
