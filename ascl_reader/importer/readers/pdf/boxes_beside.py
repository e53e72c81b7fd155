"""Filled boxes around which the text of a page runs: their lines are read after the paragraph beside them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.importer.readers.pdf.column_labels import is_label_line
from ascl_reader.importer.readers.pdf.page.lines import PdfLine

FEWEST_WORDS = 3
"""Words of a box, at the least; a badge has fewer."""

NEXT_LINE = 2.2
"""Sizes of the font from line to line of a box, and of a paragraph, at the most."""

NEAR = 4.0
"""Sizes of the font from a box to a line of the text that runs above or below it, at the most."""

SAME_EDGE = 1.5
"""Points within which lines of a text begin at one place; cells stand off the text around their table."""


class BoxBeside(msgspec.Struct):
    """The lines of a box, from the top down, and the last line of the text that stands beside it."""

    lines: list[PdfLine]
    anchor: PdfLine


def without_boxes_beside(page: Sequence[PdfLine]) -> tuple[list[PdfLine], list[BoxBeside]]:
    """Returns the lines of a page without those of boxes around which its text runs, and these."""
    boxes: list[BoxBeside] = []
    text = [line for line in page if not line.is_boxed]
    for lines in _boxes(page):
        anchor = _anchor(lines, text)
        if anchor is not None:
            boxes.append(BoxBeside(lines, anchor))
    out = {id(line) for box in boxes for line in box.lines}
    return [line for line in page if id(line) not in out], boxes


def with_boxes(ordered: list[PdfLine], boxes: Sequence[BoxBeside]) -> list[PdfLine]:
    """Returns lines in their order with those of boxes put in, each box behind the paragraph that stands beside it."""
    for box in boxes:
        place = _place_behind(ordered, box.anchor)
        while place < len(ordered) and _goes_on(ordered[place - 1], ordered[place]):
            place += 1
        edge = max(line.right for line in box.lines)
        for line in box.lines:
            line.edge = edge
        for line in (box.lines[0], *ordered[place : place + 1]):
            line.is_apart = True
        ordered[place:place] = box.lines
    return ordered


def _place_behind(ordered: Sequence[PdfLine], anchor: PdfLine) -> int:
    """Returns the place behind a line, which may have been joined with others of its height since."""
    here = [number for number, line in enumerate(ordered) if line.page == anchor.page]
    above = [number for number in here if ordered[number].y > anchor.y - 1]
    same = [number for number in above if ordered[number] is anchor or anchor.text in ordered[number].text]
    return max(same or above or here, default=len(ordered) - 1) + 1


def _boxes(page: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Returns the lines in filled boxes, those of one box together."""
    boxes: list[list[PdfLine]] = []
    for line in sorted((line for line in page if line.is_boxed), key=lambda line: -line.y):
        own = next((box for box in boxes if _is_below(box[-1], line)), None)
        if own is None:
            boxes.append([line])
        else:
            own.append(line)
    return boxes


def _is_below(above: PdfLine, line: PdfLine) -> bool:
    is_near = 0 < above.y - line.y < NEXT_LINE * max(above.size, line.size)
    return is_near and line.x < above.right and above.x < line.right


def _anchor(box: Sequence[PdfLine], text: Sequence[PdfLine]) -> PdfLine | None:
    """Returns the last line of the text beside a box; None if no text runs around it, as beside a cell of a table."""
    left, right = min(line.x for line in box), max(line.right for line in box)
    top, bottom = box[0].y + box[0].size, box[-1].y - box[-1].size
    beside = [line for line in text if bottom < line.y < top]
    if not beside or sum(len(line.text.split()) for line in box) < FEWEST_WORDS:
        return None
    is_right = all(line.right < left for line in beside)
    if (not is_right and any(line.x < right for line in beside)) or any(map(is_label_line, (*beside, *box))):
        return None
    first, size = min(line.x for line in beside), beside[0].size
    around = [
        line
        for line in text
        if (top <= line.y < top + NEAR * size or bottom - NEAR * size < line.y <= bottom)
        and abs(line.size - size) < SAME_EDGE / 3
        and (abs(line.x - first) < SAME_EDGE and line.right > left + size if is_right else line.x < right - size)
    ]
    return min(beside, key=lambda line: line.y) if around else None


def _goes_on(above: PdfLine, line: PdfLine) -> bool:
    """Returns whether a line stands right below another of the same paragraph, or of one that no gap parts from it."""
    is_near = 0 < above.y - line.y < NEXT_LINE * above.size * 0.75
    is_alike = above.page == line.page and above.size == line.size and above.bold == line.bold
    return is_near and is_alike and not line.is_bullet and not is_label_line(line)
