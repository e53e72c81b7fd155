"""What was read and when: the recent statements, and for each one the day, the text that was read, the last place.

As with bookmarks, `extra` keeps the keys of the file that this version of the program does not know. Moments decide
which of two records counts, so each is later than those that it comes after, also where the clock was ahead then.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, TypeVar

import msgspec

from ascl_reader.files import timestamps
from ascl_reader.files.timestamps import Moment
from ascl_reader.library.statement import Statement, Wording

MOST_VISITS = 100
"""Entries of "recently read"."""


class Visit(msgspec.Struct, frozen=True, omit_defaults=True):
    """One opening of a statement, and its time."""

    statement: str
    when: Moment
    extra: dict[str, Any] = {}


class LastReading(msgspec.Struct, frozen=True, omit_defaults=True):
    """The last reading of a statement: when, in which wording, that text's digest, how far each pane was scrolled.

    `digests` keeps one digest for each wording that was read.
    """

    when: Moment
    wording: Wording
    digests: dict[str, str] = {}
    scroll: tuple[int, ...] = ()
    extra: dict[str, Any] = {}


Dated = TypeVar("Dated", Visit, LastReading)


class Freshness(str, Enum):
    """Whether a statement was read, and whether its text changed since."""

    UNREAD = "unread"
    READ = "read"
    CHANGED = "changed"


class ReadingLog(msgspec.Struct, frozen=True, omit_defaults=True):
    """The reading log; `cleared` is the time of the last clearing, which applies to other windows' records too."""

    recent: tuple[Visit, ...] = ()
    readings: dict[str, LastReading] = {}
    off: bool = False
    off_changed: str = ""
    cleared: str = ""
    extra: dict[str, Any] = {}


def record_reading(log: ReadingLog, statement: Statement, wording: Wording, now: str = "") -> ReadingLog:
    """Returns the log with a statement opened now in this wording; unchanged while the log is switched off."""
    if log.off:
        return log
    visits = {visit.statement: visit for visit in log.recent}
    last = visits.pop(statement.id, None)
    before = log.readings.get(statement.id)
    now = timestamps.later_than(now or timestamps.now(), log.cleared, before.when if before else "")
    digests = {**(before.digests if before else {}), wording.value: statement.texts(wording).digest()}
    reading = LastReading(now, wording, digests, before.scroll if before else (), before.extra if before else {})
    recent = (Visit(statement.id, now, last.extra if last else {}), *visits.values())[:MOST_VISITS]
    return msgspec.structs.replace(log, recent=recent, readings={**log.readings, statement.id: reading})


def record_scroll(log: ReadingLog, statement_id: str, scroll: Sequence[int]) -> ReadingLog:
    """Returns the log with the scroll positions (pixels, one for each pane) at which a statement was left."""
    reading = log.readings.get(statement_id)
    if log.off or reading is None or reading.scroll == tuple(scroll):
        return log
    left = msgspec.structs.replace(reading, scroll=tuple(scroll))
    return msgspec.structs.replace(log, readings={**log.readings, statement_id: left})


def freshness(log: ReadingLog, statement: Statement) -> Freshness:
    """Returns whether a statement was read and is unchanged since; only the wordings that were read count."""
    reading = log.readings.get(statement.id)
    if reading is None:
        return Freshness.UNREAD
    told = {each.value: each for each in statement.wordings}
    read = [(told[name], digest) for name, digest in reading.digests.items() if name in told]
    same = all(statement.texts(wording).digest() == digest for wording, digest in read)
    return Freshness.READ if same else Freshness.CHANGED


def clear_log(log: ReadingLog, now: str = "") -> ReadingLog:
    """Returns an empty log that stays switched on or off."""
    known = [visit.when for visit in log.recent] + [reading.when for reading in log.readings.values()]
    cleared = timestamps.later_than(now or timestamps.now(), log.cleared, *known)
    return msgspec.structs.replace(log, recent=(), readings={}, cleared=cleared)


def switch_log(log: ReadingLog, off: bool, now: str = "") -> ReadingLog:
    """Returns the log switched off or on; its entries stay until it is cleared."""
    return msgspec.structs.replace(
        log, off=off, off_changed=timestamps.later_than(now or timestamps.now(), log.off_changed)
    )


def merge_logs(ours: ReadingLog, theirs: ReadingLog) -> ReadingLog:
    """Returns two windows' logs merged: the latest visit and reading of each statement since the last clearing."""
    since = max(ours.cleared, theirs.cleared)
    visits: dict[str, Visit] = {}
    for visit in (*ours.recent, *theirs.recent):
        if visit.when > since:
            visits[visit.statement] = _latest(visits.get(visit.statement), visit)
    readings: dict[str, LastReading] = {}
    for key, reading in (*ours.readings.items(), *theirs.readings.items()):
        if reading.when > since:
            readings[key] = _latest(readings.get(key), reading)
    switch = max(ours, theirs, key=lambda log: log.off_changed)
    return ReadingLog(
        recent=tuple(sorted(visits.values(), key=lambda visit: visit.when, reverse=True))[:MOST_VISITS],
        readings=readings,
        off=switch.off,
        off_changed=switch.off_changed,
        cleared=since,
        extra={**theirs.extra, **ours.extra},
    )


def _latest(known: Dated | None, other: Dated) -> Dated:
    """Returns the later of two, the first where they are of one moment, with the unknown keys of both."""
    if known is None:
        return other
    later, earlier = (other, known) if other.when > known.when else (known, other)
    return msgspec.structs.replace(later, extra={**earlier.extra, **later.extra})
