"""What is done for journals besides writing them: backed up, made smaller at the end, damaged lines set aside."""

from __future__ import annotations

import contextlib
import hashlib
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

import ascl_reader
from ascl_reader.errors import ReaderError
from ascl_reader.files import timestamps
from ascl_reader.files.safe_write import write_safely
from ascl_reader.journal.compaction import Keeping, compacted
from ascl_reader.journal.journal_backups import JournalBackups
from ascl_reader.journal.own_file import LocalCopy, locked_journal

_log = logging.getLogger("ascl_reader.saving")


class JournalUpkeep:
    """Backs up the journal in `path`, which one `machine` writes; `is_dirty` once something was appended to it."""

    def __init__(
        self,
        path: Path,
        machine: str,
        *,
        copy: LocalCopy,
        backups: JournalBackups,
        keeping: Keeping,
        clock: Callable[[], str],
    ) -> None:
        self.is_dirty = False
        self._path, self._machine = path, machine
        self._copy, self._backups, self._keeping = copy, backups, keeping
        self._clock = clock

    def back_up(self, is_session: bool) -> str:
        """Makes a backup where something was appended since; returns why there is none, else nothing.

        After a single change (`is_session` is false) a backup is made only if there is none of this day.
        """
        day = timestamps.local_day(self._clock())
        try:
            if self.is_dirty and (is_session or not self._backups.has_one_of(self._machine, day)):
                with locked_journal(self._path) as file:
                    self._backups.add(self._machine, file.read(), day)
        except ReaderError as error:
            return str(error.values.get("reason", error))
        return ""

    def close(self) -> str:
        """Makes a backup, and the journal smaller where that is worth it; returns why there is none, else nothing."""
        problem = self.back_up(is_session=True)
        if self.is_dirty and not problem:
            self.is_dirty = False
            with contextlib.suppress(ReaderError), locked_journal(self._path) as file:
                data = file.read()
                day = timestamps.local_day(self._clock())
                small = compacted(data, self._machine, ascl_reader.__version__, self._keeping, day)
                if small is not None:
                    self._replace(data, small, day)
        return problem

    def _replace(self, data: bytes, small: bytes, day: str) -> None:
        """Puts a smaller journal in the place of ours, whose lock is held."""

        def check(path: Path) -> None:
            """Reads back what was written; raises OSError if it differs."""
            if path.read_bytes() != small:
                raise OSError("what was written reads back otherwise")

        self._backups.add(self._machine, data, day)
        self._copy.replace(small)
        write_safely(self._path, small, check)
        _log.info("%s: %d bytes instead of %d", self._path.name, len(small), len(data))


def set_aside(damaged: Mapping[Path, list[bytes]], stem: Path, keeps: bool = True) -> tuple[Path | None, int]:
    """Keeps copies of lines, by the journal they are in, in files named `stem` and a digest of what is in them.

    Returns the path of the last copy, and how many lines are news: a copy that is there was told before. Without
    `keeps` no copy is made.
    """
    told: tuple[Path | None, int] = None, 0
    for journal, lines in damaged.items():
        data = b"\n".join(lines) + b"\n"
        path = stem.with_name(f"{stem.name}-{hashlib.blake2b(data, digest_size=6).hexdigest()}.txt")
        if not path.exists():
            _log.info("%s: %d lines cannot be read", journal.name, len(lines))
            told = path, told[1] + len(lines)
            if keeps:
                with contextlib.suppress(ReaderError):
                    write_safely(path, data)
    return told
