"""The parsed copy in the cache: it is used, checked, made again where need be, and never in the way."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ascl_reader.errors import MissingLibrary
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import COPIES_KEPT, load_library
from tests.conftest import IS_ROOT, LONG, run_python, statement_data, write_library
from tests.library.made_imports import change, entries


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a library of two statements."""
    return write_library(tmp_path / "library", statement_data("one"), statement_data("two", title="Ŵy ŷ"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a cache folder that is not there yet."""
    return tmp_path / "cache"


def copies(cache: Path) -> list[Path]:
    """Return the copies in a cache."""
    return sorted(cache.glob("library-*"))


def told(library: Library) -> object:
    """Return all that a library holds, for comparing."""
    return (library.statements, library.themes, library.documents, library.glossary, library.faults, library.digest)


def same_size_and_time(path: Path, old: str, new: str) -> None:
    """Change a file so that its size and time do not show it."""
    time = path.stat().st_mtime_ns
    text = path.read_text(encoding="utf-8")
    assert len(old) == len(new)
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(time, time))


def test_the_copy_is_used_and_says_the_same(folder: Path, cache: Path) -> None:
    first = load_library(folder, cache)
    same_size_and_time(folder / "statements" / "one.yaml", "About one", "About ONE")
    assert told(load_library(folder, cache)) == told(first)
    assert load_library(folder, cache / "other").find("one").title == "About ONE"


def test_a_copy_can_be_written_later(folder: Path, cache: Path) -> None:
    later: list[Callable[[], None]] = []
    load_library(folder, cache, None, later.append)
    assert not cache.exists() and len(later) == 1
    later.pop()()
    same_size_and_time(folder / "statements" / "one.yaml", "About one", "About ONE")
    assert load_library(folder, cache, None, later.append).find("one").title == "About one"
    assert not later, "there is one"


def test_reading_the_copy_needs_no_yaml(folder: Path, cache: Path) -> None:
    load_library(folder, cache)
    code = """if True:
        import sys
        from pathlib import Path
        from ascl_reader.library.parsed_copy import load_library
        library = load_library(Path(sys.argv[1]), Path(sys.argv[2]))
        print(len(library.statements), "yaml" in sys.modules, "whoosh" in sys.modules)
    """
    assert run_python(code, str(folder), str(cache)).stdout.split() == ["2", "False", "False"]


def test_after_an_import_only_what_was_imported_is_read(folder: Path, cache: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    store = ImportedLibrary(data)
    load_library(folder, cache, data)
    same_size_and_time(folder / "statements" / "two.yaml", "Ŵy", "Ŷy")  # would be seen, were the file read again
    for words in ("First.", "Second."):
        change(store, entries(words, "one"))
        library = load_library(folder, cache, data)
        full = library.find("one").full
        assert full is not None and words in full.texts.position
        assert library.find("two").title == "Ŵy ŷ"
        assert told(load_library(folder, cache, data)) == told(library)
    store.undo()
    full = load_library(folder, cache, data).find("one").full
    assert full is not None and "First." in full.texts.position
    assert load_library(folder, cache / "other", data).find("two").title == "Ŷy ŷ"


def test_the_copy_with_imports_is_used_too(folder: Path, cache: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    change(ImportedLibrary(data), entries("First.", "one"))
    first = load_library(folder, cache, data)
    (imported,) = data.rglob("one.yaml")
    same_size_and_time(imported, "First.", "Other.")
    assert told(load_library(folder, cache, data)) == told(first)
    full = load_library(folder, cache / "other", data).find("one").full
    assert full is not None and "Other." in full.texts.position


def test_a_changed_statement_is_read_anew(folder: Path, cache: Path) -> None:
    load_library(folder, cache)
    path = folder / "statements" / "one.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("About one", "About one now"), encoding="utf-8")
    assert load_library(folder, cache).find("one").title == "About one now"


@pytest.mark.parametrize("name", ["themes", "documents", "glossary"])
def test_a_changed_other_file_is_read_anew(name: str, folder: Path, cache: Path) -> None:
    load_library(folder, cache)
    (folder / f"{name}.yaml").write_text("[", encoding="utf-8")
    assert f"{name}.yaml" in load_library(folder, cache).faults[0].path


def test_an_added_and_a_removed_statement_are_noticed(folder: Path, cache: Path) -> None:
    load_library(folder, cache)
    write_library(folder, statement_data("three"))
    assert "three" in load_library(folder, cache)
    (folder / "statements" / "three.yaml").unlink()
    assert "three" not in load_library(folder, cache)


def test_faults_are_told_from_the_copy_too(folder: Path, cache: Path) -> None:
    (folder / "statements" / "bad.yaml").write_text("a: [", encoding="utf-8")
    first = load_library(folder, cache)
    assert len(first.faults) == 1
    assert len(copies(cache)) == 1
    assert told(load_library(folder, cache)) == told(first)


def test_what_could_not_be_opened_is_tried_again(folder: Path, cache: Path) -> None:
    (folder / "statements" / "bad.yaml").mkdir()
    assert len(load_library(folder, cache).statements) == 2
    assert copies(cache) == []


def test_every_damage_to_the_copy_is_noticed(folder: Path, cache: Path) -> None:
    sound = load_library(folder, cache)
    (copy,) = copies(cache)
    data = copy.read_bytes()
    step = 1 if LONG else len(data) // 60
    damaged = [data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] for at in range(0, len(data), step)]
    damaged += [b"", b"{}", b"null", b"[" * 100_000, data[:-1], data[: len(data) // 2], b"\0" * len(data), data + b" "]
    damaged += [data.partition(b"\n")[2], data.replace(b"About one", b"About two")]
    for each in damaged:
        copy.write_bytes(each)
        assert told(load_library(folder, cache)) == told(sound)
        assert copy.read_bytes() == data


def test_a_folder_in_the_place_of_the_copy_is_no_trouble(folder: Path, cache: Path) -> None:
    sound = load_library(folder, cache)
    (copy,) = copies(cache)
    copy.unlink()
    copy.mkdir()
    assert told(load_library(folder, cache)) == told(sound)


def test_a_missing_cache_is_made(folder: Path, cache: Path) -> None:
    load_library(folder, cache / "further" / "in")
    assert len(copies(cache / "further" / "in")) == 1


def test_a_cache_that_cannot_be_written_only_costs_time(folder: Path, cache: Path) -> None:
    cache.write_text("a file", encoding="utf-8")
    assert len(load_library(folder, cache).statements) == 2
    assert cache.read_text(encoding="utf-8") == "a file"


@pytest.mark.skipif(IS_ROOT, reason="root may write everywhere")
def test_a_read_only_cache_only_costs_time(folder: Path, cache: Path) -> None:
    cache.mkdir(mode=0o500)
    assert len(load_library(folder, cache).statements) == 2
    assert copies(cache) == []


def test_a_full_disk_only_costs_time(folder: Path, cache: Path) -> None:
    code = """if True:
        import resource, sys
        from pathlib import Path
        from ascl_reader.library.parsed_copy import load_library
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
        print(len(load_library(Path(sys.argv[1]), Path(sys.argv[2])).statements))
    """
    done = run_python(code, str(folder), str(cache))
    assert (done.stdout, done.stderr) == ("2\n", "")
    assert list(cache.iterdir()) == []


def test_old_copies_are_cleared_and_the_newest_stay(folder: Path, cache: Path) -> None:
    for number in range(COPIES_KEPT + 3):
        write_library(folder, statement_data(f"extra-{number}"))
        before = set(copies(cache))
        load_library(folder, cache)
        assert len(set(copies(cache)) - before) == 1
        for age, copy in enumerate(sorted(copies(cache), key=lambda path: path.stat().st_mtime, reverse=True)):
            os.utime(copy, (1_000_000_000 - age, 1_000_000_000 - age))
    assert len(copies(cache)) == COPIES_KEPT
    kept = {path.name for path in copies(cache)}
    load_library(folder, cache)
    assert {path.name for path in copies(cache)} == kept


def test_other_files_of_the_cache_are_left_alone(folder: Path, cache: Path) -> None:
    cache.mkdir()
    (cache / "log.txt").write_text("kept", encoding="utf-8")
    load_library(folder, cache)
    assert (cache / "log.txt").read_text(encoding="utf-8") == "kept"


def test_two_libraries_do_not_share_a_copy(tmp_path: Path, cache: Path) -> None:
    first = write_library(tmp_path / "a", statement_data("one"))
    second = write_library(tmp_path / "b", statement_data("one"))
    same_size_and_time(second / "statements" / "one.yaml", "About one", "About ONE")
    assert load_library(first, cache).find("one").title == "About one"
    assert load_library(second, cache).find("one").title == "About ONE"


def test_a_library_that_was_taken_away_is_missing(tmp_path: Path, cache: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert load_library(folder, cache).statements == ()
    folder.rmdir()
    with pytest.raises(MissingLibrary):
        load_library(folder, cache)
