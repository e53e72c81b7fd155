"""Reading a library pack, everything in it checked before any of it is used.

The reading process of the importer does it, with its limits. Each file has at most LARGEST_FILE bytes, and the worst of
that size that was found takes 0.4 s of a processor and 30 MB (tests/packs/test_reading_time.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ascl_reader.errors import DamagedFile, ErrorKind, UnsuitableDocument
from ascl_reader.files.text_files import decode_utf8
from ascl_reader.files.yaml_fields import MOST, Unquoted, as_fields
from ascl_reader.files.yaml_text import line_of, parse_yaml
from ascl_reader.library.contents import Documents
from ascl_reader.library.glossary import Glossary
from ascl_reader.library.library import STATEMENTS
from ascl_reader.library.statement import RESERVED_IDS, Statement
from ascl_reader.library.themes import ThemeTree
from ascl_reader.packs.pack_format import (
    DOCUMENTS,
    GLOSSARY,
    MANIFEST,
    PACK_FORMAT,
    THEMES,
    Manifest,
    TextAmount,
    packed_name,
    without_machine_details,
)
from ascl_reader.packs.zip_reading import PackedFiles, open_zip, printable_name

_STATEMENT = re.compile(rf"{STATEMENTS}/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Characters that no text has; only escapes can bring them into YAML."""

Shape = TypeVar("Shape", bound=msgspec.Struct)


@contextmanager
def open_pack(path: Path) -> Iterator[PackReader]:
    """Opens a pack; raises UnreadableFile, or an UnsuitableDocument that says what is wrong with it."""
    with open_zip(path) as files:
        yield PackReader(path, files)


class PackReader:
    """An open pack: its manifest, its themes, and its statements, read one at a time."""

    def __init__(self, path: Path, files: PackedFiles) -> None:
        self._path = path
        self._files = files
        if MANIFEST not in files:
            raise UnsuitableDocument(ErrorKind.NOT_A_PACK, path=path)
        self.manifest = self._manifest()
        files.check()
        self._ids = self._checked_names()
        self.themes = self._content(THEMES, ThemeTree)
        self._content(DOCUMENTS, Documents)
        if GLOSSARY in files:
            self._content(GLOSSARY, Glossary)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its statements, in order."""
        return self._ids

    def statements(self) -> Iterator[Statement]:
        """Yields its statements in order; raises ReaderError if one is damaged or they are too large."""
        amount = TextAmount()
        for each in self._ids:
            name = packed_name(each)
            statement = self._content(name, Statement)
            if statement.id != each:
                reason = f"its id is “{statement.id}”, so it should be called {statement.id}.yaml"
                raise UnsuitableDocument(
                    ErrorKind.DAMAGED_PACK, path=self._path, file=name, line=self._line(name, "$.id"), reason=reason
                )
            if limit := amount.add(statement):
                raise UnsuitableDocument(ErrorKind.LARGE_PACK, path=self._path, limit=limit)
            yield without_machine_details(statement)

    def _manifest(self) -> Manifest:
        plain = self._plain(MANIFEST)
        version = as_fields(plain, dict[str, Any]).get("version") if isinstance(plain, dict) else None
        if type(version) is int and version > PACK_FORMAT:
            raise UnsuitableDocument(ErrorKind.NEWER_PACK, path=self._path, version=version, known=PACK_FORMAT)
        return self._content(MANIFEST, Manifest)

    def _checked_names(self) -> tuple[str, ...]:
        """Returns the ids that the names of the files give; raises where one is missing or is none of a pack's."""
        for name in (THEMES, DOCUMENTS):
            if name not in self._files:
                raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=self._path, reason=f"{name} is missing in it")
        ids = []
        for name in self._files.names:
            match = _STATEMENT.fullmatch(name)
            if match and match[1] in RESERVED_IDS:
                reason = f"“{match[1]}” in it is a name that no file can have on Windows"
                raise UnsuitableDocument(ErrorKind.UNSUITABLE_PACK, path=self._path, reason=reason)
            if match:
                ids.append(match[1])
            elif name not in (MANIFEST, THEMES, DOCUMENTS, GLOSSARY, f"{STATEMENTS}/"):
                raise UnsuitableDocument(
                    ErrorKind.UNSUITABLE_PACK,
                    path=self._path,
                    reason=f"“{printable_name(name)}” in it is no part of a library pack",
                )
        return tuple(sorted(ids))

    def _content(self, name: str, shape: type[Shape]) -> Shape:
        """Returns a file's content in its shape."""
        plain = self._plain(name)
        try:
            return msgspec.convert(as_fields(plain, shape), shape)
        except (msgspec.ValidationError, RecursionError) as error:
            detail, _, field = str(error).partition(" - at ")
            field = field.strip("`") or "$"
            named = re.search(r"unknown field `([^`]+)`", detail)
            line = self._line(name, f"{field}.{named[1]}" if named else field)
            reason = f"{field[2:]}: {detail}" if field[2:] else detail
            raise UnsuitableDocument(
                ErrorKind.DAMAGED_PACK, path=self._path, file=name, line=line, reason=reason
            ) from error

    def _plain(self, name: str) -> Any:
        """Returns the data of a file's YAML; raises UnsuitableDocument for a character that no text has."""
        try:
            plain = parse_yaml(self._text(name), Path(name), Unquoted, MOST)
        except DamagedFile as error:
            line, reason = error.values["line"], error.values["reason"]
            raise UnsuitableDocument(
                ErrorKind.DAMAGED_PACK, path=self._path, file=name, line=line, reason=reason
            ) from error
        for field, text in _texts_in(plain):
            if _NO_TEXT.search(text):
                reason = "a text holds a character that no text has"
                raise UnsuitableDocument(
                    ErrorKind.DAMAGED_PACK, path=self._path, file=name, line=self._line(name, field), reason=reason
                )
        return plain

    def _text(self, name: str) -> str:
        return decode_utf8(self._files.read(name), Path(name))

    def _line(self, name: str, field: str) -> int:
        return line_of(self._text(name), field)


def _texts_in(plain: Any, field: str = "$") -> Iterator[tuple[str, str]]:
    """Yields every text in plain data with the path of its field."""
    if isinstance(plain, str):
        yield field, plain
    elif isinstance(plain, dict):
        for key, value in plain.items():
            yield from _texts_in(value, f"{field}.{key}")
    elif isinstance(plain, list):
        for number, value in enumerate(plain):
            yield from _texts_in(value, f"{field}[{number}]")
