"""This machine's own journal: appended to under a lock of that file alone, never rewritten but to make it smaller.

Each append is one write that is flushed to the disk. The window and a terminal may append at once. What is in the
journal's place and is no file of ours (a link, a pipe, a folder) is never followed, moved or written to.

A copy of it is kept with the settings of this machine, which tells whether an older journal was put in its place. It is
not flushed to the disk with every line: where the machine stops it may lack the last lines, never have others.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import random
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from ascl_reader.errors import ReaderError, UnreadableFile, UnwritableFile
from ascl_reader.files import open_file
from ascl_reader.files.safe_write import flush_folder, write_safely
from ascl_reader.files.shared_folder import make_folder, share_as_folder
from ascl_reader.files.text_files import read_bytes
from ascl_reader.journal.lines import LARGEST, read_lines

PATIENCE = 10.0
"""Seconds to wait for another program of this machine; an append takes some thousandths."""

LOCKED_BYTE = 2**62
"""The byte that is locked where the system locks single bytes: far behind the end, so that all can be read."""

_PAUSE = (0.001, 0.006)
"""Seconds between two tries, by chance, so that two programs do not keep step."""

_LEAST = 65_536
"""Bytes that are asked for at the least: a file may be longer than it was when its size was asked."""

LOOKED_AT = 4096
"""Bytes at the end by which the journal and its copy are compared."""

_log = logging.getLogger("ascl_reader.saving")

_FLAGS = os.O_RDWR | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class LockedJournal:
    """The journal's file, as long as this program holds its lock."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @property
    def size(self) -> int:
        """Its size in bytes."""
        return os.fstat(self._handle).st_size

    @property
    def inode(self) -> int:
        """What tells it from another file in the same place."""
        return os.fstat(self._handle).st_ino

    def read(self, start: int = 0) -> bytes:
        """Returns its bytes from a place on. Raises OSError."""
        os.lseek(self._handle, start, os.SEEK_SET)
        pieces, left = [], self.size - start
        while piece := os.read(self._handle, max(left + 1, _LEAST)):  # os.read reserves memory for all that it may read
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)

    def append(self, data: bytes) -> bytes:
        """Writes at the end and waits for the disk; what could only be written in part is taken back. Raises OSError.

        After a last line that is torn a new one is begun, so that only the torn one is lost. Returns what was written.
        """
        before = self.size
        if before and self.read(before - 1) != b"\n":
            data = b"\n" + data
        left = memoryview(data)
        try:
            while left:
                written = os.write(self._handle, left)
                if not written:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                left = left[written:]
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, before)
            raise
        open_file.flush_to_disk(self._handle)
        return data


@contextlib.contextmanager
def locked_journal(path: Path) -> Iterator[LockedJournal]:
    """Opens the journal, made where it is missing, with its lock while the block runs. Raises UnwritableFile.

    Where there are no locks, as on some network shares, it goes on without one: an append is a single write.
    """
    try:
        make_folder(path.parent)
        deadline = time.monotonic() + PATIENCE
        while True:
            handle = _open(path)
            has_lock = False
            try:
                has_lock = _wait(handle, deadline)
                if _is_in_place(handle, path):
                    yield LockedJournal(handle)
                    return
            finally:
                if has_lock:
                    open_file.unlock(handle, LOCKED_BYTE)
                os.close(handle)
            if time.monotonic() > deadline:
                raise UnwritableFile(path=path, reason="another program keeps replacing it")
    except OSError as error:
        raise UnwritableFile(path=path, reason=error.strerror or str(error)) from error


def _open(path: Path) -> int:
    """Returns the opened journal. Raises UnwritableFile if it is no file, OSError if it cannot be opened."""
    with contextlib.suppress(FileNotFoundError):
        refuse_what_is_no_file(path)
        return os.open(path, _FLAGS | _SAFE)
    try:
        handle = os.open(path, _FLAGS | _SAFE | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:  # another program made it at this moment
        refuse_what_is_no_file(path)
        return os.open(path, _FLAGS | _SAFE)
    share_as_folder(path)
    flush_folder(path.parent)
    return handle


def refuse_what_is_no_file(path: Path) -> None:
    """Raises UnwritableFile if a link, a pipe, a folder or a device is in a file's place, OSError without one."""
    mode = path.lstat().st_mode
    if not stat.S_ISREG(mode):
        what = "a link" if stat.S_ISLNK(mode) else "a folder" if stat.S_ISDIR(mode) else "something that is no file"
        raise UnwritableFile(path=path, reason=f"{what} is in its place, which is neither followed nor moved")


def _is_in_place(handle: int, path: Path) -> bool:
    """Returns whether the opened file is still the one at the path: another program may have made it smaller."""
    try:
        there, opened = path.stat(follow_symlinks=False), os.fstat(handle)
    except FileNotFoundError:
        return False
    return (there.st_ino, there.st_dev) == (opened.st_ino, opened.st_dev)


def _wait(handle: int, deadline: float) -> bool:
    while True:
        try:
            open_file.lock(handle, LOCKED_BYTE)
            return True
        except (BlockingIOError, PermissionError):
            if time.monotonic() > deadline:
                return False
        except OSError:
            return False
        time.sleep(random.uniform(*_PAUSE))


class LocalCopy:
    """The copy of one journal; none is kept without a folder of settings."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._is_unreadable = False

    def read(self) -> bytes:
        """Returns the copy; empty if there is none, or it cannot be read."""
        if self._path is None:
            return b""
        self._is_unreadable = False
        try:
            return read_bytes(self._path, LARGEST)
        except UnreadableFile as error:
            self._is_unreadable = not isinstance(error.__cause__, FileNotFoundError)
        except ReaderError:
            pass
        return b""

    def looks_like(self, journal: Path) -> bool:
        """Returns whether the copy is as long as the journal and ends in the same way: a quick check at a start."""
        if self._path is None:
            return False
        try:
            if self._path.stat().st_size != journal.stat().st_size:
                return False
            ends = []
            for path in (self._path, journal):
                with path.open("rb") as file:
                    file.seek(max(path.stat().st_size - LOOKED_AT, 0))
                    ends.append(file.read())
        except OSError:
            return False
        return ends[0] == ends[1] != b""

    def append(self, data: bytes) -> None:
        """Adds what was appended to the journal. Where that fails, a new copy is taken at the next start."""
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                os.write(handle, data)
            finally:
                os.close(handle)
        except OSError as error:
            _log.info("the local copy of the journal could not be written: %s", error)

    def replace(self, data: bytes) -> None:
        """Takes a new copy, unless the present one could not be read: it may know what the journal lacks."""
        if self._path is not None and not self._is_unreadable:
            with contextlib.suppress(ReaderError):
                write_safely(self._path, data)


def missing_lines(journal: bytes, copies: list[bytes], by: str) -> list[bytes]:
    """Returns the lines of copies that a machine's journal lacks though it should have them; mostly none.

    It should where a copy knows a higher counter, as an older journal was put in its place, and where lines of it are
    damaged; and whatever was written since it was last made smaller, as a clone of this machine may have put its own
    journal there. Else a copy may hold what was left out on purpose.
    """
    if not any(copies) or all(copy == journal for copy in copies):
        return []
    present = read_lines(journal)
    highest = max((line.n for line in present.lines if line.by == by), default=0)
    compacted = max((head.compacted for head in present.heads), default=0)
    there = set(journal.split(b"\n"))
    found: dict[bytes, None] = {}
    for copy in copies:
        kept = read_lines(copy)
        is_behind = max((line.n for line in kept.lines if line.by == by), default=0) > highest
        since = 0 if present.damaged or is_behind else compacted
        raws = (raw for raw in copy[: copy.rfind(b"\n") + 1].split(b"\n") if raw and raw not in there)
        found.update(dict.fromkeys(raw for raw in raws if any(line.n > since for line in read_lines(raw).lines)))
    return list(found)
