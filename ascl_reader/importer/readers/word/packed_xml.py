"""Opens the packages of word processors (.docx, .odt, XML): checks what they unfold to, and parses their parts."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree

from ascl_reader.errors import ErrorKind, UnsuitableDocument

MOST_FILES = 2_000
LARGEST_UNPACKED = 100
"""MB of all that is packed in the file, pictures among it."""

LARGEST_XML = 12
"""MB of text with its mark-up; it takes ten times its size while it is read. A thousand pages have some 8."""

HIGHEST_RATIO = 200
"""How many times larger a packed text may unfold; Word's own unfold 10 to 40 times."""

_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError, EOFError)
_DEFINES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_MB = 1_000_000
_SMALL = 100_000

Element = ElementTree.Element
Default = TypeVar("Default")


class Package:
    """The parts of a package by their names; raises UnsuitableDocument if one is damaged or unfolds to too much."""

    def __init__(self, path: Path, data: bytes, program: str) -> None:
        self._path = path
        self._reason = f"the {program} file is damaged, or was not saved to its end"
        try:
            self._file = zipfile.ZipFile(BytesIO(data))
            members = self._file.infolist()
            self._check_sizes(members)
            text = sum(member.file_size for member in members if self._is_xml(member))
        except _BROKEN as error:
            raise UnsuitableDocument(path=path, reason=self._reason) from error
        if text > LARGEST_XML * _MB:
            raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST_XML} MB of text")
        self.names = frozenset(member.filename for member in members)

    def part(self, name: str) -> Element | None:
        """Returns the root of a part, without namespaces, or None if there is none. Raises UnsuitableDocument."""
        if name not in self.names:
            return None
        try:
            data = self._file.read(name)
            if any(mark in data for mark in _DEFINES):
                raise UnsuitableDocument(
                    path=self._path, reason="a part of it defines entities, which no such program writes"
                )
            return _without_namespaces(ElementTree.fromstring(data))
        except (*_BROKEN, ElementTree.ParseError) as error:
            raise UnsuitableDocument(path=self._path, reason=self._reason) from error

    def needed_part(self, name: str) -> Element:
        """Returns the root of a part; raises UnsuitableDocument if the package has no such part."""
        found = self.part(name)
        if found is None:
            raise UnsuitableDocument(path=self._path, reason=self._reason)
        return found

    def _check_sizes(self, members: list[zipfile.ZipInfo]) -> None:
        path = self._path
        if len(members) > MOST_FILES:
            raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_FILES:,} files packed in it")
        if any(member.flag_bits & 1 for member in members):
            raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path)
        if sum(member.file_size for member in members) > LARGEST_UNPACKED * _MB:
            raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST_UNPACKED} MB when unpacked")
        for member in members:
            if member.file_size > _SMALL and member.file_size > HIGHEST_RATIO * member.compress_size:
                raise UnsuitableDocument(path=path, reason="a part of it unfolds to far more than any text does")

    def _is_xml(self, member: zipfile.ZipInfo) -> bool:
        """Tells by its first bytes whether a part is text with mark-up, whatever its name."""
        with self._file.open(member) as part:
            return part.read(1024).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


class FlatPackage:
    """The parts of a Word file that was saved as one piece of XML; raises UnsuitableDocument if that is damaged."""

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        roots = {each.get("name", "").lstrip("/"): each.find("xmlData/*") for each in flat_xml(path, data, "Word")}
        self._roots = {name: root for name, root in roots.items() if root is not None}
        self.names = frozenset(self._roots)

    def part(self, name: str) -> Element | None:
        """Returns the root of a part, or None if there is none; a picture is none."""
        return self._roots.get(name)

    def needed_part(self, name: str) -> Element:
        """Returns the root of a part; raises UnsuitableDocument if the file has no such part."""
        if name not in self._roots:
            raise UnsuitableDocument(path=self._path, reason="the Word file has no text in it")
        return self._roots[name]


def flat_xml(path: Path, data: bytes, program: str) -> Element:
    """Returns the root of a file that is one piece of XML, without namespaces; raises UnsuitableDocument."""
    if len(data) > LARGEST_XML * _MB:
        raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST_XML} MB of text")
    if any(mark in data for mark in _DEFINES):
        raise UnsuitableDocument(path=path, reason="a part of it defines words, as no such program does")
    try:
        return _without_namespaces(ElementTree.fromstring(data))
    except (ValueError, ElementTree.ParseError) as error:
        reason = f"the {program} file is damaged, or was not saved to its end"
        raise UnsuitableDocument(path=path, reason=reason) from error


def whole_number(text: str | None, default: Default) -> int | Default:
    """Returns a whole number as such files write it; the default for anything else, and for one beyond measure."""
    return int(text) if text and len(text) < 6 and text.isascii() and text.isdigit() else default


def _without_namespaces(root: Element) -> Element:
    """Renames all elements and attributes: two programs and two standards have a namespace each for the same names."""
    for element in root.iter():
        element.tag = _local(element.tag)
        if element.attrib:
            element.attrib = {_local(name): value for name, value in element.attrib.items()}
    return root


def _local(name: str) -> str:
    return name.rpartition("}")[2]
