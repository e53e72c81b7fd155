"""What can be wrong with a library: one fault each, with the file, the line and what to do about it."""

from __future__ import annotations

from enum import Enum

import msgspec


class FaultKind(str, Enum):
    """The kinds of fault, by the names that `ascl-reader check --json` gives."""

    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    SHAPE = "shape"
    DUPLICATE_ID = "duplicate-id"
    UNKNOWN_THEME = "unknown-theme"
    UNKNOWN_DOCUMENT = "unknown-document"
    DANGLING_RELATION = "dangling-relation"
    EMPTY_POSITION = "empty-position"
    FILE_NAME = "file-name"
    MISSING_FILE = "missing-file"


FAULT_PATTERNS = {
    FaultKind.UNREADABLE: "The file could not be read: {detail}. Check that you may open it.",
    FaultKind.DAMAGED: "The file is damaged: {detail}. Correct this line, or put back an earlier copy.",
    FaultKind.SHAPE: "{field}: {detail}. Correct the value.",
    FaultKind.DUPLICATE_ID: (
        "The id “{detail}” is used by another file as well; this file is left out. Give it its own id."
    ),
    FaultKind.UNKNOWN_THEME: "There is no theme “{detail}” in themes.yaml. Correct the id, or add the theme.",
    FaultKind.UNKNOWN_DOCUMENT: (
        "There is no document “{detail}” in documents.yaml. Correct the id, or add the document."
    ),
    FaultKind.DANGLING_RELATION: "It relates to “{detail}”, which no statement has as its id. Correct the id.",
    FaultKind.EMPTY_POSITION: "The position is empty; every statement has one. Write it.",
    FaultKind.FILE_NAME: "The file is not named after its id; it should be called {detail}.yaml. Rename it.",
    FaultKind.MISSING_FILE: "The file is missing; the library is used without it. Put it back.",
}
"""English sentence patterns; the window translates them before it fills in the values."""


class Fault(msgspec.Struct, frozen=True):
    """One thing wrong: the file's path, the 1-based line (0 where none applies), the field and the detail."""

    kind: FaultKind
    path: str
    line: int = 0
    field: str = ""
    detail: str = ""

    def values(self) -> dict[str, str]:
        """Returns the values for the pattern's placeholders."""
        return {"field": self.field, "detail": self.detail}

    def sentence(self) -> str:
        """Returns the English sentence, without the file's name."""
        return FAULT_PATTERNS[self.kind].format(**self.values())
