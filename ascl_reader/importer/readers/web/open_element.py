"""Elements of a web page that are being read: what each has begun and what is to be ended with it."""

from __future__ import annotations

import msgspec

from ascl_reader.importer.blocks.ink import Ink
from ascl_reader.importer.readers.web.line_maker import ListEntry, OpenHeading
from ascl_reader.importer.readers.web.page_tables import OpenTable
from ascl_reader.importer.readers.web.walked_page import PagePart


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
