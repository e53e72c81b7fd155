"""What is painted on a picture that a far screen holds, as requests that send only what is new, exact to the point.

What is painted is kept until it is to be seen, so that a text that came in parts is looked at as a whole. Letters are
mixed of ink and mask, or copied, on the screen. The rest is looked at in tiles, and of a tile that changed the shortest
is sent: strokes, or all its points.
"""

from __future__ import annotations

import operator
import struct
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ascl_reader.far_screen.glyphs import Glyphs
from ascl_reader.far_screen.letter_store import LetterStore
from ascl_reader.far_screen.letters import LARGEST, POINT, STRIP, Letter, Patch, letters
from ascl_reader.far_screen.masks import Inks, Mask
from ascl_reader.far_screen.strokes import UNCHANGED, OwnPens, Strokes, shortest

PUT_IMAGE, CREATE_GC, FREE_GC = 72, 55, 60
WHOLE_POINTS = 2
"""The form of a picture whose points are sent one after the other, each in its own 32 bits."""

DEPTH = 24

TILE = (64, 16)
"""Points across and down."""

AT_ONCE = 256
"""Rows of a part that is looked at and sent before the next one."""

WORTH_A_LETTER = 5
"""Points of a letter that differ at the least for it to be drawn again; as points they are shorter."""

UNKNOWN, SHOWN, PAINTED = 0, 1, 2
"""What is known of a point: nothing, that the screen shows what was painted last, or only what was painted last."""


class Means(NamedTuple):
    """The means of painting on one screen: pens, the store of letters, and their masks."""

    pens: OwnPens
    store: LetterStore
    glyphs: Glyphs
    inks: Inks


class Picture:
    """A picture of the program's by its number: what was painted on it, and what the screen shows as far as known."""

    def __init__(self, number: int, width: int, height: int) -> None:
        self.number, self.width, self.height = number, width, height
        self._painted, self._shown = bytearray(POINT * width * height), bytearray(POINT * width * height)
        self._known = bytearray(width * height)
        self._changed: list[Patch] = []

    def forget(self, area: Patch) -> None:
        """Marks an area as unknown: it was drawn on in a way that is not followed."""
        left, right = max(area.x, 0), min(area.x + area.width, self.width)
        rows = range(max(area.y, 0), min(area.y + area.height, self.height))
        for y in rows if left < right else ():  # an end before the first point would count from the last
            self._known[y * self.width + left : y * self.width + right] = bytes(right - left)

    def move(self, area: Patch, x: int, y: int) -> None:
        """Copies an area to another place of the picture, as scrolling does; both lie in it, else all is forgotten.

        Nothing may be waiting to be sent.
        """
        there = Patch(x, y, area.width, area.height)
        if not (self.has(area) and self.has(there)):
            self.forget(Patch(0, 0, self.width, self.height))
            return
        rows = range(area.height) if y <= area.y else reversed(range(area.height))
        for row in rows:
            start, to, size = (area.y + row) * self.width + area.x, (y + row) * self.width + x, area.width
            for points in (self._painted, self._shown):
                points[POINT * to : POINT * (to + size)] = points[POINT * start : POINT * (start + size)]
            self._known[to : to + size] = self._known[start : start + size]

    def has(self, area: Patch) -> bool:
        """Returns whether an area lies in the picture."""
        return area.x >= 0 and area.y >= 0 and area.x + area.width <= self.width and area.y + area.height <= self.height

    def put(self, area: Patch, points: memoryview) -> None:
        """Takes the points of an area in the picture."""
        size = POINT * area.width
        for row, at in enumerate(self._rows(area)):
            self._painted[POINT * at : POINT * at + size] = points[row * size : (row + 1) * size]
            known = self._known[at : at + area.width]
            if UNKNOWN in known:
                self._known[at : at + area.width] = known.replace(bytes([UNKNOWN]), bytes([PAINTED]))
        self._changed.append(area)

    def changes(self, means: Means) -> Iterator[bytes]:
        """Yields the requests that make the screen's picture the same as what was painted."""
        for area in _joined(self._changed):
            for top in range(area.y, area.y + area.height, AT_ONCE):
                part = area._replace(y=top, height=min(AT_ONCE, area.y + area.height - top))
                yield from self._sent(part, means)
        self._changed = []

    def as_painted(self, pen: int) -> list[bytes]:
        """Returns the requests that paint what changed as it is, with a pen that they make and free."""
        made = [struct.pack("<BBHIII", CREATE_GC, 0, 4, pen, self.number, 0)]
        for area in self._changed:
            for row, at in enumerate(self._rows(area)):
                line = bytes(self._painted[POINT * at : POINT * (at + area.width)])
                made.append(_put_image(self.number, pen, Patch(area.x, area.y + row, area.width, 1), line))
        return [*made, struct.pack("<BBHI", FREE_GC, 0, 2, pen)] if self._changed else []

    def _sent(self, area: Patch, means: Means) -> list[bytes]:
        clearing, grounds, ink = Strokes(), Strokes(), Strokes()
        whole: list[bytes] = []
        pen, made = means.pens.pen(0, self.number)
        found = [each for left in range(0, area.width, STRIP) for each in self._letters(area, left)]
        drawn: dict[int, list[Mask]] = defaultdict(list)
        copies: list[bytes] = []
        apart: list[Letter] = []
        try:
            for letter in found:
                if mixed := means.inks.masks(letter) if means.glyphs.work else None:
                    drawn[mixed[0]] += mixed[1]
                    apart.append(letter)
                    self._clear(letter, clearing)
                elif copy := means.store.copy(letter, self.number, pen):
                    copies.append(copy)
                    apart.append(letter)
                    self._clear(letter, None)
                elif means.store.keeps(letter) and area.y <= letter.y <= area.y + area.height - letter.height:
                    copies.append(means.store.keep(letter, self.number, pen))
            self._draw_tiles(area, grounds, ink, whole, pen)
        finally:  # also where there is no memory for them: what was painted is sent as it is then
            for letter in apart:
                self._write(letter)
        self._has_sent(area)
        strokes = [each for kind in (clearing, grounds, ink) for each in kind.requests(self.number, means.pens)]
        return [*made, *strokes, *whole, *copies, *means.glyphs.draw(drawn, self.number)]

    def _draw_tiles(self, area: Patch, grounds: Strokes, ink: Strokes, whole: list[bytes], pen: int) -> None:
        """Draws what differs in an area, tile by tile."""
        across, down = TILE
        for top in range(area.y, area.y + area.height, down):
            height = min(down, area.y + area.height - top)
            if not self._differs(area._replace(y=top, height=height)):
                continue
            for left in range(area.x, area.x + area.width, across):
                width = min(across, area.x + area.width - left)
                self._tile(Patch(left, top, width, height), grounds, ink, whole, pen)

    def _letters(self, area: Patch, left: int) -> list[Letter]:
        """Returns the letters of a strip of an area that the screen does not show, of which all points are known."""
        across = min(STRIP, area.width - left)
        differing = self._differing(area._replace(x=area.x + left, width=across))
        if not differing:
            return []
        top, end = max(0, differing.start - LARGEST[1]), min(self.height, differing.stop + LARGEST[1])
        found = letters(self._painted, self.width, Patch(area.x + left, top, across, end - top), self._differs)
        return [each for each in found if each.y < area.y + area.height and self._is_worth(each)]

    def _is_worth(self, letter: Letter) -> bool:
        """Returns whether so much of a letter differs from what the screen shows that it is drawn as a whole."""
        shown, known = bytearray(), bytearray()
        for at in self._rows(Patch(letter.x, letter.y, letter.width, letter.height)):
            shown += self._shown[POINT * at : POINT * (at + letter.width)]
            known += self._known[at : at + letter.width]
        if UNKNOWN in known:
            return False
        if PAINTED in known:
            return True
        if shown == letter.points:
            return False
        pair = memoryview(shown).cast("I"), memoryview(letter.points).cast("I")
        return list(map(operator.ne, *pair)).count(True) >= WORTH_A_LETTER

    def _clear(self, letter: Letter, strokes: Strokes | None) -> None:
        """Marks the place of a letter as its ground alone; `strokes` draw that ground on the screen too.

        Without them the letter is copied there with its ground.
        """
        row = letter.ground * letter.width
        differs = False
        for at in self._rows(Patch(letter.x, letter.y, letter.width, letter.height)):
            here, known = slice(POINT * at, POINT * (at + letter.width)), slice(at, at + letter.width)
            differs = differs or self._shown[here] != row or PAINTED in self._known[known]
            self._painted[here] = self._shown[here] = row
            self._known[known] = bytes([SHOWN]) * letter.width
        if differs and strokes is not None:
            strokes.fill(
                int.from_bytes(letter.ground, "little"), Patch(letter.x, letter.y, letter.width, letter.height)
            )

    def _write(self, letter: Letter) -> None:
        """Marks a letter as drawn."""
        size = POINT * letter.width
        for row, at in enumerate(self._rows(Patch(letter.x, letter.y, letter.width, letter.height))):
            points = letter.points[row * size : (row + 1) * size]
            self._painted[POINT * at : POINT * at + size] = self._shown[POINT * at : POINT * at + size] = points

    def _tile(self, tile: Patch, grounds: Strokes, ink: Strokes, whole: list[bytes], pen: int) -> None:
        """Draws what differs in a tile, its ground before its ink."""
        differing = self._differing(tile)
        if not differing:
            return
        place = tile._replace(y=differing.start, height=len(differing))
        new, old, known = bytearray(), bytearray(), bytearray()
        for at in self._rows(place):
            new += self._painted[POINT * at : POINT * (at + place.width)]
            old += self._shown[POINT * at : POINT * (at + place.width)]
            known += self._known[at : at + place.width]
        drawn = shortest(bytes(new), b"" if PAINTED in known else bytes(old), place.width)
        if drawn is None:
            whole.append(_put_image(self.number, pen, place, bytes(new)))
            return
        if drawn[0] != UNCHANGED:
            grounds.fill(drawn[0], place)
        ink.draw(drawn[1], place.x, place.y)

    def _differs(self, area: Patch) -> bool:
        return any(self._row_differs(at, area.width) for at in self._rows(area))

    def _row_differs(self, at: int, width: int) -> bool:
        here = slice(POINT * at, POINT * (at + width))
        return PAINTED in self._known[at : at + width] or self._shown[here] != self._painted[here]

    def _differing(self, area: Patch) -> range:
        """Returns the rows from the first to the last that differs from the screen's or is not known of the screen."""
        found = [area.y + row for row, at in enumerate(self._rows(area)) if self._row_differs(at, area.width)]
        return range(found[0], found[-1] + 1) if found else range(0)

    def _has_sent(self, area: Patch) -> None:
        for at in self._rows(area):
            here = slice(POINT * at, POINT * (at + area.width))
            self._shown[here] = self._painted[here]
            self._known[at : at + area.width] = bytes([SHOWN]) * area.width

    def _rows(self, area: Patch) -> range:
        """Returns where each row of an area begins, in points."""
        first = area.y * self.width + area.x
        return range(first, first + area.height * self.width, self.width)


def _joined(areas: list[Patch]) -> list[Patch]:
    """Returns areas; those that touch one above the other and are equally wide are joined into one."""
    found: list[Patch] = []
    for area in sorted(areas, key=lambda area: (area.x, area.width, area.y)):
        last = found[-1] if found else area._replace(width=-1)
        if (last.x, last.width) == (area.x, area.width) and area.y <= last.y + last.height:
            found[-1] = last._replace(height=max(last.height, area.y + area.height - last.y))
        else:
            found.append(area)
    return found


def _put_image(drawable: int, pen: int, place: Patch, points: bytes) -> bytes:
    size, told = 6 + len(points) // POINT, (place.width, place.height, place.x, place.y)
    return struct.pack("<BBHIIHHhhBBH", PUT_IMAGE, WHOLE_POINTS, size, drawable, pen, *told, 0, DEPTH, 0) + points
