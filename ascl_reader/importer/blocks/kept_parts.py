"""Recognises parts of a statement that look like those of a page: a section named Glossary, or words on cookies."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, LeftOutReason
from ascl_reader.importer.blocks.titles import could_be_title
from ascl_reader.library.statement import Section

FEWEST_WORDS = 6
"""Words of a sentence of the text, at the least; a note that explains a word or names a source is mostly shorter."""

FARTHEST = 60
"""Blocks from the title of a statement to one of its lines, at the most."""

_LIKE_SUBHEADINGS = frozenset((LeftOutReason.FOOTNOTE, LeftOutReason.COMMENTS))
"""Reasons whose headings, such as Sources and Discussion, may stand within a section as well."""

_SOURCE = re.compile(r"\W{0,3}\d|https?:|www\.|\b(?:19|20)\d\d\b|^\W{0,3}[^.?!]{1,40}:\s")


def is_part_of_text(reason: LeftOutReason, part: Sequence[Block]) -> bool:
    """Returns whether a heading of notes or comments and what stands below it belong to a section that goes on after.

    They are where all that stands below it are whole sentences, and none of them gives a source or explains a word.
    """
    if reason not in _LIKE_SUBHEADINGS or len(part) < 2 or any(_SOURCE.search(block.text) for block in part):
        return False
    return all(map(is_sentence, part[1:]))


def is_sentence(block: Block) -> bool:
    """Returns whether a block is a paragraph that ends as a sentence, and no short one."""
    is_whole = block.text.endswith(".") and len(block.text.split()) >= FEWEST_WORDS
    return block.kind is BlockKind.PARAGRAPH and is_whole


def is_on_cookies(blocks: Sequence[Block], sections: Sequence[Section | None], number: int) -> bool:
    """Returns whether a block stands in a statement with cookies in its title: in the line before its first label."""
    for place in range(number - 1, max(number - FARTHEST, 0) - 1, -1):
        if sections[place] is None and sections[place + 1] is Section.CONTEXT:
            return "cookie" in blocks[place].text.lower() and could_be_title(blocks[place].text)
    return False


def told_before(blocks: Sequence[Block], heads: Collection[int]) -> list[Block]:
    """Returns blocks, those before the heads of parts that are left out with a doubt whether these are of the text."""
    told = list(blocks)
    for head in heads:
        if head:
            told[head - 1] = to_be_checked(told[head - 1], DoubtReason.LIST_LEFT_OUT)
    return told


def to_be_checked(block: Block, reason: DoubtReason = DoubtReason.SET_APART) -> Block:
    """Returns a block with a doubt, in most cases whether it is part of the text."""
    return msgspec.structs.replace(block, doubts=(*block.doubts, Doubt(block.place, reason)))
