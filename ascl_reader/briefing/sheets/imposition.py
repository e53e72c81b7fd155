"""Which pages stand together on a side of paper: one, two beside one another, or as in a booklet that is folded."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

EMPTY = 0
"""Stands for an empty page."""

Side = tuple[int, ...]
"""The pages on one side of a sheet of paper, from the left: their numbers from 1, or EMPTY."""


class Imposition(str, Enum):
    """How pages are put on paper."""

    ONE = "one"
    TWO = "two"
    BOOKLET = "booklet"


def sides(numbers: Sequence[int], imposition: Imposition) -> list[Side]:
    """Returns the sides of paper for pages in their order.

    A booklet's sheets are printed on both sides, turned over at the short edge, laid on one another and folded: its
    first side has the last page and the first one. Pages that lack to four times a whole number stay empty.
    """
    if imposition is Imposition.ONE:
        return [(number,) for number in numbers]
    many = 2 if imposition is Imposition.TWO else 4
    filled = [*numbers, *([EMPTY] * (-len(numbers) % many))]
    if imposition is Imposition.TWO:
        return list(zip(filled[::2], filled[1::2], strict=True))
    first, last = filled[: len(filled) // 2], filled[: len(filled) // 2 - 1 : -1]
    pairs = zip(first, last, strict=True)
    return [(after, before) if place % 2 == 0 else (before, after) for place, (before, after) in enumerate(pairs)]
