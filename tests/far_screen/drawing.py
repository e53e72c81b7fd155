"""A screen that also mixes masks with inks, as RENDER does: written from pixman's rule for one point, not from ours."""

from __future__ import annotations

import struct

from tests.far_screen.screen import Pictures

OPCODE, MASKS, POINTS = 139, 31, 33
"""RENDER's number, and those of its forms of masks and points."""

FORMATS = struct.pack("<BBHI", 1, 0, 0, 14) + struct.pack("<I", 2) + bytes(20)
FORMATS += struct.pack("<IBBxx8HI", MASKS, 1, 8, 0, 0, 0, 0, 0, 0, 0, 255, 0)
FORMATS += struct.pack("<IBBxx8HI", POINTS, 1, 24, 16, 255, 8, 255, 0, 255, 0, 0, 0)
"""What such a screen answers when it is asked for its forms."""


class DrawingPictures(Pictures):
    """`said` is the last answer; one that `rounds_down` mixes a little otherwise, as a graphics card may."""

    def __init__(self, rounds_down: bool = False) -> None:
        super().__init__()
        self.said = b""
        self._rounds_down = rounds_down
        self._masks: dict[int, tuple[int, int, bytes]] = {}
        self._inks: dict[int, int] = {}
        self._targets: dict[int, int] = {}

    def do(self, request: bytes) -> None:
        """Carry a request out."""
        if request[0] == 73:
            drawable, x, y, width, height, _ = struct.unpack_from("<IhhHHI", request, 4)
            rows = self.pictures[drawable][y : y + height]
            colours = [colour for row in rows for colour in row[x : x + width]]
            self.said = struct.pack("<BBHI24x", 1, 24, 0, len(colours)) + struct.pack(f"<{len(colours)}I", *colours)
        elif request[0] != OPCODE:
            super().do(request)
        elif request[1] == 4:
            made, drawable, form, _ = struct.unpack_from("<4I", request, 4)
            assert form == POINTS and drawable in self.pictures and made not in self._targets
            self._targets[made] = drawable
        elif request[1] == 7:
            freed = self._word(request, 4)
            assert self._targets.pop(freed, None) is not None or self._inks.pop(freed, None) is not None
        elif request[1] == 17:
            assert self._word(request, 8) == MASKS and not self._masks
        elif request[1] == 19:
            self._masks.clear()
        elif request[1] == 20:
            self._add(request)
        elif request[1] == 24:
            self._composite(request)
        elif request[1] == 33:
            made, red, green, blue, opacity = struct.unpack_from("<IHHHH", request, 4)
            assert opacity == 0xFFFF and made not in self._inks
            self._inks[made] = red >> 8 << 16 | green >> 8 << 8 | blue >> 8

    def _add(self, request: bytes) -> None:
        count = self._word(request, 8)
        at = 12 + 16 * count
        for each in range(count):
            number = self._word(request, 12 + 4 * each)
            width, height, x, y, right, down = struct.unpack_from("<HHhhhh", request, 12 + 4 * count + 12 * each)
            assert (x, y, right, down) == (0, 0, 0, 0) and number not in self._masks
            wide = (width + 3) // 4 * 4
            rows = [request[at + wide * row : at + wide * row + width] for row in range(height)]
            self._masks[number] = width, height, b"".join(rows)
            at += wide * height
        assert at == len(request) == 4 * int.from_bytes(request[2:4], "little")

    def _composite(self, request: bytes) -> None:
        operator, ink, target, form, _, _, _ = struct.unpack_from("<B3xIIIIhh", request, 4)
        assert (operator, form) == (3, 0)
        x = y = 0
        for at in range(28, len(request), 12):
            count, right, down, number = struct.unpack_from("<B3xhhH", request, at)
            assert count == 1
            x, y = x + right, y + down
            width, _, amounts = self._masks[number]
            rows = self.pictures[self._targets[target]]
            for place, amount in enumerate(amounts):
                row, column = y + place // width, x + place % width
                if 0 <= row < len(rows) and 0 <= column < len(rows[row]):
                    rows[row][column] = self._mixed(self._inks[ink], rows[row][column], amount)

    def _mixed(self, ink: int, ground: int, amount: int) -> int:
        """Return a colour; a point that was never drawn takes whatever this makes of it."""
        return sum(
            min(255, self._part(ink >> at & 255, amount) + self._part(ground >> at & 255, 255 - amount)) << at
            for at in (0, 8, 16)
        )

    def _part(self, value: int, amount: int) -> int:
        if self._rounds_down:
            return value * amount // 255
        product = value * amount + 0x80
        return (product + (product >> 8)) >> 8
