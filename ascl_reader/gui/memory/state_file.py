"""A small file of what the program remembers between starts: a convenience, which may be lost but never does harm."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ascl_reader.errors import ReaderError, UnwritableFile
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.text_files import read_bytes
from ascl_reader.gui.saving.saver import Saved, Saver


def read_state(path: Path) -> dict[str, Any]:
    """Returns the values of a JSON file by their names; empty if it is missing, damaged or no such file."""
    try:
        state = json.loads(read_bytes(path))
    except (ReaderError, ValueError, RecursionError):
        return {}
    return state if isinstance(state, dict) else {}


def add_state_file(saver: Saver, path: Path, content: Callable[[], str]) -> Saved[bytes]:
    """Has a saver write what `content` returns, in ASCII, if the file does not hold that already.

    A folder that cannot be written to, or a full disk, only means that nothing is remembered.
    """
    there: list[bytes] = []

    def write(data: bytes) -> None:
        """Writes what is not there yet; where the disk refuses, nothing is remembered."""
        if there != [data]:
            try:
                write_safely(path, data)
            except UnwritableFile:
                return
            there[:] = [data]

    return saver.add(path.name, lambda: content().encode("ascii"), write)
