"""Follows what a program paints on the pictures that it keeps on a far screen, and has less sent for it.

Qt paints a window in its own memory, sends the parts that may have changed to a picture of the window's size on the
screen, and has the screen copy them into the window. Only such pictures are followed (24 bits a point); what draws on
one in a way that is not known here is passed on as it is, and the picture is then no longer followed.
"""

from __future__ import annotations

import struct

from ascl_reader.far_screen.letters import Store
from ascl_reader.far_screen.messages import FIRST_EXTENSION
from ascl_reader.far_screen.own_pens import CHANGE_GC, CREATE_GC, GRAPHICS_EXPOSURES, OwnPens
from ascl_reader.far_screen.pictures import DEPTH, PUT_IMAGE, WHOLE_POINTS, Patch, Picture

CREATE_PIXMAP, FREE_PIXMAP, COPY_GC, SET_CLIP, FREE_GC, COPY_AREA = 53, 54, 57, 59, 60, 62
COPY_PLANE = 63
DRAWING = range(61, 78)
"""Requests that draw, or read what is drawn."""

CLIP_MASK = 1 << 19
HARMLESS = 1 << 2 | 1 << 3 | GRAPHICS_EXPOSURES
"""Settings of a pen that change nothing in how points are put: its colours, and news of what is hidden."""

LARGEST = 1 << 24
"""Points of a picture that is followed at the most: 64 MB."""

NOTHING, ALL = 0, [Patch(0, 0, 1 << 16, 1 << 16)]


class Painting:
    """Says of each request what is sent in its place. What we make on the screen has numbers from `last` downwards.

    `has_store` is true once the screen has made the picture for letters, for which `ask_store` asks.
    """

    def __init__(self, last: int) -> None:
        self._store, self._own_pens, self.has_store = Store(last), OwnPens(last - 1), False
        self._pictures: dict[int, Picture] = {}
        self._pens: dict[int, list[Patch]] = {}

    def ask_store(self, root: int) -> bytes:
        """Returns the request that makes the picture for letters; `root` is a window of its screen."""
        return self._store.create(root)

    def instead(self, request: bytes) -> list[bytes] | None:
        """Returns the requests to send in place of one, none where it is to be sent as it is."""
        first = request[0]
        if first == PUT_IMAGE:
            return self._put(request)
        if request[2:4] == b"\0\0":  # longer than 256 kB: all that follows stands a word later
            request = request[:4] + request[8:]
        size = len(request)
        if first == CREATE_PIXMAP and size == 16:
            made, _, width, height = struct.unpack_from("<IIHH", request, 4)
            if request[1] == DEPTH and width * height <= LARGEST:
                self._pictures[made] = Picture(width, height)
        elif first == FREE_PIXMAP and size == 8:
            self._pictures.pop(_number(request, 4), None)
        elif first in (CREATE_GC, CHANGE_GC, COPY_GC, SET_CLIP, FREE_GC):
            self._pen(first, request)
        elif first == COPY_AREA and size == 28:
            self._copy(request)
        elif first in DRAWING:
            self._pictures.pop(_number(request, 8 if first == COPY_PLANE else 4), None)
        elif first >= FIRST_EXTENSION and self._pictures:
            for number in struct.unpack(f"<{size // 4 - 1}I", request[4:]):
                self._pictures.pop(number, None)
        return None

    def _pen(self, first: int, request: bytes) -> None:
        """Follows within which areas a pen draws; one whose settings are not known is let go."""
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

    def _put(self, request: bytes) -> list[bytes] | None:
        long = 4 if request[2:4] == b"\0\0" else 0
        drawable, pen, width, height, x, y, skipped, depth = struct.unpack_from("<IIHHhhBB", request, 4 + long)
        picture, area = self._pictures.get(drawable), Patch(x, y, width, height)
        if picture is None:
            return None
        points = memoryview(request)[24 + long :]
        plain = request[1] == WHOLE_POINTS and depth == DEPTH and not skipped and len(points) == 4 * width * height
        if not (plain and picture.has(area) and self._draws_all(pen, area)):
            picture.forget(area)
            return None
        return picture.put(area, points, (drawable, pen), self._own_pens, self._store if self.has_store else None)

    def _copy(self, request: bytes) -> None:
        source, target, pen, from_x, from_y, x, y, width, height = struct.unpack_from("<IIIhhhhHH", request, 4)
        picture = self._pictures.get(target)
        if picture is None:
            return
        if source == target and self._draws_all(pen, Patch(x, y, width, height)):
            picture.move(Patch(from_x, from_y, width, height), x, y)
        else:
            picture.forget(Patch(x, y, width, height))


def _number(request: bytes, at: int) -> int:
    return int.from_bytes(request[at : at + 4], "little")
