"""How far an import is, as two whole numbers: what is done, and of how much."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

Progress = tuple[int, int]

PARTS = 100
"""What a document counts while it is read; all documents together count as much again while drafts are made."""

Step = TypeVar("Step")
Result = TypeVar("Result")


def told(
    steps: Generator[Step, None, Result], place: Callable[[Step], int], whole: int
) -> Generator[Progress, None, Result]:
    """Yield the progress of steps whose places `place` tells; return what the steps return."""
    while True:
        try:
            step = next(steps)
        except StopIteration as stop:
            result: Result = stop.value
            return result
        yield place(step), whole


def finished(steps: Generator[object, None, Result]) -> Result:
    """Take steps to their end without telling of any; return what they return."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            result: Result = stop.value
            return result
