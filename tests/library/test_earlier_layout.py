"""What an installed version imported, in the layout it wrote: read exactly, undone as it would be, never changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from ascl_reader.errors import DamagedFile, UnreadableFile
from ascl_reader.library.faults import FaultKind
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.parsed_copy import load_library
from tests.conftest import PROJECT, statement_data, write_library
from tests.library.made_imports import NAMES, all_wordings, change, entries, words_of, words_read

SAMPLE = PROJECT / "tests" / "samples" / "earlier_imports"
"""Written by an installed version: three statements imported in March, two of them and a fourth in May."""

NOW = {"first": "new", "fourth": "new", "second": "new", "third": "old"}
BEFORE = dict.fromkeys(NAMES, "old")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return the data folder of an installed version."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "data"))


def edit_record(data: Path, old: str, new: str) -> None:
    record = data / "library" / "last-import.yaml"
    text = record.read_text(encoding="utf-8")
    assert old in text
    record.write_text(text.replace(old, new), encoding="utf-8")


def files_of(data: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}


def test_its_imports_are_read_with_what_the_newest_brought(data: Path) -> None:
    files = files_of(data)
    store = ImportedLibrary(data)
    assert words_of(store) == NOW
    assert all_wordings(store, "first") == {"new", "old"}
    step = store.last_step()
    assert step is not None
    assert (step.day, step.pages, step.undone) == ("2026-05-01", ("A page",), False)
    assert (step.added, step.changed, step.not_listed) == (("fourth",), ("first", "second"), ())
    assert files_of(data) == files


def test_its_newest_import_can_be_undone_once(data: Path) -> None:
    files = files_of(data)
    store = ImportedLibrary(data)
    undone = store.undo()
    assert undone is not None and undone.added == ("fourth",)
    assert words_of(store) == BEFORE
    assert all_wordings(store, "first") == {"old"}
    step = store.last_step()
    assert step is not None and step.undone
    assert store.undo() is None
    assert files_of(data) == files


def test_imports_go_on_over_it_and_are_undone_without_it(data: Path) -> None:
    files = files_of(data)
    store = ImportedLibrary(data)
    change(store, entries("newest", "first", "fifth"))
    assert words_of(store) == {**NOW, "first": "newest", "fifth": "newest"}
    assert all_wordings(store, "first") == {"newest", "new", "old"}
    assert store.undo() is not None
    assert words_of(store) == NOW
    assert store.undo() is None
    assert words_of(store) == NOW
    assert {path: files_of(data)[path] for path in files} == files


def test_imports_go_on_after_its_newest_was_undone(data: Path) -> None:
    store = ImportedLibrary(data)
    store.undo()
    change(store, entries("newest", "first"))
    assert words_of(store) == {**BEFORE, "first": "newest"}
    step = store.last_step()
    assert step is not None and not step.undone
    assert store.undo() is not None
    assert words_of(store) == BEFORE


@pytest.mark.parametrize("gone", [(), ("second", "fourth"), ("first", "second", "fourth")])
def test_an_import_that_was_cut_off_is_taken_back(gone: tuple[str, ...], data: Path) -> None:
    edit_record(data, "done: true\n", "")
    for name in gone:  # not yet written when the process ended: what was there before stands there
        copy = data / "library" / "before" / "2" / f"{name}.yaml"
        path = data / "library" / "statements" / f"{name}.yaml"
        path.write_bytes(copy.read_bytes()) if copy.exists() else path.unlink()
    store = ImportedLibrary(data)
    assert words_of(store) == BEFORE
    step = store.last_step()
    assert step is not None and step.undone
    assert store.undo() is None
    change(store, entries("newest", "first"))
    assert words_of(store) == {**BEFORE, "first": "newest"}


def test_an_import_that_was_undone_stays_undone(data: Path) -> None:
    edit_record(data, "done: true", "done: true\nundone: true")
    for name in ("first", "second"):
        copy = data / "library" / "before" / "2" / f"{name}.yaml"
        copy.replace(data / "library" / "statements" / f"{name}.yaml")
    (data / "library" / "statements" / "fourth.yaml").unlink()
    store = ImportedLibrary(data)
    assert words_of(store) == BEFORE
    step = store.last_step()
    assert step is not None and step.undone
    assert store.undo() is None


def test_without_its_copies_an_import_is_there_and_cannot_be_undone(data: Path) -> None:
    (data / "library" / "before" / "2" / "second.yaml").unlink()
    store = ImportedLibrary(data)
    with pytest.raises(UnreadableFile, match="not there any more"):
        store.undo()
    assert words_of(store) == NOW
    change(store, entries("newest", "first"))
    assert store.undo() is not None
    assert words_of(store) == NOW


@pytest.mark.parametrize(
    "damage",
    [
        lambda record: record.unlink(),
        lambda record: record.write_text("done: [", encoding="utf-8"),
        lambda record: record.write_text("day: yesterday\npages: []\n", encoding="utf-8"),
    ],
)
def test_a_record_that_cannot_be_read_hides_nothing_and_is_told(damage: Callable[[Path], object], data: Path) -> None:
    record = data / "library" / "last-import.yaml"
    damage(record)
    store = ImportedLibrary(data)
    assert words_read(store) == NOW
    assert [fault.path for fault in store.read()[1]] == ([str(record)] if record.exists() else [])
    assert store.last_step() is None
    with pytest.raises(DamagedFile) if record.exists() else nullcontext():
        assert store.undo() is None
    assert change(store, entries("newest", "first")) is not None
    assert words_read(store) == {**NOW, "first": "newest"}


def test_a_record_without_a_number_is_told_and_not_undone(data: Path) -> None:
    edit_record(data, "number: 2\n", "")
    edit_record(data, "replaced:\n- first\n- second\n", "")
    store = ImportedLibrary(data)
    step = store.last_step()
    assert step is not None and step.added == ("fourth",)
    assert store.undo() is None
    assert words_of(store) == NOW


def test_a_name_in_its_record_leads_nowhere_else(data: Path) -> None:
    outside = data / "outside.yaml"
    shutil.copy(data / "library" / "statements" / "third.yaml", outside)
    edit_record(data, "made:\n", "made:\n- ../../outside\n")
    edit_record(data, "replaced:\n", "replaced:\n- ../../../outside\n")
    files = files_of(data)
    store = ImportedLibrary(data)
    assert words_of(store) == NOW
    store.undo()
    change(store, entries("newest", "first"))
    assert {path: files_of(data)[path] for path in files} == files


def test_its_damaged_and_doubled_files_are_named(data: Path) -> None:
    statements = data / "library" / "statements"
    shutil.copy(statements / "third.yaml", statements / "third (1).yaml")
    (statements / "first.yaml").write_text("id: [", encoding="utf-8")
    found, faults = ImportedLibrary(data).read()
    assert set(found) == {"fourth", "second", "third"}
    told = {Path(fault.path).name: fault.kind for fault in faults}
    assert told == {"first.yaml": FaultKind.DAMAGED, "third (1).yaml": FaultKind.DUPLICATE_ID}


def test_the_parsed_copy_follows_it(data: Path, tmp_path: Path) -> None:
    shipped = write_library(tmp_path / "shipped", *map(statement_data, NAMES))

    def first() -> str:
        return load_library(shipped, tmp_path / "cache", data).find("first").texts().position

    assert first() == "new"
    store = ImportedLibrary(data)
    store.undo()
    assert first() == "old"
    change(store, entries("newest", "first"))
    assert first() == "newest"
    store.undo()
    assert first() == "old"
