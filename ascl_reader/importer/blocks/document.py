"""What every reader of a file format gives: the words of a page in order, each block with its place in the file."""

from __future__ import annotations

from enum import Enum

import msgspec


class BlockKind(str, Enum):
    """What a block of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"


class PlaceUnit(str, Enum):
    """What a block's place counts."""

    LINE = "line"
    PAGE = "page"
    ENTRY = "entry"
    """The running number in a library pack, which has no page of its own."""


class Block(msgspec.Struct, frozen=True, gc=False):
    """A heading, paragraph or bullet: its text on one line, without bullet sign or mark-up, white space collapsed.

    `place` is the 1-based line (page in a PDF) on which it begins, `last` that on which it ends. `level` is a
    heading's, 1 to 6, and 0 else. `opens` tells a heading that opens a collapsed part of a web page (an accordion).
    """

    kind: BlockKind
    text: str
    place: int
    last: int
    level: int = 0
    opens: bool = False


class SourceDocument(msgspec.Struct, frozen=True):
    """A page as read: its main heading (empty where it has none), its blocks, and where it was saved from, if told."""

    file: str
    heading: str
    blocks: tuple[Block, ...]
    place_unit: PlaceUnit = PlaceUnit.LINE
    address: str = ""
