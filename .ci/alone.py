"""One command at a time sets up, and tells what it does as it does it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


class NotSetUp(Exception):
    """The environment cannot be made; the sentence says why and what to do."""


def say(sentence: str) -> None:
    """Tell a step at once, where it is not heard in a file of results."""
    print(sentence, file=sys.stderr, flush=True)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one command at a time set up; the lock is the system's, so that one that was killed leaves none."""
    if os.name == "nt":
        yield
        return
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise NotSetUp(f"{folder} cannot be opened: {error.strerror}.") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another command is setting up here; waiting for it.")
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            say("This disk knows no locks; give one command at a time.")
        yield
    finally:
        os.close(handle)
