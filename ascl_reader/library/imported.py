"""What the user imported: the full wordings, laid over the shipped statements by id, kept as readable YAML.

Every change is one step: what stood there is copied, the step is written down, then the files are written, then the
step is marked as done. Whoever reads meanwhile sees everything as it was before. A step that was cut off is taken back
at the next reading; the newest one can be undone.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec

from ascl_reader.errors import DamagedFile, OtherImport, ReaderError, UnreadableFile, UnwritableFile
from ascl_reader.files.files import dump_yaml, read_yaml, write_safely
from ascl_reader.library.faults import Fault, FaultKind
from ascl_reader.library.import_steps import (
    ImportStep,
    ImportSteps,
    Turn,
    plain,
)
from ascl_reader.library.library import (
    IMPORTED,
    STATEMENTS,
    Contents,
    with_digest,
)
from ascl_reader.library.statement import (
    FullWording,
    Id,
    NotListed,
    Period,
    Statement,
    Texts,
)

READINGS = 5
"""How often the files are read again because a step began or ended while they were read."""

DAMAGED = ".damaged-"


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


Change = Callable[[dict[str, ImportedStatement]], tuple[list[ImportedStatement], ImportStep] | None]
"""What makes entries, and the step that tells of them, from what is there; nothing where there is nothing to write."""


class ImportedLibrary:
    """The folder of imported statements."""

    def __init__(self, data: Path) -> None:
        self._folder = data / IMPORTED
        self._statements = self._folder / STATEMENTS
        self._steps = ImportSteps(self._folder)

    @property
    def folder(self) -> Path:
        """The folder, whether it is there or not."""
        return self._folder

    def read(self) -> tuple[dict[str, ImportedStatement], list[Fault]]:
        """Return the imported statements by id, and what is wrong with files that were left out."""
        step = self._steps.last()
        if step is not None and step.unfinished:
            with contextlib.suppress(ReaderError, OSError), self._steps.turn() as turn:
                self._take_back_what_was_cut_off(turn)
        for _ in range(READINGS):
            step = self._steps.last()
            found = self._files(step if step is not None and step.unfinished else None)
            if self._steps.last() == step:
                break
        return found

    def change(self, make: Change) -> ImportStep | None:
        """Write what `make` returns for the entries that are there, as one step that can be undone; return the step.

        Raises UnwritableFile or UnreadableFile with everything as it was, and OtherImport where another process
        writes at this moment.
        """
        with self._steps.turn() as turn:
            self._take_back_what_was_cut_off(turn)
            existing, _ = self._files(None)
            made = make(existing)
            if made is None or not made[0]:
                return None
            entries, step = made
            texts = {entry.id: dump_yaml(plain(entry)) for entry in entries}
            step = self._begin(turn, step, texts, existing)
            try:
                for each, text in texts.items():
                    write_safely(self._path(each), text, turn.check)
                step = msgspec.structs.replace(step, done=True)
                self._steps.write(step)
            except OtherImport:
                raise
            except BaseException:
                with contextlib.suppress(Exception):
                    self._take_back(step, turn)
                raise
            return step

    def last_step(self) -> ImportStep | None:
        """Return the newest import, none where there is none or its record cannot be read."""
        return self._steps.last()

    def undo(self) -> ImportStep | None:
        """Take the newest import back; return it, none where there is nothing to undo.

        Raises UnwritableFile, UnreadableFile where a copy of what stood there is gone (nothing is changed then), or
        OtherImport where another process writes at this moment.
        """
        step = self.last_step()
        if step is None or step.undone or not step.number:
            return None
        with self._steps.turn() as turn:
            step = self.last_step()
            if step is None or step.undone:
                return None
            copies = (self._steps.copy_of(step, each) for each in step.replaced)
            if lost := next((copy for copy in copies if not copy.exists()), None):
                raise UnreadableFile(path=lost, reason="the copy made before the import is not there any more")
            self._steps.write(msgspec.structs.replace(step, done=False))  # from now on it reads as taken back
            self._take_back(step, turn)
        return step

    def _files(self, unfinished: ImportStep | None) -> tuple[dict[str, ImportedStatement], list[Fault]]:
        """Return what is there, leaving out what an unfinished step has done so far.

        What is named after its id comes before a copy under another name, as programs that synchronise leave them.
        """
        paths = {path.stem: path for path in self._statements.glob("*.yaml")}
        if unfinished is not None:
            for each in unfinished.made:
                paths.pop(each, None)
            copies = {each: self._steps.copy_of(unfinished, each) for each in unfinished.replaced}
            paths.update({each: copy for each, copy in copies.items() if copy.exists()})
        found: dict[str, ImportedStatement] = {}
        faults: list[Fault] = []
        for name, path in sorted(paths.items()):
            try:
                entry = msgspec.convert(read_yaml(path), ImportedStatement)
                if entry.id != name:
                    known = entry.id in paths or entry.id in found
                    kind = FaultKind.DUPLICATE_ID if known else FaultKind.FILE_NAME
                    faults.append(Fault(kind, str(path), field="id", detail=entry.id))
                    if known:
                        continue
                found[entry.id] = entry
            except UnreadableFile as error:
                faults.append(Fault(FaultKind.UNREADABLE, str(path), detail=str(error.values["reason"])))
            except DamagedFile as error:
                line = int(str(error.values["line"]))
                faults.append(Fault(FaultKind.DAMAGED, str(path), line, detail=str(error.values["reason"])))
            except msgspec.ValidationError as error:
                detail, _, field = str(error).partition(" - at ")
                faults.append(Fault(FaultKind.SHAPE, str(path), field=field.strip("`$."), detail=detail))
        return found, faults

    def _begin(
        self, turn: Turn, step: ImportStep, texts: dict[str, bytes], existing: dict[str, ImportedStatement]
    ) -> ImportStep:
        """Copy what stands where a step will write, set aside what is damaged, and write the step down."""
        replaced = [each for each in texts if self._path(each).exists()]
        step = msgspec.structs.replace(
            step,
            number=turn.number,
            made=tuple(each for each in texts if each not in replaced),
            replaced=tuple(replaced),
            done=False,
            undone=False,
        )
        for each in replaced:
            data = _bytes_of(self._path(each))
            write_safely(self._steps.copy_of(step, each), data, turn.check)
            if each not in existing:
                self._set_aside(each, data, step.day)
        self._steps.write(step)
        return step

    def _set_aside(self, statement_id: str, data: bytes, day: str) -> None:
        """Keep a damaged file under a dated name, so that what can be read of it is not lost."""
        name, number = f"{statement_id}.yaml{DAMAGED}{day}", 1
        path = self._statements / name
        while path.exists() and _bytes_of(path) != data:
            number += 1
            path = self._statements / f"{name}-{number}"
        write_safely(path, data)

    def _take_back_what_was_cut_off(self, turn: Turn) -> None:
        step = self._steps.last()
        if step is not None and step.unfinished:
            self._take_back(step, turn)

    def _take_back(self, step: ImportStep, turn: Turn) -> None:
        for each in step.replaced:
            copy = self._steps.copy_of(step, each)
            if copy.exists():
                write_safely(self._path(each), _bytes_of(copy), turn.check)
        for each in step.made:
            turn.check()
            _remove(self._path(each))
        self._steps.write(msgspec.structs.replace(step, done=True, undone=True))

    def _path(self, statement_id: str) -> Path:
        return self._statements / f"{statement_id}.yaml"


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path=path, reason=error.strerror or str(error)) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFile(path=path, reason=error.strerror or str(error)) from error


def with_imports(contents: Contents, imported: dict[str, ImportedStatement], faults: list[Fault]) -> Contents:
    """Return contents with the user's imported wordings laid over them by id, and statements that only the user has."""
    if not imported and not faults:
        return contents
    shipped = {statement.id: statement for statement in contents.statements}
    laid = {each: entry.over(shipped.get(each)) for each, entry in imported.items()}
    statements = {**shipped, **{each: statement for each, statement in laid.items() if statement is not None}}
    ordered = tuple(statements[each] for each in sorted(statements))
    changed = msgspec.structs.replace(contents, statements=ordered, faults=(*contents.faults, *faults))
    return with_digest(changed)
