"""The search index in hard times: no room, no right to write, killed while building, two processes at once."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.paths import HOME_VARIABLE
from ascl_reader.search.engine.index import index_in_memory, open_index
from ascl_reader.search.engine.index_folder import IndexFolder
from tests.conftest import IS_ROOT, LONG, MakeLibrary, run_python, statement_data, write_library

QUERIES = ["money", "number seven", '"asks for"', "zzz"]

OPEN = """if True:
    import json, sys
    from pathlib import Path
    from ascl_reader.library.parsed_copy import load_library
    from ascl_reader.search.engine.index import open_index, preparing_index
    place = Path(sys.argv[1])
    library = load_library(place / "library", place / "cache")
    def answer():
        index = open_index(library, place / "cache")
        return [[hit.id for hit in index.search(text).hits] for text in json.loads(sys.argv[2])]
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a library of more statements than are indexed at a time, read once."""
    place = tmp_path_factory.mktemp("trouble")
    numbers = "one two three four five six seven eight nine ten".split()
    titles = [f"Number {numbers[number % 10]} of {number}" for number in range(150)]
    write_library(place / "library", *(statement_data(f"s-{at}", title=title) for at, title in enumerate(titles)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(place / "home"))
        load_library(place / "library", place / "cache")
    return place


@pytest.fixture
def place(written: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return that folder, with a library that was never searched."""
    monkeypatch.setenv(HOME_VARIABLE, str(written / "home"))
    shutil.rmtree(written / "cache" / "search", ignore_errors=True)
    return written


@cache
def expected(place: Path) -> list[list[str]]:
    """Return what a right index answers."""
    index = index_in_memory(load_library(place / "library", place / "cache"))
    return [[hit.id for hit in index.search(text).hits] for text in QUERIES]


def child(code: str, place: Path) -> subprocess.Popen[str]:
    """Start a process that tells on its standard output what it does."""
    return subprocess.Popen(
        [sys.executable, "-c", OPEN + code, str(place), json.dumps(QUERIES)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def the_index(place: Path) -> list[Path]:
    """Return the indexes in the cache that are whole."""
    return [path for path in (place / "cache" / "search").iterdir() if not path.name.startswith(".")]


MOMENTS = ["at once", 1, 7, 12, "last", "0.004 s after the last", "0.012 s after the last", "0.03 s after the last"]
MOMENTS += [f"{ms / 1000} s after the last" for ms in range(1, 60, 2)] if LONG else []


@pytest.mark.skipif(os.name != "posix", reason="there is no such signal on this system")
@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_while_indexing_the_next_start_answers_rightly(moment: int | str, place: Path) -> None:
    code = """
    for done, whole in preparing_index(library, place / "cache"):
        print("last" if whole - done < 20 else "step", flush=True)
    """
    process = child(code, place)
    assert process.stdout is not None
    count = 0
    if moment != "at once":
        for line in process.stdout:
            count += 1
            if count == moment or (line.strip() == "last" and isinstance(moment, str)):
                break
        assert count > 0
        assert count == moment or not isinstance(moment, int)
    if isinstance(moment, str) and "after" in moment:
        time.sleep(float(moment.split()[0]))
    process.kill()
    assert process.wait(30) in (-signal.SIGKILL, 0)
    process.communicate()
    library = load_library(place / "library", place / "cache")
    index = open_index(library, place / "cache")
    assert [[hit.id for hit in index.search(text).hits] for text in QUERIES] == expected(place)
    (folder,) = the_index(place)
    assert IndexFolder(folder.parent, folder.name).is_sound()


@pytest.mark.parametrize("count", [2, 4])
def test_processes_that_build_at_once_all_answer_rightly(count: int, place: Path) -> None:
    code = """
    print("ready", flush=True)
    sys.stdin.readline()
    print(json.dumps(answer()))
    """
    processes = [child(code, place) for _ in range(count)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [process.communicate(timeout=60) for process in processes]
    assert [error for _, error in told] == [""] * count
    assert [json.loads(out) for out, _ in told] == [expected(place)] * count
    (folder,) = (place / "cache" / "search").iterdir()
    assert IndexFolder(folder.parent, folder.name).is_sound()


def test_an_index_that_another_process_takes_away_goes_on_answering(place: Path) -> None:
    library = load_library(place / "library", place / "cache")
    index = open_index(library, place / "cache")
    (folder,) = the_index(place)
    IndexFolder(folder.parent, folder.name).set_aside()
    assert [[hit.id for hit in index.search(text).hits] for text in QUERIES] == expected(place)


def test_a_full_disk_is_answered_from_memory_and_leaves_nothing(place: Path) -> None:
    code = """
    import resource
    told = []
    for room in (0, 100, 2000, 6000, 12000):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        told.append([answer(), [path.name for path in (place / "cache" / "search").iterdir()]])
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(json.dumps(told))
    """
    out, error = child(code, place).communicate(timeout=60)
    assert error == ""
    assert json.loads(out) == [[expected(place), []]] * 5


def test_an_index_in_memory_touches_no_file(tmp_path: Path) -> None:
    code = """if True:
        import os, sys, tempfile
        from ascl_reader.library.library import Library
        from ascl_reader.library.read_library import read_library
        from ascl_reader.paths import shipped_library
        from ascl_reader.search.engine.index import index_in_memory
        library = Library(read_library(shipped_library()))
        sys.dont_write_bytecode = True  # Python's own files are not meant
        opened = []
        sys.addaudithook(lambda event, args: opened.append(args) if event in ("os.mkdir", "os.remove") or (
            event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)) else None)
        index = index_in_memory(library)
        print(len(index.search("funding").hits) > 5, opened)
    """
    done = run_python(code, TMPDIR=str(tmp_path))
    assert (done.stdout, done.stderr) == ("True []\n", "")


@pytest.mark.parametrize("file", ["cache", "cache/search"])
def test_a_file_in_the_place_of_the_cache_is_answered_from_memory(
    file: str, make_library: MakeLibrary, tmp_path: Path
) -> None:
    library = make_library(statement_data("one"))
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text("a file", encoding="utf-8")
    assert [hit.id for hit in open_index(library, tmp_path / "cache").search("money").hits] == ["one"]
    assert (tmp_path / file).read_text(encoding="utf-8") == "a file"


@pytest.mark.skipif(IS_ROOT, reason="root may write everywhere")
@pytest.mark.parametrize("damaged", [False, True])
def test_a_read_only_cache_is_answered_from_memory(damaged: bool, make_library: MakeLibrary, tmp_path: Path) -> None:
    library: Library = make_library(statement_data("one"))
    open_index(library, tmp_path / "cache")
    (folder,) = (tmp_path / "cache" / "search").iterdir()
    if damaged:
        next(folder.glob("*.seg")).write_bytes(b"damaged")
    for path in (folder, folder.parent):
        path.chmod(0o500)
    try:
        assert [hit.id for hit in open_index(library, tmp_path / "cache").search("money").hits] == ["one"]
    finally:
        for path in (folder.parent, folder):
            path.chmod(0o700)
