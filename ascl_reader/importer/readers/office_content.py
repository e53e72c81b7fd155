"""Tells the files of office programs apart: the packed ones of today, and the older ones in Microsoft's own format."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader.errors import ErrorKind, UnsuitableDocument

if TYPE_CHECKING:
    from zipfile import ZipFile

WORD, OPEN_DOCUMENT, PACKED = "Word file", "OpenDocument text", "packed file"

AS_ODT = "Open it in LibreOffice, save it as an OpenDocument text (.odt) or a Word document (.docx), and import that."
_AS_WORD = "Open it in Word, save it as a Word document (.docx), and import that."
COPY_TEXT = "Copy its text into a Word document, save that as .docx, and import that."

_TEXTS = tuple(f"application/vnd.oasis.opendocument.text{kind}" for kind in ("", "-template", "-web"))
_PACKED_KINDS = (
    ("xl/", "an Excel workbook", COPY_TEXT),
    ("ppt/", "a PowerPoint presentation", COPY_TEXT),
    ("visio/", "a Visio drawing", COPY_TEXT),
    ("FixedDocSeq.fdseq", "an XPS paper", "Open it, print it as PDF, and import that."),
    ("FixedDocumentSequence.fdseq", "an XPS paper", "Open it, print it as PDF, and import that."),
    ("Index/", "a file of Apple’s Pages, Numbers or Keynote", "Export it as a Word document (.docx), and import that."),
    ("index.apxl", "a file of Apple’s Keynote", "Export it as a Word document (.docx), and import that."),
    ("index.xml", "a file of Apple’s Pages", "Export it as a Word document (.docx), and import that."),
)
_MIMETYPES = (
    ("application/vnd.oasis.opendocument.", "an OpenDocument file, but not a text", COPY_TEXT),
    ("application/vnd.sun.xml.writer", "an old OpenOffice text (.sxw)", AS_ODT),
    ("application/epub+zip", "an electronic book (EPUB)", "Ask for the web page, PDF or Word file, and import that."),
)
_LONGEST_MIMETYPE = 200

_OLD_KINDS = (
    ("WordDocument", "an old Word file (.doc)", _AS_WORD),
    ("PowerPoint Document", "an old PowerPoint presentation (.ppt)", COPY_TEXT),
    ("Workbook", "an old Excel workbook (.xls)", COPY_TEXT),
    ("__substg1.0_", "a mail that Outlook saved (.msg)", "Open it in Outlook, save it as HTML, and import that."),
    ("Quill", "a Publisher file", "Open it in Publisher, save it as PDF, and import that."),
)
_ENCRYPTED = "EncryptedPackage"
"""The name of the part in which Office keeps a document that has a password."""


def kind_of_packed(path: Path, data: bytes) -> str:
    """Returns the kind of a packed file; raises UnsuitableDocument for a kind that is not read."""
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = packed.namelist()
            mimetype = _mimetype(packed) if "mimetype" in names else ""
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        if b"word/" in data:
            return WORD
        if b"opendocument.text" in data[:_LONGEST_MIMETYPE]:
            return OPEN_DOCUMENT
        raise UnsuitableDocument(path=path, reason="the packed file is damaged, or was not saved to its end") from error
    if mimetype in _TEXTS:
        return OPEN_DOCUMENT
    for beginning, found, advice in _MIMETYPES:
        if mimetype.startswith(beginning):
            raise not_read(path, found, advice)
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return WORD
    for folder, found, advice in _PACKED_KINDS:
        if any(name.startswith(folder) for name in names) and not any(
            name.endswith((".html", ".htm")) for name in names
        ):
            raise not_read(path, found, advice)
    return PACKED


def old_office_file(path: Path, data: bytes) -> UnsuitableDocument:
    """Returns the error for a file in the format that Office had before 2007, and that locked files still have."""
    if _ENCRYPTED.encode("utf-16-le") in data:
        return UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path)
    for name, found, advice in _OLD_KINDS:
        if name.encode("utf-16-le") in data:
            return not_read(path, found, advice)
    return not_read(path, "a file of an older Word or Office program (such as .doc)", _AS_WORD)


def _mimetype(packed: ZipFile) -> str:
    with packed.open("mimetype") as part:
        return part.read(_LONGEST_MIMETYPE).decode("latin-1").strip()


def not_read(path: Path, found: str, advice: str) -> UnsuitableDocument:
    """Returns the error that says what a file is ("a picture") and what to do instead."""
    return UnsuitableDocument(ErrorKind.ANOTHER_KIND, path=path, found=found, advice=advice)
