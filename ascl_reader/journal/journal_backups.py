"""Backups of a machine's journal: of the last ten sessions, one a day for 14 days of use, one a month for a year.

Each has a number of its own, and is never written again; the numbers tell which is the newest, whatever the clock says.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

from ascl_reader.errors import ReaderError, UnwritableFile
from ascl_reader.files.deletion import delete_inside
from ascl_reader.files.open_file import flush_to_disk
from ascl_reader.files.shared_folder import make_folder, share_as_folder
from ascl_reader.files.text_files import read_bytes
from ascl_reader.journal.lines import LARGEST

SESSIONS, DAYS, MONTHS = 10, 14, 12

_NAME = re.compile(r"(?P<stem>.+)-(?P<machine>[0-9a-f]{12})-(?P<number>\d{6,9})-(?P<month>\d{6})(?P<day>\d\d)\.jsonl")


class JournalBackups:
    """The backups of journals in one folder; `stem` begins their names."""

    def __init__(self, folder: Path, stem: str) -> None:
        self.folder = folder
        self._stem = stem

    def newest_first(self, machine: str) -> list[Path]:
        """Returns the backups of a machine's journal, the newest first."""
        return [path for _, path in sorted(self._found().get(machine, ()), reverse=True)]

    def newest(self, machine: str) -> tuple[Path, bytes] | None:
        """Returns the newest backup of a machine's journal that can be read, with its bytes, if there is one."""
        for path in self.newest_first(machine):
            with contextlib.suppress(ReaderError):
                return path, read_bytes(path, LARGEST, follows=False)
        return None

    def machines(self) -> list[str]:
        """Returns the machines of whose journals there are backups."""
        return sorted(self._found())

    def add(self, machine: str, data: bytes, day: str) -> None:
        """Adds a backup, dated with a day as YYYY-MM-DD, unless the newest is the same. Raises UnwritableFile."""
        numbered = sorted(self._found().get(machine, ()), reverse=True)
        if numbered and _holds(numbered[0][1], data):
            return
        number = numbered[0][0] if numbered else 0
        try:
            make_folder(self.folder)
            while True:
                number += 1
                path = self.folder / f"{self._stem}-{machine}-{number:06}-{day.replace('-', '')}.jsonl"
                with contextlib.suppress(FileExistsError):
                    _write_new(path, data)
                    break
        except OSError as error:
            raise UnwritableFile(path=self.folder, reason=error.strerror or str(error)) from error
        self._tidy(machine)

    def has_one_of(self, machine: str, day: str) -> bool:
        """Returns whether there is a backup of this day (YYYY-MM-DD)."""
        return any(path.stem.endswith(day.replace("-", "")) for path in self.newest_first(machine))

    def _tidy(self, machine: str) -> None:
        """Deletes what is neither of the last sessions nor the last of its day or month; only days of use count."""
        copies = self.newest_first(machine)
        days: dict[str, Path] = {}
        months: dict[str, Path] = {}
        for path in copies:
            told = _NAME.fullmatch(path.name)
            assert told is not None
            months.setdefault(told["month"], path)
            days.setdefault(told["month"] + told["day"], path)
        kept = {*copies[:SESSIONS], *list(days.values())[:DAYS], *list(months.values())[:MONTHS]}
        for path in copies:
            if path not in kept:
                with contextlib.suppress(OSError):
                    delete_inside(self.folder, path)

    def _found(self) -> dict[str, list[tuple[int, Path]]]:
        found: dict[str, list[tuple[int, Path]]] = {}
        with contextlib.suppress(OSError):
            for path in self.folder.iterdir():
                told = _NAME.fullmatch(path.name)
                if told is not None and told["stem"] == self._stem and path.is_file() and not path.is_symlink():
                    found.setdefault(told["machine"], []).append((int(told["number"]), path))
        return found


def _holds(path: Path, data: bytes) -> bool:
    with contextlib.suppress(OSError):
        return path.stat().st_size == len(data) and path.read_bytes() == data
    return False


def _write_new(path: Path, data: bytes) -> None:
    """Writes a file that was not there. Raises FileExistsError, or OSError, after which it is not there."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            flush_to_disk(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            delete_inside(path.parent, path)
        raise
    share_as_folder(path)
