"""Reads a library folder whole: statements, themes, documents, a glossary and synonyms, every fault listed.

One bad file never hides the others: it is left out and named in `faults`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ascl_reader.errors import DamagedFile, MissingLibrary, UnreadableFile
from ascl_reader.files.text_files import read_text
from ascl_reader.files.yaml_fields import read_fields
from ascl_reader.files.yaml_text import Lines
from ascl_reader.library.contents import Contents, Documents, SynonymGroups, with_digest
from ascl_reader.library.faults import Fault, FaultKind
from ascl_reader.library.glossary import Glossary
from ascl_reader.library.library import STATEMENTS
from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import ThemeTree

Shape = TypeVar("Shape")

SYNONYMS = "synonyms.yaml"


def read_library(folder: Path) -> Contents:
    """Returns what a library folder holds, checked. Raises MissingLibrary; whatever else is wrong is a fault in it."""
    if not folder.is_dir():
        raise MissingLibrary(path=folder)
    reading = LibraryReading()
    themes = reading.file(folder / "themes.yaml", ThemeTree) or ThemeTree()
    known_themes = {theme.id for theme in themes.walk()}
    documents = reading.file(folder / "documents.yaml", Documents) or Documents()
    known_documents = {document.id for document in documents.documents}
    for number, document in enumerate(documents.documents):
        for place, area in enumerate(document.areas):
            if area.theme not in known_themes:
                field = f"$.documents[{number}].areas[{place}].theme"
                reading.fault(FaultKind.UNKNOWN_THEME, folder / "documents.yaml", field, area.theme)
    glossary = reading.file(folder / "glossary.yaml", Glossary) or Glossary()
    synonyms = SynonymGroups()
    if (folder / SYNONYMS).exists():  # other libraries may do without
        synonyms = reading.file(folder / SYNONYMS, SynonymGroups) or synonyms
    if not (folder / STATEMENTS).is_dir():
        reading.fault(FaultKind.MISSING_FILE, folder / STATEMENTS, "", "there is no such folder")
    found: dict[str, Statement] = {}
    read: dict[str, tuple[Path, Lines]] = {}
    for path in sorted((folder / STATEMENTS).glob("*.yaml")):
        statement = reading.file(path, Statement)
        if statement is None:
            continue
        if statement.id in found:
            other, _ = read[statement.id]
            named_after_it = path.stem == statement.id and other.stem != statement.id
            reading.fault(FaultKind.DUPLICATE_ID, other if named_after_it else path, "$.id", statement.id)
            if not named_after_it:
                continue
        found[statement.id] = statement
        read[statement.id] = (path, reading.lines)
    for statement in found.values():
        path, reading.lines = read[statement.id]
        reading.check(statement, path, found, known_themes, known_documents)
    statements = tuple(sorted(found.values(), key=lambda each: each.id))
    return with_digest(Contents(statements, themes, documents, glossary, tuple(reading.faults), synonyms=synonyms))


class LibraryReading:
    """Collects the faults of one reading; `lines` are those of the file being read. Links are read if it `follows`."""

    def __init__(self, follows: bool = True) -> None:
        self._follows = follows
        self.faults: list[Fault] = []
        self.lines = Lines("")

    def file(self, path: Path, shape: type[Shape]) -> Shape | None:
        """Returns a file's content as a value of type `shape`; None, with the fault noted, if that fails."""
        text = ""
        self.lines = Lines(text)
        try:
            text = read_text(path, self._follows)
            self.lines = Lines(text)
            return read_fields(text, path, shape)
        except UnreadableFile as error:
            missing = not path.exists() and not path.is_symlink()
            self.fault(
                FaultKind.MISSING_FILE if missing else FaultKind.UNREADABLE, path, "", str(error.values["reason"])
            )
        except DamagedFile as error:
            self.faults.append(_damaged(path, error.values))
        except (msgspec.ValidationError, RecursionError) as error:
            detail, _, field = str(error).partition(" - at ")
            if not text.strip():
                self.faults.append(Fault(FaultKind.DAMAGED, str(path), 1, "", "the file is empty"))
                return None
            self.fault(FaultKind.SHAPE, path, self._field(field.strip("`"), detail), detail)
        return None

    def check(
        self, statement: Statement, path: Path, found: dict[str, Statement], themes: set[str], documents: set[str]
    ) -> None:
        """Notes wrong references, a wrong file name and an empty position of a statement."""
        if path.stem != statement.id:
            self.fault(FaultKind.FILE_NAME, path, "$.id", statement.id)
        for number, theme in enumerate(statement.themes):
            if theme not in themes:
                self.fault(FaultKind.UNKNOWN_THEME, path, f"$.themes[{number}]", theme)
        for number, place in enumerate(statement.sources):
            if place.document not in documents:
                self.fault(FaultKind.UNKNOWN_DOCUMENT, path, f"$.sources[{number}].document", place.document)
        for number, relation in enumerate(statement.related):
            if relation.id is not None and relation.id not in found:
                self.fault(FaultKind.DANGLING_RELATION, path, f"$.related[{number}].id", relation.id)
        if not statement.summary.position.strip():
            self.fault(FaultKind.EMPTY_POSITION, path, "$.summary.position", "")

    def fault(self, kind: FaultKind, path: Path, field: str, detail: str) -> None:
        """Notes one fault; its line is looked up in the file being read."""
        line = self.lines.of(field) if self.lines.text and field else 0
        self.faults.append(Fault(kind, _shown(path), line, field.removeprefix("$."), detail))

    @staticmethod
    def _field(field: str, detail: str) -> str:
        """Returns the path of the field; msgspec names a missing or unknown one in its sentence only."""
        named = re.search(r"field `([^`]+)`", detail)
        base = field.rpartition("`")[2] or "$"  # for a key that is no text msgspec says: key` in `$.period
        return f"{base}.{named[1]}" if named else base


def _shown(path: Path) -> str:
    """Returns a path as text that can be printed and stored, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")


def _damaged(path: Path, values: dict[str, Any]) -> Fault:
    return Fault(FaultKind.DAMAGED, _shown(path), int(values["line"]), "", str(values["reason"]))
