"""Reads plain text: each line that is not blank is a block; lines that an editor broke at a width are joined again.

Signs that programs put in, such as the marks of a quoted mail, are no text.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.labels import at_tabs
from ascl_reader.importer.blocks.make_blocks import block_of_line, collapse_white_space, could_be_heading
from ascl_reader.importer.readers.drawn_titles import is_rule, marked_title, may_be_title
from ascl_reader.importer.readers.text_signs import (
    unboxed,
    without_addresses,
    without_directives,
    without_page_numbers,
    without_quotation,
    without_running_lines,
    without_stress,
)
from ascl_reader.importer.readers.wrapped_lines import TextLine, joined_lines

MOST_LINES = 200_000
"""Lines; a page of 2,000 statements has some 40,000, and each line takes memory of its own."""

LONGEST_LINE = 1_000_000
"""Characters; a line is a paragraph, and what has no line ends at all is no text that people wrote."""


def read_plain_text(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a text file; its first line is the heading where it is short and not a sentence."""
    return text_document(path, decode_text(path, data))


def text_document(path: Path, text: str) -> SourceDocument:
    """Returns the content of a plain text."""
    blocks: list[Block] = []
    addresses: list[LeftOut] = []
    lines, directives = without_directives(without_quotation(text_lines(path, text)))
    lines, running = without_running_lines([unboxed(line) for line in lines])
    for line in (each for joined in joined_lines(lines) for each in _at_tabs(joined)):
        if is_rule(line.text):
            _underline(blocks, line)
            continue
        if marked := marked_title(line.text):
            title, level = marked
            blocks.append(Block(BlockKind.HEADING, collapse_white_space(title), line.first, line.last, level=level))
            continue
        words, found = without_addresses(line.text)
        addresses += [LeftOut(each, line.first, LeftOutReason.LINK_ADDRESS) for each in found]
        block = block_of_line(without_stress(words), line.first, line.last)
        if block is None:
            continue
        if not blocks and block.kind is BlockKind.PARAGRAPH and could_be_heading(block.text):
            block = Block(BlockKind.HEADING, block.text, block.place, block.last, level=1)
        blocks.append(block)
    blocks, numbers = without_page_numbers(blocks)
    heading = blocks[0].text if blocks and blocks[0].kind is BlockKind.HEADING else ""
    return SourceDocument(path.name, heading, tuple(blocks), left_out=(*directives, *running, *numbers, *addresses))


def _at_tabs(line: TextLine) -> list[TextLine]:
    """Returns a line as two where a label stands before a tab."""
    return [TextLine(text, line.first, line.last) for text in at_tabs(line.text)]


def _underline(blocks: list[Block], line: TextLine) -> None:
    """Makes the line right above a drawn one a heading, if it may be one."""
    above = blocks[-1] if blocks else None
    if above is None or above.last != line.first - 1 or len(set(line.text.strip())) > 1:
        return
    is_line = above.kind is BlockKind.PARAGRAPH or len(blocks) == 1  # the first one is a heading by its place
    if is_line and may_be_title(above.text):
        level = 1 if "=" in line.text else 2
        blocks[-1] = msgspec.structs.replace(above, kind=BlockKind.HEADING, level=level)


def text_lines(path: Path, text: str) -> list[str]:
    """Returns the lines of a text, with any kind of line end; raises UnsuitableDocument for too many."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_LINES:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_LINES:,} lines")
    lines = text.split("\n")
    if max(map(len, lines)) > LONGEST_LINE:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LONGEST_LINE:,} characters in one line")
    return lines
