"""Imports as steps: one at a time, each written down before it begins, with copies of what stood there before.

The folder of imported statements may be open in several windows and terminals, on several machines. Whoever writes
claims the next number by making a file that must not be there yet, and takes it away at the end. A claim left behind
is passed over once its process is gone, or has given no sign for some minutes where that cannot be told; should that
process wake again, it finds the higher number and stops.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.errors import DamagedFile, OtherImport, UnreadableFile, UnwritableFile
from ascl_reader.files.files import (
    dump_yaml,
    parse_yaml,
    read_text,
    time_in,
    write_safely,
)
from ascl_reader.files.writing_process import WritingProcess, is_there, this_process
from ascl_reader.library.statement import Day

STEP = "last-import.yaml"
BEFORE = "before"
"""The folder of copies: for each step one of its own, named after its number."""

CLAIM = ".writing"

PATIENCE = 300.0
"""Seconds without a sign of life after which a process that cannot be asked is taken for gone; it gives one with
each file it writes."""


class ImportStep(msgspec.Struct, frozen=True, omit_defaults=True):
    """An import: when, from which pages, what it brought; which files it made, and which it put in place of others."""

    day: Day
    pages: tuple[str, ...]
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    not_listed: tuple[str, ...] = ()
    number: int = 0
    made: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    done: bool = False
    undone: bool = False

    @property
    def unfinished(self) -> bool:
        """Whether it is being written at this moment, or was cut off."""
        return not self.done and not self.undone


class _Claim(msgspec.Struct, frozen=True):
    process: WritingProcess
    token: str


def plain(struct: msgspec.Struct) -> Any:
    """Return a structure as mappings, lists and texts: as YAML gives them back, by which dump_yaml() checks itself."""
    return msgspec.json.decode(msgspec.json.encode(struct))


class Turn:
    """The right to write, held by one process at a time."""

    def __init__(self, number: int, file: Path, told: bytes) -> None:
        self.number = number
        self._file = file
        self._told = told

    def is_held(self) -> bool:
        """Give a sign of life; return whether no other process has taken over meanwhile."""
        try:
            os.utime(self._file)
            return self._file.read_bytes() == self._told and max(_numbers(self._file.parent)) == self.number
        except OSError:
            return False

    def check(self, _file: Path | None = None) -> None:
        """Give a sign of life; raise OtherImport where another process has taken over. Asked before each new file."""
        if not self.is_held():
            raise OtherImport(path=self._file.parent.parent)

    def end(self) -> None:
        """Give the right back, unless it is another's by now."""
        with contextlib.suppress(OSError):
            if self._file.read_bytes() == self._told:
                self._file.unlink()


class ImportSteps:
    """The record of the newest step, the copies it can be undone with, and whose turn it is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = folder / BEFORE
        self._record = folder / STEP
        self._parsed: tuple[str, ImportStep | None] = ("", None)

    def last(self) -> ImportStep | None:
        """Return the newest step, none where there is none or its record cannot be read."""
        try:
            text = read_text(self._record)
            if text != self._parsed[0]:
                self._parsed = (text, None)
                self._parsed = (text, msgspec.convert(parse_yaml(text, self._record), ImportStep))
        except (UnreadableFile, DamagedFile, msgspec.ValidationError):
            return None
        return self._parsed[1]

    def write(self, step: ImportStep) -> None:
        """Write the record of a step."""
        write_safely(self._record, dump_yaml(plain(step)))

    def copy_of(self, step: ImportStep, statement_id: str) -> Path:
        """Return where the file is kept that a step put another in place of."""
        return self._before / str(step.number) / f"{statement_id}.yaml"

    @contextlib.contextmanager
    def turn(self) -> Iterator[Turn]:
        """Hold the right to write; raise OtherImport where another process has it, UnwritableFile without a folder."""
        turn = self._claimed()
        try:
            yield turn
            if turn.is_held():
                self._clear(turn.number)
        finally:
            turn.end()

    def _claimed(self) -> Turn:
        """Claim the next number. It is told before the looking: who looked first and was slow then claims one too low.

        Who claims one that is too high all the same finds the other's claim, gives his own back, and nobody wrote.
        """
        try:
            self._before.mkdir(parents=True, exist_ok=True)
            number = self._newest() + 1
            file = self._before / f"{number}{CLAIM}"
            if self._others(file):
                raise OtherImport(path=self._folder)
            told = dump_yaml(plain(_Claim(this_process(), os.urandom(8).hex())))
            with file.open("xb") as opened:
                opened.write(told)
        except FileExistsError as error:
            raise OtherImport(path=self._folder) from error
        except OSError as error:
            raise UnwritableFile(path=self._before, reason=error.strerror or str(error)) from error
        turn = Turn(number, file, told)
        try:
            late = self._others(file) or self._newest(besides=file) >= number
        except OSError as error:
            turn.end()
            raise UnwritableFile(path=self._before, reason=error.strerror or str(error)) from error
        if late:  # somebody began, or began and ended, between the looking and the claiming
            turn.end()
            raise OtherImport(path=self._folder)
        return turn

    def _others(self, own: Path) -> bool:
        """Return whether another process has a claim and is there."""
        return any(file != own and not self._is_left_behind(file) for file in self._before.glob(f"*{CLAIM}"))

    def _newest(self, besides: Path | None = None) -> int:
        step = self.last()
        return max([step.number if step else 0, *_numbers(self._before, besides)])

    def _is_left_behind(self, file: Path) -> bool:
        try:
            claim = msgspec.convert(parse_yaml(read_text(file), file), _Claim)
        except (UnreadableFile, DamagedFile, msgspec.ValidationError):
            known = None
        else:
            known = is_there(claim.process)
        if known is not None:
            return not known
        try:
            return time_in(self._before) - file.stat().st_mtime > PATIENCE
        except FileNotFoundError:
            return True

    def _clear(self, own: int) -> None:
        """Remove copies that nothing can be undone with any more, and claims left behind."""
        step = self.last()
        kept = step.number if step and not step.undone else 0
        for number in _numbers(self._before):
            if number <= own and number != kept:
                shutil.rmtree(self._before / str(number), ignore_errors=True)
            if number < own:
                (self._before / f"{number}{CLAIM}").unlink(missing_ok=True)


def _numbers(before: Path, besides: Path | None = None) -> list[int]:
    """Return the numbers of the steps that were begun."""
    return [int(path.stem) for path in before.iterdir() if path.stem.isdecimal() and path != besides]
