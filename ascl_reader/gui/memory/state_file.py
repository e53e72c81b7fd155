"""A small file of what the program remembers between starts: a convenience, which may be lost but never does harm.

A window writes only what it changed itself: another one may have changed the rest, and of a file that could not be read
at the start nothing is known. One that is damaged, or of a later version of the program, is kept beside the new one.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from ascl_reader.errors import DamagedFile, ReaderError, UnreadableFile, UnwritableFile
from ascl_reader.files.safe_write import rename_safely, write_safely
from ascl_reader.files.text_files import read_bytes
from ascl_reader.gui.saving.saver import Saved, Saver

SET_ASIDE = "set-aside-"
"""How the names of files begin that could not be understood."""

_log = logging.getLogger("ascl_reader.saving")

_Values = dict[tuple[str, ...], str]
"""JSON texts by their names: one, or two for a part of what stands under the first."""


def read_state(path: Path) -> dict[str, Any]:
    """Returns the values of a JSON file by their names; empty if it is missing, damaged or no such file."""
    try:
        state = json.loads(read_bytes(path))
    except (ReaderError, ValueError, RecursionError):
        return {}
    return state if isinstance(state, dict) else {}


def add_state_file(
    saver: Saver, path: Path, content: Callable[[], dict[str, Any]], parted: str | None = None, version: int = 0
) -> Saved[_Values]:
    """Has a saver write what has changed in what `content` returns, if the file does not hold that already.

    `content` returns JSON texts in ASCII by their names; under the name `parted` stand such texts by names of their
    own, and each is written by itself. A file of another `version` is not understood, if that is given. While a folder
    cannot be written to, or the disk is full, nothing is remembered.
    """
    file = _StateFile(path, content, parted, version)
    return saver.add(path.name, partial(_StateFile.now, file), partial(_StateFile.write, file))


class _StateFile:
    def __init__(self, path: Path, content: Callable[[], dict[str, Any]], parted: str | None, version: int) -> None:
        self._path, self._content, self._parted, self._version = path, content, parted, version
        self._known = self.now() if path.exists() else {}
        """What the window had when it last wrote, or read the file."""
        self._changed: set[tuple[str, ...]] = set()
        self._there: _Values = {}
        self._stamp: tuple[int, ...] | None = None
        """By which the file is known to hold what is `_there`."""

    def now(self) -> _Values:
        """Returns what the window has now."""
        return self._flat(self._content())

    def write(self, ours: _Values) -> None:
        """Writes what this window changed over what is there. Raises UnwritableFile."""
        self._changed |= {name for name in ours | self._known if ours.get(name) != self._known.get(name)}
        self._known = ours
        is_known = self._stamp is not None and self._stamp == _stamp(self._path)
        there = self._there if is_known else self._read()
        merged = ours
        if there is not None:
            merged = {name: text for name, text in there.items() if name not in self._changed}
            merged |= {name: text for name, text in ours.items() if name in self._changed}
        if there != merged:
            write_safely(self._path, _encoded(merged, self._parted))
        self._there, self._stamp = merged, _stamp(self._path)

    def _read(self) -> _Values | None:
        """Returns what the file holds; None if there is none, or none that was understood. Raises UnwritableFile."""
        try:
            data = read_bytes(self._path)
        except DamagedFile:
            data = b"{"
        except UnreadableFile as error:
            if isinstance(error.__cause__, FileNotFoundError):
                return None
            raise UnwritableFile(path=self._path, reason=str(error.values["reason"])) from error
        try:
            state = json.loads(data)
            if not self._version or state.get("version") == self._version:
                parts = state.get(self._parted)
                told: dict[str, Any] = {name: json.dumps(value) for name, value in state.items()}
                if self._parted is not None:
                    shared = parts if isinstance(parts, dict) else {}
                    told[self._parted] = {name: json.dumps(value) for name, value in shared.items()}
                return self._flat(told)
        except (ValueError, AttributeError, RecursionError):
            pass
        if data:
            self._set_aside()
        return None

    def _set_aside(self) -> None:
        try:
            aside = self._path.with_name(f"{SET_ASIDE}{self._path.stem}-{self._path.stat().st_mtime_ns}.json")
            rename_safely(self._path, aside)
            _log.info("%s was not understood and is kept as %s", self._path.name, aside.name)
        except OSError as error:
            raise UnwritableFile(path=self._path, reason=error.strerror or str(error)) from error

    def _flat(self, content: dict[str, Any]) -> _Values:
        values: _Values = {(name,): text for name, text in content.items() if name != self._parted}
        if self._parted is not None:
            values |= {(self._parted, name): text for name, text in content.get(self._parted, {}).items()}
        return values


def _stamp(path: Path) -> tuple[int, ...] | None:
    """Returns what tells one content of a file from another; None if there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _encoded(values: _Values, parted: str | None) -> bytes:
    lines = [_line(*name, text) for name, text in values.items() if len(name) == 1]
    if parted is not None:
        parts = _lines(_line(name[1], text) for name, text in values.items() if len(name) == 2)
        lines.append(_line(parted, parts))
    return f"{_lines(lines)}\n".encode("ascii")


def _line(name: str, text: str) -> str:
    return f" {json.dumps(name)}: {text}"


def _lines(lines: Iterable[str]) -> str:
    told = ",\n".join(lines)
    return f"{{\n{told}\n}}" if told else "{}"
