"""A statement found in a page: its sections with their places, and what a person should check."""

from __future__ import annotations

from enum import Enum

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, LeftOut
from ascl_reader.library.statement import Section


class CheckReason(str, Enum):
    """Reasons why a person should check a found statement."""

    NO_LABEL_RECOGNISED = "no label on the page; cut here because the text before and after are known statements"
    NO_LABEL_SUBJECT = "no label on the page; cut here because the subject seems to change"
    NO_LABEL_HEADING = "no label under this heading; all of it is taken as the position"
    NO_POSITION = "no position was found"
    NO_CONTEXT = "no context was found"
    NO_RATIONALE = "no rationale was found"
    TWO_SECTIONS_ALIKE = "a label stands twice in this statement"
    TITLE_BY_PLACE = "the title is the short line before the first label; the page does not mark it as a heading"


MISSING = {
    Section.CONTEXT: CheckReason.NO_CONTEXT,
    Section.POSITION: CheckReason.NO_POSITION,
    Section.RATIONALE: CheckReason.NO_RATIONALE,
}
"""What to check where a statement with labels lacks a section."""


class FoundSection(msgspec.Struct, frozen=True):
    """The blocks of one section, without labels; a heading among them stands inside the section."""

    section: Section
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The section's text on one line, bullets without signs."""
        return " ".join(block.text for block in self.blocks)

    @property
    def as_text(self) -> str:
        """The section's text with paragraphs and bullets, as stored in a statement's file; headings are paragraphs."""
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
    """The n-th statement (from 1) of a page: title and month as printed, sections, doubts, and the lines it spans.

    `heading` is the block that its title was read from, none where the page gives no title. `page_doubts` are those
    of the lines or pages that it spans.
    """

    n: int
    title: str
    month: str | None
    sections: tuple[FoundSection, ...]
    check: tuple[CheckReason, ...]
    first: int
    last: int
    heading: Block | None = None
    page_doubts: tuple[Doubt, ...] = ()

    def section(self, section: Section) -> FoundSection | None:
        """Returns a section, none where the statement lacks it."""
        return next((each for each in self.sections if each.section is section), None)

    @property
    def text(self) -> str:
        """All text in the order of the sections, for recognising the statement."""
        return " ".join(each.text for each in self.sections)


class FoundPage(msgspec.Struct, frozen=True):
    """What was found in a document: its statements in order, the words that are in none of them, and its doubts.

    Every word that a reader of the page sees is the page's heading, a label, a title, in a section, or left out.
    """

    statements: tuple[FoundStatement, ...]
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()
