"""Collects the blocks of one statement while its page is read."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.finding.found_statement import CheckReason
from ascl_reader.library.statement import Section


class StatementBuilder:
    """The title, sections and doubts found so far of one statement."""

    def __init__(self, title: str, month: str | None, place: int, labelled: bool) -> None:
        self.title, self.month, self.first = title, month, place
        self.labelled = labelled
        self.headed = bool(title)
        self.section: Section | None = None
        self.blocks: dict[Section, list[Block]] = {}
        self.loose: list[Block] = []
        self.check: list[CheckReason] = []
        self.taken: tuple[list[Block], Block] | None = None
        """The line that was taken for the title, and the lines it was taken from."""

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
