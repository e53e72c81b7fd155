"""Writes a library as a pack; the same library gives the same bytes, except for the date in its manifest."""

from __future__ import annotations

import io
import logging
import re
import zipfile
from collections.abc import Generator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader import __version__
from ascl_reader.errors import ErrorKind, ReaderError
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.yaml_text import dump_yaml
from ascl_reader.library.contents import Documents
from ascl_reader.library.library import Library
from ascl_reader.packs.pack_format import (
    DOCUMENTS,
    GLOSSARY,
    LARGEST_FILE,
    LARGEST_UNPACKED,
    LONGEST_PACK_NAME,
    MANIFEST,
    MOST_STATEMENTS,
    PACK_FORMAT,
    THEMES,
    Manifest,
    TextAmount,
    packed_name,
    without_machine_details,
)
from ascl_reader.progress import Progress, finish

LOG = logging.getLogger("ascl_reader.import")

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a .zip: the earliest there can be."""

_UNIX, _PLAIN_FILE = 3, 0o100644 << 16
_SAYS_NOTHING_WHEN_EMPTY = frozenset("facts sources related fingerprint full earlier not_listed".split())


class WrittenPack(msgspec.Struct, frozen=True):
    """A pack that was written: its manifest, and how many bytes it has."""

    manifest: Manifest
    size: int


def exporting_library(
    library: Library, path: Path, name: str = "", today: date | None = None
) -> Generator[Progress, None, WrittenPack]:
    """Writes a library as a pack, in one step at the end; yields the progress, returns what was written.

    `name` is what the pack is called in a review: the file's name without its ending, unless given. A file that is
    there is replaced. Raises UnwritableFile, or ReaderError for too large a library, with everything as it was.
    """
    total = len(library.statements)
    if total > MOST_STATEMENTS:
        raise ReaderError(ErrorKind.LARGE_LIBRARY, path=path, limit=f"{MOST_STATEMENTS:,} statements")
    manifest = Manifest(
        version=PACK_FORMAT,
        name=_one_line(name) or _one_line(path.stem) or "library",
        made=(today or date.today()).isoformat(),
        program=__version__,
        statements=total,
        full=sum(statement.full is not None for statement in library.statements),
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        adding = _Adding(path, archive)
        adding.add(MANIFEST, manifest)
        adding.add(THEMES, library.themes)
        adding.add(DOCUMENTS, Documents(library.documents))
        adding.add(GLOSSARY, library.glossary)
        amount = TextAmount()
        for number, statement in enumerate(library.statements):
            yield number, total
            if limit := amount.add(statement):
                raise ReaderError(ErrorKind.LARGE_LIBRARY, path=path, limit=limit)
            adding.add(packed_name(statement.id), without_machine_details(statement))
    data = packed.getvalue()
    write_safely(path, data)
    LOG.info("exported %s statements into %s: %s bytes", total, path.name, len(data))
    yield total, total
    return WrittenPack(manifest, len(data))


def export_library(library: Library, path: Path, name: str = "", today: date | None = None) -> WrittenPack:
    """Writes a library as a pack without telling the progress; see exporting_library()."""
    return finish(exporting_library(library, path, name, today))


class _Adding:
    """Adds files to a pack, within the limits that reading it has."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._left = LARGEST_UNPACKED

    def add(self, name: str, content: msgspec.Struct) -> None:
        """Adds a file with this content as YAML. Raises ReaderError if it, or the pack with it, is too large."""
        data = dump_yaml(_plain(content))
        self._left -= len(data)
        if len(data) > LARGEST_FILE:
            raise ReaderError(ErrorKind.LARGE_LIBRARY, path=self._path, limit=f"{LARGEST_FILE // 1000} kB in {name}")
        if self._left < 0:
            raise ReaderError(ErrorKind.LARGE_LIBRARY, path=self._path, limit=f"{LARGEST_UNPACKED // 1_000_000} MB")
        entry = zipfile.ZipInfo(name, _WHEN)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
        self._archive.writestr(entry, data)


def _plain(content: msgspec.Struct) -> dict[str, Any]:
    """Returns content as a file of the library holds it."""
    data: dict[str, Any] = msgspec.to_builtins(content)
    return {key: value for key, value in data.items() if value or key not in _SAYS_NOTHING_WHEN_EMPTY}


def _one_line(name: str) -> str:
    """Returns a name as one line of text that can be stored, whatever bytes a file's name is made of."""
    text = re.sub(r"[\x00-\x1f\x7f]", " ", name.encode("utf-8", "replace").decode())
    return " ".join(text.split())[:LONGEST_PACK_NAME].strip()
