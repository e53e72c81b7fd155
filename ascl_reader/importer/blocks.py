"""What all readers do alike: white space collapsed, bullet signs dropped, blocks made, the main heading found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ascl_reader.importer.document import Block, Kind

LONGEST_HEADING = 100
"""Characters; a line that is not marked as a heading and is longer than this is taken for a sentence."""

_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ud800-\udfff]")
"""Control characters, soft hyphens and marks without a width; marks that set the direction of writing stay."""

CERTAIN_SIGNS = "•‣⁃◦▪●○■□\uf0b7\uf0a7"
"""Signs that stand only before bullets; the last two are Word's, from the Symbol and Wingdings fonts."""

_BULLET = re.compile(rf"(?:[{CERTAIN_SIGNS}]\s*|[-*–·o]\s+)(?=\S)")
_LONE_SIGN = re.compile(rf"[{CERTAIN_SIGNS}*·–-]")


def clean(text: str) -> str:
    """Return the text on one line: white space (the no-break space too) collapsed, nothing invisible in it."""
    return " ".join(_INVISIBLE.sub("", text).split())


def without_sign(text: str) -> str | None:
    """Return what follows the bullet sign that a clean text begins with, or None where it begins with none."""
    sign = _BULLET.match(text)
    return text[sign.end() :] if sign else None


def is_lone_sign(text: str) -> bool:
    """Tell whether a clean text is a bullet sign and nothing else."""
    return bool(_LONE_SIGN.fullmatch(text))


def could_be_heading(text: str) -> bool:
    """Tell whether a clean line is short and ends as headings do, not as sentences, labels or lists do."""
    return 0 < len(text) <= LONGEST_HEADING and text[-1] not in ".,;:?!…"


def line_block(text: str, place: int, last: int = 0) -> Block | None:
    """Return the paragraph or bullet that a text is, or None where there is nothing in it."""
    text = clean(text)
    if not text or is_lone_sign(text):
        return None
    bullet = without_sign(text)
    kind = Kind.PARAGRAPH if bullet is None else Kind.BULLET
    return Block(kind, text if bullet is None else bullet, place, max(place, last))


def main_heading(blocks: Sequence[Block]) -> str:
    """Return the page's heading: the first of the first level, else one that the page begins with, else nothing."""
    headings: Iterable[Block] = (block for block in blocks if block.kind is Kind.HEADING and not block.opens)
    first = next((block for block in headings if block.level == 1), None)
    if first is None and blocks and blocks[0].kind is Kind.HEADING and not blocks[0].opens:
        first = blocks[0]
    return first.text if first else ""
