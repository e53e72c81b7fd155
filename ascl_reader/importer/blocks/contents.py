"""Recognises tables of contents above the statements of a page: lists whose entries are its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind

LONGEST_LINK = 100
"""Characters of the name of another page or part in a list of links."""

_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)]|[ivx]{1,4}[.)])\s+")
"""The number of an entry or of a heading: either may have one without the other."""


def entries_of_contents(blocks: Sequence[Block], labelled: Sequence[bool]) -> set[int]:
    """Returns the places of lists above all statements, with their headings, that name headings of the page."""
    headings = {_name(block) for block in blocks if block.kind is BlockKind.HEADING}
    last = labelled.index(True) if any(labelled) else 0
    found: set[int] = set()
    start = 0
    while start < last and headings:
        end = start
        while end < len(blocks) and blocks[end].kind is not BlockKind.HEADING and _name(blocks[end]) in headings:
            end += 1
        if end - start > 1 and (end == len(blocks) or blocks[end].kind is not blocks[start].kind):
            head = start - 1
            has_head = head >= 0 and blocks[head].kind is BlockKind.HEADING and len(blocks[head].text) <= LONGEST_LINK
            first = head if has_head and _is_own_heading(blocks, head) else start
            found.update(range(first, end))
        start = max(end, start + 1)
    return found | {number for number in _standing_again_below(blocks) if number < last}


def _standing_again_below(blocks: Sequence[Block]) -> Iterator[int]:
    """Yields the places of headings with nothing below them but another that stand again, with a text, further down."""
    levels: dict[str, int] = {}
    """The deepest level of those with a text, by their words."""

    for number in range(len(blocks) - 2, -1, -1):
        block, after = blocks[number], blocks[number + 1]
        if block.kind is not BlockKind.HEADING:
            continue
        deepest = levels.get(block.text, -1)
        if after.kind is not BlockKind.HEADING:
            levels[block.text] = max(block.level, deepest)
        elif deepest >= block.level:
            yield number


def _name(block: Block) -> str:
    return _NUMBER.sub("", block.text, count=1) if _NUMBER.match(block.text) else block.text


def _is_own_heading(blocks: Sequence[Block], number: int) -> bool:
    """Returns whether a heading stands over a list only, as another of its level follows, and not over the page."""
    level = blocks[number].level
    later = (block for block in blocks[number + 1 :] if block.kind is BlockKind.HEADING)
    return next((block.level for block in later), 0) <= level and number > 0
