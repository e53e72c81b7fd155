"""Imports as earlier versions of the program stored them: read where they lie, as the oldest ones, and never changed.

These versions kept one folder of statements, and beside it a record of the newest import with copies of the files that
it put others in place of. An import that was cut off has a record that is neither done nor undone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec

from ascl_reader.library.import_folders import Files, ImportStep, read_record, yaml_files
from ascl_reader.library.library import STATEMENTS
from ascl_reader.library.statement import Id

RECORD = "last-import.yaml"
COPIES = "before"


class _Record(ImportStep, frozen=True):
    number: Annotated[int, msgspec.Meta(ge=0, lt=10**12)] = 0
    made: tuple[Id, ...] = ()
    replaced: tuple[Id, ...] = ()
    done: bool = False


class EarlierImports(msgspec.Struct, frozen=True):
    """What earlier versions imported: the files, those `before` the newest import, and what that import brought.

    `number` is that import's, 0 if it cannot be undone; `lost` is a copy without which it cannot be undone, `record`
    the file that tells of that import, if there is one.
    """

    files: Files
    before: Files = {}
    step: ImportStep | None = None
    number: int = 0
    lost: Path | None = None
    record: Path | None = None

    @property
    def name(self) -> str:
        """Names the newest import among the folders of imports."""
        return f"{self.number:06}-earlier"


def read_earlier_layout(folder: Path) -> EarlierImports:
    """Returns what earlier versions imported into the user's library folder; an import that was cut off is undone."""
    files = yaml_files(folder / STATEMENTS)
    path = folder / RECORD if (folder / RECORD).exists() else None
    record = read_record(path, _Record) if path is not None else None
    if record is None:
        return EarlierImports(files, record=path)
    cut_off = not record.done and not record.undone
    undone = record.undone or cut_off
    step = ImportStep(record.day, record.pages, record.added, record.changed, record.not_listed, undone)
    paths = {each: folder / COPIES / str(record.number) / f"{each}.yaml" for each in record.replaced}
    copies = {each: path for each, path in paths.items() if path.exists()}
    before = {each: path for each, path in files.items() if each not in record.made} | copies
    lost = next((path for each, path in paths.items() if each not in copies), None)
    return EarlierImports(before if cut_off else files, before, step, record.number, lost, path)
