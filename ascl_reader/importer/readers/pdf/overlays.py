"""Finds what lies over the text of each page at the same place: bars and boxes that a browser prints again and again.

A web page may hold a notice in place while its text moves; printed, it stands on every page, over the text. Badges
beside titles are taken off too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason
from ascl_reader.importer.blocks.labels import leading_section
from ascl_reader.importer.blocks.page_words import page_line
from ascl_reader.importer.readers.pdf.margins import OFTEN
from ascl_reader.importer.readers.pdf.page.line_parts import text_of
from ascl_reader.importer.readers.pdf.page.lines import BADGE, PdfLine
from ascl_reader.importer.readers.pdf.page.open_pdf import Box
from ascl_reader.importer.readers.pdf.page.page_content import PageContent

FEWEST_WORDS, MOST_LINES = 5, 10
"""Words of what lies over the text at least, and its lines at the most."""

NEXT_LINE = 3.0
"""Sizes of the font from one of its lines to the next."""

FEWEST_OTHERS, MOST_RECURRING = 6, 0.5
"""Other lines on a page that shows it, and the share of its lines that recur; with more it stands twice in the file."""

PADDED = 1.8
"""Times its size that a line has in a box; a ground behind words, as of a marker pen, is no higher than they are."""

TOUCHING, FOLLOWS = 0.9, 4.0
"""Sizes of the font within which lines touch one another, and within which one follows another in a text."""

SMALL = 0.75
"""Times the size of a title that the letters of a badge beside it have at the most."""

_Key = tuple[str, int, int, float]


class Overlay(msgspec.Struct):
    """Lines of one page that lie over its text, and the box that is filled behind them, if any."""

    lines: list[PdfLine]
    panel: Box | None = None

    @property
    def left_out(self) -> list[LeftOut]:
        """The words, with the reason to leave them out."""
        whole = page_line(" ".join(line.text for line in self.lines)) or LeftOutReason.RUNNING_LINE
        return [LeftOut(line.text, line.page, page_line(line.text) or whole) for line in self.lines]


def overlays_of(pages: Sequence[PageContent]) -> dict[int, list[Overlay]]:
    """Returns by page what stands on many pages at the very same place, in the midst of the page as at its edge.

    What goes on below other lines on all of them, and hides none, may be of the text: it is marked only.
    """
    often = max(2, OFTEN * len(pages))
    counts = Counter(key for page in pages for key in {_key(line) for line in page.lines})
    panels = Counter(key for page in pages for key in {_place(box) for box in page.panels})
    known: set[_Key] = set()
    found: dict[int, list[Overlay]] = {}
    for page in pages:
        recurring = [line for line in page.lines if counts[_key(line)] >= often and leading_section(line.text) is None]
        is_page = len(recurring) + FEWEST_OTHERS <= len(page.lines) and len(recurring) <= MOST_RECURRING * len(
            page.lines
        )
        for group in _groups(recurring):
            if is_page and len(group) <= MOST_LINES and sum(len(line.text.split()) for line in group) >= FEWEST_WORDS:
                known.update(map(_key, group))
    standing = [(page, group) for page in pages for group in _groups([x for x in page.lines if _key(x) in known])]
    over = {_key(line) for page, group in standing if not _is_in_flow(page, group) for line in group}
    for page, group in standing:
        if any(_key(line) in over for line in group):
            around = _around(group)
            behind = [box for box in page.panels if box.holds(around, 2.0) and panels[_place(box)] >= often]
            panel = min(behind, key=lambda box: box.area, default=None)
            found.setdefault(page.number, []).append(Overlay(_on(page, group, panel), panel))
        else:
            for line in group:
                line.is_boxed = True  # a person is asked to check it
    return found


def _is_in_flow(page: PageContent, group: Sequence[PdfLine]) -> bool:
    """Returns whether lines follow others as their text goes on, and nothing of the page lies below them."""
    if page.is_cut or any(each.reason is LeftOutReason.HIDDEN for each in page.left_out):
        return False
    own, around = {id(line) for line in group}, _around(group)
    others = [line for line in page.lines if id(line) not in own and line.x < around.right and line.right > around.left]
    if any(
        line.y < group[0].y + TOUCHING * line.size and line.y > group[-1].y - TOUCHING * line.size for line in others
    ):
        return False
    above = min((line.y for line in others if line.y > group[0].y), default=float("inf"))
    return above - group[0].y < FOLLOWS * group[0].size


def without_overlays(page: PageContent, overlays: Sequence[Overlay]) -> list[LeftOut]:
    """Takes what lies over the text out of the lines of a page, and returns these words."""
    out = {id(line) for each in overlays for line in each.lines}
    page.lines = [line for line in page.lines if id(line) not in out]
    return [words for each in overlays for words in each.left_out]


def without_badges(page: PageContent) -> list[LeftOut]:
    """Takes small words such as New, beside the large ones of a title, out of the lines of a page; returns them."""
    alone = [line for line in page.lines if BADGE.fullmatch(line.text) and _is_beside_larger(line, page.lines)]
    page.lines = [line for line in page.lines if not any(line is each for each in alone)]
    found = [line.text for line in alone]
    for line in page.lines:
        for parts in (line.parts, line.parts[::-1]):
            count = next((n for n, part in enumerate(parts) if part.piece.height > SMALL * line.size), 0)
            text = text_of(sorted(parts[:count], key=lambda part: part.x))
            if BADGE.fullmatch(text):
                found.append(text)
                for part in parts[:count]:
                    part.left_out = True
                line.text = text_of(line.parts)
    return [LeftOut(text, page.number, LeftOutReason.NAVIGATION) for text in found]


def _is_beside_larger(line: PdfLine, lines: Sequence[PdfLine]) -> bool:
    level = (each for each in lines if abs(each.y - line.y) < TOUCHING * each.size / 2)
    return any(line.size <= SMALL * each.size for each in level)


def mark_boxed(page: PageContent) -> None:
    """Marks the lines of a page that stand in a filled box without a label, and not only on a coloured ground."""
    for panel in (*page.panels, *page.grounds):
        inside = [line for line in page.lines if panel.holds(_box(line), 2.0)]
        is_box = all(panel.top - panel.bottom > PADDED * line.size for line in inside)
        has_label = any(leading_section(line.text) for line in inside)
        if is_box and len(inside) <= MOST_RECURRING * len(page.lines) and not has_label:
            for line in inside:
                line.is_boxed = True


def overlays_again(page: PageContent, overlays: Sequence[Overlay]) -> list[Overlay]:
    """Returns those without a filled box behind them, with their lines on a page that was read again."""
    keys = {_key(line) for each in overlays if each.panel is None for line in each.lines}
    return [Overlay([line for line in page.lines if _key(line) in keys])]


def _on(page: PageContent, group: list[PdfLine], panel: Box | None) -> list[PdfLine]:
    """Returns the lines of a group, and those that lie on the same filled box, such as buttons."""
    if panel is None:
        return group
    return [line for line in page.lines if panel.holds(_box(line), 2.0)]


def _groups(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Returns lines in groups of those that stand close below one another."""
    groups: list[list[PdfLine]] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if groups and groups[-1][-1].y - line.y < NEXT_LINE * line.size:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _around(lines: Sequence[PdfLine]) -> Box:
    box = _box(lines[0])
    for line in lines[1:]:
        box = box.around(_box(line))
    return box


def _box(line: PdfLine) -> Box:
    return Box(line.x, line.y - 0.2 * line.size, line.right, line.y + 0.7 * line.size)


def _key(line: PdfLine) -> _Key:
    return line.text, round(line.x), round(line.y), line.size


def _place(box: Box) -> tuple[int, ...]:
    return round(box.left), round(box.bottom), round(box.right), round(box.top)
