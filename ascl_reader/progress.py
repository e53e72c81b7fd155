"""The progress of long work: a generator yields how far it is, and returns its result at the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import TypeVar

Progress = tuple[int, int]
"""How much is done, and of how much."""

Step = TypeVar("Step")
Result = TypeVar("Result")


def finish(steps: Generator[Step, None, Result], tell: Callable[[Step], object] | None = None) -> Result:
    """Runs steps to their end and returns their result; calls `tell` with what each of them yields."""
    while True:
        try:
            step = next(steps)
        except StopIteration as stop:
            result: Result = stop.value
            return result
        if tell is not None:
            tell(step)


def thinned(steps: Generator[Step, None, Result], pause: float = 0.05) -> Generator[Step, None, Result]:
    """Runs steps and yields those that come at least `pause` seconds after the one before: as many as can be seen."""
    told = -pause
    while True:
        try:
            step = next(steps)
        except StopIteration as stop:
            result: Result = stop.value
            return result
        now = time.monotonic()
        if now - told >= pause:
            told = now
            yield step


def scaled(
    steps: Generator[Step, None, Result], place: Callable[[Step], int], whole: int
) -> Generator[Progress, None, Result]:
    """Runs steps as a part of longer work: yields `place` of what each of them yields, out of the whole."""
    while True:
        try:
            step = next(steps)
        except StopIteration as stop:
            result: Result = stop.value
            return result
        yield place(step), whole
