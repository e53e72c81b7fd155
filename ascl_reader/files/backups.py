"""Copies of a file of the user's own work: the last five ten-minute spans of work, and one a day for 14 days.

The newest copy is written with every save, over the one of the same ten minutes: what is lost with the file is then
nothing, and a folder that is synchronised is not filled with deleted files.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

from ascl_reader.files import timestamps
from ascl_reader.files.deletion import delete_inside
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.shared_folder import make_folder

LAST = 5
DAYS = 14
SPAN = 10
"""Minutes of which one copy is kept."""


class Backups:
    """The folder of backup copies of one file; `stem` is that file's name without its ending."""

    def __init__(self, folder: Path, stem: str = "bookmarks") -> None:
        self.folder = folder
        self._stem = stem
        self._name = re.compile(rf"{re.escape(stem)}-(\d{{8}}-\d{{4}})\.yaml")

    def add(self, data: bytes, now: str) -> None:
        """Writes a copy of what was just saved, reads it back, and deletes old copies. Raises UnwritableFile."""
        self._write(data, now, now)

    def add_earlier(self, data: bytes, of: str, now: str) -> None:
        """Writes a copy of what was saved at the time `of`, unless the copy of the present save replaces it anyway."""
        if _span(of) != _span(now):
            self._write(data, of, now)

    def newest_first(self, now: str) -> list[Path]:
        """Returns the copies, newest first; those dated into the future by a wrong clock come last."""
        found = {path: match[1] for path in self._files() if (match := self._name.fullmatch(path.name))}
        latest = _span(now)
        return sorted(found, key=lambda path: (found[path] <= latest, found[path]), reverse=True)

    def set_aside(self, path: Path, why: str, now: str) -> Path | None:
        """Moves a file, or whatever is at its path, here under a dated name; returns None if it cannot be moved."""
        for folder in (self.folder, path.parent):
            with contextlib.suppress(OSError):
                make_folder(folder)
                return path.rename(new_path(folder, why, path.name, now))
        return None

    def _write(self, data: bytes, of: str, now: str) -> None:
        path = self.folder / f"{self._stem}-{_span(of)}.yaml"
        with contextlib.suppress(OSError):
            if path.read_bytes() == data:
                return
        with contextlib.suppress(OSError):  # told by what is written next
            make_folder(self.folder)
        write_safely(path, data, reading_back(data))
        self._tidy(now)

    def _tidy(self, now: str) -> None:
        copies = self.newest_first(now)
        oldest = _span(timestamps.days_before(now, DAYS - 1))[:8]
        days = {_day(path): path for path in reversed(copies) if _day(path) >= oldest}
        for path in copies[LAST:]:
            if path not in days.values():
                with contextlib.suppress(OSError):
                    delete_inside(self.folder, path)

    def _files(self) -> list[Path]:
        try:
            return list(self.folder.iterdir())
        except OSError:
            return []


def reading_back(data: bytes) -> Callable[[Path], None]:
    """Returns a check for `write_safely` that compares the written file with these bytes."""

    def check(path: Path) -> None:
        if path.read_bytes() != data:
            raise OSError("what was written reads back otherwise")

    return check


def new_path(folder: Path, why: str, name: str, now: str) -> Path:
    """Returns a path in a folder that does not exist yet, its name made of the reason, the time and the old name."""
    dated = f"{why}-{timestamps.parse_moment(now):%Y%m%d-%H%M%S}"
    numbers = (f"-{number}" if number else "" for number in count())
    return next(path for each in numbers if not (path := folder / f"{dated}{each}-{name}").exists())


def _day(copy: Path) -> str:
    return copy.stem[-len("YYYYMMDD-HHMM") :][:8]


def _span(moment: str) -> str:
    when = timestamps.parse_moment(moment)
    return when.replace(minute=when.minute - when.minute % SPAN).strftime("%Y%m%d-%H%M")
