"""The folders in which imports lie: one for each, built beside the others and renamed into place, never changed again.

A folder is named after its number and some random digits, so that processes and machines that import at the same time
all keep what they import. Undoing an import renames its folder away: nothing that was imported is ever deleted. Where a
program that synchronises brings some of it back, or that folder in part, the import stays undone.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ascl_reader.errors import DamagedFile, UnreadableFile, UnwritableFile
from ascl_reader.files.deletion import delete_inside
from ascl_reader.files.safe_write import folder_time, rename_safely, write_safely
from ascl_reader.files.shared_folder import make_folder
from ascl_reader.files.text_files import read_text
from ascl_reader.library.library import STATEMENTS
from ascl_reader.library.statement import Day, Id

RECORD = "import.yaml"
IMPORTS, UNDONE = "imports", "undone"
BUILDING = ".new-"

ABANDONED_SECONDS = 24 * 3600.0
"""The age from which a folder that is still being built belongs to a process that was killed."""

_NAME = re.compile(r"([0-9]{6,12})-[0-9a-z]+")
_BUILDING = re.compile(rf"{re.escape(BUILDING)}[0-9a-f]{{16}}")

Files = Mapping[str, Path]
"""The files of an import's statements by their names without ending, which are the statements' ids."""


class ImportStep(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an import brought: its day, the headings of its pages, the ids it added, changed, and no longer found."""

    day: Day
    pages: tuple[str, ...]
    added: tuple[Id, ...] = ()
    changed: tuple[Id, ...] = ()
    not_listed: tuple[Id, ...] = ()
    undone: bool = False


class Import(msgspec.Struct, frozen=True):
    """An import that is there: its name, the files of its statements, and the names of the imports it was made over.

    An import that is older, but not among these, was made at the same time elsewhere, or was only there in part.
    `record` is the file that tells what it brought; None if there need not be one. An import that `lacks` something has
    no record, or not all that its record tells of: it may still be on its way from another machine.
    """

    name: str
    files: Files
    over: tuple[str, ...] = ()
    record: Path | None = None
    lacks: bool = False


class _Told(msgspec.Struct, frozen=True):
    over: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


class ImportFolders:
    """The imports in the user's library folder."""

    def __init__(self, folder: Path) -> None:
        self._imports = folder / IMPORTS
        self._undone = folder / UNDONE

    def present(self) -> list[Import]:
        """Returns the imports that were not undone, the oldest first."""
        found = []
        for path in self._there():
            record, files = read_record(path / RECORD, _Told), yaml_files(path / STATEMENTS)
            told = record or _Told()
            lacks = record is None or not files.keys() >= {*told.added, *told.changed}
            found.append(Import(path.name, files, told.over, path / RECORD, lacks))
        return found

    def present_record(self) -> Path | None:
        """Returns the record of the newest import; None if there is no import, or that one was undone."""
        newest = self.newest()
        return newest / RECORD if newest is not None and newest.parent == self._imports else None

    def names(self) -> frozenset[str]:
        """Returns the names of all imports, undone ones marked, and of the files of the others with their sizes.

        They change whenever anybody imports or undoes, and as more of an import comes from another machine.
        """
        there = self._there()
        names = {f"{path.parent.name}/{path.name}" for path in (*there, *_numbered(self._undone))}
        for folder in there:
            for path in (folder / RECORD, *yaml_files(folder / STATEMENTS).values()):
                with contextlib.suppress(OSError):
                    names.add(f"{folder.name}/{path.name} {path.lstat().st_size}")
        return frozenset(names)

    def newest(self) -> Path | None:
        """Returns the folder of the newest import, undone or not; None if nothing was imported."""
        return max((*self._there(), *_numbered(self._undone)), key=_order, default=None)

    def step(self, path: Path) -> ImportStep | None:
        """Returns what the import in a folder brought; None if its record cannot be read."""
        step = read_record(path / RECORD, ImportStep)
        return msgspec.structs.replace(step, undone=path.parent == self._undone) if step else None

    def add(self, number: int, step: ImportStep, over: Iterable[str], files: Mapping[str, bytes]) -> Path:
        """Writes an import, made over others of these names, with its statements by id; returns its folder.

        Raises UnwritableFile; everything is then as it was.
        """
        from ascl_reader.files.yaml_text import dump_yaml

        building = self._imports / f"{BUILDING}{os.urandom(8).hex()}"
        try:
            with _unwritable(self._imports):
                make_folder(building)
                for statement_id, data in files.items():
                    write_safely(building / STATEMENTS / f"{statement_id}.yaml", data)
                write_safely(building / RECORD, dump_yaml({**as_plain_data(step), "over": list(over)}))
                path = self._imports / f"{number:06}-{os.urandom(4).hex()}"
                rename_safely(building, path)
        finally:
            with contextlib.suppress(OSError):
                delete_inside(self._imports, building)
        self._clear_abandoned()
        return path

    def undo(self, path: Path) -> bool:
        """Renames an import's folder away; returns whether it was still there. Raises UnwritableFile."""
        with _unwritable(self._undone):
            make_folder(self._undone)
            try:
                rename_safely(path, self._undone / path.name)
            except FileNotFoundError:  # another process undid it
                return False
        return True

    def note_undone(self, name: str) -> None:
        """Notes that an import was undone whose files stay where they are. Raises UnwritableFile."""
        with _unwritable(self._undone):
            make_folder(self._undone / name)

    def is_undone(self, name: str) -> bool:
        """Returns whether the import of this name was undone."""
        return (self._undone / name).exists()

    def _there(self) -> list[Path]:
        """Returns the folders of the imports that were not undone, the oldest first."""
        undone = {path.name for path in _numbered(self._undone)}
        return [path for path in _numbered(self._imports) if path.name not in undone]

    def _clear_abandoned(self) -> None:
        with contextlib.suppress(OSError):
            for path in [each for each in self._imports.iterdir() if _BUILDING.fullmatch(each.name)]:
                if folder_time(self._imports) - path.stat().st_mtime > ABANDONED_SECONDS:
                    delete_inside(self._imports, path)


def places(folder: Path) -> list[Path]:
    """Returns the folders whose names and files say what is imported, for noticing that something changed."""
    imports = [each for path in _numbered(folder / IMPORTS) for each in (path, path / STATEMENTS)]
    return [folder, folder / STATEMENTS, *imports, *_numbered(folder / UNDONE)]


def number_of(path: Path | None) -> int:
    """Returns the number in the name of an import's folder, 0 if there is none."""
    match = _NAME.fullmatch(path.name) if path is not None else None
    return int(match[1]) if match is not None else 0


def yaml_files(folder: Path) -> Files:
    """Returns the YAML files of a folder by their names without ending; empty if there is no such folder."""
    return {} if folder.is_symlink() else {path.stem: path for path in folder.glob("*.yaml")}


def as_plain_data(struct: msgspec.Struct) -> Any:
    """Returns a structure as mappings, lists and texts, as YAML gives them back: dump_yaml() checks itself by that."""
    return msgspec.json.decode(msgspec.json.encode(struct))


Record = TypeVar("Record", bound=msgspec.Struct)


def read_record(path: Path, shape: type[Record]) -> Record | None:
    """Returns the record of an import in its shape; None if there is none or it cannot be read."""
    from ascl_reader.files.yaml_fields import read_fields

    try:
        return read_fields(read_text(path, follows=False), path, shape)
    except (UnreadableFile, DamagedFile, msgspec.ValidationError):
        return None


def check_record(path: Path) -> None:
    """Raises UnreadableFile or DamagedFile if the record of an import cannot be read."""
    from ascl_reader.files.yaml_fields import read_fields

    try:
        read_fields(read_text(path, follows=False), path, ImportStep)
    except msgspec.ValidationError as error:
        raise DamagedFile(path=path, line=1, reason=str(error)) from error


def _numbered(parent: Path) -> list[Path]:
    """Returns the folders of imports in a folder, the oldest first; what has another name, or is a link, is none."""
    try:
        named = (path for path in parent.iterdir() if _NAME.fullmatch(path.name) and not path.is_symlink())
        return sorted(named, key=_order)
    except OSError:
        return []


def _order(path: Path) -> tuple[int, str]:
    return number_of(path), path.name


@contextlib.contextmanager
def _unwritable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnwritableFile(path=path, reason=error.strerror or str(error)) from error
