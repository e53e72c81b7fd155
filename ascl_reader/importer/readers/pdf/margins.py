"""Removes page numbers and running headers and footers: lines that recur at the edge of most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ascl_reader.importer.blocks.labels import split_at_labels
from ascl_reader.importer.readers.pdf.lines import PdfLine, body_size

AT_EDGE = 3
"""Lines that a running head or foot may have."""

OFTEN = 0.4
"""Share of the pages on which a line stands; left and right pages may have different ones."""

AHEAD = 20
"""How far a page's own number may run before its place in the file, where leaves were taken out."""

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–|]\s*)?(?:page\s*)?(\d{1,4})(?:\s*(?:of|/|\|)\s*(\d{1,4}))?(?:\s*[-–|])?", re.IGNORECASE
)
_PRINTED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d\b.*|(?:https?|file)://\S+(?:\s+\d+/\d+)?")
"""What browsers print above and below a page: when, and from where."""


def without_margins(pages: Sequence[list[PdfLine]]) -> list[list[PdfLine]]:
    """Returns the lines of each page without page numbers and running headers and footers."""
    size = body_size(line for page in pages for line in page)
    edges = [_edges(page) for page in pages]
    counts = Counter(key for top, bottom in edges for key in {*map(_key, top), *map(_key, bottom)})
    often = max(2, OFTEN * len(pages))

    def is_margin(line: PdfLine) -> bool:
        if line.size > size * 1.05 or line.text[-1] in "?:" or split_at_labels(line.text)[0].section is not None:
            return False  # a heading or a label begins many pages too
        if counts[_key(line)] >= often:
            return True
        return bool(_PRINTED.fullmatch(line.text)) or _is_page_number(line.text, len(pages))

    kept = []
    for page, (top, bottom) in zip(pages, edges, strict=True):
        left_out: set[int] = set()
        for edge in (top, bottom):
            for line in edge:
                if not is_margin(line):
                    break
                left_out.add(id(line))
        kept.append([line for line in page if id(line) not in left_out])
    return kept


def _is_page_number(text: str, pages: int) -> bool:
    """Returns whether a lone number can be that of a page; 2019/20 at the end of a sentence is none."""
    number = _PAGE_NUMBER.fullmatch(text)
    if not number:
        return False
    first, last = int(number.group(1)), int(number.group(2) or number.group(1))
    return first <= last <= pages + AHEAD


def _edges(page: list[PdfLine]) -> tuple[list[PdfLine], list[PdfLine]]:
    """Returns the outermost lines of a page, from the edge inwards."""
    falling = sorted(page, key=lambda line: (-line.y, line.x))
    return falling[: AT_EDGE * 2], falling[::-1][: AT_EDGE * 2]


def _key(line: PdfLine) -> tuple[str, int]:
    """Returns what a running line has in common from page to page: its words, and its height on the page."""
    return _DIGITS.sub("#", line.text.lower()), round(line.y / 8)
