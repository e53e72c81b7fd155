"""Reads PDFs: the text of their pages as paragraphs, without running headers and footers."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import PlaceUnit, SourceDocument
from ascl_reader.importer.blocks.make_blocks import main_heading
from ascl_reader.importer.readers.pdf.lines import PdfLine, page_lines
from ascl_reader.importer.readers.pdf.margins import without_margins
from ascl_reader.importer.readers.pdf.open_pdf import open_pdf
from ascl_reader.importer.readers.pdf.paragraphs import blocks_of

MOST_PAGES = 3_000
"""Pages; 2,000 statements have some 1,500."""

_UNREADABLE = "\ufffd"
_DAMAGED = "the PDF is damaged, or was not saved to its end"


def reading_pdf(path: Path, data: bytes) -> Generator[float, None, SourceDocument]:
    """Returns the content of a PDF, a block's place being its page; yields the share read so far (0 to 1).

    Raises UnsuitableDocument where the PDF is encrypted, scanned, damaged or too long.
    """
    pages: list[list[PdfLine]] = []
    try:
        reader = open_pdf(path, data)
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_PAGES:,} pages")
        for number, page in enumerate(reader.pages, start=1):
            pages.append(page_lines(page, number))
            yield number / count
    except (UnsuitableDocument, MemoryError):
        raise
    except Exception as error:  # pypdf lets through whatever a damaged PDF makes its parts raise
        raise UnsuitableDocument(path=path, reason=_DAMAGED) from error
    letters = "".join(line.text for page in pages for line in page)
    if sum(map(str.isalpha, letters)) <= letters.count(_UNREADABLE) * 2:
        raise UnsuitableDocument(ErrorKind.SCANNED_DOCUMENT, path=path)
    blocks = blocks_of([line for page in without_margins(pages) for line in page])
    return SourceDocument(path.name, main_heading(blocks), tuple(blocks), PlaceUnit.PAGE)
