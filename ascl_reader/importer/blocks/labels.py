"""Recognises the labels that published pages put before context, position and rationale, in every spelling seen."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from ascl_reader.library.dates import MONTHS
from ascl_reader.library.statement import Section

_CONTEXT = r"(?i:what(?:\s+is|['’]s)\s+the\s+context)(?:\s*[?:.]|(?=\s*$)|(?=\s*[A-Z“‘]))"
_POSITION = (
    r"(?i:ascl(?:['’]s)?\s+position)(?!\s*(?i:statements?)\b)"
    r"(?:\s*:|(?=[A-Z])|(?=\s*$)|(?=\s+(?:ASCL|[A-Z])))"
)
_WHY = r"(?i:why\s+(?:are\s+we|we\s+are|we['’]re)(?:\s+are)?\s+saying)"
_RATIONALE = rf"{_WHY}(?:\s+(?i:it|this|that))?\s*(?:\?|:|…|\.{{3}}|(?=\s*$))"

_AT_START = {
    Section.CONTEXT: re.compile(rf"^\W{{0,3}}{_CONTEXT}\s*"),
    Section.POSITION: re.compile(rf"^\W{{0,3}}{_POSITION}\s*[.–-]?\s*"),
    Section.RATIONALE: re.compile(rf"^\W{{0,3}}{_RATIONALE}\s*"),
}
_INSIDE = re.compile(
    r"(?<=[.?!:…”\"’)]\s)(?:(?i:what(?:\s+is|['’]s)\s+the\s+context)\?|(?i:ascl\s+position):"
    r"|(?i:why\s+are\s+we(?:\s+are)?\s+saying\s+(?:it|this))\?)"
)

_DATED = re.compile(
    rf"^(?P<title>.{{3,110}}?)\s*[–—-]\s*(?P<month>(?i:{'|'.join(MONTHS)}))\s+(?P<year>(?:19|20)\d\d)\.?$"
)

LONGEST_TITLE_LINE = 120
"""Characters of a line that can be a statement's title; a longer heading is text set large."""

_ENDS = tuple(".,;:?!…")
_CLOSING = "”’\"')] "

PAGE_HEADINGS = re.compile(r"^ascl\s+position\s+statements?\W*$", re.IGNORECASE)
"""What stands above the statements of a page and is neither a label nor a title."""


class LabelledText(msgspec.Struct, frozen=True):
    """A part of a block: the section its label begins (none where it has no label), and the text after the label."""

    section: Section | None
    text: str


def split_at_labels(text: str) -> list[LabelledText]:
    """Returns the parts of a block, split before each label; most blocks are one part."""
    cuts = [0, len(text)]
    if "?" in text or ":" in text:
        cuts[1:1] = [match.start() for match in _INSIDE.finditer(text)]
    return [_piece(text[start:end].strip()) for start, end in pairwise(cuts) if end > start]


def _piece(text: str) -> LabelledText:
    for section, pattern in _AT_START.items():
        match = pattern.match(text)
        if match:
            return LabelledText(section, text[match.end() :].strip())
    return LabelledText(None, text)


def title_and_month(text: str) -> tuple[str, str | None]:
    """Returns title and month (YYYY-MM, none without one) of a line such as "School funding – March 2017"."""
    match = _DATED.match(text.strip())
    if not match:
        return text.strip(), None
    month = [name.lower() for name in MONTHS].index(match["month"].lower()) + 1
    return match["title"].strip(), f"{match['year']}-{month:02d}"


def could_be_title(text: str) -> bool:
    """Returns whether a line that is no heading reads like a title: short, and not ended like a sentence."""
    return len(text) <= LONGEST_TITLE_LINE and not text[0].islower() and not text.rstrip(_CLOSING).endswith(_ENDS)
