"""Imports by several processes at once: all are kept, none sees half of another's, and one that dies leaves nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader.library.import_folders import ABANDONED_SECONDS, BUILDING, IMPORTS, UNDONE, ImportFolders
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.parsed_copy import load_library
from tests.conftest import LONG, run_python, statement_data, without_display, write_library
from tests.library.made_imports import NAMES, NEW, OLD, all_wordings, change, entries, words_of

WRITER = """
import sys
from pathlib import Path
from ascl_reader.library import import_folders
from ascl_reader.library.imported import ImportedLibrary
from tests.library.made_imports import NAMES, change, entries

data, at = Path(sys.argv[1]), int(sys.argv[2])
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

import_folders.write_safely = slowed(import_folders.write_safely)
import_folders.rename_safely = slowed(import_folders.rename_safely)
change(ImportedLibrary(data), entries("new", "fourth", *NAMES))
"""
"""A process that imports and, before its n-th file or the last renaming, says so and waits for a line."""

MOMENTS = range(6) if LONG else (0, 3, 5)
"""Before which file an import is held up: it writes four statements and the record, and renames its folder."""


@pytest.fixture
def store(tmp_path: Path) -> ImportedLibrary:
    """Return a library in which three statements were imported."""
    made = ImportedLibrary(tmp_path)
    change(made, entries("old", *NAMES))
    return made


class Writer:
    """A process that stands still in the middle of its work."""

    def __init__(self, folder: Path, at: int) -> None:
        command = [sys.executable, "-c", WRITER, str(folder), str(at)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=without_display())
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "there\n"

    def go_on(self) -> None:
        """Let it finish."""
        self.process.communicate("\n", timeout=60)
        assert self.process.returncode == 0

    def kill(self) -> None:
        """End it at once, as when the power fails."""
        self.process.kill()
        self.process.wait()


@pytest.fixture
def writers() -> Iterator[list[Writer]]:
    started: list[Writer] = []
    yield started
    for each in started:
        each.process.kill()
        each.process.communicate()


def files_of(store: ImportedLibrary) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()}


READER = """
import sys
from pathlib import Path
from tests.library.made_imports import ImportedLibrary, words_of

print(words_of(ImportedLibrary(Path(sys.argv[1]))))
"""


@pytest.mark.parametrize("at", MOMENTS)
def test_while_one_process_imports_others_read_and_import_as_if_it_were_not_there(
    at: int, tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    writers.append(Writer(tmp_path, at))
    before = files_of(store)
    assert run_python(READER, str(tmp_path)).stdout == f"{OLD}\n"
    assert files_of(store) == before
    assert change(store, entries("other", "first")) is not None
    assert words_of(store) == {**OLD, "first": "other"}
    writers[0].go_on()
    assert {name: words for name, words in words_of(store).items() if name != "first"} == {
        name: words for name, words in NEW.items() if name != "first"
    }
    assert all_wordings(store, "first") == {"old", "other", "new"}


@pytest.mark.parametrize("at", MOMENTS)
def test_an_import_whose_process_was_killed_is_never_seen(
    at: int, tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    writers.append(Writer(tmp_path, at))
    writers[0].kill()
    assert words_of(store) == OLD
    assert store.last_step() is not None
    assert change(store, entries("newest", "first")) is not None
    assert words_of(store) == {**OLD, "first": "newest"}
    assert store.undo() is not None
    assert words_of(store) == OLD


def test_what_a_killed_process_left_is_cleared_away_a_day_later(
    tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    writers.append(Writer(tmp_path, 3))
    writers[0].kill()
    (left,) = (store.folder / IMPORTS).glob(f"{BUILDING}*")
    change(store, entries("newer", "first"))
    assert left.exists()
    old = left.stat().st_mtime - ABANDONED_SECONDS - 1
    os.utime(left, (old, old))
    change(store, entries("newest", "first"))
    assert not left.exists()
    assert words_of(store) == {**OLD, "first": "newest"}


MANY = """
import sys
from pathlib import Path
from tests.library.made_imports import ImportedLibrary, change, entries

store, name = ImportedLibrary(Path(sys.argv[1])), sys.argv[2]
for number in range(6):
    change(store, entries(f"{name}-{number}", "first"))
"""


def test_several_processes_at_once_lose_nothing(tmp_path: Path, store: ImportedLibrary) -> None:
    command = [sys.executable, "-c", MANY, str(tmp_path)]
    running = [
        subprocess.Popen([*command, name], env=without_display(), stderr=subprocess.PIPE) for name in ("a", "b", "c")
    ]
    while any(each.poll() is None for each in running):
        assert set(words_of(store)) == set(NAMES)
    assert [each.communicate()[1] for each in running] == [b"", b"", b""]
    assert all_wordings(store, "first") == {"old", *(f"{name}-{number}" for name in "abc" for number in range(6))}


def test_two_imports_that_were_brought_together_from_two_machines_are_both_there(
    tmp_path: Path, store: ImportedLibrary
) -> None:
    shutil.copytree(store.folder, tmp_path / "elsewhere" / store.folder.name)
    elsewhere = ImportedLibrary(tmp_path / "elsewhere")
    change(store, entries("here", "first", "second"))
    change(store, entries("here again", "first"))
    change(elsewhere, entries("there", "first", "fourth"))
    shutil.copytree(elsewhere.folder, store.folder, dirs_exist_ok=True)
    assert set(words_of(store)) == {*NAMES, "fourth"}
    assert all_wordings(store, "first") == {"old", "here", "here again", "there"}
    assert all_wordings(store, "second") == {"old", "here"}


def test_earlier_wordings_from_two_machines_are_told_the_newest_first(tmp_path: Path, store: ImportedLibrary) -> None:
    shutil.copytree(store.folder, tmp_path / "elsewhere" / store.folder.name)
    elsewhere = ImportedLibrary(tmp_path / "elsewhere")
    for kept, days in ((store, ("2027-02-01", "2027-04-01")), (elsewhere, ("2027-03-01", "2027-05-01"))):
        for day in days:
            change(kept, entries(day, "first", day=day))
    shutil.copytree(elsewhere.folder, store.folder, dirs_exist_ok=True)
    days = [each.read for each in store.read()[0]["first"].earlier]
    assert len(days) == 4 and days == sorted(days, reverse=True)


def test_two_processes_that_undo_at_once_undo_one_import(
    store: ImportedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(store, entries("new", "fourth", *NAMES))
    undo = ImportFolders.undo

    def overtaken(folders: ImportFolders, path: Path) -> bool:
        monkeypatch.undo()
        assert store.undo() is not None
        return undo(folders, path)

    monkeypatch.setattr(ImportFolders, "undo", overtaken)
    assert store.undo() is None
    assert words_of(store) == OLD
    assert len(list((store.folder / UNDONE).iterdir())) == 1


def test_an_import_undone_while_it_is_read_is_read_again(
    store: ImportedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(store, entries("new", "fourth", *NAMES))
    present = ImportFolders.present

    def overtaken(folders: ImportFolders) -> object:
        found = present(folders)
        monkeypatch.undo()
        store.undo()
        return found

    monkeypatch.setattr(ImportFolders, "present", overtaken)
    assert words_of(store) == OLD


def test_folders_of_other_names_are_none_of_ours_and_stay(store: ImportedLibrary) -> None:
    names = ("000009", "000009-a (conflicted copy)", "-1-aa", ".new", ".new-things")
    others = [store.folder / IMPORTS / name for name in names]
    for other in others:
        shutil.copytree(next((store.folder / IMPORTS).iterdir()), other)
        (other / "statements" / "first.yaml").write_text("id: [", encoding="utf-8")
        old = other.stat().st_mtime - ABANDONED_SECONDS - 1
        os.utime(other, (old, old))
    assert words_of(store) == OLD
    change(store, entries("new", "first"))
    assert store.undo() is not None
    assert words_of(store) == OLD
    assert all(other.is_dir() for other in others)


def test_a_copy_parsed_in_the_middle_of_an_import_is_as_good_as_any(
    tmp_path: Path, store: ImportedLibrary, writers: list[Writer]
) -> None:
    shipped = write_library(tmp_path / "shipped", *map(statement_data, NAMES))

    def wordings() -> dict[str, str]:
        found = load_library(shipped, tmp_path / "cache", tmp_path).statements
        return {statement.id: statement.texts().position for statement in found}

    writers.append(Writer(tmp_path, 4))
    assert wordings() == OLD
    writers[0].kill()
    assert wordings() == OLD
    assert change(store, entries("new", *NAMES)) is not None
    assert wordings() == dict.fromkeys(NAMES, "new")
    assert store.undo() is not None
    assert wordings() == OLD
