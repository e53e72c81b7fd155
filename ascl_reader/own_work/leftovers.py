"""What a program that was killed while it saved leaves in the folder: a file that never took its place."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

ABANDONED_SECONDS = 3600.0


def clear_leftovers(path: Path, alone: bool) -> None:
    """Remove half-written files for `path`: all of them where this program is alone with it, else those long there."""
    with contextlib.suppress(OSError):
        for each in path.parent.glob(f".{path.name}.*.new"):
            with contextlib.suppress(OSError):
                if alone or time.time() - each.stat().st_mtime > ABANDONED_SECONDS:
                    each.unlink()
