"""Imports that a program which synchronises has brought in part, late, or again after they were undone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import pytest

from ascl_reader.errors import UnreadableFile
from ascl_reader.library import read_library
from ascl_reader.library.faults import FaultKind
from ascl_reader.library.import_folders import IMPORTS, RECORD, UNDONE, ImportFolders, ImportStep
from ascl_reader.library.imported import ImportedLibrary, ImportedStatement
from ascl_reader.library.library import STATEMENTS
from ascl_reader.library.parsed_copy import load_library
from tests.conftest import statement_data, write_library
from tests.library.made_imports import DAY, NAMES, NEW, OLD, all_wordings, change, entries, words_of, words_read


def without_one(folder: Path) -> None:
    (folder / STATEMENTS / "second.yaml").unlink()


def cut(folder: Path) -> None:
    path = folder / STATEMENTS / "first.yaml"
    path.write_bytes(path.read_bytes()[:60])


def empty(folder: Path) -> None:
    (folder / STATEMENTS / "third.yaml").write_bytes(b"")


def without_record(folder: Path) -> None:
    (folder / RECORD).unlink()


def without_all(folder: Path) -> None:
    shutil.rmtree(folder / STATEMENTS)


Halving = Callable[[Path], None]


@pytest.fixture
def both(tmp_path: Path) -> tuple[ImportedLibrary, ImportedLibrary]:
    """Return the libraries of two machines that have the same import."""
    here, there = ImportedLibrary(tmp_path / "here"), ImportedLibrary(tmp_path / "there")
    change(here, entries("old", *NAMES))
    shutil.copytree(here.folder, there.folder)
    return here, there


def imported_there(both: tuple[ImportedLibrary, ImportedLibrary]) -> tuple[Path, Path]:
    """Import on the other machine, with a record that tells which; return its folder there and its place here."""
    here, there = both

    def over(existing: dict[str, ImportedStatement]) -> tuple[list[ImportedStatement], ImportStep]:
        wanted = entries("there", *NAMES)
        made = [msgspec.structs.replace(each, earlier=(existing[each.id].full,)) for each in wanted]
        return made, ImportStep(DAY, ("A page",), changed=NAMES)

    there.change(over)
    folder = max((there.folder / IMPORTS).iterdir())
    return folder, here.folder / IMPORTS / folder.name


@pytest.mark.parametrize("halve", [without_one, cut, empty, without_record, without_all])
def test_what_half_an_import_lacked_as_another_was_made_over_it_is_an_earlier_wording(
    halve: Halving, both: tuple[ImportedLibrary, ImportedLibrary]
) -> None:
    here, _ = both
    folder, place = imported_there(both)
    shutil.copytree(folder, place)
    halve(place)
    change(here, entries("here", *NAMES))
    shutil.copytree(folder, place, dirs_exist_ok=True)
    assert {name: all_wordings(here, name) for name in NAMES} == {key: {"old", "there", "here"} for key in NAMES}
    assert words_of(here) == dict.fromkeys(NAMES, "here")


def test_an_import_made_over_whole_ones_opens_none_of_their_files(
    both: tuple[ImportedLibrary, ImportedLibrary], monkeypatch: pytest.MonkeyPatch
) -> None:
    here, _ = both
    folder, place = imported_there(both)
    shutil.copytree(folder, place)
    change(here, entries("here", *NAMES))
    monkeypatch.setattr("ascl_reader.library.imported._with_wordings", pytest.fail)
    assert words_of(here) == dict.fromkeys(NAMES, "here")


def test_of_an_import_that_was_undone_what_comes_late_stays_undone(
    both: tuple[ImportedLibrary, ImportedLibrary],
) -> None:
    here, _ = both
    folder, place = imported_there(both)
    shutil.copytree(folder, place)
    without_one(place)
    assert here.undo() is not None and words_of(here) == OLD
    (place / STATEMENTS).mkdir(parents=True)
    shutil.copy(folder / STATEMENTS / "second.yaml", place / STATEMENTS)
    assert words_of(here) == OLD and here.to_undo() is None
    shutil.copytree(folder, place, dirs_exist_ok=True)
    assert words_of(here) == OLD and here.to_undo() is None and here.undo() is None
    step = here.last_step()
    assert step is not None and step.undone
    change(here, entries("new", "fourth", *NAMES))
    assert words_of(here) == NEW
    assert here.undo() is not None and words_of(here) == OLD


def test_an_import_that_was_undone_elsewhere_is_undone_whichever_half_of_its_move_comes_first(
    both: tuple[ImportedLibrary, ImportedLibrary],
) -> None:
    here, there = both
    folder, place = imported_there(both)
    shutil.copytree(folder, place)
    assert words_of(here) == dict.fromkeys(NAMES, "there")
    there.undo()
    (here.folder / UNDONE / place.name).mkdir(parents=True)
    assert words_of(here) == OLD and here.to_undo() is None


def test_as_more_of_an_import_comes_that_is_seen(both: tuple[ImportedLibrary, ImportedLibrary]) -> None:
    here, _ = both
    folder, place = imported_there(both)
    seen = [ImportFolders(here.folder).names()]
    for halve in (without_all, without_record, without_one, cut):
        shutil.copytree(folder, place)
        halve(place)
        seen.append(ImportFolders(here.folder).names())
        shutil.rmtree(place)
    shutil.copytree(folder, place)
    seen.append(ImportFolders(here.folder).names())
    assert len(set(seen)) == len(seen) and ImportFolders(here.folder).names() == seen[-1]


@pytest.mark.parametrize("halve", [cut, empty])
def test_while_a_newer_wording_cannot_be_read_the_one_before_it_is_there_and_that_is_told(
    halve: Halving, both: tuple[ImportedLibrary, ImportedLibrary]
) -> None:
    here, _ = both
    folder, place = imported_there(both)
    shutil.copytree(folder, place)
    halve(place)
    damaged = "first" if halve is cut else "third"
    assert words_read(here) == {**dict.fromkeys(NAMES, "there"), damaged: "old"}
    assert [fault.path for fault in here.read()[1]] == [str(place / STATEMENTS / f"{damaged}.yaml")]
    shutil.copytree(folder, place, dirs_exist_ok=True)
    assert words_of(here) == dict.fromkeys(NAMES, "there")


@pytest.mark.parametrize("halve", [without_one, cut, empty])
def test_what_came_late_is_an_earlier_wording_after_any_number_of_imports(
    halve: Halving, both: tuple[ImportedLibrary, ImportedLibrary]
) -> None:
    here, _ = both
    folder, place = imported_there(both)
    shutil.copytree(folder, place)
    halve(place)
    for words in ("here", "again", "at last"):
        change(here, entries(words, *NAMES))
    shutil.copytree(folder, place, dirs_exist_ok=True)
    every = {"old", "there", "here", "again", "at last"}
    assert {name: all_wordings(here, name) for name in NAMES} == dict.fromkeys(NAMES, every)


def test_an_earlier_wording_that_cannot_be_opened_for_a_moment_is_told_and_there_at_the_next_start(
    both: tuple[ImportedLibrary, ImportedLibrary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, _ = both
    folder, _ = imported_there(both)
    change(here, entries("here", *NAMES))
    place = here.folder / IMPORTS / "000002-0"
    shutil.copytree(folder, place)
    older = place / STATEMENTS / "first.yaml"
    shipped, really = write_library(tmp_path / "library", statement_data("first")), read_library.read_text

    def refused(path: Path, follows: bool = True) -> str:
        """Fail as a file does of which only the name has come, while there is no network."""
        if path == older:
            raise UnreadableFile(path=path, reason="Input/output error")
        return really(path, follows)

    monkeypatch.setattr(read_library, "read_text", refused)
    load = partial(load_library, shipped, tmp_path / "cache", here.folder.parent)
    assert [(fault.kind, fault.path) for fault in load().faults] == [(FaultKind.UNREADABLE, str(older))]
    monkeypatch.setattr(read_library, "read_text", really)
    first = load().find("first")
    assert {each.texts.position for each in (first.full, *first.earlier) if each} == {"old", "there", "here"}
