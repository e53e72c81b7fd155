"""What a letter is made of: an ink on a ground, and of each point how much of the ink it has (its mask, as in a font).

The same letter in another colour, or on another ground, has the same mask. Qt mixes ink and ground as X servers do that
compute and do not leave it to a graphics card; a letter for which that is not so to the point has no mask.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ascl_reader.far_screen.letters import Letter

COLOUR = 0xFFFFFF
INKS = 8
"""Inks that are tried on a ground, those met last; each that is wrong takes time."""

SURE = 3
"""Points of the darkest colour of a letter that are enough to take it for its ink."""

FEW = 3 * 255
"""How much ink the two columns may have together between which a letter is cut: text runs together at such places."""

MOST = 8192
"""Letters whose masks are remembered."""

NARROWEST = 3
"""Columns of what is cut off a letter."""


class Mask(NamedTuple):
    """A part of a letter: its place in a picture, and the amounts of its points, 0 to 255, row by row."""

    x: int
    y: int
    width: int
    amounts: bytes


def mixtures(ink: int, ground: int) -> list[int]:
    """Returns the colours of a point that has 0, 1, … 255 of an ink on a ground."""
    red, green, blue = (
        [
            one + other
            for one, other in zip(_parts_of(ink >> at & 255), reversed(_parts_of(ground >> at & 255)), strict=True)
        ]
        for at in (16, 8, 0)
    )
    return [each << 16 | green[amount] << 8 | blue[amount] for amount, each in enumerate(red)]


@lru_cache(maxsize=256)
def _parts_of(value: int) -> list[int]:
    """Returns, for one channel of a colour (0 to 255), what each amount of ink leaves of it, rounded as pixman does."""
    products = [value * amount + 128 for amount in range(256)]
    return [(each + (each >> 8)) >> 8 for each in products]


@lru_cache(maxsize=512)
def _amounts(ink: int, ground: int) -> dict[int, int]:
    """Returns the amount of ink, the least, for each colour that ink and ground can give."""
    found: dict[int, int] = {}
    for amount, colour in enumerate(mixtures(ink, ground)):
        found.setdefault(colour, amount)
    return found


class Inks:
    """Finds the masks of letters; remembers with which inks was written on each ground."""

    def __init__(self) -> None:
        self._inks: dict[int, list[int]] = defaultdict(list)
        self._found: dict[tuple[int, bytes, bytes], tuple[int, list[Mask]] | None] = {}

    def masks(self, letter: Letter) -> tuple[int, list[Mask]] | None:
        """Returns the ink of a letter and the masks of its parts, None if it is not one ink on its ground."""
        name = letter.width, letter.ground, letter.points
        if name not in self._found:
            if len(self._found) >= MOST:
                self._found.clear()
            self._found[name] = self._seek(letter)
        found = self._found[name]
        return found and (found[0], [each._replace(x=letter.x + each.x, y=letter.y + each.y) for each in found[1]])

    def _seek(self, letter: Letter) -> tuple[int, list[Mask]] | None:
        """Returns the ink and masks of a letter, as if it began at 0, 0."""
        ground = int.from_bytes(letter.ground, "little") & COLOUR
        points = [point & COLOUR for point in memoryview(letter.points).cast("I")]
        darkest = max(min(points), max(points), key=lambda point: _difference(point, ground))
        known = self._inks[ground]
        sure = darkest in known or points.count(darkest) >= SURE
        for ink in dict.fromkeys([darkest, *known] if sure else [*known, darkest]):
            amounts = _amounts(ink, ground)
            try:
                mask = bytes([amounts[point] for point in points])
            except KeyError:
                continue
            known[:] = [ink, *(each for each in known if each != ink)][:INKS]
            return ink, list(_parts(letter.width, mask))
        return None


def _difference(one: int, other: int) -> int:
    red, green, blue = (one >> 16) - (other >> 16), (one >> 8 & 255) - (other >> 8 & 255), (one & 255) - (other & 255)
    return abs(red) + abs(green) + abs(blue)


def _parts(width: int, mask: bytes) -> Iterator[Mask]:
    """Yields a mask cut where little ink joins its columns, each part without the empty rows around it."""
    cuts = [0]
    ink = [sum(mask[x::width]) for x in range(width)]
    for x in range(2, width - 1):
        joined = ink[x - 1] + ink[x]
        least = joined <= FEW and joined <= ink[x - 2] + ink[x - 1] and joined <= ink[x] + ink[x + 1]
        if least and x - cuts[-1] >= NARROWEST:
            cuts.append(x)
    for left, right in itertools.pairwise([*cuts, width]):
        rows = [mask[at + left : at + right] for at in range(0, len(mask), width)]
        inked = [row for row in range(len(rows)) if any(rows[row])]
        if inked:
            yield Mask(left, inked[0], right - left, b"".join(rows[inked[0] : inked[-1] + 1]))
