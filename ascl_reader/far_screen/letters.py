"""Letters on a picture, found by the empty points around them, so that each letter of a text is sent only once.

A row counts as empty if it repeats the one before or is of one colour: so text beside an upright line is found. A
letter is cut where the ground changes within it, as at the line below a mark.
"""

from __future__ import annotations

import itertools
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

STRIP = 256
"""Points of the strips in which letters are looked for; one that lies across two is cut."""

LARGEST = (48, 40)
"""Points across and down of what is taken for a letter; a line of text is as high at the most."""

LEAST = 8
"""Points of a letter from which on it is worth keeping."""

NARROWEST_MARK = 8
"""Points across of what is taken for a mark behind words, and not for an upright stroke of a letter."""

POINT = 4
"""Bytes."""


class Patch(NamedTuple):
    """A part of a picture, in points."""

    x: int
    y: int
    width: int
    height: int


class Letter(NamedTuple):
    """A letter's place in a picture, its points row by row, and the colour around it."""

    x: int
    y: int
    width: int
    height: int
    points: bytes
    ground: bytes


def letters(points: bytearray, width: int, within: Patch, sought: Callable[[Patch], bool]) -> Iterator[Letter]:
    """Yields the letters of a part of a picture, in the lines of text that lie whole in it.

    Only those are looked at whose line and place is `sought`.
    """
    left, across = within.x, within.width
    empty, above, top = b"", b"", -1
    line: list[bytes] = []
    for y in range(within.y, within.y + within.height):
        at = POINT * (y * width + left)
        row = bytes(points[at : at + POINT * across])
        if row in (empty, above) or row == row[:POINT] * across:
            if row == above != empty and line:
                line.pop()
            if line and top >= 0 and len(line) <= LARGEST[1] and sought(Patch(left, top, across, len(line))):
                yield from _cut(line, left, top, sought)
            empty, line, top = row, [], y + 1
        else:
            line.append(row)
        above = row


def _cut(line: list[bytes], left: int, top: int, sought: Callable[[Patch], bool]) -> Iterator[Letter]:
    """Yields the letters of a line of text; it is cut where columns are empty, and where a mark begins or ends.

    Empty is the column that is the most frequent between two such places.
    """
    height, across = len(line), len(line[0]) // POINT
    points = array("I", b"".join(line))
    columns = [points[x::across].tobytes() for x in range(across)]
    for begin, end in itertools.pairwise(sorted({0, across, *_mark_edges(points[:across], points[-across:])})):
        ((empty, _),) = Counter(columns[begin:end]).most_common(1)
        begun = -1
        for x, column in enumerate([*columns[begin:end], empty], begin):
            if column != empty:
                begun = x if begun < 0 else begun
                continue
            if begun >= 0 and x - begun <= LARGEST[0] and sought(Patch(left + begun, top, x - begun, height)):
                yield from _pieces(columns[begun:x], left + begun, top, empty)
            begun = -1


def _mark_edges(above: array[int], below: array[int]) -> list[int]:
    """Returns where marks begin and end: above and below the text there is one and the same other colour."""
    ((ground, _),) = Counter(above).most_common(1)
    edges, x = [], 0
    for colours, same in itertools.groupby(zip(above, below, strict=True)):
        width = len(list(same))
        if width >= NARROWEST_MARK and colours[0] == colours[1] != ground:
            edges += [x, x + width]
        x += width
    return edges


def _pieces(columns: list[bytes], x: int, top: int, empty: bytes) -> Iterator[Letter]:
    """Yields a letter without the empty rows around it, cut where its ground changes."""
    height, width = len(empty) // POINT, len(columns)
    points = array("I", b"".join(columns))
    rows = [points[row::height].tobytes() for row in range(height)]
    colours = [empty[at : at + POINT] for at in range(0, len(empty), POINT)]
    found: list[tuple[int, int]] = []
    for row in range(height):
        if rows[row] == colours[row] * width:
            continue
        first, end = found.pop() if found else (row, row)
        if set(colours[first : row + 1]) == {colours[row]}:
            found.append((first, row + 1))
        else:
            found += [(first, end), (row, row + 1)]
    for first, end in found:
        if width * (end - first) >= LEAST:
            yield Letter(x, top + first, width, end - first, b"".join(rows[first:end]), colours[first])
