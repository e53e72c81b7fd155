"""Letters as masks that a far screen keeps and mixes with any ink, as it does for programs that have it write text.

This is the screen's RENDER extension. Whether it mixes as Qt does is tried first, with all amounts of some inks on some
grounds: a screen whose graphics card mixes rounds differently, and gets no masks.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable

from ascl_reader.far_screen.masks import Mask, mixtures
from ascl_reader.far_screen.messages import drawing_format
from ascl_reader.far_screen.strokes import OwnPens

CREATE_PICTURE, FREE_PICTURE, CREATE_SET, FREE_SET, ADD_GLYPHS, COMPOSITE, CREATE_FILL = 4, 7, 17, 19, 20, 24, 33
OVER = 3
CREATE_PIXMAP, POLY_FILL_RECTANGLE, GET_IMAGE = 53, 70, 73

MASK_FORMAT = 8, (0, 0, 0, 0, 0, 0, 0, 255)
POINT_FORMAT = 24, (16, 255, 8, 255, 0, 255, 0, 0)
"""How many bits a point has, and where red, green, blue and opacity stand in it: by how much moved, and their bits."""

TRIED = (
    *((0x000000, 0xFFFFFF), (0xFFFFFF, 0x000000), (0x1F2937, 0xFFFFFF), (0x1D5FAA, 0xFFE58A)),
    *((0xB00020, 0xEFF6FF), (0xE6EDF3, 0x0D1117), (0x7A5C00, 0xF4ECD8), (0x35C9A7, 0x5B1F83)),
)
"""Inks and grounds."""

TRIAL = (64, 4)
"""Points across and down of one trial, one for each amount."""

LONGEST = 16_000
"""Bytes in one request; every screen takes 16,384."""

MOST_GLYPHS, MOST_POINTS = 60_000, 1 << 21
"""What a screen keeps at the most; after that it begins again."""

INKS = 256
"""The most inks kept on the screen; beyond that a new one replaces the oldest."""


class Glyphs:
    """The masks that a screen has; what we make on it has numbers from `last` downwards.

    `work` is true once the screen has mixed a trial as Qt would.
    """

    def __init__(self, last: int) -> None:
        self._next, self._set = last - 1, last
        self._opcode = self._masks = self._points = 0
        self._inks: dict[int, int] = {}
        self._pictures: dict[int, int] = {}
        self._known: dict[bytes, int] = {}
        self._size = 0
        self.work = False

    def ask_trial(self, root: int, opcode: int, formats: bytes, pens: OwnPens) -> list[bytes]:
        """Returns the requests that mix all amounts of the trials; the last asks for the points."""
        masks, points = drawing_format(formats, *MASK_FORMAT), drawing_format(formats, *POINT_FORMAT)
        if not masks or not points:
            return []
        self._opcode, self._masks, self._points = opcode, masks, points
        canvas, (across, down) = self._number(), TRIAL
        made = [struct.pack("<BBHIIHH", CREATE_PIXMAP, 24, 4, canvas, root, across, down * len(TRIED)), self._create()]
        for at, (ink, ground) in enumerate(TRIED):
            pen, requests = pens.pen(ground, canvas)
            place = (0, down * at, across, down)
            made += [*requests, struct.pack("<BBHIIhhHH", POLY_FILL_RECTANGLE, 0, 5, canvas, pen, *place)]
            made += self.draw({ink: [Mask(0, down * at, across, bytes(range(256)))]}, canvas)
        where = (canvas, 0, 0, across, down * len(TRIED), 0xFFFFFFFF)
        return [*made, struct.pack("<BBHIhhHHI", GET_IMAGE, 2, 5, *where)]

    def tried(self, answer: bytes) -> None:
        """Takes the points of the trials."""
        expected = [colour for ink, ground in TRIED for colour in mixtures(ink, ground)]
        found = struct.unpack_from(f"<{len(expected)}I", answer, 32) if len(answer) >= 32 + 4 * len(expected) else ()
        self.work = [each & 0xFFFFFF for each in found] == expected

    def draw(self, masks: dict[int, list[Mask]], drawable: int) -> list[bytes]:
        """Returns the requests that draw masks by their inks; the ground has to be there already."""
        made = self._made(each for drawn in masks.values() for each in drawn)
        if masks and drawable not in self._pictures:
            self._pictures[drawable] = picture = self._number()
            made.append(self._request(CREATE_PICTURE, struct.pack("<IIII", picture, drawable, self._points, 0)))
        for ink, drawn in masks.items():
            fill, requests = self._ink(ink)
            made += requests
            head = struct.pack("<B3xIIIIhh", OVER, fill, self._pictures[drawable], 0, self._set, 0, 0)
            told, x, y = bytearray(), 0, 0
            for mask in drawn:
                told += struct.pack("<B3xhhHxx", 1, mask.x - x, mask.y - y, self._known[_name(mask)])
                x, y = mask.x, mask.y
                if len(told) > LONGEST - 100:
                    made.append(self._request(COMPOSITE, head + told))
                    told, x, y = bytearray(), 0, 0
            made.append(self._request(COMPOSITE, head + told))
        return made

    def let_go(self, drawable: int) -> list[bytes]:
        """Returns the requests to be sent before a picture of the program's is freed."""
        picture = self._pictures.pop(drawable, None)
        return [self._request(FREE_PICTURE, struct.pack("<I", picture))] if picture is not None else []

    def _made(self, masks: Iterable[Mask]) -> list[bytes]:
        """Returns the requests that give the screen the masks that it lacks."""
        new = {_name(mask): mask for mask in masks}
        made: list[bytes] = []
        if len(self._known) + len(new) > MOST_GLYPHS or self._size > MOST_POINTS:
            made += [self._request(FREE_SET, struct.pack("<I", self._set)), self._create()]
            self._known, self._size = {}, 0
        numbers, sizes, points, room = b"", b"", b"", LONGEST
        for name, mask in new.items():
            if name in self._known:
                continue
            width, height = mask.width, len(mask.amounts) // mask.width
            rows = [mask.amounts[at : at + width] for at in range(0, len(mask.amounts), width)]
            told = b"".join(row.ljust((width + 3) // 4 * 4, b"\0") for row in rows)
            if len(told) + 16 > room:
                made.append(self._add(numbers, sizes, points))
                numbers, sizes, points, room = b"", b"", b"", LONGEST
            self._known[name] = number = len(self._known) + 1
            numbers += struct.pack("<I", number)
            sizes += struct.pack("<HHhhhh", width, height, 0, 0, 0, 0)
            points, room = points + told, room - len(told) - 16
            self._size += len(told)
        return [*made, self._add(numbers, sizes, points)] if numbers else made

    def _add(self, numbers: bytes, sizes: bytes, points: bytes) -> bytes:
        return self._request(ADD_GLYPHS, struct.pack("<II", self._set, len(numbers) // 4) + numbers + sizes + points)

    def _create(self) -> bytes:
        return self._request(CREATE_SET, struct.pack("<II", self._set, self._masks))

    def _ink(self, colour: int) -> tuple[int, list[bytes]]:
        """Returns the number of an ink on the screen, and the requests that make it."""
        if (fill := self._inks.get(colour)) is not None:
            return fill, []
        made = []
        if len(self._inks) < INKS:
            fill = self._number()
        else:
            fill = self._inks.pop(next(iter(self._inks)))
            made.append(self._request(FREE_PICTURE, struct.pack("<I", fill)))
        self._inks[colour] = fill
        red, green, blue = (257 * (colour >> at & 255) for at in (16, 8, 0))
        return fill, [*made, self._request(CREATE_FILL, struct.pack("<IHHHH", fill, red, green, blue, 0xFFFF))]

    def _number(self) -> int:
        self._next -= 1
        return self._next + 1

    def _request(self, second: int, told: bytes | bytearray) -> bytes:
        return struct.pack("<BBH", self._opcode, second, 1 + len(told) // 4) + told


def _name(mask: Mask) -> bytes:
    return mask.width.to_bytes(1, "little") + mask.amounts
