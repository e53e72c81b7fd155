"""A second start of the real command: the first one's window comes to the front and shows what was asked for."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from reader_window import REPOSITORY
from screen import end

RACE = "race-disparities-commission-rejected"
NAME = "ASCL Reader$"


class Starter:
    """Starts the command on a screen, and asks the window manager what there is."""

    def __init__(self, screen: Any, home: Path) -> None:
        self._environment = {**screen.environment, "ASCL_READER_HOME": str(home), "PYTHONPATH": str(REPOSITORY)}
        self.started: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "ascl_reader", *arguments]
        self.started.append(subprocess.Popen(command, env=self._environment, stderr=subprocess.PIPE))
        return self.started[-1]

    def ask(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        done = subprocess.run(command, env=self._environment, capture_output=True, encoding="utf-8", check=False)
        return done.stdout.strip()

    def windows(self) -> list[str]:
        return self.ask("search", "--onlyvisible", "--name", NAME).split()


@pytest.fixture
def starter(screen: Any, home: Path) -> Iterator[Starter]:
    starter = Starter(screen, home)
    yield starter
    for process in starter.started:
        end(process)
        if process.stderr:
            process.stderr.close()


def until(holds: Callable[[], object]) -> Any:
    deadline = time.monotonic() + 40
    while not (found := holds()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return found


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(100)
def test_the_first_window_comes_to_the_front(starter: Starter, home: Path) -> None:
    """Also the quick way, with the page that the last session left; the third start finds no window and opens one."""
    for _ in range(2):
        first = starter.start()
        window = until(starter.windows)[0]
        until(lambda: any(each.read_bytes() for each in (home / "cache").glob("window-*.json")))
        before = starter.ask("getwindowname", window)
        starter.ask("windowminimize", window)
        until(lambda: not starter.windows())
        second = starter.start("--open", RACE)
        assert second.wait(20) == 0
        until(lambda window=window, before=before: starter.ask("getwindowname", window) not in ("", before))
        assert until(starter.windows) == [window]
        until(lambda window=window: starter.ask("getactivewindow") == window)
        assert first.poll() is None
        starter.ask("key", "alt+Down")
        time.sleep(0.3)
        starter.ask("key", "ctrl+q")
        assert first.wait(20) == 0
        assert not any(each.read_bytes() for each in (home / "cache").glob("window-*.json"))


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(100)
def test_two_starts_at_once_open_one_window(starter: Starter) -> None:
    """An impatient double-click on the icon."""
    processes = [starter.start(), starter.start()]
    until(lambda: any(process.poll() is not None for process in processes))
    left = [process for process in processes if process.poll() is None]
    assert len(left) == 1
    assert [process.returncode for process in processes if process not in left] == [0]
    assert len(until(starter.windows)) == 1


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(100)
def test_after_a_crash_the_next_start_opens_a_window(starter: Starter) -> None:
    first = starter.start()
    until(starter.windows)
    time.sleep(0.5)
    first.kill()
    first.wait(20)
    until(lambda: not starter.windows())
    starter.start()
    assert until(starter.windows)
