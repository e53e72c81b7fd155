"""What is kept of the journals with the settings of this machine: a copy of its own, and how far the others were seen.

The copy tells whether an older journal was put in its place. It is not flushed to the disk with every line: where the
machine stops it may lack the last lines, never have others. Of what others wrote while the program was closed the next
start tells. All of it has this machine's id, as a copied profile is another machine.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ascl_reader.errors import ReaderError
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.text_files import read_bytes
from ascl_reader.journal.fold import EntryKey, Fold, FoldedEntry
from ascl_reader.journal.lines import read_lines

LOOKED_AT = 4096
"""Bytes at the end by which the journal and its copy are compared."""

LARGEST = 256 * 1024 * 1024

SEEN = ".seen.json"

LARGEST_SEEN = 1_000_000
"""Bytes; a machine takes thirty."""

_log = logging.getLogger("ascl_reader.saving")


class LocalCopy:
    """The copy of one journal; none is kept where there is no folder of settings."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def read(self) -> bytes:
        """Returns the copy; nothing where there is none, or it cannot be read."""
        if self._path is None:
            return b""
        try:
            return read_bytes(self._path, LARGEST)
        except ReaderError:
            return b""

    def looks_like(self, journal: Path) -> bool:
        """Returns whether it is as long as the journal and ends as that does; a quick look at a start."""
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
        """Adds what was appended to the journal. Where that fails, the copy is taken anew at the next start."""
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
        """Takes the copy anew."""
        if self._path is not None:
            with contextlib.suppress(ReaderError):
                write_safely(self._path, data)


def missing_lines(journal: bytes, copies: list[bytes], by: str) -> list[bytes]:
    """Returns the lines of copies that a machine's journal lacks though it should have them; mostly none.

    It should where a copy knows a higher counter, as an older journal was put in its place, and where lines of it are
    damaged. Else a copy may hold what was left out on purpose when the journal was made smaller.
    """
    if not any(copies) or all(copy == journal for copy in copies):
        return []
    present = read_lines(journal)
    highest = max((line.n for line in present.lines if line.by == by), default=0)
    there = set(journal.split(b"\n"))
    found: dict[bytes, None] = {}
    for copy in copies:
        kept = read_lines(copy)
        if present.damaged or max((line.n for line in kept.lines if line.by == by), default=0) > highest:
            raws = (raw for raw in copy[: copy.rfind(b"\n") + 1].split(b"\n") if raw and raw not in there)
            found.update(dict.fromkeys(raw for raw in raws if read_lines(raw).lines))
    return list(found)


class SeenCounters:
    """The highest counter of each machine that was shown here, kept beside the local copy of this one's journal.

    There is no copy where nothing is remembered.
    """

    def __init__(self, copy: Path | None, machine: str) -> None:
        self._path = None if copy is None else copy.with_suffix(SEEN)
        self._machine = machine
        self._seen: dict[str, int] | None = None

    def note(self, fold: Fold) -> None:
        """Takes what was read up to now as seen; it is kept by `keep`."""
        self._seen = dict(fold.highest_by)

    def keep(self) -> None:
        """Writes what was noted, if it is not kept already; where that fails, the next start tells it once more."""
        if self._path is None or self._seen is None or self._kept() == self._seen:
            return
        try:
            write_safely(self._path, msgspec.json.format(msgspec.json.encode(self._seen, order="sorted")))
        except ReaderError as error:
            _log.info("what was seen of other machines could not be kept: %s", error)

    def changed_since(self, fold: Fold, kinds: Iterable[str]) -> list[EntryKey]:
        """Returns the entries that other machines changed since it was kept; none where it never was."""
        kept = self._kept()
        if kept is None or not any(n > kept.get(by, 0) for by, n in fold.highest_by.items() if by != self._machine):
            return []
        return [(kind, key) for kind in kinds for key, entry in fold.of(kind).items() if self._is_news(entry, kept)]

    def _is_news(self, entry: FoldedEntry, kept: dict[str, int]) -> bool:
        """Returns whether another machine gave its newest value; one that came and went meanwhile is no news."""

        def is_unseen(n: int, by: str) -> bool:
            """Returns whether a line of another machine was written since."""
            return by != self._machine and n > kept.get(by, 0)

        return is_unseen(*entry.newest) and not (entry.gone and is_unseen(*entry.base))

    def _kept(self) -> dict[str, int] | None:
        if self._path is None:
            return None
        try:
            return msgspec.json.decode(read_bytes(self._path, LARGEST_SEEN), type=dict[str, int])
        except (ReaderError, msgspec.MsgspecError, ValueError, RecursionError):
            return None
