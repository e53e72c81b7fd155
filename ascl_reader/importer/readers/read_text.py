"""Reads plain text: every line that is not blank is a block, with its line number."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import Block, BlockKind, SourceDocument
from ascl_reader.importer.blocks.make_blocks import block_of_line, could_be_heading

MOST_LINES = 200_000
"""Lines; a page of 2,000 statements has some 40,000, and each line takes memory of its own."""

LONGEST_LINE = 1_000_000
"""Characters; a line is a paragraph, and what has no line ends at all is no text that people wrote."""


def read_plain_text(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a text file; its first line is the heading where it is short and not a sentence."""
    blocks: list[Block] = []
    for number, line in enumerate(text_lines(path, decode_text(path, data)), start=1):
        block = block_of_line(line, number)
        if block is None:
            continue
        if not blocks and block.kind is BlockKind.PARAGRAPH and could_be_heading(block.text):
            block = Block(BlockKind.HEADING, block.text, number, number, level=1)
        blocks.append(block)
    heading = blocks[0].text if blocks and blocks[0].kind is BlockKind.HEADING else ""
    return SourceDocument(path.name, heading, tuple(blocks))


def text_lines(path: Path, text: str) -> list[str]:
    """Returns the lines of a text, with any kind of line end; raises UnsuitableDocument for too many."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_LINES:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_LINES:,} lines")
    lines = text.split("\n")
    if max(map(len, lines)) > LONGEST_LINE:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LONGEST_LINE:,} characters in one line")
    return lines
