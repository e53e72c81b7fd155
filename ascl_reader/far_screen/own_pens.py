"""Pens of our own on the screen, one for each colour, so that a colour is not chosen anew each time."""

from __future__ import annotations

import struct

CREATE_GC, CHANGE_GC = 55, 56
FOREGROUND, GRAPHICS_EXPOSURES = 1 << 2, 1 << 16
COLOUR = 0xFFFFFF

PENS = 1024
"""The most there are; after that the one that had its colour first takes the next."""


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
