"""Recognises the kind of a file by its first bytes, so that a wrong file name ending is reported."""

from __future__ import annotations

import re
from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument

_SIGNATURES = (
    (b"PK\x03\x04", "a Word file or another packed file"),
    (b"PK\x05\x06", "an empty packed file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an older Word or Office program"),
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file"),
)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of the part in which Word keeps a document that has a password."""

_BEGINNING = 4096
_PDF = re.compile(rb"(?:[\x00-\x20]|\xef\xbb\xbf)*%PDF-")
_WEB_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!--[^>]{0,2000}>\s*)?<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_HEADER_LINE = re.compile(rb"(?:\xef\xbb\xbf)?\s*[A-Za-z-]{2,40}:[ \t]")
_MESSAGE = re.compile(rb"^(?:mime-version:|content-type:\s*(?:multipart/|text/html))", re.IGNORECASE | re.MULTILINE)

PDF, WORD, WEB_PAGE, ARCHIVE = "a PDF", _SIGNATURES[0][1], "a web page", "a web page in one file (MHTML)"

_EXPECTED = {".pdf": PDF, ".docx": WORD, ".mhtml": ARCHIVE, ".mht": ARCHIVE, ".html": WEB_PAGE, ".htm": WEB_PAGE}
_MAY_BEGIN_ANYHOW = frozenset({".html", ".htm", ".txt", ".md"})
"""Text says little of itself at its beginning; its readers look further."""


def check_content(path: Path, data: bytes) -> None:
    """Raises UnsuitableDocument where the content is encrypted, or does not fit the file name ending."""
    ending = path.suffix.lower()
    found = content_kind(data)
    if ending == ".docx" and _ENCRYPTED in data:
        raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path)
    if found == _EXPECTED.get(ending) or (not found and ending in _MAY_BEGIN_ANYHOW):
        return
    raise UnsuitableDocument(
        ErrorKind.NOT_WHAT_ITS_ENDING_SAYS, path=path, ending=ending, found=found or "something else"
    )


def content_kind(data: bytes) -> str:
    """Returns the kind of the content in a few words; empty where the first bytes do not tell."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    beginning = data[:_BEGINNING]
    if _PDF.match(beginning):
        return PDF
    if _HEADER_LINE.match(beginning) and _MESSAGE.search(beginning):
        return ARCHIVE
    return WEB_PAGE if _WEB_PAGE.match(beginning) else ""
