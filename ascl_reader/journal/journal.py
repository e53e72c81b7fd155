"""The journals of a folder as one: read, appended to by this machine alone, mended, backed up and made smaller.

May be used from several threads; one thing is done at a time. Nothing of it touches a window.
"""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from collections.abc import Callable, Iterable
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

import ascl_reader
from ascl_reader.errors import NewerFormat, ReaderError, UnreadableFile, UnwritableFile
from ascl_reader.files import timestamps
from ascl_reader.files.safe_write import write_safely
from ascl_reader.journal.compaction import NOTHING, Keeping
from ascl_reader.journal.fold import EntryKey, Fold, JournalWatch
from ascl_reader.journal.folder import ENDING, JournalFolder, SeenCounters
from ascl_reader.journal.journal_backups import JournalBackups
from ascl_reader.journal.journal_upkeep import JournalUpkeep, set_aside
from ascl_reader.journal.lines import (
    FORMAT,
    LARGEST,
    JournalHead,
    JournalLine,
    JournalStep,
    head_to_bytes,
    lines_of_steps,
    lines_to_bytes,
    read_lines,
)
from ascl_reader.journal.machine import machine_id
from ascl_reader.journal.own_file import (
    LocalCopy,
    LockedJournal,
    locked_journal,
    missing_lines,
    refuse_what_is_no_file,
)
from ascl_reader.journal.past_steps import OwnChange

BACKUPS = "backups"
"""The folder of backups, in the user's data folder."""

_log = logging.getLogger("ascl_reader.saving")


class JournalReport(NamedTuple):
    """What the user should know after reading or appending.

    `mended` counts lines that were damaged in our journal, or that one in its place lacked; `damaged` counts lines that
    nothing could mend, set aside in the file `aside`. `instead` are backups that stand in for other machines' journals
    that are gone, older or damaged. `newer` is the format of this machine's journal where a later program wrote it.
    `unread` is what cannot be read in the place of journals, and why.
    """

    mended: int = 0
    damaged: int = 0
    aside: Path | None = None
    instead: tuple[Path, ...] = ()
    newer: int = 0
    unread: tuple[tuple[Path, str], ...] = ()


class Journal:
    """One kind of journals: `room` is their folder, in the user's data folder.

    `settings` is the folder of what stays on this machine; without it nothing is remembered of earlier starts. Of what
    is not precious there are no copies, and so nothing is mended. One that `only_looks` writes nothing at all.
    """

    def __init__(
        self,
        data: Path,
        settings: Path | None,
        room: str = "own-work",
        keeping: Keeping = NOTHING,
        *,
        is_precious: bool = True,
        only_looks: bool = False,
        clock: Callable[[], str] = timestamps.now,
    ) -> None:
        self.folder = data / room
        self.machine = machine_id(settings, keeps=not only_looks)
        self.path = self.folder / f"{self.machine}{ENDING}"
        self.fold = Fold()
        self.own: list[OwnChange] = []
        """What this machine's lines changed, in their order, for undoing what was done in earlier sittings."""
        self.compacted = 0
        self._clock = clock
        self._files = JournalFolder(self.folder)
        copied = settings / room / self.path.name if settings is not None and is_precious else None
        self._copy = LocalCopy(copied)
        self.seen = SeenCounters(copied, self.machine)
        self._is_precious = is_precious
        self._only_looks = only_looks
        self._backups = JournalBackups(data / BACKUPS, room)
        self._upkeep = JournalUpkeep(
            self.path, self.machine, copy=self._copy, backups=self._backups, keeping=keeping, clock=clock
        )
        self._instead: tuple[Path, ...] = ()
        self._newer = 0
        self._highest = 0
        self._is_read = self._is_exchanged = False
        self._damaged: dict[Path, list[bytes]] = {}
        self._untold = JournalReport()
        self._room, self._watches = room, list[JournalWatch]()
        self.lock = threading.RLock()
        """To be held while the fold is read: another thread may read what was added."""

    def watch(self, kinds: frozenset[str]) -> JournalWatch:
        """Returns a watch that notes from now on which entries of these kinds changed by another hand than `append`."""
        watch = JournalWatch(kinds)
        self._watches.append(watch)
        return watch

    def read(self, tells: bool = True) -> JournalReport:
        """Reads what was added to the journals; the first time also mends this machine's. Raises UnreadableFile.

        Returns the news since it was last returned to a caller that `tells` it.
        """
        with self.lock:
            first, self._is_read = not self._is_read, True
            self._take_new()
            if self.path in self._files.failed:  # else we would begin again, with counters that were used already
                self._is_read = not first
                raise UnreadableFile(path=self.path, reason=self._files.failed[self.path])
            mended = self._mend() if first or self._is_exchanged or self._is_gone() else 0
            if first:
                self._take_backups()
                self.fold.raise_highest(self.seen.kept().values())
            damaged, self._damaged = self._damaged, {}
            stem = self.folder.parent / BACKUPS / f"unreadable-{self._room}"
            aside, count = set_aside(damaged, stem, keeps=not self._only_looks)
            untold = self._untold
            unread = (*untold.unread, *self._files.not_read(waits=not self._only_looks).items())
            mended, count, aside = untold.mended + mended, untold.damaged + count, aside or untold.aside
            report = JournalReport(mended, count, aside, self._instead, self._newer, unread)
            self._untold = JournalReport() if tells else report
            self._instead = () if tells else self._instead
            return report

    def has_changed(self) -> bool:
        """Returns whether anything was added to a journal since; looks at sizes and times alone."""
        with self.lock, contextlib.suppress(ReaderError):
            return self._files.has_changed() or self._is_gone()
        return False

    def append(self, steps: Iterable[JournalStep]) -> JournalReport:
        """Writes steps to this machine's journal; returns the news.

        Raises UnwritableFile or NewerFormat; nothing was changed then.
        """
        with self.lock:
            if not self._is_read:
                self.read()
            if self._newer:
                raise NewerFormat(path=self.path, version=self._newer)
            with locked_journal(self.path) as file:
                self._take_new()
                if self.path in self._files.failed:
                    raise UnwritableFile(path=self.path, reason=self._files.failed[self.path])
                missing = self._missing(file.read()) if self._is_exchanged or not file.size else []
                lines = self.lines_of(steps)
                self._append(file, missing, lines_to_bytes(lines))
            self._upkeep.is_dirty = True
            ours = frozenset((line.kind, line.id) for line in lines)
            self._take_new(ours)
            if lines and self.fold.highest < lines[-1].n:  # it could not be read again
                self._take(lines)
            return JournalReport(len(missing))

    def begin_anew(self, steps: Iterable[JournalStep]) -> None:
        """Puts a journal with these steps alone in the place of ours. Raises UnwritableFile or NewerFormat."""
        with self.lock:
            if self._newer:
                raise NewerFormat(path=self.path, version=self._newer)
            with locked_journal(self.path):
                self._take_new()
                head = JournalHead(FORMAT, self.machine, ascl_reader.__version__, self.fold.highest)
                write_safely(self.path, head_to_bytes(head) + lines_to_bytes(self.lines_of(steps)))
            self._take_new()

    def back_up(self, is_session: bool = True) -> str:
        """Makes a backup where something was appended since; returns why there is none, else nothing.

        After a single change (`is_session` is false) a backup is made only if there is none of this day.
        """
        with self.lock:
            return self._upkeep.back_up(is_session)

    def close(self) -> str:
        """Makes a backup, and the journal smaller where that is worth it; returns why there is none, else nothing."""
        with self.lock:
            return self._upkeep.close()

    def lines_of(self, steps: Iterable[JournalStep]) -> list[JournalLine]:
        """Returns the lines that steps would be written as."""
        return lines_of_steps(steps, self.machine, self.fold.highest, self._clock())

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

    def _take_new(self, ours: frozenset[EntryKey] = frozenset()) -> None:
        """Takes what was added to the journals; `ours` are the entries of which we have just written."""
        for piece in self._files.read_new():
            if piece.path == self.path:
                self._take(piece.found.lines, piece.is_whole, ours)
                self._newer = max((head.format for head in piece.found.heads if head.format > FORMAT), default=0)
                self.compacted = max((self.compacted, *(head.compacted for head in piece.found.heads)))
            else:
                self._tell(self.fold.add(piece.found.lines))
            if piece.found.damaged:
                self._damaged[piece.path] = piece.found.damaged
            if piece.is_torn:
                _log.info("%s: the last line is not finished and was left out", piece.path.name)

    def _take(self, lines: list[JournalLine], is_whole: bool = False, ours: frozenset[EntryKey] = frozenset()) -> None:
        """Takes lines of this machine's journal; `is_whole`: they are all of its lines."""
        if is_whole:
            self.own = []
        self.own += [
            OwnChange(each.n, each.kind, each.id, each.step, each.about, each.joins) for each in lines if each.step
        ]
        self._is_exchanged = is_whole and self._highest > 0
        self._highest = max(self._highest, max(map(attrgetter("n"), lines), default=0))
        self._tell(self.fold.add(lines) - ours)

    def _tell(self, touched: set[EntryKey]) -> None:
        for watch in self._watches:
            watch.note(touched)

    def _is_gone(self) -> bool:
        return bool(self._highest) and not os.path.lexists(self.path)

    def _mend(self) -> int:
        """Adds to our journal what it lacks of what this machine wrote; returns how many lines."""
        own = b""
        with contextlib.suppress(OSError, UnwritableFile):
            refuse_what_is_no_file(self.path)
            looks_well = self.path not in self._damaged and self._copy.looks_like(self.path)
            if looks_well or self.path.stat().st_size > LARGEST:
                return 0
            own = self.path.read_bytes()
        if self._newer or (own and self._copy.read() == own):
            return 0
        missing = self._missing(own)
        if not missing:
            if not self._only_looks:
                self._copy.replace(own)
            return 0
        _log.info("%s: %d lines were missing and are taken from a copy", self.path.name, len(missing))
        self._take(read_lines(b"\n".join(missing)).lines)
        if self._only_looks:
            return len(missing)
        try:
            with locked_journal(self.path) as file:
                self._append(file, self._missing(file.read()), b"")
        except UnwritableFile as error:
            _log.info("%s could not be mended: %s", self.path.name, error)
        else:
            self._take_new()
        return len(missing)

    def _missing(self, own: bytes) -> list[bytes]:
        if not self._is_precious:
            return []
        copy = self._copy.read()
        if not copy and (backup := self._backups.newest(self.machine)):
            _, copy = backup
        return missing_lines(own, [copy] if copy else [], self.machine)

    def _take_backups(self) -> None:
        """Takes the newest backups of other machines' journals that are gone, damaged, or older than was seen here."""
        known, seen = self.fold.highest_by, self.seen.kept()
        damaged = {path.name[: len(self.machine)] for path in self._damaged}
        for machine in self._backups.machines() if self._is_precious else ():
            before = known.get(machine, 0)
            is_whole = machine not in damaged and before >= max(seen.get(machine, 0), 1)
            if machine != self.machine and not is_whole and (backup := self._backups.newest(machine)):
                path, data = backup
                self._tell(self.fold.add(read_lines(data).lines))
                if machine in damaged or known.get(machine, 0) > before:
                    self._instead = (*self._instead, path)
