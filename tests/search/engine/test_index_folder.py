"""The folder of the search index: whole and checked or not there; any damage is answered by building it again."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.search.engine.index import index_in_memory, open_index
from ascl_reader.search.engine.index_folder import (
    CHECKSUMS,
    INDEXES_KEPT,
    UNFINISHED_SECONDS,
    IndexFolder,
)
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import LONG, MakeLibrary, statement_data

QUERIES = ("money", "EHCP", '"asks for"', "position:asks", "pupil", "zzz")

Damage = Callable[[Path], object]


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return a library of a few statements."""
    return make_library(*(statement_data(f"number-{number}", title=f"EHCP {number}") for number in range(5)))


@pytest.fixture
def parent(tmp_path: Path) -> Path:
    """Return an empty folder for indexes."""
    folder = tmp_path / "search"
    folder.mkdir()
    return folder


def build(place: IndexFolder, content: bytes = b"content") -> None:
    """Build a folder with one file."""
    with place.building() as folder:
        (folder / "file").write_bytes(content)


def answers(index: SearchIndex) -> list[object]:
    """Return what an index finds."""
    return [index.search(text) for text in QUERIES]


def the_index(cache: Path) -> Path:
    """Return the only index in a cache, and check that nothing else is left there."""
    (folder,) = (cache / "search").iterdir()
    return folder


def test_a_folder_is_sound_once_it_was_built(tmp_path: Path) -> None:
    place = IndexFolder(tmp_path / "search", "name")
    assert not place.is_sound()
    build(place)
    assert place.is_sound()
    assert sorted(path.name for path in place.path.iterdir()) == [CHECKSUMS, "file"]
    assert [path.name for path in place.path.parent.iterdir()] == ["name"]


def test_an_added_file_makes_it_unsound(tmp_path: Path) -> None:
    place = IndexFolder(tmp_path, "name")
    build(place)
    (place.path / "other").write_bytes(b"")
    assert not place.is_sound()


def test_a_failure_while_building_leaves_nothing_and_is_passed_on(parent: Path) -> None:
    place = IndexFolder(parent, "name")
    with pytest.raises(ZeroDivisionError), place.building() as folder:
        (folder / "file").write_bytes(b"half")
        raise ZeroDivisionError
    assert list(parent.iterdir()) == []


def test_who_was_sooner_stays(parent: Path) -> None:
    place = IndexFolder(parent, "name")
    with place.building() as folder:
        (folder / "file").write_bytes(b"later")
        build(place, b"sooner")
    assert (place.path / "file").read_bytes() == b"sooner"
    assert [path.name for path in parent.iterdir()] == ["name"]


def test_a_damaged_folder_gives_way_to_a_new_one(parent: Path) -> None:
    place = IndexFolder(parent, "name")
    build(place)
    (place.path / "file").write_bytes(b"damaged")
    build(place)
    assert place.is_sound()
    assert [path.name for path in parent.iterdir()] == ["name"]


@pytest.mark.parametrize("put", [Path.mkdir, lambda path: path.write_bytes(b"x")])
def test_whatever_stands_in_the_way_is_set_aside(put: Damage, tmp_path: Path) -> None:
    place = IndexFolder(tmp_path, "name")
    put(place.path)
    place.set_aside()
    place.set_aside()
    assert list(tmp_path.iterdir()) == []


def test_folders_of_killed_processes_are_cleared_after_a_day_and_not_before(parent: Path) -> None:
    old, young = parent / ".new-old", parent / ".new-young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "half").write_bytes(b"x")
    past = time.time() - UNFINISHED_SECONDS - 60
    os.utime(old, (past, past))
    build(IndexFolder(parent, "name"))
    assert sorted(path.name for path in parent.iterdir()) == [".new-young", "name"]


def test_indexes_long_out_of_use_are_cleared(parent: Path) -> None:
    for number in range(INDEXES_KEPT + 2):
        build(IndexFolder(parent, f"name-{number}"))
        os.utime(parent / f"name-{number}", (1_000_000 + number, 1_000_000 + number))
    build(IndexFolder(parent, "newest"))
    assert sorted(path.name for path in parent.iterdir()) == ["name-3", "name-4", "name-5", "newest"]


DAMAGES: dict[str, Damage] = {
    "deleted": Path.unlink,
    "emptied": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "replaced by garbage": lambda path: path.write_bytes(os.urandom(path.stat().st_size + 7)),
    "replaced by zeros": lambda path: path.write_bytes(bytes(path.stat().st_size + 1)),
    "replaced by a folder": lambda path: (path.unlink(), path.mkdir()),
    "replaced by a loop of links": lambda path: (path.unlink(), path.symlink_to(path)),
}


def flip(at: float) -> Damage:
    """Return a damage that flips one bit at this part of a file."""

    def damage(path: Path) -> None:
        data = bytearray(path.read_bytes() or b"\0")
        data[int(at * (len(data) - 1))] ^= 1
        path.write_bytes(bytes(data))

    return damage


DAMAGES |= {f"one bit flipped at {at:.2f}": flip(at) for at in [n / 50 for n in range(51)] if LONG or at in (0, 0.3, 1)}


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_to_any_file_is_mended_without_a_question(name: str, library: Library, tmp_path: Path) -> None:
    right = answers(index_in_memory(library))
    assert answers(open_index(library, tmp_path)) == right
    count = len(list(the_index(tmp_path).iterdir()))
    assert count > 3
    for number in range(count):
        file = sorted(the_index(tmp_path).iterdir())[number]
        DAMAGES[name](file)
        assert answers(open_index(library, tmp_path)) == right, file
        assert IndexFolder(tmp_path / "search", the_index(tmp_path).name).is_sound(), file


def test_a_sound_index_is_not_built_again(library: Library, tmp_path: Path) -> None:
    open_index(library, tmp_path)
    before = {path.name: path.stat().st_ino for path in the_index(tmp_path).iterdir()}
    open_index(library, tmp_path)
    assert {path.name: path.stat().st_ino for path in the_index(tmp_path).iterdir()} == before


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"{}", b'{"a": 1}', b"[" * 100_000, b"\xff\xfe"])
def test_worthless_checksums_are_not_trusted(content: bytes, library: Library, tmp_path: Path) -> None:
    open_index(library, tmp_path)
    (the_index(tmp_path) / CHECKSUMS).write_bytes(content)
    assert answers(open_index(library, tmp_path)) == answers(index_in_memory(library))
    assert IndexFolder(tmp_path / "search", the_index(tmp_path).name).is_sound()


def test_files_that_are_no_index_are_not_used_though_their_checksums_are_right(
    library: Library, tmp_path: Path
) -> None:
    open_index(library, tmp_path)
    place = IndexFolder(tmp_path / "search", the_index(tmp_path).name)
    place.set_aside()
    build(place)
    assert place.is_sound()
    assert answers(open_index(library, tmp_path)) == answers(index_in_memory(library))


def test_an_index_of_fewer_statements_is_not_used_though_its_checksums_are_right(
    library: Library, tmp_path: Path
) -> None:
    open_index(library, tmp_path / "a")
    (place,) = (tmp_path / "a" / "search").iterdir()
    open_index(Library(Contents(library.statements[:2], digest="other")), tmp_path / "b")
    (other,) = (tmp_path / "b" / "search").iterdir()
    IndexFolder(place.parent, place.name).set_aside()
    other.rename(place)
    assert answers(open_index(library, tmp_path / "a")) == answers(index_in_memory(library))


def test_a_file_where_the_index_should_be_is_replaced(library: Library, tmp_path: Path) -> None:
    open_index(library, tmp_path)
    place = the_index(tmp_path)
    IndexFolder(place.parent, place.name).set_aside()
    place.write_bytes(b"a file")
    assert answers(open_index(library, tmp_path)) == answers(index_in_memory(library))
    assert the_index(tmp_path).is_dir()
