"""A store of letters on the screen: a picture of our own there, out of which a letter is copied in 28 bytes.

For what has no mask, and for screens that mix otherwise than Qt. What is painted for the first time is copied into it.
"""

from __future__ import annotations

import struct

from ascl_reader.far_screen.letters import Letter

COPY_AREA, CREATE_PIXMAP = 62, 53

SIZE = (2048, 1024)
"""Points of the store, 8 MB."""

HIGHEST = 24
"""The height of its rows in points; higher letters are not kept."""


class LetterStore:
    """Where the letters are in the picture `number` on the screen; the oldest row of them gives way to new ones.

    `works` is true once the screen has made it.
    """

    def __init__(self, number: int) -> None:
        self.number, self.works = number, False
        self._places: dict[bytes, tuple[int, int]] = {}
        self._rows: list[list[bytes]] = [[] for _ in range(SIZE[1] // HIGHEST)]
        self._row = self._x = 0

    def create(self, root: int) -> bytes:
        """Returns the request that makes it."""
        return struct.pack("<BBHIIHH", CREATE_PIXMAP, 24, 4, self.number, root, *SIZE)

    def keeps(self, letter: Letter) -> bool:
        """Returns whether there is a place for a letter."""
        return self.works and letter.height <= HIGHEST

    def copy(self, letter: Letter, drawable: int, pen: int) -> bytes | None:
        """Returns the request that paints a letter in its place, None if it is not in the store."""
        found = self._places.get(letter.width.to_bytes(1, "little") + letter.points)
        return found and _copy((self.number, drawable, pen), found, (letter.x, letter.y), letter)

    def keep(self, letter: Letter, drawable: int, pen: int) -> bytes:
        """Returns the request that takes a letter, which is painted in its place, into the store."""
        if self._x + letter.width > SIZE[0]:
            self._x, self._row = 0, (self._row + 1) % len(self._rows)
            for each in self._rows[self._row]:
                del self._places[each]
            self._rows[self._row] = []
        kept = self._x, self._row * HIGHEST
        self._x += letter.width
        name = letter.width.to_bytes(1, "little") + letter.points
        self._places[name] = kept
        self._rows[self._row].append(name)
        return _copy((drawable, self.number, pen), (letter.x, letter.y), kept, letter)


def _copy(ways: tuple[int, int, int], start: tuple[int, int], end: tuple[int, int], letter: Letter) -> bytes:
    return struct.pack("<BBHIIIhhhhHH", COPY_AREA, 0, 7, *ways, *start, *end, letter.width, letter.height)
