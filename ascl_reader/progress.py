"""The progress of long work: a generator yields it, and returns the result."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from typing import Generic, TypeVar

Progress = tuple[int, int]
"""How much is done, and of how much."""

Step = TypeVar("Step")
Result = TypeVar("Result")


class Steps(Generic[Step, Result]):
    """The steps of long work, to be gone through once; `result` is what it returned at its end."""

    result: Result

    def __init__(self, steps: Generator[Step, None, Result]) -> None:
        self._steps = steps

    def __iter__(self) -> Iterator[Step]:
        self.result = yield from self._steps


def finish(steps: Generator[Step, None, Result], tell: Callable[[Step], object] | None = None) -> Result:
    """Runs steps to their end and returns their result; calls `tell` with what each of them yields."""
    run = Steps(steps)
    for step in run:
        if tell is not None:
            tell(step)
    return run.result


def thinned(steps: Generator[Step, None, Result], pause: float = 0.05) -> Generator[Step, None, Result]:
    """Runs steps and yields those that come at least `pause` seconds after the one before: as many as can be seen."""
    run, told = Steps(steps), -pause
    for step in run:
        now = time.monotonic()
        if now - told >= pause:
            told = now
            yield step
    return run.result


def within(start: int, length: int, share: float) -> int:
    """Returns the place of a share (0 to 1) within a part of longer work that begins at `start`."""
    return start + int(share * length)


def scaled(
    steps: Generator[Step, None, Result], place: Callable[[Step], int], whole: int
) -> Generator[Progress, None, Result]:
    """Runs steps as a part of longer work: yields `place` of what each of them yields, out of the whole."""
    run = Steps(steps)
    for step in run:
        yield place(step), whole
    return run.result
