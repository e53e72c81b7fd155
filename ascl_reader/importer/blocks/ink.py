"""The ink of letters: their colour, the paper below them and their size tell whether anybody can see them."""

from __future__ import annotations

import re
from typing import TypeAlias

import msgspec

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)

LEAST_DIFFERENCE = 12
"""Steps of 255 in one of the three by which ink and paper must differ for an eye to see letters."""

SMALLEST = 1.5
"""Points of letters that can be seen."""

_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_RGB = re.compile(
    r"rgba?\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*(?:[,/]\s*([\d.]{1,8})(%?)\s*)?\)", re.IGNORECASE
)
_NAMES: dict[str, Colour] = {
    "white": WHITE,
    "black": (0, 0, 0),
    "red": (255, 0, 0),
    "yellow": (255, 255, 0),
    "ivory": (255, 255, 240),
    "snow": (255, 250, 250),
    "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245),
    "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "navy": (0, 0, 128),
    "blue": (0, 0, 255),
    "green": (0, 128, 0),
}
_FAINTEST = 0.05
"""Opacity below which a colour is not seen."""


class Ink(msgspec.Struct, frozen=True):
    """The colour of letters (None: chosen by the program so that they are seen), the paper (None: not known), points.

    `is_clear` tells that their ink or the part they stand in lets everything through.
    """

    colour: Colour | None = None
    paper: Colour | None = WHITE
    size: float | None = None
    is_clear: bool = False

    @property
    def is_unseen(self) -> bool:
        """Whether nobody can see letters in this ink."""
        if self.is_clear or (self.size is not None and self.size < SMALLEST):
            return True
        return self.colour is not None and self.paper is not None and is_like(self.colour, self.paper)


def is_like(one: Colour, other: Colour) -> bool:
    """Returns whether an eye cannot tell two colours apart."""
    return all(abs(ours - theirs) < LEAST_DIFFERENCE for ours, theirs in zip(one, other, strict=True))


def colour_of(text: str) -> Colour | None:
    """Returns a colour as files write it (#fff, FFFFFF, rgb(255, 255, 255), white); None if it is none of these."""
    text = text.strip().lower()
    if found := _HEX.fullmatch(text):
        digits = found[1] if len(found[1]) == 6 else "".join(2 * each for each in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := _RGB.fullmatch(text):
        return None if is_clear(text) else (min(int(found[1]), 255), min(int(found[2]), 255), min(int(found[3]), 255))
    return _NAMES.get(text)


def is_clear(text: str) -> bool:
    """Returns whether a colour as files write it lets everything through."""
    text = text.strip().lower()
    if text == "transparent":
        return True
    found = _RGB.fullmatch(text)
    if not found or not found[4] or found[4].count(".") > 1 or found[4] == ".":
        return False
    return float(found[4]) / (100 if found[5] else 1) < _FAINTEST
