"""A statement while its page is read: what has been found of it so far."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.finding.found_statement import CheckReason
from ascl_reader.library.statement import Section


class StatementBuilder:
    """A statement in the making."""

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
        """Tell whether there is no text in it."""
        return not self.loose and not any(self.blocks.values())

    def open(self, section: Section) -> None:
        """Begin a section."""
        self.labelled = True
        self.section = section
        self.blocks.setdefault(section, [])

    def add(self, block: Block) -> None:
        """Take a block into the section that is open."""
        (self.loose if self.section is None else self.blocks[self.section]).append(block)
