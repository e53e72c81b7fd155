"""Makes headings, paragraphs and bullets of the lines of a PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.make_blocks import (
    BULLET_SIGNS,
    block_of_line,
    is_bullet_sign,
    without_bullet_sign,
)
from ascl_reader.importer.readers.pdf.hyphens import LineJoiner
from ascl_reader.importer.readers.pdf.lines import SAME_LINE, PdfLine, body_size

LARGER = 1.07
"""Times the size of the text that a heading has at least; Word's third level has 1.09."""

LONGEST_LARGE = 150
"""Characters of a heading; longer text in a large size is an introduction."""

_USUAL_SPACING = 1.45
_HEADING_SPACING = 1.9
_WIDEST_SPACING = 1.75
_PARAGRAPH_GAP = 1.17
"""Times the line spacing from which a gap is one between paragraphs; Word's own is 1.4."""

_ENDS = ".?!:…"
_CLOSING = "”’\"')]"


class _Layout:
    """What a document's lines have in common: the size, spacing, length and left edge of its text."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        self.size = body_size(lines)
        body = [line for line in lines if abs(line.size - self.size) < 0.6] or list(lines)
        lengths = sorted(len(line.text) for line in body)
        self.full = lengths[int(len(lengths) * 0.9)] if len(lengths) >= 5 else 80
        self.left = Counter(round(line.x) for line in body).most_common(1)[0][0] if body else 0
        self._spacings = {size: self._spacing(lines, size) for size in {line.size for line in lines}}
        pairs = [(above, below) for above, below in pairwise(body) if above.page == below.page and above.y > below.y]
        gaps = sum(self.is_gap(above, below) for above, below in pairs)
        self._least = 0.6 if gaps > 0.1 * len(pairs) else 0.85
        """Share of a full line below which a line was ended on purpose; less is needed where no gaps tell."""

    def is_large(self, size: float) -> bool:
        """Returns whether a size is that of headings."""
        return size >= self.size * LARGER

    def is_gap(self, above: PdfLine, below: PdfLine) -> bool:
        """Returns whether there is more room between two lines than between those of a paragraph."""
        return above.y - below.y > self._spacings[above.size] * _PARAGRAPH_GAP

    def is_short(self, line: PdfLine, following: PdfLine) -> bool:
        """Returns whether the line was ended although the next word had room on it."""
        return len(line.text) + 1 + len(following.text.split()[0]) < self.full * self._least

    def _spacing(self, lines: Sequence[PdfLine], size: float) -> float:
        """Returns the distance between lines of a paragraph: the smallest that is common."""
        pairs = [
            (round((above.y - below.y) * 2) / 2, above, below)
            for above, below in pairwise(lines)
            if above.page == below.page and above.size == below.size == size
        ]
        gaps = Counter(gap for gap, _, _ in pairs if 0.9 * size <= gap <= 4 * size)
        common = [gap for gap, count in gaps.items() if count >= max(2, 0.08 * gaps.total())]
        if not common:
            return (_HEADING_SPACING if self.is_large(size) else _USUAL_SPACING) * size
        spacing = min(common)
        goes_on = [below.text[0].islower() for gap, _, below in pairs if gap == spacing]
        if spacing > _WIDEST_SPACING * size and sum(goes_on) < 0.3 * len(goes_on):
            return _USUAL_SPACING * size  # every line is a paragraph of its own
        return spacing


def blocks_of(lines: Sequence[PdfLine]) -> list[Block]:
    """Returns the blocks that lines form, with their pages."""
    if not lines:
        return []
    layout = _Layout(lines)
    groups: list[list[PdfLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, layout):
            groups[-1].append(line)
        else:
            groups.append([line])
    words = LineJoiner([line.text for line in lines])
    blocks: list[Block] = []
    for group in groups:
        block = block_of_line(words.join([line.text for line in group]), group[0].page, group[-1].page)
        if block:
            blocks.append(_with_kind(block, group, layout, blocks[-1] if blocks else None))
    return _with_levels(blocks, layout.size)


def _goes_on(group: Sequence[PdfLine], line: PdfLine, layout: _Layout) -> bool:
    """Returns whether a line belongs to the block that the lines before it make."""
    last = group[-1]
    if is_bullet_sign(last.text) and len(group) == 1:
        return True
    ends = last.text.rstrip(_CLOSING)[-1:] in _ENDS
    begins_bullet = without_bullet_sign(line.text) is not None and not _is_dash_in_sentence(group, line, ends, layout)
    if begins_bullet or abs(last.size - line.size) > 0.6:
        return False
    if last.page != line.page or line.y > last.y + line.size:  # a new page or column
        is_full = len(last.text) > layout.full * 0.75 and without_bullet_sign(group[0].text) is None
        return line.text[0].islower() or (is_full and not ends and not layout.is_large(line.size))
    is_beside = abs(last.y - line.y) < SAME_LINE * line.size
    if is_beside or layout.is_gap(last, line) or _begins_at_new_edge(group, line, ends):
        return False
    return not _was_ended(last, line, ends, layout)


def _was_ended(last: PdfLine, line: PdfLine, ends: bool, layout: _Layout) -> bool:
    """Returns whether a line was ended on purpose, by the room left on it and by how the next one begins."""
    is_short = layout.is_short(last, line)
    if last.bold != line.bold and (ends or (last.bold and is_short)):
        return True
    if line.text[0].islower() or layout.is_large(line.size):
        return False
    return is_short if ends else len(last.text) < layout.full * 0.6


def _is_dash_in_sentence(group: Sequence[PdfLine], line: PdfLine, ends: bool, layout: _Layout) -> bool:
    """Returns whether a dash (or the letter o) that begins a line stands in a sentence that was broken before it."""
    if line.text[0] in BULLET_SIGNS or ends or without_bullet_sign(group[0].text) is not None:
        return False
    is_full = len(group[-1].text) > layout.full * 0.8 or layout.is_large(line.size)
    return is_full and not layout.is_gap(group[-1], line)


def _begins_at_new_edge(group: Sequence[PdfLine], line: PdfLine, ends: bool) -> bool:
    """Returns whether a line's left edge begins a paragraph: indented after a full stop, or back from a bullet's."""
    first, last = group[0], group[-1]
    step = 0.8 * line.size
    if without_bullet_sign(first.text) is None and not is_bullet_sign(first.text):
        return ends and line.x > last.x + step
    if line.x < first.x - 0.3 * line.size:
        return True
    return len(group) > 1 and last.x > first.x + 0.3 * line.size and line.x < last.x - 0.3 * line.size


def _with_kind(block: Block, group: Sequence[PdfLine], layout: _Layout, before: Block | None) -> Block:
    """Returns the block as a heading where it is set large, as a bullet where it is set in below a colon."""
    if block.kind is BlockKind.BULLET:
        return block
    size = max(line.size for line in group)
    if layout.is_large(size) and len(block.text) <= LONGEST_LARGE and block.text[-1] not in ".,;":
        return msgspec.structs.replace(block, kind=BlockKind.HEADING, level=round(size * 2))
    is_in_list = before is not None and (before.kind is BlockKind.BULLET or before.text.endswith(":"))
    if is_in_list and min(line.x for line in group) > layout.left + 0.9 * layout.size:
        return msgspec.structs.replace(block, kind=BlockKind.BULLET)  # some programs draw the sign as a picture
    return block


def _with_levels(blocks: list[Block], size: float) -> list[Block]:
    """Returns the blocks with levels from 1 for the largest headings; the first level is only for a heading alone."""
    sizes = Counter(block.level for block in blocks if block.kind is BlockKind.HEADING)
    falling = sorted(sizes, reverse=True)
    first = 1 if falling and sizes[falling[0]] == 1 else 2
    levels = {size: min(first + number, 6) for number, size in enumerate(falling)}
    return [
        msgspec.structs.replace(block, level=levels[block.level]) if block.kind is BlockKind.HEADING else block
        for block in blocks
    ]
