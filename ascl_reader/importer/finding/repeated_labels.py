"""Recognises labels in words that are not known here, where each statement of a page has the same three."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.titles import is_metadata
from ascl_reader.library.statement import Section

LONGEST, FEWEST_TIMES = 60, 2
"""Characters of such a label, and statements that have it at the least."""


def repeated_labels(blocks: Sequence[Block], labels: Sequence[Section | None]) -> dict[int, Section]:
    """Returns the places of unknown labels with their sections: lines that stand again and again in one order.

    One of the three has to be a known label. The others are of the sections that are left, in the usual order.
    """
    counted = Counter(_look(block) for block, label in zip(blocks, labels, strict=True) if label is None)
    lines: list[tuple[int, object]] = []
    for number, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label is not None:
            lines.append((number, label))
        elif counted[_look(block)] >= FEWEST_TIMES and _may_be_label(blocks, number):
            lines.append((number, _look(block)))
    length = len(Section)
    cycle = [look for _, look in lines[:length]]
    known = {look for look in cycle if isinstance(look, Section)}
    if not known or len(set(cycle)) < length or known == set(Section) or len(lines) < FEWEST_TIMES * length:
        return {}
    if len(lines) % length or any(look != cycle[place % length] for place, (_, look) in enumerate(lines)):
        return {}
    unknown = [look for look in cycle if not isinstance(look, Section)]
    sections = dict(zip(unknown, (each for each in Section if each not in known), strict=True))
    return {number: sections[look] for number, look in lines if look in sections}


def _look(block: Block) -> tuple[str, int, str]:
    return block.kind.value, block.level, block.text.casefold()


def _may_be_label(blocks: Sequence[Block], number: int) -> bool:
    """Returns whether a line is short, ends no sentence, and stands above a text."""
    block, below = blocks[number], blocks[number + 1 : number + 2]
    is_line = block.kind is not BlockKind.BULLET and len(block.text) <= LONGEST and not block.text.endswith((".", ";"))
    is_above = bool(below) and below[0].kind is not BlockKind.HEADING
    return is_line and is_above and not is_metadata(block.text)
