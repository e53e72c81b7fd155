"""What the lines of a PDF have in common: the size, spacing and edges of its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ascl_reader.importer.readers.pdf.page.lines import PdfLine, body_size

LARGER = 1.07
"""Times the size of the text that a heading has at least; Word's third level has 1.09."""

SAME_HEIGHT = 0.4
"""Sizes of the font by which lines of one height stand off each other at the most."""

FEWEST_AT_EDGE = 0.05
"""Share of the lines of the text that begin where a column does, at the least."""

FEW = 8
"""Lines from which the longest tells how wide the text is."""

_USUAL_SPACING = 1.45
_HEADING_SPACING = 1.9
_WIDEST_SPACING = 1.75
_PARAGRAPH_GAP = 1.17
"""Times the line spacing from which a gap is one between paragraphs; Word's own is 1.4."""

FEW_WITHIN = 3
"""Lines that begin amid a sentence, from which on their distance tells of that of all lines, however wide it is."""

FEW_SET_IN = 5
"""Lines that begin where only one paragraph shows that first lines are set in, and from which on they are."""

_RAISED_GAP = 1.36
"""The same where small letters are raised on one of the lines, for which some programs make room."""

_SMALL_GAP, _EVEN, _NEARLY_ALL = 1.06, 1.04, 0.97
"""Times the line spacing of a small gap, and of lines at one distance at the most, and the share that must be so."""

_LEAST_OF_COLUMN = 0.9
"""Share of a full line of a column below which a line was ended on purpose."""

_LEAST_WITHOUT_GAPS = 0.97
"""The same in text of one column, whose paragraphs no gaps part."""

_AT_EDGE = 0.25
"""Sizes of the font within which a line reaches the edge of its column."""

FEW_STRETCHED, _NEARLY_ALL_STRETCHED = 5, 0.85
"""Lines that go on in the next one, from which on they tell whether text is justified, and the share at the edge."""

_FULL = 37.0
"""Sizes of the font that a line is wide where too few lines tell it."""


class PageLayout:
    """The size, spacing and edges of the text of a document."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        self.size = body_size(lines)
        body = [line for line in lines if abs(line.size - self.size) < 0.6] or list(lines)
        edges = Counter(round(line.x) for line in body)
        self.left = min(edge for edge, count in edges.items() if count >= min(0.1 * len(body), max(edges.values())))
        self._lefts = [edge for edge, count in edges.items() if count >= FEWEST_AT_EDGE * len(body)] or [self.left]
        """Where the columns of the text begin."""

        whole = sorted(line.right for line in body if not line.edge)
        self._edge = whole[int(len(whole) * 0.98)] if len(whole) >= FEW else self.left + _FULL * self.size
        steps = _steps(lines)
        self._spacings = {size: self._spacing(steps.get(size, []), size) for size in {line.size for line in lines}}
        pairs = [(above, below) for above, below in pairwise(lines) if self._are_plain(above, below)]
        self._indent = self._first_indent(pairs)
        gaps = sum(self.is_gap(above, below) for above, below in pairs)
        self._least = 0.6 if gaps > 0.1 * len(pairs) else _LEAST_WITHOUT_GAPS
        """Share of a full line below which a line was ended on purpose; less is needed where no gaps tell."""

        steps_on = [self._spaced(above, below) for above, below in pairs if _goes_on(below)]
        self._is_even = len(steps_on) >= FEW_WITHIN and sum(step < _EVEN for step in steps_on) > _NEARLY_ALL * len(
            steps_on
        )
        """Whether the lines of paragraphs stand at one distance, so that any other tells something."""

        self._justified = self._stretched_to([above for above, below in pairs if _goes_on(below)])
        """The edges of columns (0 for the only one) whose lines are stretched, so that one which ends before it ends
        a paragraph."""

        self._has_breaks = any(_goes_on(below) for _, below in pairs)
        """Whether any line goes on in the next one; if none does, each is a paragraph however far it reaches."""

    def _are_plain(self, above: PdfLine, below: PdfLine) -> bool:
        """Returns whether two lines are text, one below the other, and neither a heading nor a label."""
        is_text = not above.bold and not below.bold
        is_body = abs(above.size - self.size) < 0.6 and abs(below.size - self.size) < 0.6
        return is_text and is_body and above.page == below.page and above.y > below.y

    def _first_indent(self, pairs: Sequence[tuple[PdfLine, PdfLine]]) -> float:
        """Returns by how many points the first lines of paragraphs are set in, 0 if they are not."""
        steps = Counter(
            round(above.x - below.x) for above, below in pairs if not above.is_bullet and below.text[0].islower()
        )
        steps = Counter({step: count for step, count in steps.items() if 0.8 * self.size < step < 6 * self.size})
        step, count = steps.most_common(1)[0] if steps else (0, 0)
        begin = sum(abs(above.x - self.left - step) < 1 and above.text[0].isupper() for above, _ in pairs)
        return step if count > 1 or (count and begin >= FEW_SET_IN) else 0.0

    def is_set_in(self, line: PdfLine) -> bool:
        """Returns whether a line begins where the first line of a paragraph does, if those are set in."""
        return self._indent > 0 and any(abs(line.x - left - self._indent) < 2 for left in self._lefts)

    def is_large(self, size: float) -> bool:
        """Returns whether a size is that of headings."""
        return size >= self.size * LARGER

    def is_centred(self, line: PdfLine) -> bool:
        """Returns whether a line of the only column stands as far from its left edge as from its right one."""
        left, right = line.x - self.left, self._edge - line.right
        return not line.edge and min(left, right) > 1.5 * line.size and abs(left - right) < 0.6 * line.size

    def is_gap(self, above: PdfLine, below: PdfLine) -> bool:
        """Returns whether there is more room between two lines than between those of a paragraph."""
        spacings = self._spaced(above, below)
        if spacings <= _PARAGRAPH_GAP:
            return False
        return spacings > _RAISED_GAP or not (above.has_raised or below.has_raised)

    def is_small_gap(self, above: PdfLine, below: PdfLine) -> bool:
        """Returns whether there is a little more room between two lines than between those of all paragraphs."""
        is_plain = above.size == below.size and not (above.has_raised or below.has_raised)
        return self._is_even and is_plain and self._spaced(above, below) > _SMALL_GAP

    def _spaced(self, above: PdfLine, below: PdfLine) -> float:
        return (above.y - below.y) / self._spacings[above.size]

    def filled(self, line: PdfLine, more: float = 0.0) -> float:
        """Returns the share of its column that a line fills, with so many points more."""
        edge, left = (line.edge, line.x) if line.edge else (self._edge, min(line.x, self.left))
        return (line.right + more - left) / max(edge - left, 1.0)

    def _stretched_to(self, lines: Sequence[PdfLine]) -> frozenset[int]:
        """Returns the edges to which nearly all lines of a column are stretched that go on in the next one."""
        columns: dict[int, list[bool]] = {}
        for line in lines:
            columns.setdefault(round(line.edge), []).append(self._is_at_edge(line))
        return frozenset(
            edge
            for edge, full in columns.items()
            if len(full) >= FEW_STRETCHED and sum(full) >= _NEARLY_ALL_STRETCHED * len(full)
        )

    def _is_at_edge(self, line: PdfLine) -> bool:
        return (line.edge or self._edge) - line.right < _AT_EDGE * line.size

    def is_stretched(self, line: PdfLine) -> bool:
        """Returns whether a line goes on in the next one as it was stretched to the edge, in justified text."""
        return round(line.edge) in self._justified and self._is_at_edge(line)

    def is_short(self, line: PdfLine, following: PdfLine) -> bool:
        """Returns whether the line was ended on purpose: the next word had room on it, or it was not stretched."""
        if round(line.edge) in self._justified and not self._is_at_edge(line):
            return True
        if not line.edge and not self._has_breaks:
            return True
        return self.filled(line, first_word(following)) < (_LEAST_OF_COLUMN if line.edge else self._least)

    def has_no_room(self, line: PdfLine, following: PdfLine) -> bool:
        """Returns whether the next word did not fit on the line."""
        return self.filled(line, first_word(following)) > 1.0

    def _spacing(self, steps: Sequence[_Step], size: float) -> float:
        """Returns the distance between lines of a paragraph of a size: the smallest that is common."""
        near = [step for step in steps if 0.9 * size <= step.gap <= 4 * size]
        gaps = Counter(step.gap for step in near)
        common = [gap for gap, count in gaps.items() if count >= max(2, 0.08 * gaps.total())]
        if not common:
            return (_HEADING_SPACING if self.is_large(size) else _USUAL_SPACING) * size
        spacing = min(common)
        sure = Counter(step.gap for step in near if step.is_within)
        lower = sum(step.gap == spacing and step.begins_low for step in near)
        if sure and not lower:  # entries of a list stand nearer, or lines that are paragraphs farther from one another
            often = [gap for gap, count in sure.items() if gap < spacing or count > 1]
            spacing = min(often, default=spacing)
        elif spacing > _WIDEST_SPACING * size and lower < 0.3 * gaps[spacing] and sure[spacing] < FEW_WITHIN:
            return _USUAL_SPACING * size  # every line is a paragraph of its own
        return spacing


class _Step(NamedTuple):
    """The distance in points from a line to the next, whether that begins with a small letter, and amid a sentence."""

    gap: float
    begins_low: bool
    is_within: bool


def _steps(lines: Sequence[PdfLine]) -> dict[float, list[_Step]]:
    """Returns by their size the lines that stand below one of the same, each with the distance to it in points."""
    found: dict[float, list[_Step]] = {}
    for above, below in pairwise(lines):
        is_below = below.x < above.right and above.x < below.right  # and not in the next cell
        if above.size == below.size and above.page == below.page and is_below:
            gap = round((above.y - below.y) * 2) / 2
            is_within = _goes_on(below) and above.text[-1].isalpha()
            found.setdefault(above.size, []).append(_Step(gap, below.text[0].islower(), is_within))
    return found


def _goes_on(line: PdfLine) -> bool:
    return line.text[0].islower() and not line.is_bullet


def first_word(line: PdfLine) -> float:
    """Returns about how wide the first word of a line is, with the space before it, in points."""
    letters = len(line.text.split(None, 1)[0]) + 1
    return letters * (line.right - line.x) / max(len(line.text), 1)
