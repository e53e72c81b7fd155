"""A session that broke off is known at the next start, once, and nothing else is taken for one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ascl_reader.cache.running_mark import BEGIN, RunningMark

LEAVES = """
import os, sys
from pathlib import Path
from ascl_reader.cache.running_mark import RunningMark

mark = RunningMark(Path(sys.argv[1]))
mark.begin()
if "rests" in sys.argv:
    mark.rest()
if "goes-on" in sys.argv:
    mark.go_on()
if "ends" in sys.argv:
    mark.end()
if "waits" in sys.argv:
    print("begun", flush=True)
    sys.stdin.read()
os._exit(1)
"""
"""A program that leaves a mark and ends without a word, after what else it is told to do."""


def left_by_another(cache: Path, *does: str) -> None:
    """Let another process leave a mark."""
    done = subprocess.run(
        [sys.executable, "-c", LEAVES, str(cache), *does], capture_output=True, text=True, check=False
    )
    assert not done.stderr


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return the folder of the cache, which is not there yet."""
    return tmp_path / "cache"


def test_a_session_that_broke_off_is_told_once(cache: Path) -> None:
    left_by_another(cache)
    first = RunningMark(cache)
    assert first.begin()
    first.end()
    assert list(cache.iterdir()) == []
    assert not RunningMark(cache).begin()


@pytest.mark.parametrize("does", [["ends"], ["rests"], ["rests", "goes-on", "ends"]])
def test_a_proper_end_and_the_end_of_a_session_are_no_break(cache: Path, does: list[str]) -> None:
    left_by_another(cache, *does)
    assert not RunningMark(cache).begin()


def test_a_session_that_went_on_after_all_can_break_off(cache: Path) -> None:
    left_by_another(cache, "rests", "goes-on")
    assert RunningMark(cache).begin()


def test_the_mark_of_an_open_window_says_nothing_and_stays(cache: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", LEAVES, str(cache), "waits"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "begun\n"
    mark = RunningMark(cache)
    assert not mark.begin()
    mark.end()
    assert len(list(cache.iterdir())) == 1
    other.communicate()
    assert RunningMark(cache).begin(), "it broke off when nobody else was there"


def test_a_second_window_that_is_killed_beside_the_first_is_no_alarm(cache: Path) -> None:
    first = RunningMark(cache)
    assert not first.begin()
    left_by_another(cache)
    third = RunningMark(cache)
    assert not third.begin(), "the first is still open"
    third.end()
    first.end()
    assert not RunningMark(cache).begin(), "the first ended properly after it"


def test_a_folder_that_cannot_be_written_any_more_is_no_alarm_at_every_start(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        """Stand for a disk that can only be read."""
        raise OSError("read only")

    left_by_another(cache)
    for name in ("unlink", "mkdir"):
        monkeypatch.setattr(Path, name, refuse)
    opened = os.open
    monkeypatch.setattr(
        os,
        "open",
        lambda path, flags, *mode, **more: refuse() if flags & os.O_CREAT else opened(path, flags, *mode, **more),
    )
    mark = RunningMark(cache)
    assert not mark.begin()
    mark.end()
    assert len(list(cache.iterdir())) == 1


def test_where_there_can_be_no_folder_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    mark = RunningMark(tmp_path / "cache")
    assert not mark.begin()
    mark.rest()
    mark.go_on()
    mark.end()
    assert (tmp_path / "cache").read_text() == "a file"


def test_links_pipes_and_marks_of_other_computers_are_no_alarm(cache: Path, tmp_path: Path) -> None:
    cache.mkdir(mode=0o700)
    (cache / f"{BEGIN}elsewhere.mark").write_text("another-computer\n")
    assert not RunningMark(cache).begin()
    (tmp_path / "kept").write_text("kept")
    (cache / f"{BEGIN}link.mark").symlink_to(tmp_path / "kept")
    if hasattr(os, "mkfifo"):
        os.mkfifo(cache / f"{BEGIN}pipe.mark")
    assert not RunningMark(cache).begin()
    assert (tmp_path / "kept").read_text() == "kept"


def test_a_window_that_was_closed_before_leaves_no_mark(cache: Path) -> None:
    mark = RunningMark(cache)
    mark.end()
    assert not mark.begin()
    assert not cache.exists()
