"""A statement as it was found in a page: its sections with their places, and what of it a person should check."""

from __future__ import annotations

from enum import Enum

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.library.statement import Section


class CheckReason(str, Enum):
    """Why a found statement is to be checked by a person."""

    NO_LABEL_RECOGNISED = "no label on the page; cut here because the text before and after are known statements"
    NO_LABEL_SUBJECT = "no label on the page; cut here because the subject seems to change"
    NO_LABEL_HEADING = "no label under this heading; all of it is taken as the position"
    NO_POSITION = "no position was found"
    TWO_SECTIONS_ALIKE = "a label stands twice in this statement"
    TITLE_BY_PLACE = "the title is the short line before the first label; the page does not mark it as a heading"


class FoundSection(msgspec.Struct, frozen=True):
    """The blocks of one section, labels taken off."""

    section: Section
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The section's text as one line: white space collapsed, bullets without signs."""
        return " ".join(block.text for block in self.blocks)

    @property
    def as_text(self) -> str:
        """The section's text with paragraphs and bullets, as a statement's file holds it."""
        parts: list[str] = []
        for number, block in enumerate(self.blocks):
            bullet = block.kind is BlockKind.BULLET
            follows = number > 0 and bullet and self.blocks[number - 1].kind is BlockKind.BULLET
            parts.append(("\n" if follows else "\n\n" if number else "") + ("- " if bullet else "") + block.text)
        return "".join(parts)

    @property
    def place_range(self) -> tuple[int, int]:
        """The first and last line, or page, of the section."""
        return self.blocks[0].place, self.blocks[-1].last


class FoundStatement(msgspec.Struct, frozen=True):
    """A statement found in a page: the n-th (from 1), with what the page itself tells and what is to be checked."""

    n: int
    title: str
    month: str | None
    sections: tuple[FoundSection, ...]
    check: tuple[CheckReason, ...]
    first: int
    last: int

    def section(self, section: Section) -> FoundSection | None:
        """Return a section, none where the statement lacks it."""
        return next((each for each in self.sections if each.section is section), None)

    @property
    def text(self) -> str:
        """All its text in the order of the sections, by which it is recognised."""
        return " ".join(each.text for each in self.sections)
