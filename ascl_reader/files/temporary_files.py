"""Removes the half-written files of a program that was killed while it saved."""

from __future__ import annotations

import contextlib
from pathlib import Path

from ascl_reader.files.deletion import delete_inside
from ascl_reader.files.safe_write import folder_time

ABANDONED_SECONDS = 3600.0
WRITTEN_SECONDS = 180.0
"""After which a file is no longer being written by a program whose lock cannot be seen, as from another machine."""


def remove_temporary_files(folder: Path, stem: str, has_lock: bool) -> None:
    """Removes half-written files whose names begin so: minutes old if no other program has the lock, else hours.

    What `write_safely` writes has a dot before its name and ends in ".new" until it takes its place.
    """
    with contextlib.suppress(OSError):
        found = list(folder.glob(f".{stem}*.new"))
        now = folder_time(folder) if found else 0.0
        for each in found:
            with contextlib.suppress(OSError):
                if now - each.stat().st_mtime > (WRITTEN_SECONDS if has_lock else ABANDONED_SECONDS):
                    delete_inside(folder, each)
