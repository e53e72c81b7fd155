"""Joins the words of a line of a PDF that was stretched to the edges of its column: they stand far from one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from ascl_reader.importer.readers.pdf.page.line_parts import LinePart

FEWEST_STRETCHED, HAIR, WIDEST_STRETCH = 3, 0.6, 2.2
"""Words of a stretched line, points by which its spaces differ, and sizes of the font that they are wide."""

FEWEST_AT_EDGE = 2
"""Lines that begin or end at the edge of a column, at the least."""

NEXT_LINE = 1.8
"""Sizes of the font from a line to the next one of its paragraph, at the most."""


class ColumnEdges(msgspec.Struct):
    """How many lines and cells begin and end at each place, to a point, and the parts by their place in drawing."""

    left: Counter[int]
    right: Counter[int]
    parts: dict[int, LinePart]


def edges_of(rows: Sequence[Sequence[LinePart]], left: Counter[int]) -> ColumnEdges:
    """Returns the edges of a page with these rows; `left` are those at which lines and cells begin."""
    right = Counter(round(part.right) for row in rows for part in row)
    return ColumnEdges(left, right, {part.piece.number: part for row in rows for part in row})


def without_stretch(segments: list[list[LinePart]], edges: ColumnEdges) -> list[list[LinePart]]:
    """Returns the segments of a row, those as one that are words of a line which was stretched to an edge.

    All spaces of such a line are as wide, to a hair; the cells of a table stand where their columns begin.
    """
    segments = _across_columns(segments, edges)
    if len(segments) < FEWEST_STRETCHED:
        return segments
    made: list[list[LinePart]] = []
    start = 0
    while start < len(segments):
        end = start + 1
        space = segments[end][0].x - segments[start][-1].right if end < len(segments) else 0.0
        while end < len(segments) and _is_as_wide(segments[end - 1], segments[end], space, edges):
            end += 1
        end = end if end - start >= FEWEST_STRETCHED else start + 1
        made.append([part for segment in segments[start:end] for part in segment])
        start = end
    return made


def _is_as_wide(before: Sequence[LinePart], after: Sequence[LinePart], space: float, edges: ColumnEdges) -> bool:
    """Returns whether two words of one size and font have just this space between them, and it is no gutter.

    Where the second is not drawn next, and lines begin at its place, the space is one between columns.
    """
    one, other = before[-1], after[0]
    is_alike = one.piece.height == other.piece.height and one.piece.font == other.piece.font
    is_word = any(part.piece.text.isalpha() for part in after) and any(part.piece.text.isalpha() for part in before)
    is_wide = abs(other.x - one.right - space) < HAIR and space < WIDEST_STRETCH * other.piece.height
    is_next = other.piece.number == one.piece.number + 1 or _lines_at(edges.left, other.x) < FEWEST_AT_EDGE
    return is_alike and is_word and is_wide and is_next


def _across_columns(segments: list[list[LinePart]], edges: ColumnEdges) -> list[list[LinePart]]:
    """Returns segments, those as one that reach from edge to edge of a column and go on in the next line of it."""
    made: list[list[LinePart]] = []
    start = 0
    while start < len(segments):
        end = start + 1
        while end < len(segments) and _is_drawn_next(segments[end - 1], segments[end]):
            end += 1
        while end > start + 1 and not _fills_column(segments[start:end], edges):
            end -= 1
        made.append([part for segment in segments[start:end] for part in segment])
        start = end
    return made


def _is_drawn_next(before: Sequence[LinePart], after: Sequence[LinePart]) -> bool:
    one, other = before[-1], after[0]
    is_alike = one.piece.height == other.piece.height and one.piece.font == other.piece.font
    is_word = any(map(str.isalpha, one.piece.text)) and any(map(str.isalpha, other.piece.text))
    return is_alike and is_word and other.piece.number == one.piece.number + 1


def _fills_column(segments: Sequence[Sequence[LinePart]], edges: ColumnEdges) -> bool:
    """Returns whether segments are a whole line of a column, which no cells part, and not the last of its paragraph."""
    first, last = segments[0][0], segments[-1][-1]
    below = edges.parts.get(last.piece.number + 1)
    is_parted = any(_lines_at(edges.left, segment[0].x) >= 2 for segment in segments[1:])
    if (
        below is None
        or is_parted
        or min(_lines_at(edges.left, first.x), _lines_at(edges.right, last.right)) < FEWEST_AT_EDGE
    ):
        return False
    size = first.piece.height
    is_alike = below.piece.height == size and below.piece.font == first.piece.font
    return is_alike and abs(below.x - first.x) < 1 and 0 < first.y - below.y < NEXT_LINE * size


def _lines_at(edges: Counter[int], place: float) -> int:
    return sum(edges[round(place) + step] for step in (-1, 0, 1))
