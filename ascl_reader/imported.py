"""What the user imported: the full wordings, laid over the shipped statements by id, kept as readable YAML.

Every change is made as one step: first the step is written down with what stood there before, then the files are
written, then the step is marked as done. A step that was cut off is taken back at the next reading; the newest one can
be undone.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated

import msgspec

from ascl_reader.errors import DamagedFile, UnreadableFile
from ascl_reader.faults import Fault, Kind
from ascl_reader.files import dump_yaml, read_text, read_yaml, write_safely
from ascl_reader.library import IMPORTED, STATEMENTS, Contents, signed
from ascl_reader.statement import Day, FullWording, Id, NotListed, Period, Statement, Texts

STEP = "last-import.yaml"


class Imported(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One imported statement. Title, themes and period are given only where the shipped library lacks it."""

    id: Id
    full: FullWording
    version: Annotated[int, msgspec.Meta(ge=1, le=1)] = 1
    earlier: tuple[FullWording, ...] = ()
    not_listed: NotListed | None = None
    title: str | None = None
    themes: tuple[Id, ...] = ()
    period: Period | None = None

    def over(self, shipped: Statement | None) -> Statement | None:
        """Return the statement with this wording laid over the shipped one; none where neither says what it is."""
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


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """An import: when, from which pages, what it brought; and what the changed files held before (null: nothing)."""

    day: Day
    pages: tuple[str, ...]
    before: dict[str, str | None]
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    not_listed: tuple[str, ...] = ()
    done: bool = False
    undone: bool = False


class ImportedLibrary:
    """The folder of imported statements."""

    def __init__(self, data: Path) -> None:
        self._folder = data / IMPORTED
        self._statements = self._folder / STATEMENTS

    @property
    def folder(self) -> Path:
        """The folder, whether it is there or not."""
        return self._folder

    def read(self) -> tuple[dict[str, Imported], list[Fault]]:
        """Return the imported statements by id, and what is wrong with files that were left out."""
        self._take_back_what_was_cut_off()
        found: dict[str, Imported] = {}
        faults: list[Fault] = []
        for path in sorted(self._statements.glob("*.yaml")) if self._statements.is_dir() else []:
            try:
                entry = msgspec.convert(read_yaml(path), Imported)
                found[entry.id] = entry
            except UnreadableFile as error:
                faults.append(Fault(Kind.UNREADABLE, str(path), detail=str(error.values["reason"])))
            except DamagedFile as error:
                line = int(str(error.values["line"]))
                faults.append(Fault(Kind.DAMAGED, str(path), line, detail=str(error.values["reason"])))
            except msgspec.ValidationError as error:
                detail, _, field = str(error).partition(" - at ")
                faults.append(Fault(Kind.SHAPE, str(path), field=field.strip("`$."), detail=detail))
        return found, faults

    def accept(self, entries: list[Imported], step: Step) -> None:
        """Write entries as one step that can be undone; raise UnwritableFile with everything as it was."""
        if not entries:
            return
        paths = {entry.id: self._path(entry.id) for entry in entries}
        before = {each: read_text(path) if path.exists() else None for each, path in paths.items()}
        step = msgspec.structs.replace(step, before=before, done=False, undone=False)
        self._write_step(step)
        try:
            for entry in entries:
                write_safely(paths[entry.id], dump_yaml(msgspec.to_builtins(entry)))
        except Exception:
            with contextlib.suppress(Exception):
                self._take_back(step)
            raise
        self._write_step(msgspec.structs.replace(step, done=True))

    def last_step(self) -> Step | None:
        """Return the newest import, none where there is none or its record cannot be read."""
        try:
            return msgspec.convert(read_yaml(self._folder / STEP), Step)
        except (UnreadableFile, DamagedFile, msgspec.ValidationError):
            return None

    def undo(self) -> Step | None:
        """Take the newest import back; return it, none where there is nothing to undo."""
        step = self.last_step()
        if step is None or step.undone:
            return None
        self._take_back(step)
        return step

    def _take_back_what_was_cut_off(self) -> None:
        step = self.last_step()
        if step is not None and not step.done and not step.undone:
            with contextlib.suppress(Exception):
                self._take_back(step)

    def _take_back(self, step: Step) -> None:
        for each, text in step.before.items():
            path = self._path(each)
            if text is not None:
                write_safely(path, text.encode())
            else:
                path.unlink(missing_ok=True)
        self._write_step(msgspec.structs.replace(step, done=True, undone=True, before={}))

    def _write_step(self, step: Step) -> None:
        write_safely(self._folder / STEP, dump_yaml(msgspec.to_builtins(step)))

    def _path(self, statement_id: str) -> Path:
        return self._statements / f"{statement_id}.yaml"


def overlaid(contents: Contents, imported: dict[str, Imported], faults: list[Fault]) -> Contents:
    """Return contents with the user's imported wordings laid over them by id, and statements that only the user has."""
    if not imported and not faults:
        return contents
    shipped = {statement.id: statement for statement in contents.statements}
    laid = {each: entry.over(shipped.get(each)) for each, entry in imported.items()}
    statements = {**shipped, **{each: statement for each, statement in laid.items() if statement is not None}}
    ordered = tuple(statements[each] for each in sorted(statements))
    changed = msgspec.structs.replace(contents, statements=ordered, faults=(*contents.faults, *faults))
    return signed(changed)
