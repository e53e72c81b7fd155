"""What the user imported: the full wordings, laid over the shipped statements by id, stored as readable YAML."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec

from ascl_reader.errors import UnreadableFile
from ascl_reader.files.yaml_text import dump_yaml
from ascl_reader.library.contents import Contents, with_digest
from ascl_reader.library.earlier_layout import read_earlier_layout
from ascl_reader.library.faults import Fault, FaultKind
from ascl_reader.library.import_folders import Import, ImportFolders, ImportStep, as_plain_data, check_record, number_of
from ascl_reader.library.library import IMPORTED
from ascl_reader.library.read_library import LibraryReading
from ascl_reader.library.statement import (
    FullWording,
    Id,
    NotListed,
    Period,
    Statement,
    Texts,
)

LOG = logging.getLogger("ascl_reader.import")

READINGS = 5
"""How often the files are read again because an import was added or undone while they were read."""


class ImportedStatement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One imported statement. Title, themes and period are given only where the shipped library lacks it."""

    id: Id
    full: FullWording
    version: Annotated[int, msgspec.Meta(ge=1, le=1)] = 1
    earlier: tuple[FullWording, ...] = ()
    not_listed: NotListed | None = None
    title: str | None = None
    themes: tuple[Id, ...] = ()
    period: Period | None = None

    def laid_over(self, shipped: Statement | None) -> Statement | None:
        """Returns the statement with this wording laid over the shipped one; None if neither says what it is."""
        if shipped is not None:
            return msgspec.structs.replace(shipped, full=self.full, earlier=self.earlier, not_listed=self.not_listed)
        if not self.title or not self.themes or self.period is None:
            return None
        return Statement(
            version=1,
            id=self.id,
            title=self.title,
            themes=self.themes,
            period=self.period,
            brief="",
            summary=Texts(),
            full=self.full,
            earlier=self.earlier,
            not_listed=self.not_listed,
        )


ChangeMaker = Callable[[dict[str, ImportedStatement]], tuple[list[ImportedStatement], ImportStep] | None]
"""Returns the statements to be written for those that are there, and what the import brings; none for no change."""


class _ReadImports(NamedTuple):
    """The statements by id, what is wrong with files, and the names of the imports of which nothing is missing."""

    found: dict[str, ImportedStatement]
    faults: list[Fault]
    whole: list[str]


class ImportedLibrary:
    """The user's library folder: what was imported, the newest import over the earlier ones."""

    def __init__(self, data: Path) -> None:
        self._folder = data / IMPORTED
        self._imports = ImportFolders(self._folder)

    @property
    def folder(self) -> Path:
        """The folder, whether it exists or not."""
        return self._folder

    def read(self) -> tuple[dict[str, ImportedStatement], list[Fault]]:
        """Returns the imported statements by id, and what is wrong with files that were left out."""
        read = self._read()
        return read.found, read.faults

    def change(self, make: ChangeMaker) -> ImportStep | None:
        """Writes what `make` returns for the statements there are as one import; returns it, None without a change.

        It is made over those imports of which all could be read: what comes of others later is an earlier wording.
        Raises UnwritableFile; everything is then as it was.
        """
        read = self._read()
        made = make(read.found)
        if made is None or not made[0]:
            return None
        statements, step = made
        number = max(number_of(self._imports.newest()), read_earlier_layout(self._folder).number) + 1
        files = {each.id: dump_yaml(as_plain_data(each)) for each in statements}
        path = self._imports.add(number, step, read.whole, files)
        LOG.info("imported: %s statements into %s", len(statements), path.name)
        return step

    def last_step(self) -> ImportStep | None:
        """Returns what the newest import brought; None if there is none or its record cannot be read."""
        earlier, newest = read_earlier_layout(self._folder), self._imports.newest()
        if newest is not None and newest.name != earlier.name:
            return self._imports.step(newest)
        if earlier.step is None or newest is None:
            return earlier.step
        return msgspec.structs.replace(earlier.step, undone=True)

    def to_undo(self) -> ImportStep | None:
        """Returns what undo() takes back; None if there is nothing to undo.

        Raises UnreadableFile or DamagedFile if the record of the newest import cannot be read.
        """
        step = self.last_step()
        if step is None:
            record = self._imports.present_record() or read_earlier_layout(self._folder).record
            if record is not None:
                check_record(record)
        return None if step is None or step.undone else step

    def undo(self) -> ImportStep | None:
        """Takes the newest import back; returns it, None if there is nothing to undo.

        Raises UnwritableFile, DamagedFile if its record cannot be read, or UnreadableFile if that, or an earlier
        version's copy of what was there before, is lost.
        """
        step, newest = self.to_undo(), self._imports.newest()
        if step is None:
            return None
        earlier = read_earlier_layout(self._folder)
        name = newest.name if newest is not None else earlier.name
        if newest is not None:
            if not self._imports.undo(newest):
                return None
        elif earlier.lost is not None:
            raise UnreadableFile(path=earlier.lost, reason="the copy made before the import is not there any more")
        elif not earlier.number:
            return None
        else:
            self._imports.note_undone(name)
        LOG.info("undone: %s", name)
        return step

    def _read(self) -> _ReadImports:
        for _ in range(READINGS):
            imports = self._present()
            found = _read_imports(imports)
            if self._present() == imports:
                break
        return found

    def _present(self) -> list[Import]:
        """Returns the imports that were not undone, the oldest first."""
        earlier = read_earlier_layout(self._folder)
        files = earlier.before if self._imports.is_undone(earlier.name) else earlier.files
        return [Import(earlier.name, files, record=earlier.record), *self._imports.present()]


def _read_imports(imports: list[Import]) -> _ReadImports:
    """Reads the newest file of each name; one that is named after its id comes before a copy under another name.

    Where the newest cannot be read, the one before it is taken, and the fault told. Of the files with older wordings
    only those are told that could not be opened: they may be the next time.
    """
    names = {name for each in imports for name in each.files}
    found: dict[str, ImportedStatement] = {}
    reading, untold = LibraryReading(follows=False), LibraryReading(follows=False)
    unread = {each.name for each in imports if each.lacks}

    def read(each: Import, name: str, into: LibraryReading) -> ImportedStatement | None:
        """Returns a statement of an import, None if its file cannot be read."""
        statement = into.file(each.files[name], ImportedStatement)
        if statement is None:
            unread.add(each.name)
        return statement

    for name in sorted(names):
        others = [each for each in imports if name in each.files]
        statement = None
        while others and statement is None:
            taken = others.pop()
            statement = read(taken, name, reading)
        if statement is None:
            continue
        path = taken.files[name]
        known = statement.id != name and (statement.id in names or statement.id in found)
        if statement.id != name:
            reading.fault(FaultKind.DUPLICATE_ID if known else FaultKind.FILE_NAME, path, "$.id", statement.id)
        if not known:
            missed = [read(each, name, untold) for each in others if each.name not in taken.over]
            found[statement.id] = _with_wordings(statement, missed) if missed else statement
    reading.faults += [fault for fault in untold.faults if fault.kind is FaultKind.UNREADABLE]
    for each in imports:
        if each.record is not None:
            reading.file(each.record, ImportStep)
    for fault in reading.faults:
        LOG.info("cannot be read, or is under another name than its id: %s (%s)", fault.path, fault.kind.value)
    return _ReadImports(found, reading.faults, [each.name for each in imports if each.name not in unread])


def _with_wordings(statement: ImportedStatement, missed: list[ImportedStatement | None]) -> ImportedStatement:
    """Adds to the earlier wordings those of imports that the newest one did not know of, where they can be read."""
    earlier = list(statement.earlier)
    for other in missed:
        known = {wording.texts for wording in (statement.full, *earlier)}
        if other is not None:
            earlier += [each for each in (other.full, *other.earlier) if each.texts not in known]
    earlier.sort(key=lambda wording: wording.read, reverse=True)
    return msgspec.structs.replace(statement, earlier=tuple(earlier))


def with_imports(contents: Contents, imported: dict[str, ImportedStatement], faults: list[Fault]) -> Contents:
    """Returns library contents with the imported wordings laid over them by id, and the statements only imported."""
    if not imported and not faults:
        return contents
    shipped = {statement.id: statement for statement in contents.statements}
    laid = {each: entry.laid_over(shipped.get(each)) for each, entry in imported.items()}
    statements = {**shipped, **{each: statement for each, statement in laid.items() if statement is not None}}
    ordered = tuple(statements[each] for each in sorted(statements))
    changed = msgspec.structs.replace(contents, statements=ordered, faults=(*contents.faults, *faults))
    return with_digest(changed)
