"""Moves the boundaries between found statements: split, join, begin a block earlier or later."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.titles import heading_line
from ascl_reader.importer.finding.found_statement import (
    MISSING,
    UNLABELLED_CHECKS,
    CheckReason,
    FoundSection,
    FoundStatement,
    SectionBlock,
)
from ascl_reader.library.statement import Section

SectionsFound = dict[int, tuple[int, Section]]
"""The statement and section in which a block was found, by the identity of the block."""


def split(found: FoundStatement, at: Block) -> tuple[FoundStatement, FoundStatement] | None:
    """Returns a statement split in two before a block; None if the block is its first or not in it.

    Text split off the last section becomes the position of the second statement, and a heading there its title.
    """
    whole = found.blocks
    place = next((number for number, (_, block) in enumerate(whole) if block is at), 0)
    if place == 0:
        return None
    cut, rest = whole[place][0], whole[place:]
    inside = whole[place - 1][0] is cut
    if inside and cut is not Section.CONTEXT and all(section is cut for section, _ in rest):
        rest = [(Section.POSITION, block) for _, block in rest]
    check = tuple(each for each in found.check if each in UNLABELLED_CHECKS)
    title, month, heading = "", None, None
    if rest[0][1].kind is BlockKind.HEADING and len(rest) > 1:
        heading, rest = rest[0][1], rest[1:]
        title, month, _ = heading_line(heading.text)
    second = msgspec.structs.replace(found, title=title, month=month, check=check, heading=heading)
    return with_content(found, whole[:place]), with_content(second, rest, sure=True)


def join(before: FoundStatement, after: FoundStatement) -> FoundStatement:
    """Returns two statements merged into one; the title of the second is a heading, or text where it was no heading.

    Every word stays in its section: what had no labels goes on with the section that ends before it.
    """
    first, second = before.blocks, after.blocks
    last = max(first, key=lambda each: each[1].place)[0] if len({each for each, _ in first}) > 1 else first[-1][0]
    if _has_no_labels(after):
        second = [(last, block) for _, block in second]
    if after.heading is not None:
        second.insert(0, (last, after.heading))
    return with_content(before, first + second)


def _has_no_labels(found: FoundStatement) -> bool:
    """Returns whether all of a statement is taken for its position because the page has no labels there."""
    is_position = all(each.section is Section.POSITION for each in found.sections)
    return is_position and CheckReason.NO_CONTEXT not in found.check


def begin_earlier(before: FoundStatement, after: FoundStatement) -> tuple[FoundStatement, FoundStatement] | None:
    """Returns both after moving the last block of the first to the second; None if it is the only one."""
    first, second = before.blocks, after.blocks
    if len(first) < 2:
        return None
    return with_content(before, first[:-1]), with_content(after, [(second[0][0], first[-1][1]), *second], sure=True)


def begin_later(
    before: FoundStatement, after: FoundStatement, as_found: SectionsFound | None = None
) -> tuple[FoundStatement, FoundStatement] | None:
    """Returns both after moving the first block of the second to the first; None if it is the only one.

    A block that was found in the first statement goes back to the section that it was found in, any other goes on with
    the section that ends there.
    """
    first, second = before.blocks, after.blocks
    if len(second) < 2:
        return None
    section, moved = first[-1][0], second[0][1]
    places = as_found or {}
    was = places.get(id(moved))
    if was is not None and any(places.get(id(block), (-1, section))[0] == was[0] for _, block in first):
        section = was[1]
    return with_content(before, [*first, (section, moved)]), with_content(after, second[1:], sure=True)


def sections_found(statements: Sequence[FoundStatement]) -> SectionsFound:
    """Returns of each block the statement, by its number, and the section in which it was found."""
    pairs = ((number, pair) for number, found in enumerate(statements) for pair in found.blocks)
    return {id(block): (number, section) for number, (section, block) in pairs}


def with_content(found: FoundStatement, content: Sequence[SectionBlock], sure: bool = False) -> FoundStatement:
    """Returns a statement with other blocks, each in its section; `sure`: a person set where it begins."""
    blocks = {section: tuple(block for each, block in content if each is section) for section in Section}
    sections = tuple(FoundSection(section, each) for section, each in blocks.items() if each)
    had = {each.section for each in found.sections}
    check = [each for each in found.check if each not in MISSING.values() and not (sure and each in UNLABELLED_CHECKS)]
    for section, reason in MISSING.items():
        is_new = section is Section.POSITION or (not sure and section in had)
        if not blocks[section] and (reason in found.check or is_new):
            check.append(reason)
    places = [block for _, block in content]
    first, last = min(block.place for block in places), max(block.last for block in places)
    return msgspec.structs.replace(found, sections=sections, check=tuple(check), first=first, last=last)
