"""Links, pipes, folders and devices in the place of each file of the user: never followed, moved, waited for or lost.

The files are those that the program itself made in a visit to the window and at a terminal.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from ascl_reader.terminal.command_line import run
from tests.conftest import LONG, run_program, statement_data, write_library

PRECIOUS = b"Somebody else's file. " * 40


def link(path: Path, precious: Path) -> None:
    path.symlink_to(precious)


def loop(path: Path, precious: Path) -> None:
    path.symlink_to(path.name)


def pipe(path: Path, precious: Path) -> None:
    os.mkfifo(path)


def folder(path: Path, precious: Path) -> None:
    path.mkdir()
    (path / "mine").write_bytes(PRECIOUS)


def device(path: Path, precious: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))
    except OSError:
        pytest.skip("only the superuser makes devices")


KINDS = [link, loop, pipe, folder, device]


def is_data(path: Path) -> bool:
    """Return whether a file of the home is the user's work, which the program may neither replace nor leave out."""
    return path.parts[0] == "data"


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a library, and the home of a user who was at the terminal and in the window."""
    place = tmp_path_factory.mktemp("visited")
    library = write_library(place / "library", statement_data("one"), statement_data("two"))
    told = {"ASCL_READER_HOME": str(place / "home"), "QT_QPA_PLATFORM": "offscreen"}
    visits = (
        ("bookmark", "note", "one", "--text", "Kept."),
        ("search", "money"),  # the search index is there, which a window may be too quick for
        ("--screenshot", str(place / "picture.png")),
    )
    for arguments in visits:
        done = run_program(*arguments, "--library", str(library), **told)
        assert done.returncode == 0, done.stderr
    return library, place / "home"


def put(visited: tuple[Path, Path], home: Path, name: Path, kind: Callable[[Path, Path], None]) -> tuple[Path, Path]:
    """Put something in the place of a file in a copy of the home; return it, and a foreign file beside the home."""
    shutil.copytree(visited[1], home, dirs_exist_ok=True)
    precious = home.parent / "precious"
    precious.write_bytes(PRECIOUS)
    odd = home / name
    odd.unlink()
    kind(odd, precious)
    return odd, precious


def files(home: Path) -> list[Path]:
    return sorted(path.relative_to(home) for path in home.rglob("*") if path.is_file())


@pytest.mark.skipif(os.name != "posix", reason="there are no such files on this system")
@pytest.mark.timeout(600 if LONG else 60)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_odd_is_followed_moved_or_waited_for(
    kind: Callable[[Path, Path], None], visited: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library, whole = visited
    names = files(whole)
    assert {name.parts[0] for name in names} == {"data", "settings", "cache"}
    for number, name in enumerate(names):
        home = tmp_path / str(number) / "home"
        odd, precious = put(visited, home, name, kind)
        before = os.lstat(odd)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ASCL_READER_HOME", str(home))
            code = run(["--library", str(library), "bookmark", "note", "two", "--text", "New."])
            told = capsys.readouterr()
            assert "Traceback" not in told.err, name
            note = run(["--library", str(library), "bookmark", "note", "one"])
            kept = capsys.readouterr()
            run(["--library", str(library), "search", "money"])
            run(["--library", str(library), "list"])
            assert "Traceback" not in capsys.readouterr().err, name
        if LONG:
            more = {"ASCL_READER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
            picture = run_program("--screenshot", str(tmp_path / "x.png"), "--library", str(library), **more)
            assert "Traceback" not in picture.stderr and picture.returncode in (0, 3), (name, picture.stderr)
        assert precious.read_bytes() == PRECIOUS, name
        if is_data(name):
            after = os.lstat(odd)
            assert (before.st_ino, before.st_mode) == (after.st_ino, after.st_mode), name
            assert code in (0, 3) and (code == 0 or told.err.strip()), (name, told)
        else:
            assert code == 0 and note == 0 and "Kept." in kept.out, (name, told, kept)
        if kind is folder and odd.is_dir():
            assert (odd / "mine").read_bytes() == PRECIOUS
