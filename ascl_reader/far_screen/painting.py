"""Follows what a program paints on the pictures that it keeps on a far screen, and has less sent for it.

Qt paints a window in its own memory, sends the parts that may have changed to a picture of the window's size on the
screen, and has the screen copy them into the window. Only such pictures are followed (24 bits a point); what draws on
one in a way that is not known here is passed on as it is, and the picture is then no longer followed.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ascl_reader.far_screen.glyphs import Glyphs
from ascl_reader.far_screen.letter_store import LetterStore
from ascl_reader.far_screen.letters import Patch
from ascl_reader.far_screen.masks import Inks
from ascl_reader.far_screen.messages import FIRST_EXTENSION
from ascl_reader.far_screen.pictures import DEPTH, PUT_IMAGE, WHOLE_POINTS, Means, Picture
from ascl_reader.far_screen.strokes import CHANGE_GC, CREATE_GC, GRAPHICS_EXPOSURES, PENS, OwnPens

CREATE_PIXMAP, FREE_PIXMAP, COPY_GC, SET_CLIP, FREE_GC, COPY_AREA = 53, 54, 57, 59, 60, 62
COPY_PLANE = 63
DRAWING = range(61, 78)
"""Requests that draw, or read the drawn picture."""

CLIP_MASK = 1 << 19
HARMLESS = 1 << 2 | 1 << 3 | GRAPHICS_EXPOSURES
"""Settings of a pen that change nothing in how points are put: its colours, and news of what is hidden."""

LARGEST = 1 << 24
"""Points of a picture that is followed at the most; each takes nine bytes here."""

NOTHING, ALL = 0, [Patch(0, 0, 1 << 16, 1 << 16)]


class Painting:
    """Keeps what is painted, and says what is sent before a request. What we make has numbers from `last` downwards."""

    def __init__(self, last: int) -> None:
        self.means = Means(OwnPens(last - 2), LetterStore(last), Glyphs(last - 2 - PENS), Inks())
        self._spare_pen = last - 1
        self._pictures: dict[int, Picture] = {}
        self._pens: dict[int, list[Patch]] = {}

    def keeps(self, request: bytes) -> bool:
        """Keeps what is painted on a picture until it is to be seen; returns whether it does: then it is not sent."""
        if request[0] != PUT_IMAGE:
            return False
        drawable, pen, area, points = _put(request)
        picture = self._pictures.get(drawable)
        if picture is None or not points or not picture.has(area) or not self._draws_all(pen, area):
            return False
        picture.put(area, points)
        return True

    def ahead(self, request: bytes) -> Iterator[bytes]:
        """Yields the requests to send before one that is not kept."""
        first = request[0]
        if first != PUT_IMAGE and request[2:4] == b"\0\0":  # longer than 256 kB: all that follows stands a word later
            request = request[:4] + request[8:]
        size = len(request)
        if first in (CREATE_GC, CHANGE_GC, COPY_GC, SET_CLIP, FREE_GC):
            self._pen(first, request)
            return
        if first == FREE_PIXMAP and size == 8:
            self._pictures.pop(_number(request, 4), None)
            yield from self.means.glyphs.let_go(_number(request, 4))
        for picture in self._pictures.values():
            yield from picture.changes(self.means)
        if first == CREATE_PIXMAP and size == 16:
            made, _, width, height = struct.unpack_from("<IIHH", request, 4)
            if request[1] == DEPTH and width * height <= LARGEST:
                self._pictures[made] = Picture(made, width, height)
        elif first == PUT_IMAGE:
            drawable, _, area, _ = _put(request)
            if drawable in self._pictures:
                self._pictures[drawable].forget(area)
        elif first == COPY_AREA and size == 28:
            self._copy(request)
        elif first in DRAWING:
            self._pictures.pop(_number(request, 8 if first == COPY_PLANE else 4), None)
        elif first >= FIRST_EXTENSION and self._pictures:
            for number in struct.unpack(f"<{size // 4 - 1}I", request[4:]):
                self._pictures.pop(number, None)

    def unsent(self) -> list[bytes]:
        """Returns the requests that paint what was kept back, in its order; this object cannot be used after that."""
        return [each for picture in self._pictures.values() for each in picture.as_painted(self._spare_pen)]

    def _pen(self, first: int, request: bytes) -> None:
        """Follows within which areas a pen draws; one whose settings are not known is forgotten."""
        pen = _number(request, 4)
        if first == SET_CLIP:
            x, y = struct.unpack_from("<hh", request, 8)
            areas = [Patch(*struct.unpack_from("<hhHH", request, at)) for at in range(12, len(request), 8)]
            if pen in self._pens:
                self._pens[pen] = [area._replace(x=area.x + x, y=area.y + y) for area in areas]
        elif first == CREATE_GC:
            if not _number(request, 12) & ~HARMLESS:
                self._pens[pen] = ALL
        elif first == CHANGE_GC:
            changed = _number(request, 8)
            if changed == CLIP_MASK and _number(request, 12) == NOTHING and pen in self._pens:
                self._pens[pen] = ALL
            elif changed & ~HARMLESS:
                self._pens.pop(pen, None)
        else:
            self._pens.pop(_number(request, 8 if first == COPY_GC else 4), None)

    def _draws_all(self, pen: int, area: Patch) -> bool:
        """Returns whether a pen draws the whole of an area."""
        return any(
            each.x <= area.x
            and each.y <= area.y
            and each.x + each.width >= area.x + area.width
            and each.y + each.height >= area.y + area.height
            for each in self._pens.get(pen, ())
        )

    def _copy(self, request: bytes) -> None:
        source, target, pen, from_x, from_y, x, y, width, height = struct.unpack_from("<IIIhhhhHH", request, 4)
        picture = self._pictures.get(target)
        if picture is None:
            return
        if source == target and self._draws_all(pen, Patch(x, y, width, height)):
            picture.move(Patch(from_x, from_y, width, height), x, y)
        else:
            picture.forget(Patch(x, y, width, height))


def _put(request: bytes) -> tuple[int, int, Patch, memoryview]:
    """Returns the picture that a request paints on, its pen, the place and the points; no points in any other form."""
    long = 4 if request[2:4] == b"\0\0" else 0
    drawable, pen, width, height, x, y, skipped, depth = struct.unpack_from("<IIHHhhBB", request, 4 + long)
    points = memoryview(request)[24 + long :]
    plain = request[1] == WHOLE_POINTS and depth == DEPTH and not skipped and len(points) == 4 * width * height
    return drawable, pen, Patch(x, y, width, height), points if plain else points[:0]


def _number(request: bytes, at: int) -> int:
    return int.from_bytes(request[at : at + 4], "little")
