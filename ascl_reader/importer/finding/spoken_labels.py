"""Tells labels from the same words in a sentence: “our position: it has not changed”, “Why are we saying it?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.labels import LabelledText
from ascl_reader.library.statement import Section

SELDOM = 4
"""Labels of a page, at the least, for each one that is spoken within a sentence; with fewer the whole page is written
so.
"""

FARTHEST = 200
"""Blocks after a label among which those of the same statement are looked for."""

_ENDS = ("?", ":")
"""What a label ends with that no sentence goes on behind in a block of its own."""

_NO_WORDS = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]\s|https?:|www\.|\S+@\S")
"""How a block begins that is an entry of a list or an address, and does not go on in a sentence."""

Pieces = list[LabelledText]


def without_spoken(blocks: Sequence[Block], pieces: Sequence[Pieces]) -> list[Pieces]:
    """Returns the parts of all blocks, undivided where a sentence only says the words of a label."""
    found = [_undivided(blocks, pieces, number) for number in range(len(blocks))]
    begins = [number for number, each in enumerate(found) if each and each[0].section is not None]
    spoken = [
        number
        for place, number in enumerate(begins)
        if _goes_on_small(blocks, found, number)
        and (not place or found[number][0].section in _later(blocks, found, number))
    ]
    if spoken and len(spoken) * SELDOM <= len(begins):
        for number in spoken:
            found[number] = [LabelledText(None, blocks[number].text)]
    return found


def _undivided(blocks: Sequence[Block], pieces: Sequence[Pieces], number: int) -> Pieces:
    """Returns the parts of a block; as one where the sections inside it begin with labels of their own later."""
    own = pieces[number]
    inside = {piece.section for piece in own[1:] if piece.section is not None}
    if not inside or (own[0].section is not None and not own[0].text) or own[0].section in inside:
        return own
    if not inside <= _later(blocks, pieces, number):
        return own
    text = blocks[number].text
    whole = text[text.index(own[0].text) :]
    return [LabelledText(own[0].section, whole, own[0].note, own[0].is_short)]


def _later(blocks: Sequence[Block], pieces: Sequence[Pieces], number: int) -> set[Section]:
    """Returns the sections that begin after a block with labels of their own, up to the next statement."""
    begun: set[Section] = set()
    end = number + 1 + FARTHEST
    for block, each in zip(blocks[number + 1 : end], pieces[number + 1 : end], strict=True):
        first = each[0].section if each else None
        if first is Section.CONTEXT or first in begun or (block.kind is BlockKind.HEADING and first is None):
            break
        if first is not None:
            begun.add(first)
    return begun


def _goes_on_small(blocks: Sequence[Block], pieces: Sequence[Pieces], number: int) -> bool:
    """Returns whether the words behind a label, in its block or the next one, go on as within a sentence."""
    block, first = blocks[number], pieces[number][0]
    if len(pieces[number]) > 1 or block.kind is not BlockKind.PARAGRAPH:
        return False
    if first.text:
        return first.text[:1].islower()
    after = number + 1
    is_text = after < len(blocks) and blocks[after].kind is BlockKind.PARAGRAPH and pieces[after][0].section is None
    if not is_text or block.text.endswith(_ENDS) or _NO_WORDS.match(blocks[after].text):
        return False
    return blocks[after].text[:1].islower()
