"""Letters on a picture, found by the empty points around them, and a store of those that the screen has seen.

Text repeats its letters. The store is a picture of our own on the screen: what is painted there for the first time is
copied into it, and what is painted again is copied from it, in 28 bytes. Letters that touch are one.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from typing import NamedTuple

COPY_AREA, CREATE_PIXMAP = 62, 53

STRIP = 128
"""Points of the strips in which letters are looked for; one that lies across two is cut."""

LARGEST = (48, 24)
"""Points across and down of what is taken for a letter; a line of text is as high at the most."""

LEAST = 8
"""Points of a letter, 4 bytes each, from which on a copy is shorter."""

SIZE = (2048, 1024)
"""Points of the store, 8 MB."""


class Letter(NamedTuple):
    """A letter's place in an area, its points, and the colour around it."""

    x: int
    y: int
    width: int
    height: int
    points: bytes
    ground: bytes


def letters(points: memoryview, width: int, rows: range, left: int, across: int) -> Iterator[Letter]:
    """Yields the letters between two columns of an area, in the lines of text that lie whole in some of its rows."""
    top, ground, band = -1, b"", []
    for y in rows:
        at = 4 * (y * width + left)
        row = bytes(points[at : at + 4 * across])
        colour = row[:4]
        if row != colour * across:
            band.append(row)
            continue
        if band and colour == ground and len(band) <= LARGEST[1] and top >= 0:
            yield from _cut(band, left, top, across, ground)
        top, ground, band = y + 1, colour, []


def _cut(band: list[bytes], left: int, top: int, across: int, ground: bytes) -> Iterator[Letter]:
    """Yields the letters of a line of text; it is cut where a column is empty."""
    line, height = array("I", b"".join(band)), len(band)
    empty = array("I", ground * height)
    begun = -1
    for x in range(across + 1):
        if x < across and line[x::across] != empty:
            if begun < 0:
                begun = x
        elif begun >= 0:
            if x - begun <= LARGEST[0]:
                found = _trimmed([row[4 * begun : 4 * x] for row in band], left + begun, top, x - begun, ground)
                if found.width * found.height >= LEAST:
                    yield found
            begun = -1


def _trimmed(rows: list[bytes], x: int, y: int, width: int, ground: bytes) -> Letter:
    empty = ground * width
    while rows[-1] == empty:
        rows.pop()
    first = 0
    while rows[first] == empty:
        first += 1
    return Letter(x, y + first, width, len(rows) - first, b"".join(rows[first:]), ground)


class Store:
    """Where the letters are in the picture `number` on the screen; the oldest row of them gives way to new ones."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._places: dict[bytes, tuple[int, int]] = {}
        self._rows: list[list[bytes]] = [[] for _ in range(SIZE[1] // LARGEST[1])]
        self._row = self._x = 0

    def create(self, root: int) -> bytes:
        """Returns the request that makes it."""
        return struct.pack("<BBHIIHH", CREATE_PIXMAP, 24, 4, self.number, root, *SIZE)

    def copy(self, letter: Letter, drawable: int, pen: int, place: tuple[int, int]) -> bytes | None:
        """Returns the request that paints a letter at a place of a picture, none where it is not in the store."""
        found = self._places.get(letter.width.to_bytes(1, "little") + letter.points)
        return found and _copy((self.number, drawable, pen), found, place, letter)

    def keep(self, letter: Letter, drawable: int, pen: int, place: tuple[int, int]) -> bytes:
        """Returns the request that takes a letter, which is painted at a place, into the store."""
        if self._x + letter.width > SIZE[0]:
            self._x, self._row = 0, (self._row + 1) % len(self._rows)
            for each in self._rows[self._row]:
                del self._places[each]
            self._rows[self._row] = []
        kept = self._x, self._row * LARGEST[1]
        self._x += letter.width
        name = letter.width.to_bytes(1, "little") + letter.points
        self._places[name] = kept
        self._rows[self._row].append(name)
        return _copy((drawable, self.number, pen), place, kept, letter)


def _copy(ways: tuple[int, int, int], start: tuple[int, int], end: tuple[int, int], letter: Letter) -> bytes:
    return struct.pack("<BBHIIIhhhhHH", COPY_AREA, 0, 7, *ways, *start, *end, letter.width, letter.height)
