"""Pieces of text as they lie on an upright page, and the text that those of one line make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians, sin

import msgspec

from ascl_reader.importer.blocks.make_blocks import collapse_white_space
from ascl_reader.importer.readers.pdf.page.open_pdf import Box
from ascl_reader.importer.readers.pdf.page.pieces import Piece

FEWEST_NUMBERS = 4
"""Numbers that count the lines of a page, or every fifth of them, at the least."""

SAME_EDGE = 3.0
"""Points within which such numbers begin or end at the same place."""

_LINE_NUMBER = re.compile(r"\d{1,4}")

SPACE = 0.13
"""Sizes of the font between two pieces from which there is a space between them."""


class LinePart(msgspec.Struct, gc=False):
    """A piece as it lies on the upright page: from `x` to `right` on the base line `y`, in points.

    `raised` tells that it is small and stands above the line, `left_out` that it is no part of the text: a bullet sign
    or the mark of a footnote.
    """

    piece: Piece
    x: float
    right: float
    y: float
    raised: bool = False
    left_out: bool = False


class Upright:
    """How a page is to be turned so that most of its text is upright, whatever its own direction is."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        turns: Counter[int] = Counter()
        for piece in pieces if any(piece.turn for piece in pieces) else ():
            turns[round(piece.turn / 90) * 90 % 360] += len(piece.text) * (abs((piece.turn + 45) % 90 - 45) < 10)
        self.turn = turns.most_common(1)[0][0] if turns else 0
        self._cos, self._sin = round(cos(radians(self.turn))), round(sin(radians(self.turn)))

    def is_along(self, piece: Piece) -> bool:
        """Returns whether a piece runs in the page's main direction."""
        return piece.turn == self.turn or abs((piece.turn - self.turn + 180) % 360 - 180) < 10

    def part(self, piece: Piece) -> LinePart:
        """Returns a piece as it lies on the upright page."""
        x, y, right = piece.x, piece.y, piece.box.right
        if self.turn:
            (x, y), right = self.point(x, y), self.box(piece.box).right
        return LinePart(piece, x, right if right > x else x, y)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Returns a point of the sheet on the upright page."""
        return x * self._cos + y * self._sin, y * self._cos - x * self._sin

    def box(self, box: Box) -> Box:
        """Returns a box of the sheet on the upright page."""
        if not self.turn:
            return box
        left, bottom = self.point(box.left, box.bottom)
        right, top = self.point(box.right, box.top)
        return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))

    def on_sheet(self, box: Box) -> Box:
        """Returns a box of the upright page on the sheet."""
        if not self.turn:
            return box
        corners = [(box.left, box.bottom), (box.right, box.top)]
        turned = [(x * self._cos - y * self._sin, y * self._cos + x * self._sin) for x, y in corners]
        (left, bottom), (right, top) = turned
        return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def numbers_of_lines(parts: Sequence[LinePart]) -> list[LinePart]:
    """Returns the numbers that count the lines of a page in its margin, left or right of all its text."""
    if sum(part.piece.text.isdecimal() for part in parts) < FEWEST_NUMBERS:
        return []
    words = _words(parts)
    heights = [word[0].y for word in words if any(map(str.isalpha, _letters(word)))]
    lowest, highest = min(heights, default=0.0), max(heights, default=0.0)
    found: list[list[LinePart]] = []
    for side in (0, -1):
        columns: dict[int, list[list[LinePart]]] = {}
        for word in words if heights else ():
            if _LINE_NUMBER.fullmatch(_letters(word)):
                edge = word[side].right if side else word[side].x
                columns.setdefault(round(edge / SAME_EDGE), []).append(word)
        for column in columns.values():
            left, right = min(word[0].x for word in column), max(word[-1].right for word in column)
            counted = set(map(id, column))
            others = [each for each in words if id(each) not in counted and lowest <= each[0].y <= highest]
            is_outside = all(each[0].x > right for each in others) or all(each[-1].right < left for each in others)
            if len(column) > len(found) and is_outside and _is_counting(column):
                found = column
    return [part for word in found for part in word]


def _words(parts: Sequence[LinePart]) -> list[list[LinePart]]:
    """Returns parts that touch one another on a line, as letters that are drawn one by one do."""
    words: list[list[LinePart]] = []
    for part in sorted(parts, key=lambda each: (-round(each.y), each.x)):
        last = words[-1][-1] if words else None
        is_next = last is not None and abs(last.y - part.y) < 1 and -1 < part.x - last.right < SPACE * part.piece.height
        if is_next:
            words[-1].append(part)
        else:
            words.append([part])
    return words


def _letters(word: Sequence[LinePart]) -> str:
    return "".join(part.piece.text for part in word).strip()


def _is_counting(column: Sequence[Sequence[LinePart]]) -> bool:
    """Returns whether numbers grow down the page by the same step, as often as they must for that to be no chance."""
    values = [int(_letters(word)) for word in sorted(column, key=lambda word: -word[0].y)]
    steps = {later - before for before, later in pairwise(values)}
    return len(values) >= FEWEST_NUMBERS and len(steps) == 1 and steps.pop() > 0


def large_capitals(parts: Sequence[LinePart]) -> float:
    """Returns the size of the large letters of a line that is set in small capitals, 0 for any other line."""
    letters = [(part.piece.height, part.piece.text) for part in parts if part.piece.text.isupper()]
    if len(letters) < 2 or any(each.islower() for part in parts for each in part.piece.text):
        return 0.0
    sizes = [size for size, _ in letters]
    large, small = max(sizes), min(sizes)
    is_small = 0.6 * large < small < 0.9 * large and letters[0][0] > 0.95 * large
    return large if is_small and all(size > 0.95 * large or size < 0.9 * large for size in sizes) else 0.0


def text_of(parts: Sequence[LinePart]) -> str:
    """Returns the text of parts in order, without those that are left out; small capitals become small letters."""
    large = large_capitals([part for part in parts if not part.raised])
    between = _between_letters(parts)
    made: list[str] = []
    is_apart = False
    for last, part in zip([None, *parts], parts, strict=False):
        is_apart = last is not None and (is_apart or _is_apart(last, part, between))
        if not part.left_out:
            is_small = large and part.piece.height < 0.95 * large
            made += [" " * is_apart, part.piece.text.lower() if is_small else part.piece.text]
            is_apart = False
    return collapse_white_space("".join(made))


def _between_letters(parts: Sequence[LinePart]) -> float:
    """Returns the points between the letters of a line that is set wide and drawn letter by letter, 0 for any other."""
    if len(parts) < 6 or sum(len(part.piece.text) == 1 for part in parts) < 0.7 * len(parts):
        return 0.0
    gaps = sorted(part.x - last.right for last, part in pairwise(parts))
    return max(gaps[len(gaps) // 2], 0.0)


def _is_apart(last: LinePart, part: LinePart, between: float) -> bool:
    """Returns whether there is a space between two parts, where so many points are between letters already."""
    if between:
        return part.x - last.right > between + SPACE * max(last.piece.height, part.piece.height)
    if part.piece.goes_on and part.piece.number == last.piece.number + 1:
        return part.piece.spaced
    return part.x - last.right > SPACE * max(last.piece.height, part.piece.height)
