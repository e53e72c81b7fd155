"""The worst that can happen while it saves, really done: killed, out of disk, two at once, copies that come late.

Nothing here knows how the work is kept on the disk. The long forms: ASCL_READER_LONG=1.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ascl_reader.bookmarks.store import BookmarkStore
from tests.bookmarks.works import noted
from tests.conftest import LONG, PROJECT, run_python
from tests.journal.saving_child import begin, changed, missing

KILLS, CHANGES, ROUNDS = (200, 500, 120) if LONG else (5, 20, 10)
LIMIT = 900.0 if LONG else 90.0
"""Seconds that a test may take."""


def child(folder: Path, name: str, count: int) -> subprocess.Popen[bytes]:
    """Start a process that saves."""
    command = [sys.executable, "-m", "tests.journal.saving_child", str(folder), name, str(count)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def store(folder: Path, name: str = "settings") -> BookmarkStore:
    """Return the store of a machine, which was not loaded yet."""
    return BookmarkStore(folder / "data", folder / name)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.timeout(LIMIT)
def test_nothing_that_was_confirmed_is_lost_by_a_kill(tmp_path: Path) -> None:
    chance = random.Random(4)
    confirmed = 0
    for _ in range(KILLS):
        process = child(tmp_path, "x", 0)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.random() * 0.1)
        process.send_signal(signal.SIGKILL)
        told = [first, *process.stdout.read().splitlines()]
        process.stdout.close()
        process.wait()
        loaded = store(tmp_path).load()
        assert missing(loaded.work, "x", range(int(told[-1]) + 1)) == []
        assert loaded.recovered is None
        confirmed = begin(loaded.work, "x")
    assert confirmed >= KILLS
    here = store(tmp_path)
    here.save(noted("a", "After all that.", here.load().work))
    assert store(tmp_path).load().work.notes["a"].text == "After all that."


@pytest.mark.timeout(LIMIT)
def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    both = [child(tmp_path, name, CHANGES) for name in ("x", "y")]
    for process in both:
        process.communicate(timeout=LIMIT)
        assert process.returncode == 0
    loaded = store(tmp_path).load()
    assert loaded.recovered is None
    assert [each for name in ("x", "y") for each in missing(loaded.work, name, range(CHANGES))] == []


def test_a_full_disk_leaves_what_was_there_and_says_so(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.load()
    here.save(noted("b", "Kept."))
    code = """if True:
        import resource, sys
        from pathlib import Path
        from ascl_reader.errors import UnwritableFile
        from ascl_reader.bookmarks.store import BookmarkStore
        from tests.bookmarks.works import noted
        store = BookmarkStore(Path(sys.argv[1], "data"), Path(sys.argv[1], "settings"))
        work = store.load().work
        limit = store.path.stat().st_size + 900
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
    assert len(errors) == 3 and all("could not be saved" in error for error in errors) and saved == "False"
    found = store(tmp_path).load().work
    assert {key: note.text for key, note in found.notes.items()} == {"a": "Short.", "b": "Kept."}


def test_a_process_that_died_holding_the_lock_holds_it_no_more(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.load()
    here.save(noted("a", "Kept."))
    code = "import os, sys; from pathlib import Path; from ascl_reader.journal.own_file import locked_journal\n"
    code += "with locked_journal(Path(sys.argv[1])):\n    print('held', flush=True)\n    os.kill(os.getpid(), 9)\n"
    assert run_python(code, str(here.path)).stdout == "held\n"
    assert here.save(noted("b", "More.")).work.notes["b"].text == "More."


@pytest.mark.timeout(LIMIT)
def test_two_machines_with_late_stale_doubled_and_conflicted_copies_lose_nothing(tmp_path: Path) -> None:
    chance = random.Random(9)
    names = ("one", "other")
    stores = {name: BookmarkStore(tmp_path / name / "data", tmp_path / name / "settings") for name in names}
    works = {name: each.load().work for name, each in stores.items()}
    done = dict.fromkeys(names, 0)
    older: list[tuple[str, bytes]] = []
    for number in range(ROUNDS):
        for name in names:
            for _ in range(chance.randrange(3)):
                works[name] = stores[name].save(changed(works[name], name, done[name])).work
                done[name] += 1
            works[name] = stores[name].refresh(works[name]).work
        for source, target in ((0, 1), (1, 0)):
            path = stores[names[source]].path
            if not path.exists():
                continue
            older.append((path.name, path.read_bytes()))
            name, data = chance.choice(older) if chance.random() < 0.3 else older[-1]
            if chance.random() < 0.2:
                data = data[: chance.randrange(len(data))]
            if chance.random() < 0.2:
                name = f"{name[:-6]} (conflicted copy {number}).jsonl"
            folder = stores[names[target]].path.parent
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)  # at times an older state of the machine's own
        if chance.random() < 0.1:
            name = chance.choice(names)
            stores[name].close()
            stores[name] = BookmarkStore(tmp_path / name / "data", tmp_path / name / "settings")
            works[name] = stores[name].load().work
    for name in names:
        works[name] = stores[name].save(noted(name, "The end.", works[name])).work
    for source, target in ((0, 1), (1, 0)):
        path = stores[names[source]].path
        shutil.copy(path, stores[names[target]].path.parent / path.name)
    ends = [stores[name].refresh(works[name]).work for name in names]
    assert ends[0] == ends[1]
    assert [each for name in names for each in missing(ends[0], name, range(done[name]))] == []
