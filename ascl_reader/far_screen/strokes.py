"""A tile of a picture as strokes of our own pens: its ground and the points on it, or the points that changed.

Points of one colour go together, as points or as lines, so that the colour is told once.
"""

from __future__ import annotations

import itertools
import struct
from collections import Counter, defaultdict
from collections.abc import Iterator

from ascl_reader.far_screen.letters import Patch

CREATE_GC, CHANGE_GC = 55, 56
FOREGROUND, GRAPHICS_EXPOSURES = 1 << 2, 1 << 16
COLOUR = 0xFFFFFF

PENS = 1024
"""Pens at the most; after that the one that has had its colour longest takes the next."""


class OwnPens:
    """The pens, whose numbers go down from `last`."""

    def __init__(self, last: int) -> None:
        self._last = last
        self._pens: dict[int, int] = {}

    def pen(self, colour: int, drawable: int) -> tuple[int, list[bytes]]:
        """Returns the number of a pen with a colour, and the requests that make it one; `drawable` is what it is for.

        It exists from then on; its colour may be another once more pens were asked for.
        """
        colour &= COLOUR
        if (pen := self._pens.get(colour)) is not None:
            return pen, []
        if len(self._pens) < PENS:
            pen = self._pens[colour] = self._last - len(self._pens)
            mask = FOREGROUND | GRAPHICS_EXPOSURES
            return pen, [struct.pack("<BBHIIIII", CREATE_GC, 0, 6, pen, drawable, mask, colour, 0)]
        pen = self._pens[colour] = self._pens.pop(next(iter(self._pens)))
        return pen, [struct.pack("<BBHIII", CHANGE_GC, 0, 4, pen, FOREGROUND, colour)]


POLY_POINT, POLY_FILL_RECTANGLE = 64, 70

A_COLOUR = 20
"""Bytes that beginning a request takes, and choosing a colour now and then."""

A_POINT, A_LINE = 4, 8
"""Bytes of a point, and of a line of points."""

SHARED = 4
"""Tiles that share the choice of a colour, as it turned out with texts."""

SAMPLE = 7
"""Of so many points one is looked at to find a tile's ground."""

UNCHANGED = -1
"""The ground of a tile that keeps what is on it."""

LONGEST = 4000
"""Words in one request, an even number; every screen takes 4,096."""


Stroke = tuple[int, int, int]
"""Points of one colour beside one another: their place in a tile, how many they are, and their colour."""


class Strokes:
    """Points and lines by their colours; no two of them may be at one place, as one colour is drawn after the other.

    A place is one number: 65,536 times its row and its column, as it is sent; after that of a line comes its size.
    """

    def __init__(self) -> None:
        self._lines: dict[int, list[int]] = defaultdict(list)
        self._points: dict[int, list[int]] = defaultdict(list)

    def fill(self, colour: int, patch: Patch) -> None:
        """Draws a patch in one colour."""
        self._lines[colour] += (patch.y << 16 | patch.x, patch.height << 16 | patch.width)

    def draw(self, drawn: list[Stroke], x: int, y: int) -> None:
        """Draws strokes of a tile that begins at x and y."""
        corner = y << 16 | x
        lines, points = self._lines, self._points
        for place, length, colour in drawn:
            if length == 1:
                points[colour].append(corner + place)
            elif length == A_LINE // A_POINT:
                points[colour] += (corner + place, corner + place + 1)
            else:
                lines[colour] += (corner + place, 1 << 16 | length)

    def requests(self, drawable: int, pens: OwnPens) -> Iterator[bytes]:
        """Yields the requests that draw them with pens of our own."""
        for colour in dict.fromkeys([*self._lines, *self._points]):
            pen, made = pens.pen(colour, drawable)
            yield from made
            for first, strokes in ((POLY_FILL_RECTANGLE, self._lines), (POLY_POINT, self._points)):
                told = strokes.get(colour, ())
                for at in range(0, len(told), LONGEST):
                    piece = told[at : at + LONGEST]
                    yield struct.pack(f"<BBHII{len(piece)}I", first, 0, 3 + len(piece), drawable, pen, *piece)


def shortest(new: bytes, old: bytes, width: int) -> tuple[int, list[Stroke]] | None:
    """Returns a tile's ground, or that it keeps what is on it, and the strokes on that; None if points are shorter.

    `old` is what the screen shows there, empty if that is not known.
    """
    colours = memoryview(new).cast("I").tolist()
    if new == new[:4] * len(colours):
        return colours[0], []
    ground, _ = Counter(colours[::SAMPLE]).most_common(1)[0]
    drawn = _strokes(colours, width, ground)
    if old:
        before = memoryview(old).cast("I").tolist()
        kept = [UNCHANGED if new == old else new for new, old in zip(colours, before, strict=True)]
        changed = _strokes(kept, width, UNCHANGED)
        if _cost(changed) <= _cost(drawn) + A_LINE:
            drawn, ground = changed, UNCHANGED
    return (ground, drawn) if _cost(drawn) < len(new) else None


def _strokes(colours: list[int], width: int, without: int) -> list[Stroke]:
    """Returns the points of a tile that have another colour than `without`; neighbours of one colour are joined."""
    found: list[Stroke] = []
    for row in range(len(colours) // width):
        points = colours[row * width : (row + 1) * width]
        if points.count(without) == width:
            continue
        place = row << 16
        for colour, same in itertools.groupby(points):
            length = len(list(same))
            if colour != without:
                found.append((place, length, colour))
            place += length
    return found


def _cost(drawn: list[Stroke]) -> int:
    """Returns about how many bytes it takes to draw strokes."""
    single = sum(1 for stroke in drawn if stroke[1] == 1)
    return A_POINT * single + A_LINE * (len(drawn) - single) + A_COLOUR // SHARED * len({each[2] for each in drawn})
