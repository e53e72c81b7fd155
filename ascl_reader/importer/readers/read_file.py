"""Reads any document with the reader for its file name ending."""

from __future__ import annotations

import stat
from collections.abc import Callable, Generator
from pathlib import Path

from ascl_reader.errors import ErrorKind, UnreadableFile, UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.readers.file_content import check_content
from ascl_reader.progress import finish

LARGEST = {
    **dict.fromkeys((".txt", ".md"), 10),
    **dict.fromkeys((".html", ".htm", ".mhtml", ".mht"), 40),
    **dict.fromkeys((".docx", ".pdf"), 100),
}
"""MB of a file by its ending; what has more is refused before it is read, so that memory stays under 500 MB.

The longest published page has 0.04 as text; web pages, Word files and PDFs may hold pictures beside their text.
"""

_MB = 1_000_000


def read_document(path: Path) -> SourceDocument:
    """Returns the content of a document; raises UnreadableFile, or UnsuitableDocument with the reason."""
    return finish(reading_document(path))


def reading_document(path: Path) -> Generator[float, None, SourceDocument]:
    """Like read_document(), but yields the share read so far (0 to 1) where the format has pages."""
    if path.is_dir():
        raise UnreadableFile(path=path, reason="this is not a file but a folder; name the files in it")
    ending = path.suffix.lower()
    if ending not in LARGEST:
        raise UnsuitableDocument(ErrorKind.UNKNOWN_ENDING, path=path, endings=", ".join((*LARGEST, ".zip")))
    data = _bytes_of(path, LARGEST[ending])
    if not data or data.isspace():
        raise UnsuitableDocument(ErrorKind.EMPTY_DOCUMENT, path=path)
    check_content(path, data)
    if ending == ".pdf":
        from ascl_reader.importer.readers.pdf.read_pdf import reading_pdf

        document = yield from reading_pdf(path, data)
    else:
        document = _reader(ending)(path, data)
    if not document.blocks:
        raise UnsuitableDocument(ErrorKind.EMPTY_DOCUMENT, path=path)
    return document


def _bytes_of(path: Path, limit: int) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFile(path=path, reason="this is not a file")
        if found.st_size > limit * _MB:
            raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{limit} MB")
        with path.open("rb") as file:
            data = file.read(limit * _MB + 1)
    except OSError as error:
        raise UnreadableFile(path=path, reason=error.strerror or str(error)) from error
    except ValueError as error:  # a path that no system takes, such as one with a NUL
        raise UnreadableFile(path=path, reason=str(error)) from error
    if len(data) > limit * _MB:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{limit} MB")
    return data


def _reader(ending: str) -> Callable[[Path, bytes], SourceDocument]:
    """Returns the reader for an ending; each brings its own libraries, so only the one that is needed is loaded."""
    if ending == ".txt":
        from ascl_reader.importer.readers.read_text import read_plain_text as reader
    elif ending == ".md":
        from ascl_reader.importer.readers.read_markdown import read_markdown as reader
    elif ending in (".html", ".htm"):
        from ascl_reader.importer.readers.read_html import read_html as reader
    elif ending in (".mhtml", ".mht"):
        from ascl_reader.importer.readers.read_mhtml import read_mhtml as reader
    else:
        from ascl_reader.importer.readers.word.read_docx import read_docx as reader
    return reader
