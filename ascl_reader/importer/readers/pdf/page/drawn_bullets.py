"""Finds the bullets of a PDF that are drawn as small shapes or pictures and not written."""

from __future__ import annotations

from collections.abc import Sequence

from ascl_reader.importer.readers.pdf.page.line_parts import Upright
from ascl_reader.importer.readers.pdf.page.lines import PdfLine
from ascl_reader.importer.readers.pdf.page.page_shapes import Shape

NEXT_LINE = 40.0
"""Points within which another triangle is the sign of the next entry of a list."""

_BULLET_SIZES = (0.1, 1.0)
_BULLET_GAP = (0.05, 3.5)
_DASH = 0.25


def mark_bullets(lines: Sequence[PdfLine], shapes: Sequence[Shape], upright: Upright) -> None:
    """Marks the lines that have a sign drawn before them: a disc, a ring, a square, a dash or a small picture."""
    small = [upright.box(each.box) for each in _signs([each for each in shapes if max(each.width, each.height) < 16])]
    if len(small) > 20 * max(len(lines), 1):
        return  # a drawing
    for box in small:
        middle, width, height = (box.bottom + box.top) / 2, box.right - box.left, box.top - box.bottom
        for line in lines:
            size = line.size or 1.0
            low, high = _BULLET_SIZES
            is_small = low < width / size < high and height / size < high
            is_sign = is_small and (height / size > low or width / size > _DASH)
            is_level = line.y - 0.15 * size < middle < line.y + 0.85 * size
            if is_sign and is_level and _BULLET_GAP[0] < (line.x - box.right) / size < _BULLET_GAP[1]:
                line.is_bullet = True
                line.x = min(line.x, box.left)


def _signs(small: Sequence[Shape]) -> list[Shape]:
    """Returns small shapes without triangles that show that a part of a page can be opened: lone ones, and odd ones."""
    triangles = [each for each in small if each.is_triangle and each.is_filled]
    lone = {id(one) for one in triangles if not any(_is_next_sign(one, other) for other in triangles)}
    return [each for each in small if id(each) not in lone]


def _is_next_sign(one: Shape, other: Shape) -> bool:
    """Returns whether two triangles are near, and point the same way: that of a part that is open points down."""
    is_near = other is not one and abs(other.box.bottom - one.box.bottom) < NEXT_LINE
    return is_near and (one.width > one.height) == (other.width > other.height)
