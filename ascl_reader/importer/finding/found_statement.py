"""A statement found in a page: its sections with their places, when it was taken, and what a person should check.

Its blocks are collected below its title and labels, else by known statements and by subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, LeftOut
from ascl_reader.importer.blocks.titles import is_metadata, is_metadata_at_end, metadata_month
from ascl_reader.importer.finding.known_library import KnownStatements
from ascl_reader.library.dates import MONTHS, month_in_words, month_number
from ascl_reader.library.statement import Confidence, Period, Section, Texts
from ascl_reader.search.words import STOP_WORDS, folded_words


class CheckReason(str, Enum):
    """Reasons why a person should check a found statement."""

    NO_LABEL_RECOGNISED = "no label on the page; cut here because the text before and after are known statements"
    NO_LABEL_SUBJECT = "no label on the page; cut here because the subject seems to change"
    NO_LABEL_HEADING = "no label under this heading; all of it is taken as the position"
    NO_POSITION = "no position was found"
    NO_CONTEXT = "no context was found"
    NO_RATIONALE = "no rationale was found"
    TWO_SECTIONS_ALIKE = "a label stands twice in this statement"
    UNKNOWN_LABEL = "the first label has words that are not known; what stands below it is taken as the context"
    LABELS_BY_ORDER = "some labels have words that are not known; what stands below them is taken by their order"
    TITLE_BY_PLACE = "the title is the short line before the first label; the page does not mark it as a heading"


MISSING = {
    Section.CONTEXT: CheckReason.NO_CONTEXT,
    Section.POSITION: CheckReason.NO_POSITION,
    Section.RATIONALE: CheckReason.NO_RATIONALE,
}
"""What to check where a statement with labels lacks a section."""

UNLABELLED_CHECKS = (CheckReason.NO_LABEL_RECOGNISED, CheckReason.NO_LABEL_SUBJECT)

SAME_SUBJECT = 0.08
"""Share of words (stop words left out) that neighbours of one subject have in common, as Jaccard's index."""

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

    `heading` is the block that its title was read from, None if the page gives no title. `page_doubts` are those
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
        """Returns a section, None if the statement lacks it."""
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
        """When it was taken: the month that the page gives, else the newest one that the text names, if any."""
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


class StatementBuilder:
    """The title, sections and doubts found so far of one statement."""

    def __init__(self, title: str, month: str | None, place: int, labelled: bool, heading: Block | None = None) -> None:
        self.title, self.month, self.first = title, month, place
        self.heading = heading
        self.labelled = labelled
        self.headed = bool(title)
        self.section: Section | None = None
        self.blocks: dict[Section, list[Block]] = {}
        self._labels: dict[Section, str] = {}
        self.loose: list[Block] = []
        self.check: list[CheckReason] = []
        self.taken: tuple[list[Block], list[Block]] | None = None
        """The lines that were taken for title and date, and the lines they were taken from."""

    def is_empty(self) -> bool:
        """Returns whether the section has no text."""
        return not self.loose and not any(self.blocks.values())

    def open(self, section: Section, label: str) -> bool:
        """Begins a section, or goes on with it, by the words of its label; following blocks belong to it.

        Returns whether its label stands again in other words.
        """
        if section in self.blocks and CheckReason.TWO_SECTIONS_ALIKE not in self.check:
            self.check.append(CheckReason.TWO_SECTIONS_ALIKE)
        self.labelled = True
        self.section = section
        self.blocks.setdefault(section, [])
        first = self._labels.setdefault(section, label)
        return bool(first and label) and folded_words(first) != folded_words(label)

    def add(self, block: Block) -> None:
        """Adds a block to the present section, or before all sections where none has begun."""
        (self.loose if self.section is None else self.blocks[self.section]).append(block)

    def date_from(self, text: str) -> None:
        """Takes the month from a line that tells when the statement was agreed, where its title gives none."""
        self.month = self.month or metadata_month(text)

    def put_out_metadata(self) -> list[Block]:
        """Returns the lines that tell who agreed the statement and when, which are then in no section."""
        is_known = self.labelled or self.headed
        loose, out = list[Block](), list[Block]()
        for block in self.loose:
            may_tell = is_known and (self.labelled or _is_line(block))
            (out if may_tell and is_metadata(block.text) else loose).append(block)
        self.loose = loose
        blocks = self.loose if self.section is None else self.blocks[self.section]
        while len(blocks) > 1 and _is_line(blocks[-1]) and is_metadata_at_end(blocks[-1].text):
            out.append(blocks.pop())
        for block in out:
            self.date_from(block.text)
        return out


def _is_line(block: Block) -> bool:
    """Returns whether a block is a line of its own, and no entry of a list."""
    return block.kind is not BlockKind.BULLET


def found_of(
    number: int, draft: StatementBuilder, sections: Sequence[FoundSection], check: Sequence[CheckReason]
) -> FoundStatement:
    """Returns a statement as it was found, with the first and the last place of it, its title counted."""
    ranges = [each.place_range for each in sections]
    first, last = min(draft.first, *(first for first, _ in ranges)), max(last for _, last in ranges)
    return FoundStatement(number, draft.title, draft.month, tuple(sections), tuple(check), first, last, draft.heading)


class UnlabelledGroup(msgspec.Struct, frozen=True):
    """The blocks of one statement, and its id in the library (empty where it is unknown)."""

    blocks: list[Block]
    known: str


def group_by_statement(blocks: Sequence[Block], known: KnownStatements) -> list[UnlabelledGroup]:
    """Returns consecutive blocks grouped by the statement they belong to."""
    groups: list[UnlabelledGroup] = []
    for block in blocks:
        owners = known.statements_with(block.text)
        last = groups[-1] if groups else None
        if last is not None and _goes_on(last, block, owners):
            last.blocks.append(block)
        else:
            best = max(owners, key=lambda each: owners[each], default="")
            groups.append(UnlabelledGroup([block], best))
    return groups


def _goes_on(group: UnlabelledGroup, block: Block, owners: dict[str, float]) -> bool:
    """Returns whether a block belongs to the statement before it."""
    if block.kind is BlockKind.BULLET or group.blocks[-1].text.rstrip().endswith(":"):
        return True
    if owners:
        return bool(group.known) and owners.get(group.known, 0.0) >= max(owners.values()) - 0.05
    if group.known:
        return False
    return _likeness(group.blocks[-1].text, block.text) >= SAME_SUBJECT


def _likeness(one: str, other: str) -> float:
    first = {word for word in folded_words(one) if word not in STOP_WORDS}
    second = {word for word in folded_words(other) if word not in STOP_WORDS}
    return len(first & second) / max(len(first | second), 1)
