"""Reads rich text (.rtf), as WordPad, TextEdit and older programs write it."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.errors import UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.readers.word.rtf_text import RtfWalker
from ascl_reader.importer.readers.word.rtf_tokens import tokens


def read_rtf(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a rich text file; a block's place is its running number.

    Raises UnsuitableDocument if the file was not saved to its end.
    """
    walker = RtfWalker()
    for token in tokens(data):
        walker.take(token)
    if not walker.ended:
        raise UnsuitableDocument(path=path, reason="the rich text file was not saved to its end")
    return walker.document(path)
