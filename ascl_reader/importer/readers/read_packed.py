"""Reads saved pages that were packed with their folders of pictures into a .zip, and any other packed documents."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Generator, Sequence
from io import BytesIO
from pathlib import Path, PurePosixPath

from ascl_reader.errors import ErrorKind, ReaderError, UnsuitableDocument
from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.joined_documents import has_labels, joined, with_names
from ascl_reader.importer.readers.office_content import not_read
from ascl_reader.importer.readers.web.saved_sheets import FOLDER, LARGEST_SHEETS, is_style_sheet

MOST_FILES = 5_000
MOST_DOCUMENTS = 30
"""Documents of one packed file that are read."""

LARGEST_PAGE = 40
"""MB of the packed pages or documents together, unpacked."""

HIGHEST_RATIO = 200
"""How many times larger a packed document may unfold."""

_SMALL = 100_000
_MB = 1_000_000
_NAMED = 4
"""How many documents are named where there are several."""

_DOCUMENTS = frozenset(
    ".html .htm .xhtml .mhtml .mht .webarchive .aspx .shtml .pdf .docx .docm .dotx .odt .ott .fodt .rtf .eml .txt "
    ".md".split()
)
_PAGES = frozenset(".html .htm .xhtml .mhtml .mht .aspx .shtml".split())
_BESIDE_A_PAGE = re.compile(
    r"(?:[_-](?:files|dateien|fichiers|archivos|bestanden|bestanda|file)|\.files|_resources)$", re.I
)
_FOLDERS_BESIDE = frozenset("images img css js fonts assets __macosx resources".split())
_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError, EOFError)

Reading = Generator[float, None, SourceDocument]


def reading_packed(path: Path, data: bytes, read: Callable[..., Reading]) -> Reading:
    """Reads the documents in a packed file as one; those beside them are named among what is left out.

    A page is read with the style sheets in its folder. Raises UnsuitableDocument if there is no document that can be
    read, or too many.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            chosen, beside = _documents_in(path, packed)
            contents = _contents(path, packed, chosen)
            sheets = {name: _sheets(packed, PurePosixPath(name)) for name in chosen}
    except _BROKEN as error:
        raise UnsuitableDocument(path=path, reason="the packed file is damaged, or was not saved to its end") from error
    if len(contents) == 1:
        (name, content), *_ = contents.items()
        return with_names(
            (yield from read(path, content, _name(name), sheets=sheets[name])), beside, LeftOutReason.PACKED_BESIDE
        )
    found: dict[str, SourceDocument] = {}
    for name, content in contents.items():
        try:
            found[name] = yield from read(path, content, _name(name), sheets=sheets[name])
        except ReaderError as error:
            beside.append(_name(name))
            refused = error
    if not found:
        raise refused
    with_labels = {name: each for name, each in found.items() if has_labels(each)} or found
    beside += [_name(name) for name in found if name not in with_labels]
    return with_names(joined(path.name, list(with_labels.values())), beside, LeftOutReason.PACKED_BESIDE)


def _contents(path: Path, packed: zipfile.ZipFile, names: Sequence[str]) -> dict[str, bytes]:
    """Returns the bytes of documents by their names; raises UnsuitableDocument if they are locked or too large."""
    members = [packed.getinfo(name) for name in names]
    if any(member.flag_bits & 1 for member in members):
        raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path)
    if sum(member.file_size for member in members) > LARGEST_PAGE * _MB:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST_PAGE} MB when unpacked")
    if any(each.file_size > _SMALL and each.file_size > HIGHEST_RATIO * each.compress_size for each in members):
        raise UnsuitableDocument(path=path, reason="what is packed in it unfolds to far more than any page does")
    contents: dict[str, bytes] = {}
    for member in members:
        with packed.open(member) as file:
            contents[member.filename] = file.read(LARGEST_PAGE * _MB + 1)
    return contents


def _sheets(packed: zipfile.ZipFile, page: PurePosixPath) -> dict[str, str]:
    """Returns the style sheets in the folder of a saved page by the addresses that the page has for them."""
    folder = FOLDER.format(stem=page.stem)
    found: dict[str, str] = {}
    room = LARGEST_SHEETS
    for member in packed.infolist() if page.suffix.lower() in _PAGES else ():
        place = PurePosixPath(member.filename)
        is_sheet = place.parent == page.with_name(folder) and is_style_sheet(place)
        if is_sheet and member.file_size <= room and not member.flag_bits & 1:
            room -= member.file_size
            found[f"{folder}/{place.name}"] = packed.read(member).decode("utf-8", "replace")
    return found


def _documents_in(path: Path, packed: zipfile.ZipFile) -> tuple[list[str], list[str]]:
    """Returns the names of the documents to read, in the order of their names, and those of others.

    Pages count before texts beside them, and nothing in the folder of a page counts.
    """
    members = packed.infolist()
    if len(members) > MOST_FILES:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_FILES:,} files packed in it")
    found = list(dict.fromkeys(each.filename for each in members if not each.is_dir() and _is_document(each.filename)))
    pages = [name for name in found if PurePosixPath(name).suffix.lower() in _PAGES]
    names = pages or found
    if not names:
        raise UnsuitableDocument(ErrorKind.NOT_A_PACK, path=path)
    depth = min(name.count("/") for name in names)
    names = sorted(name for name in names if name.count("/") == depth)
    if len(names) > MOST_DOCUMENTS:
        told = ", ".join(f"“{_name(name)}”" for name in names[:_NAMED])
        advice = "Unpack it, choose the ones that hold the statements, and import that or those."
        raise not_read(path, f"a packed file with {len(names)} documents ({told} and more)", advice)
    return names, [_name(name) for name in found if name not in names]


def _name(place: str) -> str:
    """Returns the name of a packed file without its folders."""
    return PurePosixPath(place).name


def _is_document(name: str) -> bool:
    place = PurePosixPath(name)
    if place.name.startswith(".") or place.suffix.lower() not in _DOCUMENTS:
        return False
    return not any(each.lower() in _FOLDERS_BESIDE or _BESIDE_A_PAGE.search(each) for each in place.parts[:-1])
