"""The journals of a folder as one: read, appended to by this machine alone, mended, backed up and made smaller.

May be used from several threads; one thing is done at a time. Nothing of it touches a window.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import ascl_reader
from ascl_reader.errors import NewerFormat, ReaderError, UnwritableFile
from ascl_reader.files import timestamps
from ascl_reader.files.safe_write import write_safely
from ascl_reader.journal.compaction import compacted
from ascl_reader.journal.fold import EntryKey, Fold
from ascl_reader.journal.folder import ENDING, LARGEST, JournalFolder
from ascl_reader.journal.journal_backups import JournalBackups
from ascl_reader.journal.journal_steps import JournalReport, JournalStep, OwnChange
from ascl_reader.journal.lines import FORMAT, JournalHead, JournalLine, head_to_bytes, lines_to_bytes, read_lines
from ascl_reader.journal.local_copy import LocalCopy, missing_lines
from ascl_reader.journal.machine import machine_id
from ascl_reader.journal.own_file import LockedJournal, locked_journal, refuse_what_is_no_file

BACKUPS = "backups"
"""The folder of backups, in the user's data folder."""

_log = logging.getLogger("ascl_reader.saving")


class Journal:
    """One kind of journals: `room` is their folder, in the user's data folder.

    `settings` is the folder of what stays on this machine; without it nothing is remembered of earlier starts. `kept`
    names, by kind of entry, the field whose earlier values are kept when the journal is made smaller.
    """

    def __init__(
        self,
        data: Path,
        settings: Path | None,
        room: str = "own-work",
        kept: Mapping[str, str] | None = None,
        clock: Callable[[], str] = timestamps.now,
    ) -> None:
        self.folder = data / room
        self.machine = machine_id(settings)
        self.path = self.folder / f"{self.machine}{ENDING}"
        self.fold = Fold()
        self.own: list[OwnChange] = []
        """What this machine's lines changed, in their order, for undoing what was done in earlier sittings."""
        self.compacted = 0
        self._kept = dict(kept or {})
        self._clock = clock
        self._files = JournalFolder(self.folder)
        self._copy = LocalCopy(settings / room / self.path.name if settings is not None else None)
        self._backups = JournalBackups(data / BACKUPS, room)
        self._instead: tuple[Path, ...] = ()
        self._newer = 0
        self._highest = 0
        self._is_read = self._is_dirty = self._is_behind = False
        self._damaged: dict[Path, list[bytes]] = {}
        self._data_place: tuple[int, int] | None = None
        self._room = room
        self._lock = threading.RLock()

    def read(self) -> JournalReport:
        """Reads what was added to the journals; the first time also mends this machine's. Raises UnreadableFile."""
        with self._lock:
            first, self._is_read = not self._is_read, True
            touched = self._take_new()
            mended = self._mend(touched) if first or self._is_behind else 0
            if first:
                self._data_place = _place(self.folder.parent)
                touched |= self._take_backups()
            aside, damaged = self._set_aside()
            return JournalReport(frozenset(touched), mended, damaged, aside, self._instead, self._newer)

    def has_changed(self) -> bool:
        """Returns whether anything was added to a journal since; looks at sizes and times alone."""
        with self._lock, contextlib.suppress(ReaderError):
            return self._files.has_changed() or self._is_gone()
        return False

    @property
    def odd(self) -> dict[Path, str]:
        """What stands in a journal's place and cannot be read, and why."""
        return dict(self._files.odd)

    def append(self, steps: Iterable[JournalStep]) -> JournalReport:
        """Writes steps to this machine's journal. Raises UnwritableFile or NewerFormat; nothing was changed then."""
        with self._lock:
            if not self._is_read:
                self.read()
            if self._newer:
                raise NewerFormat(path=self.path, version=self._newer)
            self._refuse_stand_in()
            with locked_journal(self.path) as file:
                touched = self._take_new()
                missing = self._missing(file.read()) if self._is_behind or not file.size else []
                lines = self._lines(steps)
                self._append(file, missing, lines_to_bytes(lines))
            self._is_dirty, self._data_place = True, _place(self.folder.parent)
            touched |= self._take_new()
            if lines and self.fold.highest < lines[-1].n:  # it could not be read again
                touched |= self._take(lines)
            return JournalReport(frozenset(touched), len(missing))

    def close(self, is_session: bool = True) -> str:
        """Makes a backup, and the journal smaller where that is worth it; returns why there is none, else nothing.

        Where it is no session, but a command at a terminal, a backup is made only where there is none of this day.
        """
        with self._lock:
            if not self._is_dirty:
                return ""
            self._is_dirty = False
            day = timestamps.local_day(self._clock())
            try:
                with locked_journal(self.path) as file:
                    data = file.read()
                    if is_session or not self._backups.has_one_of(self.machine, day):
                        self._backups.add(self.machine, data, day)
                    small = compacted(data, self.machine, ascl_reader.__version__, self._kept)
                    if small is not None:
                        self._replace(data, small, day)
            except ReaderError as error:
                return str(error.values.get("reason", error))
            return ""

    def _replace(self, data: bytes, small: bytes, day: str) -> None:
        """Puts a smaller journal in the place of ours, whose lock is held."""

        def check(path: Path) -> None:
            if path.read_bytes() != small:
                raise OSError("what was written reads back otherwise")

        self._backups.add(self.machine, data, day)
        self._copy.replace(small)
        write_safely(self.path, small, check)
        _log.info("%s: %d bytes instead of %d", self.path.name, len(small), len(data))

    def _lines(self, steps: Iterable[JournalStep]) -> list[JournalLine]:
        now = self._clock()
        return [
            JournalLine(
                number,
                self.machine,
                now,
                each.kind,
                each.key,
                dict(each.set),
                list(each.drop),
                each.gone,
                step.name,
                step.about,
                step.joins,
            )
            for number, step in enumerate(steps, self.fold.highest + 1)
            for each in step.changes
        ]

    def _append(self, file: LockedJournal, missing: list[bytes], data: bytes) -> None:
        head = b"" if file.size else head_to_bytes(JournalHead(FORMAT, self.machine, ascl_reader.__version__))
        try:
            written = file.append(head + b"".join(raw + b"\n" for raw in missing) + data)
        except OSError as error:
            raise UnwritableFile(path=self.path, reason=error.strerror or str(error)) from error
        if missing:
            self._copy.replace(file.read())
        else:
            self._copy.append(written)

    def _take_new(self) -> set[EntryKey]:
        """Takes what was added to the journals."""
        touched: set[EntryKey] = set()
        for piece in self._files.read_new():
            if piece.path == self.path:
                touched |= self._take(piece.found.lines, piece.is_whole)
                self._newer = max((head.format for head in piece.found.heads if head.format > FORMAT), default=0)
                self.compacted = max((self.compacted, *(head.compacted for head in piece.found.heads)))
            else:
                touched |= self.fold.add(piece.found.lines)
            if piece.found.damaged:
                self._damaged[piece.path] = piece.found.damaged
            if piece.is_torn:
                _log.info("%s: the last line is not finished and was left out", piece.path.name)
        return touched

    def _take(self, lines: list[JournalLine], is_whole: bool = False) -> set[EntryKey]:
        """Takes lines of this machine's journal; `is_whole` where they are all that is in it."""
        if is_whole:
            self.own = []
        self.own += [OwnChange(each.n, each.kind, each.id, each.step, each.about, each.joins) for each in lines]
        highest = max((each.n for each in self.own), default=0) if is_whole else lines[-1].n if lines else 0
        self._is_behind = is_whole and highest < self._highest
        self._highest = max(self._highest, highest)
        return self.fold.add(lines)

    def _is_gone(self) -> bool:
        return bool(self._highest) and not os.path.lexists(self.path)

    def _mend(self, touched: set[EntryKey]) -> int:
        """Adds to our journal what it lacks of what this machine wrote; returns how many lines."""
        own = b""
        with contextlib.suppress(OSError, UnwritableFile):
            refuse_what_is_no_file(self.path)
            if self.path.stat().st_size > LARGEST:
                return 0
            own = self.path.read_bytes()
        if self._newer or (own and self._copy.read() == own):
            return 0
        missing = self._missing(own)
        if not missing:
            self._copy.replace(own)
            return 0
        _log.info("%s: %d lines were missing and are taken from a copy", self.path.name, len(missing))
        touched |= self._take(read_lines(b"\n".join(missing)).lines)
        try:
            with locked_journal(self.path) as file:
                self._append(file, self._missing(file.read()), b"")
        except UnwritableFile as error:
            _log.info("%s could not be mended: %s", self.path.name, error)
        else:
            touched |= self._take_new()
        return len(missing)

    def _missing(self, own: bytes) -> list[bytes]:
        copy = self._copy.read()
        copies = [copy] if copy else [path.read_bytes() for path in self._backups.newest_first(self.machine)[:1]]
        return missing_lines(own, copies, self.machine)

    def _take_backups(self) -> set[EntryKey]:
        """Takes the newest backups of other machines' journals that are gone."""
        touched: set[EntryKey] = set()
        there = {path.name[: len(self.machine)] for path in self._files.files()} | {self.machine}
        for machine in self._backups.machines():
            if machine not in there:
                for path in self._backups.newest_first(machine)[:1]:
                    with contextlib.suppress(OSError):
                        touched |= self.fold.add(read_lines(path.read_bytes()).lines)
                        self._instead = (*self._instead, path)
        return touched

    def _set_aside(self) -> tuple[Path | None, int]:
        """Keeps a copy of lines that cannot be read; returns its path and their number where that is news."""
        told: tuple[Path | None, int] = None, 0
        for name, lines in self._damaged.items():
            data = b"\n".join(lines) + b"\n"
            digest = hashlib.blake2b(data, digest_size=6).hexdigest()
            path = self.folder.parent / BACKUPS / f"unreadable-{self._room}-{digest}.txt"
            if not path.exists():
                _log.info("%s: %d lines cannot be read", name.name, len(lines))
                told = path, told[1] + len(lines)
                with contextlib.suppress(ReaderError):
                    write_safely(path, data)
        self._damaged.clear()
        return told

    def _refuse_stand_in(self) -> None:
        """Raises UnwritableFile where the data folder is gone, or another one is in its place, as on an empty mount."""
        place = _place(self.folder.parent)
        if self._data_place is not None and place != self._data_place:
            told = "its folder is not there any more" if place is None else "another folder is in the place of its own"
            raise UnwritableFile(path=self.path, reason=told)


def _place(folder: Path) -> tuple[int, int] | None:
    try:
        told = folder.stat()
    except OSError:
        return None
    return told.st_dev, told.st_ino
