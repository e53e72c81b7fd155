"""The worst that can happen while it saves, really done: killed, out of disk, without rights, two at once.

The long forms: `python -m tests.files.test_crashes --kills 200 --changes 500`.
"""

from __future__ import annotations

import argparse
import errno
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.bookmarks.text import BookmarkText
from ascl_reader.errors import UnwritableFile
from tests.bookmarks.works import marked, noted
from tests.conftest import LONG, PROJECT, run_python
from tests.files.saving_child import begin, missing

KILLS, CHANGES = (200, 500) if LONG else (8, 30)
LIMIT = 300.0
"""Seconds that the long forms may take."""


class Kills(NamedTuple):
    """What came of killing a saving process again and again."""

    kills: int
    confirmed: int
    unconfirmed: int
    cleared: int
    lost: list[str]
    recovered: int


def child(folder: Path, name: str, count: int) -> subprocess.Popen[bytes]:
    """Start a process that saves."""
    command = [sys.executable, "-m", "tests.files.saving_child", str(folder), name, str(count)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def kill_again_and_again(folder: Path, kills: int, seed: int) -> Kills:
    """Kill a saving process at random moments, and after each look whether all that it confirmed is there."""
    chance = random.Random(seed)
    confirmed, unconfirmed, cleared, recovered = 0, 0, 0, 0
    lost: list[str] = []
    for _ in range(kills):
        process = child(folder, "x", 0)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.random() * 0.1)
        process.send_signal(signal.SIGKILL)
        told = [first, *process.stdout.read().splitlines()]
        process.stdout.close()
        process.wait()
        last = int(told[-1])
        left = [*folder.glob(".*.new"), *folder.glob("backups/.*.new")]
        cleared += len(left)
        assert len(left) <= 1  # by this kill; those of earlier ones the next save cleared
        for each in left:
            os.utime(each, (0, 0))  # as though some minutes had gone by
        loaded = BookmarkStore(folder).load()
        recovered += loaded.recovered is not None
        lost += missing(loaded.work, "x", range(last + 1))
        for backup in folder.glob("backups/bookmarks-*.yaml"):
            BookmarkText().read(backup.read_bytes(), backup)
        unconfirmed += begin(loaded.work, "x") - last - 1
        confirmed = last + 1
    return Kills(kills, confirmed, unconfirmed, cleared, lost, recovered)


def two_at_once(folder: Path, changes: int) -> list[str]:
    """Let two processes save so many changes each at the same time; return what of them is not there."""
    both = [child(folder, name, changes) for name in ("x", "y")]
    for process in both:
        process.communicate(timeout=LIMIT)
        assert process.returncode == 0
    loaded = BookmarkStore(folder).load()
    assert loaded.recovered is None
    return [each for name in ("x", "y") for each in missing(loaded.work, name, range(changes))]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.timeout(LIMIT)
def test_nothing_that_was_confirmed_is_lost_by_a_kill(tmp_path: Path) -> None:
    told = kill_again_and_again(tmp_path, KILLS, seed=4)
    assert told.lost == []
    assert told.recovered == 0
    assert told.confirmed >= KILLS
    store = BookmarkStore(tmp_path)
    store.save(noted("a", "After all that.", store.load().work))
    assert not [*tmp_path.glob(".*.new"), *tmp_path.glob("backups/.*.new")]


@pytest.mark.timeout(LIMIT)
def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    assert two_at_once(tmp_path, CHANGES) == []


def test_a_full_disk_leaves_the_old_file_and_says_so(tmp_path: Path) -> None:
    work = BookmarkStore(tmp_path).save(marked("a")).work
    before = (tmp_path / "bookmarks.yaml").read_bytes()
    code = """if True:
        import resource, sys
        from pathlib import Path
        from ascl_reader.errors import UnwritableFile
        from ascl_reader.bookmarks.store import BookmarkStore
        from tests.bookmarks.works import marked, noted
        store = BookmarkStore(Path(sys.argv[1]))
        work = store.load().work
        limit = len((Path(sys.argv[1]) / "bookmarks.yaml").read_bytes()) + 500
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        large = noted("a", "A long note. " * 200, work)
        for _ in range(3):
            try:
                store.save(large)
            except UnwritableFile as error:
                print(error)
        print(store.save(noted("a", "Short.", work)).merged)
    """
    done = run_python(code, str(tmp_path), PYTHONPATH=str(PROJECT))
    assert done.stderr == ""
    *errors, saved = done.stdout.splitlines()
    assert len(errors) == 3
    assert all("could not be saved" in error for error in errors)
    assert saved == "False"
    loaded = BookmarkStore(tmp_path).load().work
    assert loaded.notes["a"].text == "Short."
    assert loaded.bookmarks == work.bookmarks
    assert len((tmp_path / "bookmarks.yaml").read_bytes()) > len(before)
    assert not [*tmp_path.glob(".*.new")]


def test_a_disk_that_is_full_for_backups_only_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = tempfile.mkstemp

    def full(*arguments: object, **named: object) -> object:
        if str(named["dir"]).endswith("backups"):
            raise OSError(errno.ENOSPC, "No space left on device")
        return make(*arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(tempfile, "mkstemp", full)
    saved = BookmarkStore(tmp_path).save(marked("a"))
    assert saved.backup_problem == "No space left on device"
    assert len(BookmarkStore(tmp_path).load().work.bookmarks) == 1


def test_a_write_that_reads_back_otherwise_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = BookmarkStore(tmp_path)
    work = store.save(marked("a")).work
    before = (tmp_path / "bookmarks.yaml").read_bytes()
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path)[:-1] if path.suffix == ".new" else read(path))
    with pytest.raises(UnwritableFile, match="reads back otherwise"):
        store.save(marked("b", work=work))
    assert (tmp_path / "bookmarks.yaml").read_bytes() == before
    assert not [*tmp_path.glob(".*.new")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    work = BookmarkStore(tmp_path).save(marked("a")).work
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UnwritableFile, match=os.strerror(errno.EACCES)):
            BookmarkStore(tmp_path).save(marked("b", work=BookmarkStore(tmp_path).load().work))
        assert BookmarkStore(tmp_path).load().work == work
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("at_the_lock", [True, False])
def test_a_read_only_folder_is_read_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_the_lock: bool
) -> None:
    work = BookmarkStore(tmp_path).save(marked("a")).work
    opened = os.open

    def read_only(path: object, flags: int, *arguments: object, **named: object) -> int:
        wanted = str(path).endswith(".lock") if at_the_lock else str(path).endswith(".new")
        if wanted and flags & os.O_CREAT:
            raise OSError(errno.EROFS, "Read-only file system")
        return opened(path, flags, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", read_only)
    store = BookmarkStore(tmp_path)
    assert store.load().work == work
    with pytest.raises(UnwritableFile, match="Read-only"):
        store.save(marked("b", work=work))
    monkeypatch.undo()
    assert BookmarkStore(tmp_path).load().work == work


def test_a_process_that_died_holding_the_lock_holds_it_no_more(tmp_path: Path) -> None:
    code = "import os, sys; from pathlib import Path; from ascl_reader.files.folder_lock import locked\n"
    code += "with locked(Path(sys.argv[1])) as held:\n    print(held, flush=True)\n    os.kill(os.getpid(), 9)\n"
    done = run_python(code, str(tmp_path))
    assert done.stdout == "True\n"
    begun = time.monotonic()
    BookmarkStore(tmp_path).save(marked("a"))
    assert time.monotonic() - begun < 5


def main() -> int:
    """Run the long forms and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--changes", type=int, default=500)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        told = kill_again_and_again(Path(folder, "killed"), wanted.kills, wanted.seed)
        print(f"seed {wanted.seed}: {told}")
        begun = time.monotonic()
        lost = two_at_once(Path(folder, "both"), wanted.changes)
        print(f"two processes, {wanted.changes} changes each: {len(lost)} lost, {time.monotonic() - begun:.1f} s")
    return 1 if lost or told.lost or told.recovered else 0


if __name__ == "__main__":
    sys.exit(main())
