"""Holds back what a command prints until it has done its work: a pipe that closes early never changes what is done."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class _HeldStream(io.TextIOBase):
    """Stands for a stream; what is written waits in a list that both streams share, so that its order is kept."""

    def __init__(self, stream: TextIO | None, waiting: list[tuple[TextIO | None, str]]) -> None:
        self.stream = stream
        self._waiting = waiting

    def write(self, text: str) -> int:
        """Keeps a text for later; returns its length."""
        self._waiting.append((self.stream, text))
        return len(text)

    def writable(self) -> bool:
        """Returns that it takes texts."""
        return True

    def isatty(self) -> bool:
        """Returns whether the stream that it stands for is a terminal."""
        return bool(self.stream) and self.stream.isatty()  # type: ignore[union-attr]


class HeldOutput:
    """What a command has printed so far, on both streams."""

    def __init__(self) -> None:
        self._waiting: list[tuple[TextIO | None, str]] = []
        self.out = _HeldStream(sys.stdout, self._waiting)
        self.error = _HeldStream(sys.stderr, self._waiting)

    def release(self) -> None:
        """Prints it; raises OSError if the output cannot be written."""
        for stream, text in self._waiting:
            if stream:  # ascl-readerw has none on Windows
                stream.write(text)
        self._waiting.clear()
        for stream in (self.out.stream, self.error.stream):
            if stream:
                stream.flush()


@contextmanager
def held_output() -> Iterator[HeldOutput]:
    """Holds back everything that is printed inside; `release` prints it afterwards."""
    held = HeldOutput()
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = held.out, held.error
    try:
        yield held
    finally:
        sys.stdout, sys.stderr = before


def at_once(stream: TextIO) -> TextIO | None:
    """Returns the real stream behind a held one, if there is one, for a progress that must be seen at once."""
    return stream.stream if isinstance(stream, _HeldStream) else stream
