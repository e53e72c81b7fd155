"""Elements of a web page that are being read: what each has begun, and which of them hold the labels of sections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.blocks.ink import Ink
from ascl_reader.importer.blocks.labels import leading_section
from ascl_reader.importer.readers.web.line_maker import ListEntry, OpenHeading
from ascl_reader.importer.readers.web.page_parts import PagePart
from ascl_reader.importer.readers.web.page_tables import OpenTable

FEWEST_LABELS = 3
"""Labels, of one statement, from which the part of the page that holds them all is known to be its content."""


class OpenElement(msgspec.Struct):
    """What entering an element has begun, to be ended on leaving it."""

    around: OpenElement | None = None
    depth: int = 0
    tag: str = ""
    is_block: bool = False
    is_list: bool = False
    is_set: bool = False
    is_content: bool = False
    is_out: bool = False
    opens: bool = False
    is_quote: bool = False
    is_apart: bool = False
    is_raised: bool = False
    in_link: bool = False
    values: int | None = None
    """How many blocks came before a value of a list of names and values; none for any other element."""

    entry: ListEntry | None = None
    counted: bool = False
    heading: OpenHeading | None = None
    part: PagePart | None = None
    table: OpenTable | None = None
    is_cell: bool = False
    end: int = 0
    ink: Ink = Ink()


def around_both(one: OpenElement | None, other: OpenElement) -> OpenElement:
    """Returns the innermost element that holds two others."""
    if one is None:
        return other
    while one is not other:
        if one.depth >= other.depth and one.around is not None:
            one = one.around
        elif other.around is not None:
            other = other.around
        else:
            break
    return one


class SeenLabels:
    """The labels among the blocks that were looked at so far."""

    def __init__(self) -> None:
        self.count = 0
        self.first: int | None = None
        """The number of the block with the first of them."""

        self.looked_at = 0
        """How many blocks were looked at."""

        self.last = 0
        """The number of the block behind the last of them."""

        self._common: OpenElement | None = None
        """The innermost element that holds all labels so far."""

    def look(self, blocks: Sequence[Block], holder: OpenElement | None, open_parts: Iterable[PagePart]) -> None:
        """Looks at the blocks made since the last look, all inside `holder` and these parts of the page."""
        for number in range(self.looked_at, len(blocks)):
            if holder is not None and leading_section(blocks[number].text) is not None:
                self.count += 1
                self.first = number if self.first is None else self.first
                self.last = number + 1
                self._common = around_both(self._common, holder)
                for part in open_parts:
                    part.note_label()
        self.looked_at = len(blocks)

    def end_table(self, table: OpenElement, start: int, blocks: Sequence[Block]) -> None:
        """Notes that the blocks of a table, from `start` on, were put in another order: they may be fewer."""
        self.looked_at = len(blocks)
        if self._common is None or self.last <= start:
            return
        if around_both(self._common, table) is table:
            self._common = table
        places = [number for number in range(start, len(blocks)) if leading_section(blocks[number].text)]
        self.last = places[-1] + 1 if places else start
        self.first = min(start if self.first is None else self.first, places[0] if places else start)

    def content_end(self) -> int | None:
        """Returns the number of the block at which the part with all labels ends; None if no such part is known."""
        common = self._common
        return common.end if common is not None and self.count >= FEWEST_LABELS and self.last < common.end else None
