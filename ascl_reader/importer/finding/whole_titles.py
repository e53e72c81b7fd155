"""Joins the lines of a title that a page has as headings of their own, one below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.labels import is_label
from ascl_reader.importer.blocks.titles import LONGEST_TITLE_LINE

_GOES_ON = re.compile(
    r"(?:[,–—&/-]|\b(?:and|or|of|for|in|on|to|with|from|by|at|the|a|an|as|into|between|about|against|a’r|ac|ar|yn|i))$",
    re.IGNORECASE,
)
"""How a line ends that a title cannot end with."""


def with_whole_titles(blocks: Sequence[Block], heading: str) -> list[Block]:
    """Returns blocks with each heading that goes on in the next one joined to it; the page's `heading` stays as it is.

    The next one has the same level, stands right below, and begins with a small letter where the first could end.
    """
    made: list[Block] = []
    for block in blocks:
        if made and made[-1].text != heading and _is_one_title(made[-1], block):
            above = made[-1]
            text, doubts = f"{above.text} {block.text}", (*above.doubts, *block.doubts)
            made[-1] = msgspec.structs.replace(above, text=text, last=max(above.last, block.last), doubts=doubts)
        else:
            made.append(block)
    return made


def _is_one_title(above: Block, below: Block) -> bool:
    """Returns whether a heading goes on in the one right below it."""
    if above.kind is not BlockKind.HEADING or below.kind is not BlockKind.HEADING or above.level != below.level:
        return False
    is_long = len(above.text) + len(below.text) >= LONGEST_TITLE_LINE
    if is_long or above.opens or below.opens or is_label(above.text) or is_label(below.text):
        return False
    return below.text[0].islower() or bool(_GOES_ON.search(above.text))
