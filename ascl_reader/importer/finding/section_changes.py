"""Changes the content of a found statement: where a section begins, which blocks are left out or taken in."""

from __future__ import annotations

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason
from ascl_reader.importer.finding.boundaries import with_content
from ascl_reader.importer.finding.found_statement import FoundStatement, SectionBlock
from ascl_reader.library.statement import Section


def begin_section(found: FoundStatement, at: Block, section: Section) -> FoundStatement | None:
    """Returns a statement in which a section begins at a block and goes on to where the next one began.

    None if that changes nothing.
    """
    whole = found.blocks
    place = _place_of(whole, at)
    if place < 0 or whole[place][0] is section:
        return None
    before = whole[place][0]
    end = next((n for n in range(place, len(whole)) if whole[n][0] is not before), len(whole))
    changed = [(section, block) for _, block in whole[place:end]]
    return with_content(found, in_page_order([*whole[:place], *changed, *whole[end:]]))


def put_out(found: FoundStatement, at: Block) -> tuple[FoundStatement, LeftOut] | None:
    """Returns a statement without a block, and that block as left out; None if it has no other."""
    whole = found.blocks
    place = _place_of(whole, at)
    if place < 0 or len(whole) < 2:
        return None
    out = LeftOut(at.text, at.place, LeftOutReason.BY_PERSON)
    return with_content(found, whole[:place] + whole[place + 1 :]), out


def put_out_words(found: FoundStatement, at: Block, start: int, length: int) -> tuple[FoundStatement, LeftOut] | None:
    """Returns a statement without some words of a block, and these words as left out; None if there are none.

    `start` and `length` are characters of the block's text; where all of it is put out, the block goes.
    """
    words, rest = at.text[start : start + length], at.text[:start] + at.text[start + length :]
    if not words.strip():
        return None
    rest = " ".join(rest.split())
    if not rest:
        return put_out(found, at)
    whole = found.blocks
    place = _place_of(whole, at)
    if place < 0:
        return None
    changed = (whole[place][0], msgspec.structs.replace(at, text=rest))
    out = LeftOut(words.strip(), at.place, LeftOutReason.BY_PERSON)
    return with_content(found, [*whole[:place], changed, *whole[place + 1 :]]), out


def take_in(found: FoundStatement, words: LeftOut) -> FoundStatement:
    """Returns a statement with words that were left out, as a paragraph where the page has them.

    It goes on with the section that stands before it on the page.
    """
    whole = in_page_order(found.blocks)
    block = Block(BlockKind.PARAGRAPH, words.text, words.place, words.place)
    place = sum(each.place <= words.place for _, each in whole)
    section = whole[max(place - 1, 0)][0]
    return with_content(found, [*whole[:place], (section, block), *whole[place:]])


def in_page_order(content: list[SectionBlock]) -> list[SectionBlock]:
    """Returns blocks in the order in which the page has them; those of one place stay as they are."""
    return sorted(content, key=lambda each: each[1].place)


def _place_of(whole: list[SectionBlock], at: Block) -> int:
    return next((number for number, (_, block) in enumerate(whole) if block is at), -1)
