"""Reading PDFs: the text of the pages as paragraphs again, without what stands at the edge of every page."""

from __future__ import annotations

import logging
from collections.abc import Generator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader.errors import LargeDocument, LockedDocument, ScannedDocument, UnsuitableDocument
from ascl_reader.importer.readers.blocks import main_heading
from ascl_reader.importer.readers.document import Places, SourceDocument
from ascl_reader.importer.readers.pdf.lines import Line, lines_of
from ascl_reader.importer.readers.pdf.margins import without_margins
from ascl_reader.importer.readers.pdf.paragraphs import blocks_of

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 3_000
"""Pages; 2,000 statements have some 1,500."""

_UNREADABLE = "\ufffd"
_DAMAGED = "the PDF is damaged, or was not saved to its end"


def reading_pdf(path: Path, data: bytes) -> Generator[float, None, SourceDocument]:
    """Return what a PDF holds; a block's place is its page. Yield the share that is read, page by page.

    Raises for PDFs that are locked, scanned or damaged.
    """
    pages: list[list[Line]] = []
    try:
        reader = _opened(path, data)
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise LargeDocument(path=path, limit=f"{MOST_PAGES:,} pages")
        for number, page in enumerate(reader.pages, start=1):
            pages.append(lines_of(page, number))
            yield number / count
    except (UnsuitableDocument, MemoryError):
        raise
    except Exception as error:  # pypdf lets through whatever a damaged PDF makes its parts raise
        raise UnsuitableDocument(path=path, reason=_DAMAGED) from error
    letters = "".join(line.text for page in pages for line in page)
    if sum(map(str.isalpha, letters)) <= letters.count(_UNREADABLE) * 2:
        raise ScannedDocument(path=path)
    blocks = blocks_of([line for page in without_margins(pages) for line in page])
    return SourceDocument(path.name, main_heading(blocks), tuple(blocks), Places.PAGE)


def _opened(path: Path, data: bytes) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what it notes of a PDF's faults helps nobody here
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not _opens_without_password(reader):
            raise LockedDocument(path=path)
        len(reader.pages)
    except DependencyError as error:  # strong encryption: pypdf would need a further library to tell more
        raise LockedDocument(path=path) from error
    return reader


def _opens_without_password(reader: PdfReader) -> bool:
    return bool(reader.decrypt(""))
