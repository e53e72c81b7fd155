"""The local copy of this machine's journal, kept with the settings: it tells whether an older one was put in its place.

It is not flushed to the disk with every line: where the machine stops it may lack the last lines, never have others.
"""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path

from ascl_reader.errors import ReaderError
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.text_files import read_bytes
from ascl_reader.journal.lines import read_lines

LOOKED_AT = 4096
"""Bytes at the end by which the journal and its copy are compared."""

LARGEST = 256 * 1024 * 1024

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
