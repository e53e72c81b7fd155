"""A screen that does what painting asks of it, and answers what it is asked: as small as the tests allow."""

from __future__ import annotations

import struct

GREETING = struct.pack(
    "<BBHHHIIIIHHBBBBBBBBI", 1, 0, 11, 0, 0, 0, 0x400000, 0x1FFFFF, 0, 0, 65535, 1, 1, 0, 0, 32, 32, 8, 255, 0
)
ROOT = 0x50D
FORM = struct.pack("<BBB5x", 24, 32, 32)
GREETED = GREETING + FORM + struct.pack("<I", ROOT) + bytes(36)
"""What a screen answers to a program's greeting."""

HELLO = struct.pack("<BBHHHHH", ord("l"), 0, 11, 0, 0, 0, 0)
"""A program's greeting."""


class Pictures:
    """The pictures on a screen, each a list of rows of colours; a point that was never drawn is -1."""

    def __init__(self) -> None:
        self.pictures: dict[int, list[list[int]]] = {}
        self._colours: dict[int, int] = {}
        self._clips: dict[int, list[tuple[int, int, int, int]] | None] = {}

    def do(self, request: bytes) -> None:
        """Carry a request out."""
        first = request[0]
        if first == 53:
            made, _, width, height = struct.unpack_from("<IIHH", request, 4)
            self.pictures[made] = [[-1] * width for _ in range(height)]
        elif first == 54:
            del self.pictures[self._word(request, 4)]
        elif first in (55, 56, 59):
            self._pen(first, request)
        elif first == 72:
            self._image(request)
        elif first == 62:
            self._copy(request)
        elif first in (64, 70):
            self._strokes(first, request)

    def _pen(self, first: int, request: bytes) -> None:
        pen = self._word(request, 4)
        if first == 59:
            x, y = struct.unpack_from("<hh", request, 8)
            areas = [struct.unpack_from("<hhHH", request, at) for at in range(12, len(request), 8)]
            self._clips[pen] = [(a + x, b + y, width, height) for a, b, width, height in areas]
            return
        mask_at = 12 if first == 55 else 8
        mask = self._word(request, mask_at)
        if first == 55 or mask == 1 << 19:
            self._clips[pen] = None
        if mask & 4:
            self._colours[pen] = self._word(request, mask_at + 4)

    def _strokes(self, first: int, request: bytes) -> None:
        drawable, pen = self._word(request, 4), self._word(request, 8)
        for at in range(12, len(request), 4 if first == 64 else 8):
            x, y = struct.unpack_from("<HH", request, at)
            width, height = (1, 1) if first == 64 else struct.unpack_from("<HH", request, at + 4)
            for row in range(y, y + height):
                for column in range(x, x + width):
                    self._point(drawable, pen, column, row, self._colours[pen])

    @staticmethod
    def _word(request: bytes, at: int) -> int:
        return int.from_bytes(request[at : at + 4], "little")

    def _point(self, drawable: int, pen: int, x: int, y: int, colour: int) -> None:
        clip, rows = self._clips[pen], self.pictures[drawable]
        inside = clip is None or any(a <= x < a + width and b <= y < b + height for a, b, width, height in clip)
        if inside and 0 <= y < len(rows) and 0 <= x < len(rows[y]):
            rows[y][x] = colour & 0xFFFFFF

    def _image(self, request: bytes) -> None:
        long = 4 if request[2:4] == b"\0\0" else 0
        drawable, pen, width, height, x, y = struct.unpack_from("<IIHHhh", request, 4 + long)
        colours = struct.unpack_from(f"<{width * height}I", request, 24 + long)
        for at, colour in enumerate(colours):
            self._point(drawable, pen, x + at % width, y + at // width, colour)

    def _copy(self, request: bytes) -> None:
        source, target, pen, from_x, from_y, x, y, width, height = struct.unpack_from("<IIIhhhhHH", request, 4)
        rows = [list(row) for row in self.pictures[source]]
        for row in range(height):
            for column in range(width):
                if 0 <= from_y + row < len(rows) and 0 <= from_x + column < len(rows[0]):
                    colour = rows[from_y + row][from_x + column]
                    if colour >= 0:
                        self._point(target, pen, x + column, y + row, colour)


def create_picture(made: int, width: int, height: int) -> bytes:
    """Return the request for a picture."""
    return struct.pack("<BBHIIHH", 53, 24, 4, made, ROOT, width, height)


def create_pen(made: int, drawable: int) -> bytes:
    """Return the request for a pen that draws everywhere."""
    return struct.pack("<BBHIII", 55, 0, 4, made, drawable, 0)


def clip(pen: int, *areas: tuple[int, int, int, int]) -> bytes:
    """Return the request that lets a pen draw in some areas only."""
    return struct.pack("<BBHIhh", 59, 3, 3 + 2 * len(areas), pen, 0, 0) + b"".join(
        struct.pack("<hhHH", *area) for area in areas
    )


def unclip(pen: int) -> bytes:
    """Return the request that lets a pen draw everywhere again."""
    return struct.pack("<BBHIII", 56, 0, 4, pen, 1 << 19, 0)


def put_image(
    drawable: int, pen: int, area: tuple[int, int, int, int], colours: list[int], long: bool = False
) -> bytes:
    """Return the request that paints an area (x, y, width, height) with colours."""
    x, y, width, height = area
    told = struct.pack("<IIHHhhBBH", drawable, pen, width, height, x, y, 0, 24, 0)
    told += struct.pack(f"<{len(colours)}I", *colours)
    if long:
        return struct.pack("<BBHI", 72, 2, 0, 2 + len(told) // 4) + told
    return struct.pack("<BBH", 72, 2, 1 + len(told) // 4) + told


def copy_area(drawable: int, pen: int, start: tuple[int, int], end: tuple[int, int], size: tuple[int, int]) -> bytes:
    """Return the request that copies within a picture."""
    return struct.pack("<BBHIIIhhhhHH", 62, 0, 7, drawable, drawable, pen, *start, *end, *size)
