"""The result of every reader: the text of a document as blocks in order, each with its place in the file."""

from __future__ import annotations

from enum import Enum

import msgspec


class BlockKind(str, Enum):
    """Whether a block is a heading, a paragraph or a bullet."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"


class PlaceUnit(str, Enum):
    """What the place of a block counts: lines, pages, or entries of a pack."""

    LINE = "line"
    PAGE = "page"
    ENTRY = "entry"
    """The running number in a library pack, which has no page of its own."""


class Block(msgspec.Struct, frozen=True, gc=False):
    """A heading, paragraph or bullet: its text on one line, without bullet sign or mark-up, white space collapsed.

    `place` is the 1-based line (page in a PDF) on which it begins, `last` that on which it ends. `level` is a
    heading's, 1 to 6, and 0 else. `opens` marks a heading that opens a collapsed part of a web page (an accordion).
    """

    kind: BlockKind
    text: str
    place: int
    last: int
    level: int = 0
    opens: bool = False


class SourceDocument(msgspec.Struct, frozen=True):
    """A document as read: its file name, main heading, blocks, and the web address it was saved from."""

    file: str
    heading: str
    blocks: tuple[Block, ...]
    place_unit: PlaceUnit = PlaceUnit.LINE
    address: str = ""
