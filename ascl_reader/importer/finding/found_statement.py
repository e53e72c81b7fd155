"""A statement found in a page: its sections with their places, when it was taken, and what a person should check."""

from __future__ import annotations

import re
from enum import Enum

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, LeftOut
from ascl_reader.library.dates import MONTHS, month_in_words, month_number
from ascl_reader.library.statement import Confidence, Period, Section, Texts


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

UNLABELLED_CHECKS = (CheckReason.NO_LABEL_RECOGNISED, CheckReason.NO_LABEL_SUBJECT)

AROUND = 4
"""Words shown on both sides of those that were likely meant otherwise."""

ALONE = "{reason}"
LIKELY_MEANT = "{reason}; likely meant: “{words}”"
NOTHING_BELOW = "{reason}: below “{words}” there is no text"

SectionBlock = tuple[Section, Block]

NAMED_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\s+((?:19|20)\d\d)\b")


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
    def blocks(self) -> list[SectionBlock]:
        """Its blocks in order, each with the section it stands in."""
        return [(each.section, block) for each in self.sections for block in each.blocks]

    @property
    def texts(self) -> Texts:
        """Its sections as texts with paragraphs and bullets."""
        return Texts(**{each.section.value: each.as_text for each in self.sections})

    @property
    def text(self) -> str:
        """All text in the order of the sections, for recognising the statement."""
        return " ".join(each.text for each in self.sections)

    @property
    def period(self) -> Period | None:
        """When it was taken: the month that the page gives, else the newest one that the text names."""
        if self.month:
            told = "The page gives this month."
            return Period(self.month, self.month, month_in_words(self.month), Confidence.HIGH, told)
        named = [f"{year}-{month_number(month):02d}" for month, year in NAMED_MONTH.findall(self.text)]
        if not named:
            return None
        newest, told = max(named), "The newest month that the text names."
        return Period(newest, None, f"{month_in_words(newest)} or later", Confidence.LOW, told)


class FoundPage(msgspec.Struct, frozen=True):
    """What was found in a document: its statements in order, the words that are in none of them, and its doubts.

    Every word that a reader of the page sees is the page's heading, a label, a title, in a section, or left out.
    """

    statements: tuple[FoundStatement, ...]
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def what_to_check(found: FoundStatement, has_title: bool = False) -> tuple[str, ...]:
    """Returns the reasons to check a statement, each once: how it was found, then where its text is in doubt.

    How the page gives its title is no reason where it has one in the library already.
    """
    texts = [found.heading, *(block for _, block in found.blocks)]
    told = [each.value for each in found.check if not (has_title and each is CheckReason.TITLE_BY_PLACE)]
    for block in filter(None, texts):
        told += [doubt_sentence(doubt, block.text) for doubt in block.doubts]
    told += [doubt_sentence(doubt) for doubt in found.page_doubts]
    return tuple(dict.fromkeys(told))


def doubt_sentence(doubt: Doubt, text: str = "") -> str:
    """Returns a doubt in words, with the place in question as it was likely meant."""
    if not doubt.likely:
        return doubt.reason.value
    if doubt.reason is DoubtReason.TEXT_MAY_BE_MISSING:
        return NOTHING_BELOW.format(reason=doubt.reason.value, words=doubt.likely)
    return LIKELY_MEANT.format(reason=doubt.reason.value, words=_excerpt(text, doubt.likely) if text else doubt.likely)


def sentence_parts(sentence: str) -> tuple[str, str, str]:
    """Returns a sentence of these as its pattern, its reason and the page's own words in it: for another language."""
    for pattern in (LIKELY_MEANT, NOTHING_BELOW):
        shape = re.escape(pattern).replace(r"\{reason\}", "(.*?)").replace(r"\{words\}", "(.*)")
        found = re.fullmatch(shape, sentence, re.DOTALL)
        if found:
            return pattern, found[1], found[2]
    return ALONE, sentence, ""


def _excerpt(text: str, likely: str) -> str:
    """Returns the words of the likely text that differ, with some around them."""
    written, words = text.split(), likely.split()
    differ = [number for number, (one, other) in enumerate(zip(written, words, strict=False)) if one != other]
    if not differ or len(written) != len(words):
        return likely
    start, end = max(differ[0] - AROUND, 0), min(differ[-1] + 1 + AROUND, len(words))
    return f"{'… ' if start else ''}{' '.join(words[start:end])}{' …' if end < len(words) else ''}"
