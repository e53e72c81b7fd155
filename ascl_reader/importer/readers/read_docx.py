"""Reads Word files with mammoth, after checking that the package unpacks to a reasonable size."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.readers.read_html import document_of

MOST_FILES = 2_000
LARGEST_UNPACKED = 100
"""MB of all that is packed in the file, pictures among it."""

LARGEST_XML = 12
"""MB of text with its mark-up; it takes thirty times its size while it is read. A thousand pages have some 8."""

HIGHEST_RATIO = 200
"""How many times larger a packed text may unfold; Word's own unfold 10 to 40 times."""

_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError, EOFError)
_MB = 1_000_000
_SMALL = 100_000
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"


def read_docx(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a Word file; a block's place is its running number, as Word files have no fixed lines.

    Footnotes and their marks are left out: they would stand at the end of the last statement, and in its words.
    """
    check_package(path, data)
    import mammoth

    without_notes = mammoth.transforms.element_of_type(
        mammoth.documents.NoteReference, lambda _: mammoth.documents.text("")
    )
    try:
        result = mammoth.convert_to_html(
            BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=_no_picture,
            transform_document=without_notes,
        )
    except MemoryError:
        raise
    except Exception as error:  # mammoth lets through whatever its parts raise on a damaged file
        raise UnsuitableDocument(path=path, reason="the Word file is damaged") from error
    return document_of(path, result.value, with_lines=False)


def _no_picture(_picture: Any) -> list[Any]:
    """Returns nothing for a picture, so that it is neither opened nor fetched."""
    return []


def check_package(path: Path, data: bytes) -> None:
    """Raises UnsuitableDocument where a package is damaged, encrypted, no Word file, or unpacks to too much."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            members = package.infolist()
            _check_sizes(path, members)
            text = sum(member.file_size for member in members if _is_xml(package, member))
    except _BROKEN as error:
        raise UnsuitableDocument(path=path, reason="the Word file is damaged, or was not saved to its end") from error
    if text > LARGEST_XML * _MB:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST_XML} MB of text")
    names = [member.filename for member in members]
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        raise UnsuitableDocument(
            ErrorKind.NOT_WHAT_ITS_ENDING_SAYS, path=path, ending=path.suffix.lower(), found="another packed file"
        )


def _check_sizes(path: Path, members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_FILES:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_FILES:,} files packed in it")
    if any(member.flag_bits & 1 for member in members):
        raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path)
    if sum(member.file_size for member in members) > LARGEST_UNPACKED * _MB:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST_UNPACKED} MB when unpacked")
    for member in members:
        if member.file_size > _SMALL and member.file_size > HIGHEST_RATIO * member.compress_size:
            raise UnsuitableDocument(path=path, reason="a part of it unfolds to far more than any text does")


def _is_xml(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Tells by its first bytes whether a part is text with mark-up, whatever its name; refuse one that defines words.

    Word never writes such definitions, and a few lines of them can unfold to any length.
    """
    with package.open(member) as part:
        beginning = part.read(1024).replace(b"\0", b"")
    if b"<!DOCTYPE" in beginning:
        raise zipfile.BadZipFile("a part has a DOCTYPE")
    return beginning.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")
