"""The folder of journals: those of all machines, and copies that synchronising programs made, read as they grow.

Only what was added to a journal since it was last read is read; one that was put in another's place is read whole.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from ascl_reader.errors import UnreadableFile
from ascl_reader.files.shared_folder import refuse_stand_in
from ascl_reader.journal.lines import LONGEST_LINE, ReadLines, read_lines

ENDING = ".jsonl"

LARGEST = 256 * 1024 * 1024
"""Bytes that are read of a journal; 5,000 bookmarks with notes have about 10 MB."""

TAIL = 256
"""Bytes before the place up to which a journal was read, by which it is known again."""


class _Place(NamedTuple):
    """How far a file was read: its inode, size and time then, where to go on, and the digest of what stood before."""

    inode: int
    size: int
    time: int
    end: int
    tail: bytes


class JournalPiece(NamedTuple):
    """What was new in a file."""

    path: Path
    found: ReadLines
    is_whole: bool
    is_torn: bool


class JournalFolder:
    """The files of a folder that end in .jsonl, and how far each was read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.odd: dict[Path, str] = {}
        """What has a journal's name and is no file, or is too large, and why."""
        self.failed: dict[Path, str] = {}
        """What the system did not let be read the last time, and why; it is tried again."""
        self._read: dict[Path, _Place] = {}

    def files(self) -> dict[Path, os.stat_result]:
        """Returns the journals; what is no file is left out. Raises UnreadableFile where the folder cannot be read."""
        found: dict[Path, os.stat_result] = {}
        try:
            refuse_stand_in(self.folder)
        except OSError as error:
            raise UnreadableFile(path=self.folder, reason=str(error.args[1])) from error
        try:
            with os.scandir(self.folder) as entries:
                names = sorted(each.name for each in entries)
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise UnreadableFile(path=self.folder, reason=error.strerror or str(error)) from error
        for name in names:
            path = self.folder / name
            if name.startswith(".") or not name.lower().endswith(ENDING):
                continue
            try:
                told = path.lstat()
            except OSError:
                continue
            if stat.S_ISREG(told.st_mode):
                found[path] = told
                self.odd.pop(path, None)
            else:
                self.odd[path] = "it is not a file"
        return found

    def has_changed(self) -> bool:
        """Returns whether anything was added or exchanged since it was last read; looks at sizes and times alone."""
        return any(self._is_new(path, told) for path, told in self.files().items())

    def read_new(self) -> list[JournalPiece]:
        """Returns what was added since the last reading. Raises UnreadableFile where the folder cannot be read."""
        pieces = []
        self.failed.clear()
        for path, told in self.files().items():
            if self._is_new(path, told):
                try:
                    pieces.append(self._piece(path, told))
                    self.failed.pop(path, None)
                except OSError as error:
                    self.failed[path] = error.strerror or str(error)
        return pieces

    def _is_new(self, path: Path, told: os.stat_result) -> bool:
        known = self._read.get(path)
        return known is None or (known.inode, known.size, known.time) != (told.st_ino, told.st_size, told.st_mtime_ns)

    def _piece(self, path: Path, told: os.stat_result) -> JournalPiece:
        known = self._read.get(path)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb", buffering=0) as file:
            start = 0
            if known is not None and told.st_size >= known.end and _digest(_tail(file, known.end)) == known.tail:
                start = known.end
            file.seek(start)
            data, size, overlong = _whole_lines(file, told.st_size - start)
            found = read_lines(data)
            found.damaged.extend(overlong)
            end = start + size
            place = _Place(told.st_ino, told.st_size, told.st_mtime_ns, end, _digest(_tail(file, end)))
        self._read[path] = place  # only now: what could not be read to its end is read again
        return JournalPiece(path, found, not start, told.st_size > end)


def _whole_lines(file: FileIO, size: int) -> tuple[bytes, int, list[bytes]]:
    """Returns the whole lines that follow, how many bytes they take, and the beginnings of those that are too long."""
    if size <= LONGEST_LINE * 4:
        data = file.read()
        end = data.rfind(b"\n") + 1
        return data[:end], end, []
    kept: list[bytes] = []
    overlong: list[bytes] = []
    begun, length, end, total = b"", 0, 0, 0
    while chunk := file.read(LONGEST_LINE):
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            length += len(piece)
            if length > LONGEST_LINE:
                overlong.append((begun + piece)[:TAIL])
            else:
                kept.append(begun + piece)
                total += length
            end += length + 1
            begun, length = b"", 0
        length += len(rest)
        begun = begun + rest if length <= LONGEST_LINE else (begun + rest)[:TAIL]
        if total > LARGEST:
            raise OSError(errno.EFBIG, f"it is larger than {LARGEST // 1024 // 1024} MB")
    return b"".join(line + b"\n" for line in kept), end, overlong


def _tail(file: FileIO, end: int) -> bytes:
    """Returns what stands just before a place in a file."""
    start = max(end - TAIL, 0)
    file.seek(start)
    return file.read(end - start)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=8).digest()
