"""Collects the blocks of one statement while its page is read."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.titles import is_metadata, is_metadata_at_end, metadata_month
from ascl_reader.importer.finding.found_statement import CheckReason
from ascl_reader.library.statement import Section


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
