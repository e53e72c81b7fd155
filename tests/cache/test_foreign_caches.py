"""Caches that somebody else laid out: never run, never shown, built anew or in memory."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.cache import signature
from ascl_reader.cache.signature import sign
from ascl_reader.library import parsed_copy
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.search.engine import index_folder
from ascl_reader.search.engine.index import open_index
from ascl_reader.search.engine.index_folder import IndexFolder
from tests.conftest import MakeLibrary, statement_data, write_library
from tests.samples.harmful_files import lay_pickles_into_index

STATEMENTS = tuple(statement_data(f"number-{number}") for number in range(5))


def foreign_signature(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, purpose: str, *parts: bytes) -> bytes:
    """Return how another user's program would sign."""
    with monkeypatch.context() as other:
        other.setenv(paths.HOME_VARIABLE, str(tmp_path / "attacker"))
        return sign(purpose, *parts)


@pytest.mark.parametrize("signed_by", ["nobody", "another user", "the index before"])
def test_code_in_a_search_index_is_never_run(
    signed_by: str, make_library: MakeLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, proof = paths.user_cache(), tmp_path / "code-ran"
    library = make_library(*STATEMENTS)
    open_index(library, cache)
    place = index_folder.index_folder_of(cache, library.digest)
    by = {
        "nobody": b"",
        "the index before": (place.path / "checksums.json").read_bytes().partition(b"\n")[0],
        "another user": foreign_signature(monkeypatch, tmp_path, index_folder.PURPOSE, place.path.name.encode()),
    }
    lay_pickles_into_index(place.path, proof, by[signed_by])
    assert not place.is_sound()
    more = make_library(*STATEMENTS, statement_data("another", title="Another one"))
    assert [hit.id for hit in open_index(more, cache).search("another one").hits] == ["another"]
    assert not proof.exists()


def test_files_of_an_index_with_forged_quick_checksums_are_not_unpickled(
    make_library: MakeLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CRC-32 can be forged; here every content has the same."""
    cache, proof = paths.user_cache(), tmp_path / "code-ran"
    library = make_library(*STATEMENTS)
    monkeypatch.setattr(index_folder, "_quick_checksum", lambda data: "same")
    open_index(library, cache)
    place = index_folder.index_folder_of(cache, library.digest)
    listed = (place.path / "checksums.json").read_bytes()
    lay_pickles_into_index(place.path, proof, b"")
    (place.path / "checksums.json").write_bytes(listed)
    assert place.is_sound() and not place.may_be_unpickled()
    open_index(make_library(*STATEMENTS, statement_data("another")), cache)
    assert not proof.exists()


@pytest.mark.skipif(os.name != "posix", reason="there are no such rights on this system")
@pytest.mark.parametrize("place", ["", "search", "search/*"])
def test_an_index_in_a_folder_that_others_may_write_to_is_not_opened(place: str, make_library: MakeLibrary) -> None:
    cache, library = paths.user_cache(), make_library(*STATEMENTS)
    open_index(library, cache)
    (folder,) = cache.glob(place) if place else [cache]
    folder.chmod(0o777)
    assert not index_folder.index_folder_of(cache, library.digest).is_sound()
    assert open_index(library, cache).search("number").hits
    assert not (cache / place).parent.stat().st_mode & 0o022
    assert index_folder.index_folder_of(cache, library.digest).is_sound()  # shut again, or built anew


@pytest.mark.skipif(os.name != "posix", reason="links need rights on this system")
def test_an_index_behind_a_link_is_not_opened(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library(*STATEMENTS)
    open_index(library, tmp_path / "foreign")
    paths.user_cache().mkdir(parents=True)
    (paths.user_cache() / "search").symlink_to(tmp_path / "foreign" / "search")
    assert not index_folder.index_folder_of(paths.user_cache(), library.digest).is_sound()
    assert open_index(library, paths.user_cache()).search("number").hits


def test_an_index_of_this_user_under_another_name_is_not_taken_for_that(
    make_library: MakeLibrary,
) -> None:
    cache, library = paths.user_cache(), make_library(*STATEMENTS)
    open_index(library, cache)
    (folder,) = (cache / "search").iterdir()
    folder.rename(folder.with_name("other-4"))
    assert not IndexFolder(folder.parent, "other-4", cache).is_sound()


@pytest.mark.parametrize("signed_by", ["nobody", "another user", "the copy before", "a checksum of earlier versions"])
def test_a_falsified_copy_of_the_library_is_never_shown(
    signed_by: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, cache = write_library(tmp_path / "library", statement_data("one")), paths.user_cache()
    load_library(folder, cache)
    (copy,) = cache.glob("library-*.json")
    known, _, data = copy.read_bytes().partition(b"\n")
    forged = data.replace(b"ASCL asks for more.", b"ASCL wants nothing.")
    assert forged != data
    name = copy.name.encode()
    by = {
        "nobody": b"0" * 64,
        "the copy before": known,
        "another user": foreign_signature(monkeypatch, tmp_path, parsed_copy.PURPOSE, name, forged),
        "a checksum of earlier versions": f"{zlib.crc32(forged):08x}".encode(),
    }
    copy.write_bytes(by[signed_by] + b"\n" + forged)
    assert load_library(folder, cache).find("one").summary.position == "ASCL asks for more."


def test_a_copy_of_this_user_of_another_state_of_the_library_is_not_used(tmp_path: Path) -> None:
    folder, cache = write_library(tmp_path / "library", statement_data("one")), paths.user_cache()
    load_library(folder, cache)
    (older,) = cache.glob("library-*.json")
    kept = older.read_bytes()
    write_library(folder, statement_data("one", title="Another title"))
    load_library(folder, cache)
    (newer,) = set(cache.glob("library-*.json")) - {older}
    newer.write_bytes(kept)
    assert load_library(folder, cache).find("one").title == "Another title"


def test_without_a_secret_all_works_from_memory(home: Path, make_library: MakeLibrary, tmp_path: Path) -> None:
    home.mkdir()
    (home / "settings").write_text("a file where the folder should be", encoding="utf-8")
    folder = write_library(tmp_path / "library", *STATEMENTS)
    library = load_library(folder, paths.user_cache())
    assert open_index(library, paths.user_cache()).search("number").hits
    assert not list(paths.user_cache().glob("library-*"))
    assert not list(paths.user_cache().glob("search/*"))
    assert not (home / "settings" / signature.SECRET).exists()
