"""The few words around what was found, for a line in the list of hits."""

from __future__ import annotations

import msgspec

LENGTH = 150
"""Characters of an extract: two lines of the list at its usual width."""

LEAD = 45
"""Characters shown before the first mark at the most."""

ELLIPSIS = "…"


class Extract(msgspec.Struct, frozen=True):
    """A piece of a text and the places in it (start, length) that are marked."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def extract(text: str, marks: list[tuple[int, int]], length: int = LENGTH) -> Extract:
    """Cut the piece of a text that holds most marks, on word boundaries, on one line."""
    text = text.replace("\n", " ")
    if len(text) <= length:
        return Extract(text, tuple(marks))
    first, first_size = _densest(marks, length)
    start = 0 if first <= LEAD else min(_word_start(text, first - LEAD), first)
    end = start + length
    if end >= len(text):
        end = len(text)
        start = min(start, _word_start(text, end - length))
    else:
        space = text.rfind(" ", max(start, first + first_size), end + 1)
        end = space if space > start else end
    lead = ELLIPSIS if start else ""
    tail = ELLIPSIS if end < len(text) else ""
    shift = len(lead) - start
    inside = tuple((at + shift, size) for at, size in marks if at >= start and at + size <= end)
    return Extract(lead + text[start:end].rstrip(" ,;:") + tail, inside)


def _densest(marks: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """Return the mark after which most others follow within an extract's length."""
    if not marks:
        return 0, 0
    reach = length - LEAD
    return max(marks, key=lambda mark: (sum(mark[0] <= at < mark[0] + reach for at, _ in marks), -mark[0]))


def _word_start(text: str, at: int) -> int:
    """Return the first beginning of a word at or after a place."""
    space = text.find(" ", max(at - 1, 0))
    return space + 1 if space >= 0 else at
