"""The few words around what was found, for a line in the list of hits."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

EXTRACT_LENGTH = 150
"""Characters of an extract: two lines of the list at its usual width."""

LEAD = 45
"""Characters shown before the first mark at the most."""

ELLIPSIS = "…"

LINE_SEPARATOR = " · "
"""What stands between lines that were set one after the other."""


class Extract(msgspec.Struct, frozen=True):
    """A piece of a text and the places in it (start, length) that are marked."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def extract(text: str, marks: list[tuple[int, int]], length: int = EXTRACT_LENGTH) -> Extract:
    """Returns the part of a text with the most marks, cut at word boundaries, on one line."""
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
    if text.startswith(LINE_SEPARATOR[1:], start):
        start = min(start + len(LINE_SEPARATOR[1:]), first)
    lead = ELLIPSIS if start else ""
    tail = ELLIPSIS if end < len(text) else ""
    shift = len(lead) - start
    inside = tuple((at + shift, size) for at, size in marks if at >= start and at + size <= end)
    return Extract(lead + text[start:end].rstrip(" ,;:·") + tail, inside)


def on_one_line(text: str, marks: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Returns the lines of a text joined into one, without bullet signs, and the moved marks."""
    lines: list[str] = []
    begins: list[int] = []
    moved: list[int] = []
    at = length = 0
    for line in text.split("\n"):
        kept = line.strip()
        if kept.startswith("- "):
            kept = kept[2:].lstrip()
        if kept:
            length += len(LINE_SEPARATOR) if lines else 0
            lines.append(kept)
            begins.append(at + len(line.rstrip()) - len(kept))
            moved.append(length)
            length += len(kept)
        at += len(line) + 1

    def place(of: int) -> int:
        number = bisect_right(begins, of) - 1
        return moved[number] + min(of - begins[number], len(lines[number])) if number >= 0 else 0

    ends = ((place(start), place(start + size - 1) + 1) for start, size in marks)
    return LINE_SEPARATOR.join(lines), [(start, end - start) for start, end in ends]


def _densest(marks: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """Returns the mark after which most others follow within an extract's length."""
    if not marks:
        return 0, 0
    reach = length - LEAD
    return max(marks, key=lambda mark: (sum(mark[0] <= at < mark[0] + reach for at, _ in marks), -mark[0]))


def _word_start(text: str, at: int) -> int:
    """Returns the first beginning of a word at or after a place."""
    space = text.find(" ", max(at - 1, 0))
    return space + 1 if space >= 0 else at
