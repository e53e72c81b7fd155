"""Imports by several processes at once: one writes, the others see what was there, and one that dies is passed over."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from ascl_reader.errors import OtherImport
from ascl_reader.files.writing_process import is_there, this_process
from ascl_reader.library.import_steps import (
    CLAIM,
    PATIENCE,
    ImportSteps,
    Turn,
)
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.parsed_copy import load_library
from tests.conftest import LONG, run_python, statement_data, without_display, write_library
from tests.library.test_imported import (
    NAMES,
    NEW,
    OLD,
    change,
    entries,
    words_of,
)

WRITER = """
import sys
from pathlib import Path
from ascl_reader.library import import_steps, imported
from tests.library.test_imported import NAMES, change, entries

data, at, wish = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
count = 0

def slowed(work):
    def counted(*arguments):
        global count
        if count == at:
            print("there", flush=True)
            sys.stdin.readline()
        count += 1
        work(*arguments)
    return counted

if "elsewhere" in wish:
    process = import_steps.WritingProcess("elsewhere", 1)
    import_steps.this_process = lambda: process
    import_steps.Turn.check = slowed(import_steps.Turn.check)
else:
    imported.write_safely = import_steps.write_safely = slowed(imported.write_safely)
store = imported.ImportedLibrary(data)
try:
    store.undo() if "undo" in wish else change(store, entries("new", "fourth", *NAMES))
except imported.OtherImport:
    print("stopped")
"""
"""A process that writes and, before its n-th file (elsewhere: check), says so and waits for a line."""

MOMENTS = range(9) if LONG else (0, 3, 4, 6, 8)
"""Before which file a change is held up: it writes three copies, the record, four statements, and the record again."""


@pytest.fixture
def store(tmp_path: Path) -> ImportedLibrary:
    """Return a library in which three statements were imported."""
    made = ImportedLibrary(tmp_path)
    change(made, entries("old", *NAMES))
    return made


class Writer:
    """A process that stands still in the middle of its work."""

    def __init__(self, folder: Path, at: int, wish: str = "change") -> None:
        command = [sys.executable, "-c", WRITER, str(folder), str(at), wish]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=without_display())
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "there\n"

    def go_on(self) -> str:
        """Let it finish; return what it says."""
        return self.process.communicate("\n", timeout=60)[0]

    def kill(self) -> None:
        """End it at once, as when the power fails; it is not waited for, so that its number stays in use."""
        self.process.kill()


@pytest.fixture
def writers() -> Iterator[list[Writer]]:
    started: list[Writer] = []
    yield started
    for each in started:
        each.process.kill()
        each.process.communicate()


READER = (
    "import sys\nfrom tests.library.test_import_steps import *\nprint(words_of(ImportedLibrary(Path(sys.argv[1]))))"
)


@pytest.mark.parametrize("at", MOMENTS)
def test_another_process_that_reads_sees_what_was_there_and_takes_nothing_back(
    at: int, tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    writers.append(Writer(tmp_path, at))
    before = {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()}
    assert run_python(READER, str(tmp_path)).stdout == f"{OLD}\n"
    assert {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()} == before
    for write in (lambda: change(store, entries("other", "first")), store.undo):
        with pytest.raises(OtherImport, match="wait until it has finished"):
            write()
    writers[0].go_on()
    assert words_of(store) == NEW


@pytest.mark.parametrize("at", MOMENTS)
def test_a_step_whose_process_was_killed_is_taken_back_by_whoever_reads(
    at: int, tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    files = {path: path.read_bytes() for path in (store.folder / "statements").iterdir()}
    writers.append(Writer(tmp_path, at))
    writers[0].kill()
    writers[0].process.wait()
    assert words_of(store) == OLD
    assert {path: path.read_bytes() for path in (store.folder / "statements").iterdir() if path.suffix == ".yaml"} == (
        files
    )
    assert change(store, entries("newest", "first")) is not None
    assert words_of(store) == {**OLD, "first": "newest"}
    assert not list((store.folder / "before").glob(f"*{CLAIM}"))
    assert store.undo() is not None
    assert words_of(store) == OLD


@pytest.mark.skipif("sys.platform != 'linux'")
def test_a_process_that_is_over_but_not_cleared_away_counts_as_gone(
    tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    writers.append(Writer(tmp_path, 6))
    writers[0].kill()
    os.waitid(os.P_PID, writers[0].process.pid, os.WEXITED | os.WNOWAIT)
    assert change(store, entries("newest", "first")) is not None


@pytest.mark.parametrize("at", range(5))
def test_an_undo_that_was_cut_off_is_finished_by_whoever_reads(
    at: int, tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    change(store, entries("new", "fourth", *NAMES))
    writers.append(Writer(tmp_path, at, "undo"))
    assert words_of(store) == (NEW if at == 0 else OLD)
    writers[0].kill()
    writers[0].process.wait()
    assert words_of(store) == (NEW if at == 0 else OLD)
    assert (store.folder / "statements" / "fourth.yaml").exists() is (at == 0)


@pytest.mark.parametrize("at", range(7) if LONG else (2, 5))
def test_a_process_elsewhere_has_time_and_stops_when_its_time_was_over(
    at: int, tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    writers.append(Writer(tmp_path, at, "elsewhere"))
    with pytest.raises(OtherImport):
        change(store, entries("newest", "first"))
    assert words_of(store) == OLD
    (claim,) = (store.folder / "before").glob(f"*{CLAIM}")
    old = claim.stat().st_mtime - PATIENCE - 1
    os.utime(claim, (old, old))
    assert change(store, entries("newest", "first")) is not None
    assert writers[0].go_on() == "stopped\n"
    assert words_of(store) == {**OLD, "first": "newest"}


def test_a_claim_without_words_has_time_as_well(store: ImportedLibrary) -> None:
    claim = store.folder / "before" / f"2{CLAIM}"
    claim.touch()
    with pytest.raises(OtherImport):
        change(store, entries("new", "first"))
    old = claim.stat().st_mtime - PATIENCE - 1
    os.utime(claim, (old, old))
    assert change(store, entries("new", "first")) is not None


@pytest.mark.parametrize("moment", ["_newest", "_others"])
def test_two_that_look_at_the_same_time_never_both_write(
    moment: str, tmp_path: Path, store: ImportedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, other = store.folder / "before", ImportSteps(store.folder)
    left_behind = before / f"9{CLAIM}"
    left_behind.touch()
    os.utime(left_behind, (0, 0))
    with contextlib.ExitStack() as stack:
        look = getattr(ImportSteps, moment)

        def overtaken(steps: ImportSteps, *arguments: Path, **besides: Path) -> object:
            """Look, and be slow: meanwhile another process clears what was left behind, and begins."""
            found = look(steps, *arguments, **besides) if moment == "_others" else None
            monkeypatch.undo()
            left_behind.unlink(missing_ok=True)
            stack.enter_context(other.turn())
            return found if moment == "_others" else look(steps, *arguments, **besides)

        monkeypatch.setattr(ImportSteps, moment, overtaken)
        with pytest.raises(OtherImport):
            change(store, entries("new", "first"))
        assert [each.name for each in before.glob(f"*{CLAIM}")] == [f"2{CLAIM}"]
    assert words_of(store) == OLD
    assert change(store, entries("new", "first")) is not None


def test_what_a_later_claim_has_begun_is_not_cleared_away(
    store: ImportedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, claim = store.folder / "before" / "9" / "first.yaml", store.folder / "before" / f"9{CLAIM}"
    is_held = Turn.is_held

    def overtaken(turn: Turn) -> bool:
        held = is_held(turn)
        copy.parent.mkdir()
        copy.touch()
        claim.touch()
        return held

    with ImportSteps(store.folder).turn():
        monkeypatch.setattr(Turn, "is_held", overtaken)
    assert copy.exists() and claim.exists()


MANY = """
from ascl_reader.library.import_steps import ImportStep
from tests.library.test_import_steps import *

store, done = ImportedLibrary(Path(sys.argv[1])), 0

def once_more(existing):
    entry = existing["first"]
    return [msgspec.structs.replace(entry, earlier=(entry.full, *entry.earlier))], ImportStep("2026-03-12", ("A page",))

while done < 6:
    try:
        store.change(once_more)
        done += 1
    except OtherImport:
        continue
"""


def test_several_processes_at_once_lose_nothing(tmp_path: Path, store: ImportedLibrary) -> None:
    command = [sys.executable, "-c", MANY, str(tmp_path)]
    running = [subprocess.Popen(command, env=without_display(), stderr=subprocess.PIPE) for _ in range(3)]
    while any(each.poll() is None for each in running):
        assert set(words_of(store)) == set(NAMES)
    assert [each.communicate()[1] for each in running] == [b"", b"", b""]
    entry = store.read()[0]["first"]
    assert len(entry.earlier) == 18


def test_a_process_is_known_by_its_number_and_its_beginning() -> None:
    ours = this_process()
    assert is_there(ours) in (True, None)
    assert is_there(msgspec.structs.replace(ours, machine="elsewhere")) is None
    assert is_there(msgspec.structs.replace(ours, began="")) is None
    assert is_there(msgspec.structs.replace(ours, pid=0)) is False
    if ours.began:
        assert is_there(ours) is True
        assert is_there(msgspec.structs.replace(ours, began="1")) is False
    with subprocess.Popen([sys.executable, "-c", ""]) as short:
        assert short.wait() == 0
    assert is_there(msgspec.structs.replace(ours, pid=short.pid)) is False


def test_a_copy_parsed_in_the_middle_of_a_step_is_as_good_as_any(
    tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    shipped = write_library(tmp_path / "shipped", *map(statement_data, NAMES))

    def wordings() -> dict[str, str]:
        found = load_library(shipped, tmp_path / "cache", tmp_path).statements
        return {statement.id: statement.texts().position for statement in found}

    writers.append(Writer(tmp_path, 6))
    assert wordings() == OLD
    writers[0].kill()
    writers[0].process.wait()
    assert wordings() == OLD
    assert change(store, entries("new", *NAMES)) is not None
    assert wordings() == dict.fromkeys(NAMES, "new")
