"""Reads the content of a file with the reader for its kind, unless it is a paper of this program."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.readers.file_content import DocumentKind, kind_of
from ascl_reader.library.paper_marks import holds_bookmarks, is_marked, says_it_is_ours

if TYPE_CHECKING:
    from ascl_reader.importer.readers.pdf.read_pdf import AskPages

LARGEST = {
    **dict.fromkeys((DocumentKind.TEXT, DocumentKind.MARKDOWN, DocumentKind.RICH_TEXT), 10),
    **dict.fromkeys(
        (DocumentKind.WEB_PAGE, DocumentKind.ONE_FILE_PAGE, DocumentKind.SAFARI_PAGE, DocumentKind.MAIL), 40
    ),
    **dict.fromkeys((DocumentKind.WORD, DocumentKind.OPEN_DOCUMENT, DocumentKind.PDF, DocumentKind.PACKED), 100),
}
"""MB of a file by its kind; what has more is refused, so that memory stays under 500 MB.

The longest published page has 0.04 as text; web pages, Word files and PDFs may hold pictures beside their text.
"""

DEEPEST = 3
"""How deep packed files and mails may lie inside one another."""

_MB = 1_000_000

Reading = Generator[float, None, SourceDocument]
Reader = Callable[[Path, bytes], SourceDocument]


def reading_content(
    path: Path,
    data: bytes,
    name: str = "",
    *,
    depth: int = 0,
    ask: AskPages | None = None,
    sheets: Mapping[str, str] | None = None,
) -> Reading:
    """Reads a file, or a part of it with a name of its own; yields the share read so far where it has pages.

    `depth` counts the files around the part; `ask` has pages of a long file read by another process; `sheets` are style
    sheets that are packed beside a web page, by their addresses.
    Raises UnsuitableDocument, which names the file.
    """
    if not data or data.isspace():
        raise UnsuitableDocument(ErrorKind.EMPTY_DOCUMENT, path=path)
    refuse_marked(path, data)
    kind = kind_of(path, data, name)
    if len(data) > LARGEST[kind] * _MB:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST[kind]} MB")
    if kind is DocumentKind.PDF:
        from ascl_reader.importer.readers.pdf.read_pdf import reading_pdf

        document = yield from reading_pdf(path, data, ask)
    elif kind is DocumentKind.WEB_PAGE:
        document = _saved_page(path, data, sheets or {} if depth else None)
    elif kind in (DocumentKind.PACKED, DocumentKind.MAIL) and depth < DEEPEST:
        document = yield from _reading_parts(kind)(path, data, partial(reading_content, depth=depth + 1))
    else:
        document = _reader(path, kind)(path, data)
    if not document.blocks:
        is_scanned = any(each.reason is LeftOutReason.PICTURE for each in document.left_out)
        raise UnsuitableDocument(ErrorKind.SCANNED_DOCUMENT if is_scanned else ErrorKind.EMPTY_DOCUMENT, path=path)
    refuse_own(path, document)
    return document


def _saved_page(path: Path, data: bytes, sheets: Mapping[str, str] | None) -> SourceDocument:
    """Returns the content of a web page; without `sheets`, with the style sheets that its browser saved beside it."""
    from ascl_reader.importer.readers.web.read_html import read_html
    from ascl_reader.importer.readers.web.saved_sheets import sheets_beside

    return read_html(path, data, sheets=sheets_beside(path) if sheets is None else sheets)


def _reading_parts(kind: DocumentKind) -> Callable[[Path, bytes, Callable[[Path, bytes, str], Reading]], Reading]:
    """Returns the reader for files that hold others; these are read as files of their own."""
    if kind is DocumentKind.MAIL:
        from ascl_reader.importer.readers.read_mail import reading_mail as reader
    else:
        from ascl_reader.importer.readers.read_packed import reading_packed as reader
    return reader


def _reader(path: Path, kind: DocumentKind) -> Reader:
    """Returns the reader for a kind; each brings its own libraries, so only the one that is needed is loaded."""
    if kind is DocumentKind.TEXT:
        from ascl_reader.importer.readers.read_text import read_plain_text as reader
    elif kind is DocumentKind.MARKDOWN:
        from ascl_reader.importer.readers.read_markdown import read_markdown as reader
    elif kind is DocumentKind.ONE_FILE_PAGE:
        from ascl_reader.importer.readers.read_mhtml import read_mhtml as reader
    elif kind is DocumentKind.SAFARI_PAGE:
        from ascl_reader.importer.readers.read_webarchive import read_webarchive as reader
    elif kind is DocumentKind.WORD:
        from ascl_reader.importer.readers.word.read_docx import read_docx as reader
    elif kind is DocumentKind.OPEN_DOCUMENT:
        from ascl_reader.importer.readers.word.read_odt import read_odt as reader
    elif kind is DocumentKind.RICH_TEXT:
        from ascl_reader.importer.readers.word.read_rtf import read_rtf as reader
    else:
        raise UnsuitableDocument(path=path, reason="what is packed in it is packed again and again")
    return reader


def refuse_marked(path: Path, data: bytes) -> None:
    """Raises UnsuitableDocument if a file says of itself that this program made it."""
    if holds_bookmarks(data):
        found = "it holds bookmarks and notes"
        advice = "Bookmarks ▸ Import Bookmarks and Notes… takes them in."
        raise UnsuitableDocument(ErrorKind.OWN_PAPER, path=path, found=found, advice=advice)
    if is_marked(data):
        raise _paper(path)


def refuse_own(path: Path, document: SourceDocument) -> None:
    """Raises UnsuitableDocument if a document holds a sentence that stands on each paper of this program."""
    texts = (*(block.text for block in document.blocks), *(each.text for each in document.left_out))
    if says_it_is_ours(" ".join(texts)):
        raise _paper(path)


def _paper(path: Path) -> UnsuitableDocument:
    found = "it is a briefing, or an export of bookmarks and notes"
    advice = "Import the page that ASCL published instead."
    return UnsuitableDocument(ErrorKind.OWN_PAPER, path=path, found=found, advice=advice)
