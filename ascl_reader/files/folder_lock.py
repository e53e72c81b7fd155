"""One program at a time: a lock on a folder that the operating system holds, so that it ends with the program.

The lock is on a file that is empty and stays; that the file is there says nothing. Some network shares offer no locks:
there the work goes on without one, and whoever asked for it is told.
"""

from __future__ import annotations

import contextlib
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

from ascl_reader.files import file_lock
from ascl_reader.files.shared_folder import refuse_stand_in, share_as_folder

NAME = ".bookmarks.lock"
PATIENCE = 10.0
"""Seconds to wait for another program; a save takes some hundredths."""

_PAUSE = (0.001, 0.006)
"""Seconds between two tries, by chance, so that two programs do not keep step."""


@contextlib.contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[bool]:
    """Locks the folder while the block runs; yields whether that worked. Raises OSError without a lock file."""
    refuse_stand_in(folder)
    handle = _open(folder / NAME)
    try:
        held = _wait(handle, patience)
        try:
            yield held
        finally:
            if held:
                file_lock.release(handle)
    finally:
        os.close(handle)


def _open(path: Path) -> int:
    """Returns the opened file; one that another user of the folder made is only read, which is enough to lock it."""
    always = getattr(os, "O_CLOEXEC", 0)
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | always, 0o666)
    except PermissionError:
        return os.open(path, os.O_RDONLY | always)
    share_as_folder(path)
    return handle


def _wait(handle: int, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while True:
        try:
            file_lock.acquire(handle)
            return True
        except (BlockingIOError, PermissionError):
            if time.monotonic() > deadline:
                return False
        except OSError:
            return False
        time.sleep(random.uniform(*_PAUSE))
