"""Collects the blocks of each statement: below its title and labels, else by known statements and by subject."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.titles import is_metadata, is_metadata_at_end, metadata_month
from ascl_reader.importer.finding.found_statement import CheckReason
from ascl_reader.importer.finding.recognise import KnownStatements
from ascl_reader.library.statement import Section
from ascl_reader.search.words import STOP_WORDS, folded_words

SAME_SUBJECT = 0.08
"""Share of words (stop words left out) that neighbours of one subject have in common, as Jaccard's index."""


class StatementBuilder:
    """The title, sections and doubts found so far of one statement."""

    def __init__(self, title: str, month: str | None, place: int, labelled: bool, heading: Block | None = None) -> None:
        self.title, self.month, self.first = title, month, place
        self.heading = heading
        self.labelled = labelled
        self.headed = bool(title)
        self.section: Section | None = None
        self.blocks: dict[Section, list[Block]] = {}
        self.loose: list[Block] = []
        self.check: list[CheckReason] = []
        self.taken: tuple[list[Block], list[Block]] | None = None
        """The lines that were taken for title and date, and the lines they were taken from."""

    def is_empty(self) -> bool:
        """Returns whether there is no text in it."""
        return not self.loose and not any(self.blocks.values())

    def open(self, section: Section) -> None:
        """Begins a section; following blocks belong to it."""
        self.labelled = True
        self.section = section
        self.blocks.setdefault(section, [])

    def add(self, block: Block) -> None:
        """Adds a block to the present section, or before all sections where none has begun."""
        (self.loose if self.section is None else self.blocks[self.section]).append(block)

    def date_from(self, text: str) -> None:
        """Takes the month from a line that tells when the statement was agreed, where its title gives none."""
        self.month = self.month or metadata_month(text)

    def put_out_metadata(self) -> list[Block]:
        """Returns the lines that tell who agreed the statement and when, which are then in no section."""
        is_known = self.labelled or self.headed
        lines = [block for block in self.loose if self.labelled or _is_line(block)]
        out = [block for block in lines if is_known and is_metadata(block.text)]
        self.loose = [block for block in self.loose if block not in out]
        blocks = self.loose if self.section is None else self.blocks[self.section]
        while len(blocks) > 1 and _is_line(blocks[-1]) and is_metadata_at_end(blocks[-1].text):
            out.append(blocks.pop())
        for block in out:
            self.date_from(block.text)
        return out


def _is_line(block: Block) -> bool:
    """Returns whether a block is a line of its own, and no entry of a list."""
    return block.kind is not BlockKind.BULLET


class UnlabelledGroup(msgspec.Struct, frozen=True):
    """The blocks of one statement, and its id in the library (empty where it is unknown)."""

    blocks: tuple[Block, ...]
    known: str


def group_by_statement(blocks: Sequence[Block], known: KnownStatements) -> list[UnlabelledGroup]:
    """Returns consecutive blocks grouped by the statement they belong to."""
    groups: list[UnlabelledGroup] = []
    for block in blocks:
        owners = known.statements_with(block.text)
        last = groups[-1] if groups else None
        if last is not None and _goes_on(last, block, owners):
            groups[-1] = UnlabelledGroup((*last.blocks, block), last.known)
        else:
            best = max(owners, key=lambda each: owners[each], default="")
            groups.append(UnlabelledGroup((block,), best))
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
