"""Takes out page numbers and running heads and feet: lines that recur at the edge of most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason
from ascl_reader.importer.blocks.labels import leading_section
from ascl_reader.importer.readers.pdf.page.lines import PdfLine, body_size
from ascl_reader.importer.readers.pdf.page.page_content import PageContent

AT_EDGE = 3
"""Lines that a running head or foot may have."""

OFTEN = 0.4
"""Share of the pages on which a line stands; left and right pages may have different ones."""

AHEAD = 20
"""How far a page's own number may run before its place in the file, where leaves were taken out."""

ZONE = 0.09
"""Share of a page's height that its margins have at the top and at the foot."""

FARTHEST = 0.25
"""Share of a page's height within which a running head or foot stands."""

SMALLER = 0.92
"""Times the size of the text that small print in a margin has at the most."""

APART = 1.6
"""Sizes of the text by which small print in a margin stands off it at least."""

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–|]\s*)?(?:(?:page|tudalen|p\.)\s*)?(\d{1,4})(?:\s*(?:of|o|/|\|)\s*(\d{1,4}))?(?:\s*[-–|])?", re.IGNORECASE
)
_ROMAN = re.compile(r"[ivx]{1,6}")
_PRINTED = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d\b.*|(?:https?|file)://\S+(?:\s+(?:Page )?\d+(?:/| of )\d+)?|about:blank.*"
)
"""What browsers print above and below a page: when, and from where."""


class _Margins:
    """Which lines recur at the edges of the pages of one document."""

    def __init__(self, pages: Sequence[PageContent]) -> None:
        self._pages = len(pages)
        self._size = body_size(line for page in pages for line in page.lines)
        self._edges = {page.number: _edges(page.lines) for page in pages}
        edges = self._edges.values()
        self._counts = Counter(key for top, bottom in edges for key in {*map(_key, top), *map(_key, bottom)})
        self._often = max(2, OFTEN * len(pages))
        self._headings: dict[tuple[str, int], int] = {}

    def of(self, page: PageContent) -> list[PdfLine]:
        """Returns the lines of a page that are running ones."""
        found: list[PdfLine] = []
        for edge in self._edges[page.number]:
            for place, line in enumerate(edge):
                inner = next((each for each in edge[place:] if abs(each.y - line.y) > 2), None)
                is_outside = self._is_outside(page, line, inner)
                if not self._recurs(page, line) and not (is_outside and self._is_margin(line, found)):
                    break
                found.append(line)
        return found

    def _recurs(self, page: PageContent, line: PdfLine) -> bool:
        """Returns whether a line stands on many pages at this height; a label may begin many pages too."""
        if self._counts[_key(line)] < self._often or _is_label(line):
            return False
        # one in the midst of the page is of the text, as a sentence at the end of each statement
        if min(line.y - page.bottom, page.top - line.y) > FARTHEST * (page.top - page.bottom):
            return False
        # a large one may be the heading of the document where it stands first
        return line.size <= self._size * 1.05 or self._headings.setdefault(_key(line), line.page) < line.page

    def _is_outside(self, page: PageContent, line: PdfLine, inner: PdfLine | None) -> bool:
        """Returns whether a line stands in the margin of a page, apart from the line further in."""
        zone = ZONE * (page.top - page.bottom)
        is_outside = line.y < page.bottom + zone or line.y > page.top - zone
        return is_outside and (inner is None or abs(inner.y - line.y) > APART * self._size)

    def _is_margin(self, line: PdfLine, found: Sequence[PdfLine]) -> bool:
        """Returns whether a line in the margin is small print, a page number, or stands beside one."""
        if any(abs(each.y - line.y) < 2 for each in found):
            return True
        if _is_label(line) or line.size > self._size * 1.2 or line.parts[0].raised:
            return False  # what begins with a raised mark is a note
        is_number = _is_page_number(line.text, self._pages) or (self._pages > 2 and bool(_ROMAN.fullmatch(line.text)))
        return is_number or line.size <= SMALLER * self._size or bool(_PRINTED.fullmatch(line.text))


def _is_label(line: PdfLine) -> bool:
    return line.text[-1] in "?:" or leading_section(line.text) is not None


def without_margins(pages: Sequence[PageContent]) -> tuple[list[list[PdfLine]], list[LeftOut]]:
    """Returns the lines of each page without page numbers and running heads and feet, and those that are left out."""
    margins = _Margins(pages)
    kept, left_out = [], []
    for page in pages:
        found = margins.of(page)
        places = {id(line) for line in found}
        kept.append([line for line in page.lines if id(line) not in places] if found else page.lines)
        ordered = sorted(found, key=lambda line: (-line.y, line.x))
        left_out += [LeftOut(line.text, line.page, LeftOutReason.RUNNING_LINE) for line in ordered]
    return kept, left_out


def _is_page_number(text: str, pages: int) -> bool:
    """Returns whether a lone number can be that of a page; 2019/20 at the end of a sentence is none."""
    number = _PAGE_NUMBER.fullmatch(text)
    if not number:
        return False
    first, last = int(number.group(1)), int(number.group(2) or number.group(1))
    return first <= last <= pages + AHEAD


def _edges(page: Sequence[PdfLine]) -> tuple[list[PdfLine], list[PdfLine]]:
    """Returns the outermost lines of a page, which stand from the top down, from the edge inwards."""
    return list(page[: AT_EDGE * 2]), list(page[: -AT_EDGE * 2 - 1 : -1])


def _key(line: PdfLine) -> tuple[str, int]:
    """Returns the key of a running line, the same from page to page: its words, and its height on the page."""
    return _DIGITS.sub("#", line.text.lower()), round(line.y / 8)
