"""What a program that was killed while it saved leaves in the folder: a file that never took its place."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

ABANDONED_SECONDS = 3600.0


def clear_leftovers(folder: Path, stem: str, alone: bool) -> None:
    """Remove half-written files whose names begin so: all where this program is alone with them, else those long there.

    What `write_safely` writes has a dot before its name and ends in ".new" until it takes its place.
    """
    with contextlib.suppress(OSError):
        for each in folder.glob(f".{stem}*.new"):
            with contextlib.suppress(OSError):
                if alone or time.time() - each.stat().st_mtime > ABANDONED_SECONDS:
                    each.unlink()
