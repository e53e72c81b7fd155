"""Refuses the papers of this program as a source: summaries and notes of a school are no words of ASCL."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.library.paper_marks import holds_bookmarks, is_marked, says_it_is_ours


def refuse_marked(path: Path, data: bytes) -> None:
    """Raises UnsuitableDocument where a file says of itself that this program made it."""
    if holds_bookmarks(data):
        found = "it holds bookmarks and notes"
        advice = "Bookmarks ▸ Import Bookmarks and Notes… takes them in."
        raise UnsuitableDocument(ErrorKind.OWN_PAPER, path=path, found=found, advice=advice)
    if is_marked(data):
        raise _paper(path)


def refuse_own(path: Path, document: SourceDocument) -> None:
    """Raises UnsuitableDocument where a document holds a sentence that stands on each paper of this program."""
    texts = (*(block.text for block in document.blocks), *(each.text for each in document.left_out))
    if says_it_is_ours(" ".join(texts)):
        raise _paper(path)


def _paper(path: Path) -> UnsuitableDocument:
    found = "it is a briefing, or an export of bookmarks and notes"
    advice = "Import the page that ASCL published instead."
    return UnsuitableDocument(ErrorKind.OWN_PAPER, path=path, found=found, advice=advice)
