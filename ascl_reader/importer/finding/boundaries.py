"""Moves the boundaries between found statements: split, join, begin a block earlier or later."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.finding.found_statement import CheckReason, FoundSection, FoundStatement
from ascl_reader.library.statement import Section

UNLABELLED_CHECKS = (CheckReason.NO_LABEL_RECOGNISED, CheckReason.NO_LABEL_SUBJECT)

SectionBlock = tuple[Section, Block]


def blocks_with_sections(found: FoundStatement) -> list[SectionBlock]:
    """Returns a statement's blocks in order, each with the section it stands in."""
    return [(each.section, block) for each in found.sections for block in each.blocks]


def split(found: FoundStatement, at: Block) -> tuple[FoundStatement, FoundStatement] | None:
    """Returns a statement split in two before a block; none where the block is its first or not in it.

    Text split off the last section becomes the position of the second statement.
    """
    whole = blocks_with_sections(found)
    place = next((number for number, (_, block) in enumerate(whole) if block is at), 0)
    if place == 0:
        return None
    cut, rest = whole[place][0], whole[place:]
    inside = whole[place - 1][0] is cut
    if inside and cut is not Section.CONTEXT and all(section is cut for section, _ in rest):
        rest = [(Section.POSITION, block) for _, block in rest]
    check = tuple(each for each in found.check if each in UNLABELLED_CHECKS)
    second = msgspec.structs.replace(found, title="", month=None, check=check)
    return _with(found, whole[:place]), _with(second, rest, sure=True)


def join(before: FoundStatement, after: FoundStatement) -> FoundStatement:
    """Returns two statements merged into one; unlabelled paragraphs go to the section before them.

    A line that was only assumed to be the title of the second becomes text again.
    """
    first, second = blocks_with_sections(before), blocks_with_sections(after)
    if CheckReason.TITLE_BY_PLACE in after.check and after.title:
        first.append((first[-1][0], Block(BlockKind.PARAGRAPH, after.title, after.first, after.first)))
    if any(check in UNLABELLED_CHECKS for check in after.check) or not after.title:
        only_position = all(section is Section.POSITION for section, _ in second)
        second = [(first[-1][0], block) for _, block in second] if only_position else second
    return _with(before, first + second)


def begin_earlier(before: FoundStatement, after: FoundStatement) -> tuple[FoundStatement, FoundStatement] | None:
    """Returns both after moving the last block of the first to the second; none where it is the only one."""
    first, second = blocks_with_sections(before), blocks_with_sections(after)
    if len(first) < 2:
        return None
    return _with(before, first[:-1]), _with(after, [(second[0][0], first[-1][1]), *second], sure=True)


def begin_later(before: FoundStatement, after: FoundStatement) -> tuple[FoundStatement, FoundStatement] | None:
    """Returns both after moving the first block of the second to the first; none where it is the only one."""
    first, second = blocks_with_sections(before), blocks_with_sections(after)
    if len(second) < 2:
        return None
    return _with(before, [*first, (first[-1][0], second[0][1])]), _with(after, second[1:], sure=True)


def _with(found: FoundStatement, content: Sequence[SectionBlock], sure: bool = False) -> FoundStatement:
    """Returns a statement with other blocks; `sure`: a person set where it begins."""
    blocks = {section: tuple(block for each, block in content if each is section) for section in Section}
    sections = tuple(FoundSection(section, each) for section, each in blocks.items() if each)
    check: list[CheckReason] = []
    for each in found.check:
        if each is not CheckReason.NO_POSITION and not (sure and each in UNLABELLED_CHECKS):
            check.append(each)
    if not blocks[Section.POSITION]:
        check.append(CheckReason.NO_POSITION)
    places = [block for _, block in content]
    first, last = min(block.place for block in places), max(block.last for block in places)
    return msgspec.structs.replace(found, sections=sections, check=tuple(check), first=first, last=last)
