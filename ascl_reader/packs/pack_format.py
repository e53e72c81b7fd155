"""The format of a library pack: a library in one .zip file, for sharing it with other schools.

It holds a manifest and then the files of a library folder: themes, documents, glossary and one file a statement with
its published wordings and their sources. Nothing in it tells of a machine.
"""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Annotated

import msgspec

from ascl_reader.library.library import STATEMENTS
from ascl_reader.library.statement import (
    Day,
    FullWording,
    Origin,
    Section,
    Statement,
)

PACK_FORMAT = 1
"""The newest version of the format; a later one may hold what this program does not know."""

PACK_ENDING = ".zip"

MANIFEST = "ascl-reader-pack.yaml"
"""The first file of a pack, by whose name it is known whatever the .zip itself is called."""

THEMES, DOCUMENTS, GLOSSARY = "themes.yaml", "documents.yaml", "glossary.yaml"

MOST_STATEMENTS = 20_000
LARGEST_FILE = 500_000
"""Bytes of one file in a pack; a statement has about 5,000. Its YAML may take 250 times as much while it is read."""

LARGEST_UNPACKED = 100_000_000
"""Bytes of all files in a pack."""

MOST_LETTERS = 40_000_000
"""Letters of all published wordings in a pack; a letter takes up to eight bytes while the pack is reviewed."""

MOST_PARTS = 300_000
"""Lines of all published wordings, and sources."""

LONGEST_PACK_NAME = 120

_PACKED = b"PK\3\4"
_PAGE = re.compile(rb"%PDF|\xd0\xcf\x11\xe0|\{\\rtf|\s*<[!?A-Za-z]")
"""How saved pages begin that were given the ending of a pack by mistake."""

_NAME_AT = 30
"""Where the name of its first file stands in a .zip."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The description in a pack: its name, the day and program it was made by, and how many statements it has."""

    version: Annotated[int, msgspec.Meta(ge=1)]
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_PACK_NAME)]
    made: Day
    program: str = ""
    statements: int = 0
    full: int = 0
    """Of the statements those that have the full published text."""


class TextAmount:
    """Counts the text of a pack, so that none is written or read that would fill the memory."""

    def __init__(self) -> None:
        self._letters = self._parts = 0

    def add(self, statement: Statement) -> str:
        """Counts a statement; returns the limit in words that it exceeds, empty if it exceeds none."""
        for wording in (*([statement.full] if statement.full else ()), *statement.earlier):
            texts = [wording.texts.of(section) for section in Section]
            self._letters += sum(map(len, texts))
            self._parts += len(wording.origins) + sum(text.count("\n") + 1 for text in texts if text)
        if self._letters > MOST_LETTERS:
            return f"{MOST_LETTERS // 1_000_000} million letters of full text"
        return f"{MOST_PARTS:,} lines and sources" if self._parts > MOST_PARTS else ""


def is_pack(path: Path) -> bool:
    """Returns whether a file is to be read as a pack: by what is in it; a damaged .zip is taken for one."""
    is_zip = path.suffix.lower() == PACK_ENDING
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return is_zip
        with path.open("rb") as file:
            beginning = file.read(_NAME_AT + len(MANIFEST))
        if beginning.startswith(_PACKED) and beginning[_NAME_AT:] == MANIFEST.encode():
            return True
        return is_zip and not (_holds_a_page(path) if beginning.startswith(_PACKED) else _PAGE.match(beginning))
    except (OSError, ValueError):
        return is_zip


def _holds_a_page(path: Path) -> bool:
    """Returns whether a packed file is sound and has no description of a pack, at whatever place."""
    import zipfile

    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False
    return bool(names) and not any(name.endswith(MANIFEST) for name in names)


def packed_name(statement_id: str) -> str:
    """Returns the name of a statement's file in a pack."""
    return f"{STATEMENTS}/{statement_id}.yaml"


def without_machine_details(statement: Statement) -> Statement:
    """Returns a statement without local paths in its sources: file names only, and only web addresses."""

    def bare(wording: FullWording) -> FullWording:
        """Returns a wording whose origins name no place of this machine."""
        return msgspec.structs.replace(wording, origins=tuple(map(_bare, wording.origins)))

    full = bare(statement.full) if statement.full else None
    return msgspec.structs.replace(statement, full=full, earlier=tuple(map(bare, statement.earlier)))


def _bare(origin: Origin) -> Origin:
    file = re.sub(r"^[A-Za-z]:", "", re.split(r"[\\/]", origin.file)[-1])
    of_the_web = origin.address.lower().startswith(("https://", "http://"))
    return msgspec.structs.replace(origin, file=file, address=origin.address if of_the_web else "")
