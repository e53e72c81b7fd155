"""A data folder that goes away while the program runs: nothing is written to what stands in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ascl_reader.errors import UnwritableFile
from ascl_reader.files import shared_folder
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.shared_folder import KnownFolder, know_folder, make_folder
from ascl_reader.library.import_folders import IMPORTS, ImportFolders
from ascl_reader.library.imported import ImportedLibrary
from tests.library.made_imports import NAMES, change, entries


@pytest.fixture
def known(tmp_path: Path) -> Iterator[KnownFolder]:
    """Return a folder that the program works in, with a file in it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "work").write_text("ours", encoding="utf-8")
    yield know_folder(tmp_path / "data")
    shared_folder._known.pop(tmp_path / "data")


def moved(path: Path) -> None:
    path.rename(path.with_name("moved"))


def stood_in_for(path: Path) -> None:
    """Put an empty folder in its place, as an unmounted share leaves it."""
    moved(path)
    path.mkdir()


@pytest.mark.parametrize("go", [moved, stood_in_for])
def test_nothing_is_written_to_a_stand_in(go: Callable[[Path], None], known: KnownFolder) -> None:
    go(known.path)
    before = sorted(known.path.parent.rglob("*"))
    assert not known.is_there()
    for path in (known.path / "work", known.path / "deep" / "work"):
        with pytest.raises(UnwritableFile, match="is not there any more"):
            write_safely(path, b"new")
    with pytest.raises(OSError):
        make_folder(known.path / "backups")
    assert sorted(known.path.parent.rglob("*")) == before


def test_once_it_is_back_all_is_as_before(known: KnownFolder) -> None:
    stood_in_for(known.path)
    assert not known.is_there()
    known.path.rmdir()
    known.path.with_name("moved").rename(known.path)
    assert known.is_there()
    write_safely(known.path / "work", b"new")


def test_one_that_is_mounted_elsewhere_is_known_by_what_lies_in_it(known: KnownFolder) -> None:
    moved(known.path)
    known.path.mkdir()
    (known.path / "work").write_text("the same share, mounted anew", encoding="utf-8")
    assert known.is_there()


def stood_in_for_by_anothers(path: Path) -> None:
    """Put somebody else's data folder in its place, as another drive with the same letter does."""
    stood_in_for(path)
    (path / "own-work").mkdir()
    (path / "own-work" / "0123456789ab.jsonl").write_text("theirs", encoding="utf-8")


def test_nothing_is_written_to_somebody_elses_folder_in_its_place(known: KnownFolder) -> None:
    write_safely(known.path / "own-work" / "ba9876543210.jsonl", b"ours")
    assert known.is_there()
    stood_in_for_by_anothers(known.path)
    with pytest.raises(UnwritableFile, match="is not there any more"):
        write_safely(known.path / "own-work" / "ba9876543210.jsonl", b"ours")
    (known.path / "own-work" / "ba9876543210.jsonl").write_text("the same share, mounted anew", encoding="utf-8")
    (known.path / "work").touch()
    write_safely(known.path / "own-work" / "ba9876543210.jsonl", b"ours")


@pytest.mark.parametrize("go", [moved, stood_in_for, stood_in_for_by_anothers])
def test_nothing_is_imported_or_taken_back_in_a_stand_in(go: Callable[[Path], None], known: KnownFolder) -> None:
    store = ImportedLibrary(known.path)
    change(store, entries("old", *NAMES))
    assert known.is_there()
    folder = next((store.folder / IMPORTS).iterdir())
    go(known.path)
    before = sorted(known.path.parent.rglob("*"))
    with pytest.raises(UnwritableFile, match="is not there any more"):
        change(store, entries("new", *NAMES))
    for undo in (
        lambda: ImportFolders(store.folder).undo(folder),
        lambda: ImportFolders(store.folder).note_undone("x"),
    ):
        with pytest.raises(UnwritableFile, match="is not there any more"):
            undo()
    assert sorted(known.path.parent.rglob("*")) == before and not known.is_there()


def test_one_that_was_never_there_or_empty_is_made(tmp_path: Path) -> None:
    known = know_folder(tmp_path / "new")
    assert known.is_there()
    write_safely(tmp_path / "new" / "file", b"x")
    assert known.is_there()
    moved(tmp_path / "new")
    assert not known.is_there()
    shared_folder._known.pop(tmp_path / "new")


def test_others_are_none_of_its_business(known: KnownFolder, tmp_path: Path) -> None:
    moved(known.path)
    write_safely(tmp_path / "elsewhere" / "file", b"x")
    assert (tmp_path / "elsewhere" / "file").read_bytes() == b"x"
