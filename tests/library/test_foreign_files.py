"""What others laid into the user's library: links are not followed, and nothing outside of it is changed or deleted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ascl_reader.library.faults import FaultKind
from ascl_reader.library.imported import ImportedLibrary
from tests.library.made_imports import change, entries, words_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links need rights on this system")


@pytest.fixture
def store(tmp_path: Path) -> ImportedLibrary:
    """Return a library into which two statements were imported."""
    made = ImportedLibrary(tmp_path / "data")
    change(made, entries("old", "first", "second"))
    return made


def test_a_link_in_the_place_of_a_statement_is_told_and_not_followed(store: ImportedLibrary, tmp_path: Path) -> None:
    (path,) = store.folder.glob("imports/*/statements/first.yaml")
    outside = tmp_path / "outside.yaml"
    path.rename(outside)
    path.symlink_to(outside)
    content = outside.read_bytes()
    found, faults = store.read()
    assert found.keys() == {"second"}
    assert [(fault.kind, fault.detail) for fault in faults] == [
        (FaultKind.UNREADABLE, "this is a link, which is not followed")
    ]
    change(store, entries("new", "second"))
    store.undo()
    assert outside.read_bytes() == content and path.is_symlink()


@pytest.mark.parametrize("place", ["imports/*", "imports/*/statements"])
def test_a_folder_that_is_a_link_is_none_of_the_library(place: str, store: ImportedLibrary, tmp_path: Path) -> None:
    (path,) = store.folder.glob(place)
    path.rename(tmp_path / path.name)
    path.symlink_to(tmp_path / path.name)
    before = sorted(tmp_path.rglob("*"))
    assert words_of(store) == {}
    assert sorted(tmp_path.rglob("*")) == before


def test_a_pipe_in_the_place_of_a_statement_is_not_waited_for(store: ImportedLibrary) -> None:
    (path,) = store.folder.glob("imports/*/statements/first.yaml")
    path.unlink()
    os.mkfifo(path)
    found, faults = store.read()
    assert found.keys() == {"second"}
    assert [fault.kind for fault in faults] == [FaultKind.UNREADABLE]
