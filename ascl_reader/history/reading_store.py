"""The reading log in a journal of its own: bounded, without backups, and begun again when the log is cleared."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.errors import DamagedFile, ReaderError
from ascl_reader.files import timestamps
from ascl_reader.files.plain_data import from_plain_data, to_fields
from ascl_reader.files.text_files import decode_utf8
from ascl_reader.files.yaml_fields import Unquoted, as_fields
from ascl_reader.files.yaml_text import newer_version, parse_yaml
from ascl_reader.history.reading_log import LastReading, ReadingLog, Visit, merge_logs
from ascl_reader.journal.earlier_file import EarlierFormat, read_earlier_file
from ascl_reader.journal.fold import FoldedEntry
from ascl_reader.journal.journal import Journal
from ascl_reader.journal.lines import EntryChange, JournalStep

_log = logging.getLogger("ascl_reader.saving")

ROOM = "what-was-read"
EARLIER_FILE = "history.yaml"
VERSION = 1

LARGEST = 512 * 1024
"""Bytes from which this machine's journal is begun again with what it tells."""

VISIT, READING, LOG, TAKEN = "visit", "reading", "log", "taken over"


class ReadingStore:
    """The reading log in the user's data folder; `settings` is the folder of what stays on this machine."""

    def __init__(self, data: Path, settings: Path | None = None, clock: Callable[[], str] = timestamps.now) -> None:
        self._journal = Journal(data, settings, ROOM, is_precious=False, clock=clock)
        self._clock = clock
        self._known = ReadingLog()

    @property
    def path(self) -> Path:
        """The path of this machine's journal, which may not exist yet."""
        return self._journal.path

    def load(self) -> ReadingLog:
        """Returns the log. Raises UnreadableFile if the folder cannot be read."""
        self._journal.read()
        self._take_over()
        self._known = self._told()
        return self._known

    def save(self, log: ReadingLog) -> ReadingLog:
        """Appends what changed, and returns the log with what other windows and machines wrote.

        What was cleared, on whichever machine, leaves this one's journal. Raises UnwritableFile or NewerFormat.
        """
        self._journal.read()
        changes = tuple(_changes(self._known, log, self._journal))
        merged = merge_logs(log, self._told())
        if self._is_large() or not self._is_cleared(merged.cleared):
            self._journal.begin_anew([JournalStep(tuple(_changes(ReadingLog(), merged, self._journal)))])
        elif changes:
            self._journal.append([JournalStep(changes)])
        self._known = merged
        return merged

    def _is_cleared(self, moment: str) -> bool:
        """Returns whether this machine's journal was begun anew since the clearing of a moment; empty for none."""
        top = self._journal.fold.find(LOG, LOG)
        told = top.history("cleared") if top is not None else ()
        return not moment or any(by == self._journal.machine and value == moment for (_, by), value in told)

    def _is_large(self) -> bool:
        with contextlib.suppress(OSError):
            return self.path.stat().st_size > LARGEST
        return False

    def _told(self) -> ReadingLog:
        """Returns the log as it is in the journals."""
        fold = self._journal.fold
        visits = [each for each in map(_visit, fold.of(VISIT).values()) if each is not None]
        readings = {key: each for key, entry in fold.of(READING).items() if (each := _reading(entry)) is not None}
        top = fold.find(LOG, LOG)
        log = _read(top.fields if top is not None else {}, ReadingLog) or ReadingLog()
        found = msgspec.structs.replace(log, recent=tuple(visits), readings=readings)
        return merge_logs(found, ReadingLog())

    def _take_over(self) -> None:
        """Takes over the file of an earlier version, once; a damaged one is left where it is."""
        folder, taken = self._journal.folder.parent, self._journal.fold.find(LOG, TAKEN)
        with contextlib.suppress(ReaderError):
            found = read_earlier_file(folder / EARLIER_FILE, _FORMAT, taken, self._clock())
            if found is not None and not found.newer and (taken is None or not taken.fields):
                record = EntryChange(LOG, TAKEN, {found.digest: EARLIER_FILE})
                changes = tuple(_changes(ReadingLog(), found.work, self._journal))
                self._journal.append([JournalStep((*changes, record), n=1)])


def _changes(before: ReadingLog, after: ReadingLog, journal: Journal) -> Iterator[EntryChange]:
    """Yields what differs between two logs, entry by entry; what left the list of recent ones is no change."""
    fold = journal.fold
    visits = {each.statement: each for each in before.recent}
    for visit in after.recent:
        old = visits.get(visit.statement)
        if old != visit:
            yield fold.change(VISIT, visit.statement, to_fields(old) if old else None, to_fields(visit))
    for key, reading in after.readings.items():
        was = before.readings.get(key)
        if was != reading:
            yield fold.change(READING, key, to_fields(was) if was else None, to_fields(reading))
    tops = [msgspec.structs.replace(log, recent=(), readings={}) for log in (before, after)]
    if tops[0] != tops[1]:
        yield fold.change(LOG, LOG, to_fields(tops[0]), to_fields(tops[1]))


def _visit(entry: FoldedEntry) -> Visit | None:
    found: Visit | None = _read(entry.fields, Visit)
    return found


def _reading(entry: FoldedEntry) -> LastReading | None:
    found: LastReading | None = _read(entry.fields, LastReading)
    return found


def _read(fields: dict[str, Any], shape: type[Any]) -> Any:
    with contextlib.suppress(msgspec.ValidationError, RecursionError):
        return from_plain_data(fields, shape)
    return None


def _read_earlier(data: bytes, path: Path) -> tuple[ReadingLog, int]:
    """Returns the log in a file of an earlier version, and the version of its format. Raises DamagedFile."""
    later = newer_version(data, VERSION)
    top = {} if later else as_fields(parse_yaml(decode_utf8(data, path), path, Unquoted), ReadingLog)
    if not isinstance(top, dict):
        raise DamagedFile(path=path, line=1, reason="this is not a reading history")
    version = top.pop("version", 0)
    log = _read(top, ReadingLog)
    if log is None:
        raise DamagedFile(path=path, line=1, reason="this is not a reading history")
    return log, later or version if isinstance(version, int) else 0


_FORMAT = EarlierFormat(_read_earlier, VERSION, ReadingLog())
