"""What the tests of journals share: journals of several machines over one folder, and what they tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.errors import UnreadableFile
from ascl_reader.journal.fold import Fold
from ascl_reader.journal.journal import Journal
from ascl_reader.journal.lines import EntryChange, JournalStep

KIND = "note"


def opened(folder: Path, name: str = "here", **values: Any) -> Journal:
    """Return the journal of a machine, read: `folder` has its settings, and the data folder that all share."""
    journal = Journal(folder / "data", folder / f"settings of {name}", **values)
    journal.read()
    return journal


def put(journal: Journal, key: str, kind: str = KIND, **fields: Any) -> None:
    """Append one step that gives an entry these fields, and brings it back where it was deleted."""
    known = journal.fold.find(kind, key)
    gone = "" if known is not None and known.gone else msgspec.UNSET
    journal.append([JournalStep((EntryChange(kind, key, fields, gone=gone),), "write", key)])


def told(fold: Fold) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the fields of all entries that are there."""
    every = ((kind, key, entry) for kind, entries in fold.entries.items() for key, entry in entries.items())
    return {(kind, key): entry.fields for kind, key, entry in every if not entry.gone}


def text(journal: Journal, key: str, name: str = "text", kind: str = KIND) -> Any:
    """Return the present value of a field, none where it is not there."""
    entry = journal.fold.find(kind, key)
    return None if entry is None or entry.gone else entry.fields.get(name)


def refused(path: Path, *values: Any) -> bytes:
    """Fail as where another program, such as a virus scanner, has the file for a moment."""
    raise UnreadableFile(path=path, reason="Permission denied") from PermissionError()
