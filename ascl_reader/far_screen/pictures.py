"""What is painted on a picture that a far screen holds, as requests that say only what is new: exact, to the point.

Letters that the screen has seen are copied. The rest is looked at in tiles, and of a tile that changed the shortest is
sent: the points that differ, its ground and the points on it (as texts are), or all its points. Points of one colour go
together, as points or as lines.
"""

from __future__ import annotations

import itertools
import struct
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ascl_reader.far_screen.letters import LARGEST, STRIP, Store, letters
from ascl_reader.far_screen.own_pens import OwnPens

PUT_IMAGE, POLY_POINT, POLY_FILL_RECTANGLE = 72, 64, 70
WHOLE_POINTS = 2
"""The form of a picture whose points are sent one after the other, each in its own 32 bits."""

DEPTH = 24

TILE = (64, 16)
"""Points across and down."""

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


class Patch(NamedTuple):
    """A part of a picture, in points."""

    x: int
    y: int
    width: int
    height: int


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


class Picture:
    """What a picture on the screen shows, as far as that is known."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._points = bytearray(4 * width * height)
        self._known = bytearray(width * height)

    def forget(self, area: Patch) -> None:
        """Takes an area for unknown: it was drawn to in a way that is not followed."""
        left, right = max(area.x, 0), min(area.x + area.width, self.width)
        rows = range(max(area.y, 0), min(area.y + area.height, self.height))
        for y in rows if left < right else ():  # an end before the first point would count from the last
            self._known[y * self.width + left : y * self.width + right] = bytes(right - left)

    def move(self, area: Patch, x: int, y: int) -> None:
        """Copies an area to another place of the picture, as scrolling does; both lie in it, else all is forgotten."""
        there = Patch(x, y, area.width, area.height)
        if not (self.has(area) and self.has(there)):
            self.forget(Patch(0, 0, self.width, self.height))
            return
        rows = range(area.height) if y <= area.y else reversed(range(area.height))
        for row in rows:
            start, to, size = (area.y + row) * self.width + area.x, (y + row) * self.width + x, area.width
            self._points[4 * to : 4 * (to + size)] = bytes(self._points[4 * start : 4 * (start + size)])
            self._known[to : to + size] = bytes(self._known[start : start + size])

    def has(self, area: Patch) -> bool:
        """Returns whether an area lies in the picture."""
        return area.x >= 0 and area.y >= 0 and area.x + area.width <= self.width and area.y + area.height <= self.height

    def put(
        self, area: Patch, points: memoryview, canvas: tuple[int, int], pens: OwnPens, store: Store | None
    ) -> list[bytes]:
        """Takes the points of an area, and returns the requests that make the screen's picture the same.

        `canvas` is the picture's number and that of the program's pen, with which points are sent as they are; `pens`
        draw strokes, and copy letters out of the store and into it, where there is one.
        """
        (drawable, pen), (own_pen, made) = canvas, pens.pen(0, canvas[0])
        whole_points = points
        points, copies = self._copied(area, points, drawable, own_pen, store) if store else (points, [])
        grounds, ink, whole = Strokes(), Strokes(), []
        across, down = TILE
        for top in range(0, area.height, down):
            rows = self._differing(area, points, range(top, min(top + down, area.height)), 0, area.width)
            for left in range(0, area.width, across) if rows else ():
                width = min(across, area.width - left)
                if differing := self._differing(area, points, rows, left, width):
                    place = Patch(area.x + left, area.y + differing.start, width, len(differing))
                    new = b"".join(points[4 * (row * area.width + left) :][: 4 * width] for row in differing)
                    if not self._stroke(grounds, ink, place, new):
                        whole.append(_put_image(drawable, pen, place, new))
        for row in range(area.height):
            at = (area.y + row) * self.width + area.x
            self._points[4 * at : 4 * (at + area.width)] = whole_points[4 * row * area.width :][: 4 * area.width]
            self._known[at : at + area.width] = b"\1" * area.width
        strokes = [*grounds.requests(drawable, pens), *ink.requests(drawable, pens)]
        return [*made, *strokes, *whole, *copies]

    def _copied(
        self, area: Patch, points: memoryview, drawable: int, pen: int, store: Store
    ) -> tuple[memoryview, list[bytes]]:
        """Returns the points without the letters that come out of the store, and the copies, to be made after them.

        No two letters share a point; so what a copy takes into the store has been painted by then.
        """
        left_over, copies = memoryview(bytearray(points)), []
        for left in range(0, area.width, STRIP):
            across = min(STRIP, area.width - left)
            rows = self._differing(area, points, range(area.height), left, across)
            around = range(max(0, rows.start - LARGEST[1]), min(area.height, rows.stop + LARGEST[1]) if rows else 0)
            for letter in letters(points, area.width, around, left, across):
                within = range(letter.y, letter.y + letter.height)
                if not self._differing(area, points, within, letter.x, letter.width):
                    continue
                place = area.x + letter.x, area.y + letter.y
                copy = store.copy(letter, drawable, pen, place)
                copies.append(copy or store.keep(letter, drawable, pen, place))
                for row in within if copy else ():
                    at = 4 * (row * area.width + letter.x)
                    left_over[at : at + 4 * letter.width] = letter.ground * letter.width
        return left_over, copies

    def _differing(self, area: Patch, points: memoryview, rows: range, left: int, width: int) -> range:
        """Returns the rows from the first to the last that is another than the screen's, or not known of the screen."""
        found = [row for row in rows if self._differs(area, points, row, left, width)]
        return range(found[0], found[-1] + 1) if found else range(0)

    def _differs(self, area: Patch, points: memoryview, row: int, left: int, width: int) -> bool:
        at, new = (area.y + row) * self.width + area.x + left, 4 * (row * area.width + left)
        if 0 in self._known[at : at + width]:
            return True
        return self._points[4 * at : 4 * (at + width)] != points[new : new + 4 * width]

    def _stroke(self, grounds: Strokes, ink: Strokes, place: Patch, new: bytes) -> bool:
        """Draws a tile by strokes, its ground before its ink; returns whether that is shorter than its points."""
        colours = memoryview(new).cast("I").tolist()
        if new == new[:4] * len(colours):
            grounds.fill(colours[0], place)
            return True
        ground, _ = Counter(colours[::SAMPLE]).most_common(1)[0]
        drawn = _strokes(colours, place.width, ground)
        if before := self._known_colours(place):
            kept = [UNCHANGED if new == old else new for new, old in zip(colours, before, strict=True)]
            changed = _strokes(kept, place.width, UNCHANGED)
            if _cost(changed) <= _cost(drawn) + A_LINE:
                drawn, ground = changed, UNCHANGED
        if _cost(drawn) >= len(new):
            return False
        if ground != UNCHANGED:
            grounds.fill(ground, place)
        ink.draw(drawn, place.x, place.y)
        return True

    def _known_colours(self, place: Patch) -> list[int]:
        """Returns what the screen shows at a place, nothing where that is not known."""
        found = bytearray()
        for row in range(place.y, place.y + place.height):
            at = row * self.width + place.x
            if 0 in self._known[at : at + place.width]:
                return []
            found += self._points[4 * at : 4 * (at + place.width)]
        return memoryview(found).cast("I").tolist()


def _put_image(drawable: int, pen: int, place: Patch, points: bytes) -> bytes:
    size, told = 6 + len(points) // 4, (place.width, place.height, place.x, place.y)
    return struct.pack("<BBHIIHHhhBBH", PUT_IMAGE, WHOLE_POINTS, size, drawable, pen, *told, 0, DEPTH, 0) + points


def _strokes(colours: list[int], width: int, without: int) -> list[Stroke]:
    """Returns the points of a tile that have another colour than one, those beside one another in one colour as one."""
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
