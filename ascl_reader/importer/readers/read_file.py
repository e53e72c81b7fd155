"""Reads any document, whatever its file name ends in, in the process that asks."""

from __future__ import annotations

import stat
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader.errors import ErrorKind, UnreadableFile, UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.readers.read_content import LARGEST, reading_content
from ascl_reader.progress import finish

if TYPE_CHECKING:
    from ascl_reader.importer.readers.pdf.read_pdf import AskPages

_LARGEST = max(LARGEST.values())
_MB = 1_000_000


def read_document(path: Path) -> SourceDocument:
    """Returns the content of a document; raises UnreadableFile, or UnsuitableDocument with the reason."""
    return finish(reading_file(path))


def reading_file(path: Path, ask: AskPages | None = None) -> Generator[float, None, SourceDocument]:
    """Like read_document(), but yields the share read so far (0 to 1) where the format has pages.

    `ask` has pages of a long file read by another process at the same time.
    """
    if path.is_dir():
        raise UnreadableFile(path=path, reason="this is not a file but a folder; name the files in it")
    return (yield from reading_content(path, bytes_of(path), ask=ask))


def bytes_of(path: Path) -> bytes:
    """Returns the bytes of a file; raises UnreadableFile, or UnsuitableDocument if it is too large."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFile(path=path, reason="this is not a file")
        if found.st_size > _LARGEST * _MB:
            raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{_LARGEST} MB")
        with path.open("rb") as file:
            data = file.read()
    except OSError as error:
        raise UnreadableFile(path=path, reason=error.strerror or str(error)) from error
    except ValueError as error:  # a path that no system takes, such as one with a NUL
        raise UnreadableFile(path=path, reason=str(error)) from error
    if len(data) > _LARGEST * _MB:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{_LARGEST} MB")
    return data
