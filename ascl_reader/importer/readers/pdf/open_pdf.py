"""Opens PDFs. The only module that imports pypdf, when the first PDF is opened."""

from __future__ import annotations

import logging
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from ascl_reader.errors import ErrorKind, UnsuitableDocument

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

PdfFile: TypeAlias = "PdfReader"
PdfPage: TypeAlias = "PageObject"


def open_pdf(path: Path, data: bytes) -> PdfFile:
    """Returns the opened PDF. Raises UnsuitableDocument where it is locked, and what pypdf raises for a damaged one."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what it notes of a PDF's faults helps nobody here
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path)
        len(reader.pages)
    except DependencyError as error:  # strong encryption: pypdf would need a further library to tell more
        raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path) from error
    return reader
