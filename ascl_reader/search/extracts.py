"""The few words around what was found, for a line in the list of hits."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

EXTRACT_LENGTH = 150
"""Characters of an extract: two lines of the list at its usual width."""

LEAD = 45
"""Characters shown before the first mark at the most."""

ELLIPSIS = "…"

LINE_SEPARATOR = " · "
"""What stands between lines that were set one after the other."""


_BETWEEN = re.compile(r"(?<=[.!?])[”’\")]* +(?=[A-Z“‘\"(£0-9])| · ")
"""Between two sentences, or two lines."""


class Extract(msgspec.Struct, frozen=True):
    """A piece of a text and the places in it (start, length) that are marked."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def extract(text: str, marks: list[tuple[int, int]], length: int = EXTRACT_LENGTH) -> Extract:
    """Returns the part of a text with the most marks, on one line: whole sentences, or cut between words."""
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
    lead, tail = ELLIPSIS if start else "", ELLIPSIS if end < len(text) else ""
    begin, stop = _sentences(text, first, length)
    if _inside(marks, begin, stop or begin + length) >= max(_inside(marks, start, end), 1):
        start, lead = begin, ""
        if stop:
            end, tail = stop, ""
        else:
            space = text.rfind(" ", first + first_size, start + length + 1)
            end, tail = space if space > start else start + length, ELLIPSIS
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
        """Returns where a character stands once the lines are joined."""
        number = bisect_right(begins, of) - 1
        return moved[number] + min(of - begins[number], len(lines[number])) if number >= 0 else 0

    ends = ((place(start), place(start + size - 1) + 1) for start, size in marks)
    return LINE_SEPARATOR.join(lines), [(start, end - start) for start, end in ends]


def _sentences(text: str, first: int, length: int) -> tuple[int, int]:
    """Returns where the sentence at a place begins, and where the last one ends that fits; 0 if none does."""
    bounds = [0, *(found.end() for found in _BETWEEN.finditer(text)), len(text)]
    begin = bounds[bisect_right(bounds, first) - 1]
    return begin, max((bound for bound in bounds if max(first, begin) < bound <= begin + length), default=0)


def _inside(marks: list[tuple[int, int]], start: int, end: int) -> int:
    return sum(at >= start and at + size <= end for at, size in marks)


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
