"""What walking through a web page yields: its blocks, what was left out at once, and the parts it consists of."""

from __future__ import annotations

import msgspec

from ascl_reader.importer.blocks.document import Block, LeftOutReason
from ascl_reader.importer.readers.web.line_maker import OutText

FEWEST_OF_STATEMENT = 3
"""Labels among the comments of readers from which they are a statement instead."""


class PagePart(msgspec.Struct):
    """The blocks that one element of the page contains: from index `start` up to, but not including, `end`."""

    start: int
    end: int = 0
    reason: LeftOutReason | None = None
    """Why it may be left out; None for the page's main part."""

    holds_content: bool = False
    """Whether the page's article, main heading or a label lies in it."""

    is_copy: bool = False
    """Whether it is for telephones or printers, or hidden, and may say again what stands elsewhere."""

    labels: int = 0
    """How many labels lie in it."""

    linked: int = 0
    """How many letters of it are those of links."""

    tools: int = 0
    """How many buttons and fields lie in it."""

    def note_label(self) -> None:
        """Notes a label in it; readers who comment may ask in the words of one, and write no whole statement."""
        self.labels += 1
        self.holds_content |= self.reason is not LeftOutReason.COMMENTS or self.labels >= FEWEST_OF_STATEMENT


class WalkedPage(msgspec.Struct):
    """All blocks of a page, what was left out of them at once, its parts, and where the last statement's part ends."""

    blocks: list[Block]
    out: list[OutText]
    parts: list[PagePart]
    content_end: int | None = None
    labels: int = 0
    """How many labels of sections stand on the page."""

    labelled: range = range(0)
    """The numbers of the blocks from the first label to the last one."""
