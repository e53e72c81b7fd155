"""The folder of journals: those of all machines, and copies that synchronising programs made, read as they grow.

Only what was added to a journal since it was last read is read; one that was put in another's place is read whole. How
far those of other machines were seen here is kept with the settings: of what they wrote while the program was closed
the next start tells.
"""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import stat
import time
from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from typing import NamedTuple

import msgspec

from ascl_reader.errors import ReaderError, UnreadableFile
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.shared_folder import refuse_stand_in
from ascl_reader.files.text_files import read_bytes
from ascl_reader.journal.fold import EntryKey, Fold, FoldedEntry
from ascl_reader.journal.lines import LARGEST, LONGEST_LINE, ReadLines, read_lines

ENDING = ".jsonl"

TAIL = 256
"""Bytes before the place up to which a journal was read, by which it is known again."""

SEEN = ".seen.json"

FOR_A_MOMENT = 2.0
"""Seconds for which a journal may not be read before that is told: a synchronising program may have it."""

LARGEST_SEEN = 1_000_000
"""Bytes; a machine takes thirty."""

_log = logging.getLogger("ascl_reader.saving")


class _Place(NamedTuple):
    """How far a file was read: its inode, size and time then, where to go on, and the digest of what stood before.

    `damaged` is where the first line that could not be read begins and ends, and its digest: over a network the parts
    of a file may come in any order, and meanwhile zeros stand in the place of the others.
    """

    inode: int
    size: int
    time: int
    end: int
    tail: bytes
    damaged: tuple[int, int, bytes]


_NOTHING = 0, 0, b""


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
        self._failing_since: dict[Path, float] = {}
        self._told: set[Path] = set()

    def files(self) -> dict[Path, os.stat_result]:
        """Returns the journals; what is no file is left out. Raises UnreadableFile if the folder cannot be read."""
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
        """Returns the lines added since the last reading. Raises UnreadableFile if the folder cannot be read."""
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

    def not_read(self, waits: bool = True) -> dict[Path, str]:
        """Returns what cannot be read, and why, each once until it can be; with `waits`, not what was read just now."""
        now = time.monotonic()
        self._failing_since = {path: self._failing_since.get(path, now) for path in self.failed}
        waited = [path for path, since in self._failing_since.items() if not waits or now - since >= FOR_A_MOMENT]
        news = {**self.odd, **{path: self.failed[path] for path in waited}}
        told, self._told = self._told, self._told & {*self.failed, *self.odd} | news.keys()
        return {path: reason for path, reason in news.items() if path not in told}

    def _is_new(self, path: Path, told: os.stat_result) -> bool:
        known = self._read.get(path)
        return known is None or (known.inode, known.size, known.time) != (told.st_ino, told.st_size, told.st_mtime_ns)

    def _piece(self, path: Path, told: os.stat_result) -> JournalPiece:
        known = self._read.get(path)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb", buffering=0) as file:
            start, torn = 0, _NOTHING
            if known is not None and told.st_size >= known.end and _is_as_before(file, known):
                start, torn = known.end, known.damaged
            file.seek(start)
            data, size, overlong = _whole_lines(file, told.st_size - start)
            found = read_lines(data)
            found.damaged.extend(overlong)
            end = start + size
            if found.damaged and torn is _NOTHING:
                begins = start + max(data.find(found.damaged[0]), 0)
                ends = begins + len(found.damaged[0])
                torn = begins, ends, _digest(_between(file, begins, ends))
            place = _Place(told.st_ino, told.st_size, told.st_mtime_ns, end, _digest(_tail(file, end)), torn)
        self._read[path] = place  # only now: what could not be read to its end is read again
        return JournalPiece(path, found, not start, told.st_size > end)


class SeenCounters:
    """The highest counter of each machine that was shown here, kept beside the local copy of this one's journal.

    There is no such file where nothing is remembered of earlier starts.
    """

    def __init__(self, copy: Path | None, machine: str) -> None:
        self._path = None if copy is None else copy.with_suffix(SEEN)
        self._machine = machine
        self._seen: dict[str, int] | None = None

    def note(self, fold: Fold) -> None:
        """Takes what was read up to now as seen; it is kept by `keep`."""
        self._seen = dict(fold.highest_by)

    def keep(self) -> None:
        """Writes what was noted, if it is not kept already; if that fails, the next start tells it once more."""
        if self._path is None or self._seen is None or self._read() == self._seen:
            return
        try:
            write_safely(self._path, msgspec.json.format(msgspec.json.encode(self._seen, order="sorted")))
        except ReaderError as error:
            _log.info("what was seen of other machines could not be kept: %s", error)

    def changed_since(self, fold: Fold, kinds: Iterable[str]) -> list[EntryKey]:
        """Returns the entries that other machines changed since it was kept; empty if it never was."""
        kept = self._read()
        if kept is None or not any(n > kept.get(by, 0) for by, n in fold.highest_by.items() if by != self._machine):
            return []
        return [(kind, key) for kind in kinds for key, entry in fold.of(kind).items() if self._is_news(entry, kept)]

    def _is_news(self, entry: FoldedEntry, kept: dict[str, int]) -> bool:
        """Returns whether another machine gave its newest value; one that came and went meanwhile is no news."""

        def is_unseen(n: int, by: str) -> bool:
            """Returns whether a line of another machine was written since."""
            return by != self._machine and n > kept.get(by, 0)

        return is_unseen(*entry.newest) and not (entry.gone and is_unseen(*entry.base))

    def kept(self) -> dict[str, int]:
        """Returns the counters that were kept, by machine; empty if there are none."""
        return self._read() or {}

    def _read(self) -> dict[str, int] | None:
        if self._path is None:
            return None
        try:
            return msgspec.json.decode(read_bytes(self._path, LARGEST_SEEN), type=dict[str, int])
        except (ReaderError, msgspec.MsgspecError, ValueError, RecursionError):
            return None


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
    """Returns the bytes just before a place in a file."""
    return _between(file, max(end - TAIL, 0), end)


def _between(file: FileIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(end - start)


def _is_as_before(file: FileIO, known: _Place) -> bool:
    """Returns whether what was read of a file still stands there, as far as can be told without reading it again."""
    begins, ends, digest = known.damaged
    is_same = known.damaged is _NOTHING or _digest(_between(file, begins, ends)) == digest
    return is_same and _digest(_tail(file, known.end)) == known.tail


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=8).digest()
