"""Reads a saved page that was packed with its folder of pictures into a .zip, or any one document packed alone."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Generator
from io import BytesIO
from pathlib import Path, PurePosixPath

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.readers.office_content import not_read

MOST_FILES = 5_000
LARGEST_PAGE = 40
"""MB of the packed page or document, unpacked."""

HIGHEST_RATIO = 200
"""How many times larger a packed document may unfold."""

_SMALL = 100_000
_MB = 1_000_000
_NAMED = 4
"""How many documents are named where there are several."""

_DOCUMENTS = frozenset(
    ".html .htm .xhtml .mhtml .mht .webarchive .pdf .docx .docm .dotx .odt .ott .rtf .eml .txt .md .aspx .shtml".split()
)
_PAGES = frozenset(".html .htm .xhtml .mhtml .mht .aspx .shtml".split())
_BESIDE_A_PAGE = re.compile(
    r"(?:[_-](?:files|dateien|fichiers|archivos|bestanden|bestanda|file)|\.files|_resources)$", re.I
)
_FOLDERS_BESIDE = frozenset("images img css js fonts assets __macosx resources".split())
_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError, EOFError)

Reading = Generator[float, None, SourceDocument]


def reading_packed(path: Path, data: bytes, read: Callable[[Path, bytes, str], Reading]) -> Reading:
    """Reads the one document in a packed file; raises UnsuitableDocument where there is none, or several."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            name = _document_in(path, packed)
            member = packed.getinfo(name)
            if member.flag_bits & 1:
                raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path)
            if member.file_size > LARGEST_PAGE * _MB:
                raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST_PAGE} MB when unpacked")
            if member.file_size > _SMALL and member.file_size > HIGHEST_RATIO * member.compress_size:
                raise UnsuitableDocument(
                    path=path, reason="what is packed in it unfolds to far more than any page does"
                )
            with packed.open(member) as file:
                content = file.read(LARGEST_PAGE * _MB + 1)
    except _BROKEN as error:
        raise UnsuitableDocument(path=path, reason="the packed file is damaged, or was not saved to its end") from error
    return (yield from read(path, content, PurePosixPath(name).name))


def _document_in(path: Path, packed: zipfile.ZipFile) -> str:
    """Returns the name of the one document; a page counts before a text beside it, and nothing beside a page counts."""
    members = packed.infolist()
    if len(members) > MOST_FILES:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_FILES:,} files packed in it")
    found = [member.filename for member in members if not member.is_dir() and _is_document(member.filename)]
    pages = [name for name in found if PurePosixPath(name).suffix.lower() in _PAGES]
    names = pages or found
    if not names:
        raise UnsuitableDocument(ErrorKind.NOT_A_PACK, path=path)
    depth = min(name.count("/") for name in names)
    names = [name for name in names if name.count("/") == depth]
    if len(names) > 1:
        told = ", ".join(f"“{PurePosixPath(name).name}”" for name in names[:_NAMED])
        more = " and more" if len(names) > _NAMED else ""
        advice = "Unpack it, choose the ones that hold the statements, and import that or those."
        raise not_read(path, f"a packed file with several documents ({told}{more})", advice)
    return names[0]


def _is_document(name: str) -> bool:
    place = PurePosixPath(name)
    if place.name.startswith(".") or place.suffix.lower() not in _DOCUMENTS:
        return False
    return not any(each.lower() in _FOLDERS_BESIDE or _BESIDE_A_PAGE.search(each) for each in place.parts[:-1])
