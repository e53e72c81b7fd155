"""A running reader in a window: pressed, typed into and clicked like a user does, and looked at through its state."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from screen import Screen, end

OBSERVED = Path(__file__).with_name("observed_reader.py")
REPOSITORY = Path(__file__).resolve().parents[2]
WAIT = 20.0
"""Seconds until something that should happen counts as failed; on an idle machine most takes a tenth of one."""

FUNCTION_KEYS = {f"F{number}": str((66 if number <= 10 else 84) + number) for number in range(1, 13)}
"""By their place on the keyboard: with descriptions of keyboards as new as Debian sid's, xdotool presses Alt as well to
find them by name."""

State = dict[str, Any]


class ReaderWindow:
    """One process of the program. Waits for what is expected; on failure tells the state and keeps a picture."""

    def __init__(self, screen: Screen, folder: Path, home: Path, *arguments: str) -> None:
        self.screen = screen
        self._folder = folder
        self._state_file = folder / "state.json"
        folder.mkdir(parents=True)
        environment = {**screen.environment, "ASCL_READER_HOME": str(home), "PYTHONPATH": str(REPOSITORY)}
        with (folder / "said.txt").open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, str(OBSERVED), str(self._state_file), *arguments],
                env=environment,
                stdout=said,
                stderr=said,
            )

    @property
    def state(self) -> State:
        """What is on the screen; empty before the first look."""
        try:
            state: State = json.loads(self._state_file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return state

    def said(self) -> str:
        """Return what the program wrote to the terminal."""
        return (self._folder / "said.txt").read_text(encoding="utf-8", errors="replace")

    def wait_until(self, what: str, holds: Callable[[State], object], timeout: float = WAIT) -> State:
        """Wait until something holds of the state, and return the state."""
        deadline = time.monotonic() + timeout
        while True:
            state = self.state
            if state and holds(state):
                return state
            ended = self.process.poll()
            if ended is not None or time.monotonic() > deadline:
                raise AssertionError(self._failure(what, state, ended))
            time.sleep(0.03)

    def wait_shown(self) -> State:
        """Wait until the window is on the screen with a statement in it."""
        self.wait_until("the window is open", lambda state: state["title"])
        return self.activate()

    def wait_for_window(self, title: str) -> State:
        """Wait until a window with this in its title has the keys."""
        return self.wait_until(f"{title!r} has the keys", lambda state: title in state["keys_in"])

    def wait_whole(self) -> State:
        """Wait until the commands, bookmarks and briefings are there too, soon after the window is shown."""
        self.wait_shown()
        return self.wait_until("the window is whole", lambda state: state["whole"])

    def activate(self) -> State:
        """Give the window the keys."""
        state = self.wait_until("there is a window", lambda state: state["id"])
        if not state["active"]:
            self.screen.run("windowactivate", str(state["id"]))
        return self.wait_until("the window is active", lambda state: state["active"])

    def resize(self, width: int, height: int) -> State:
        """Make the window another size, as the window manager does."""
        self.screen.run("windowsize", str(self.state["id"]), str(width), str(height))
        return self.wait_until(f"the window is {width} x {height}", lambda state: state["size"] == [width, height])

    def enlarge_text(self, *sizes: int) -> None:
        """Make the text larger step by step, through these sizes in per cent."""
        for size in sizes:
            self.key("ctrl+plus")
            self.wait_until(f"the text size is {size} %", lambda state, size=size: state["text_size"] == size)

    def key(self, *keys: str) -> None:
        """Press keys by their X names, for example ctrl+k."""
        parts = (key.rpartition("+") for key in keys)
        named = ("".join((held, plus, FUNCTION_KEYS.get(last, last))) for held, plus, last in parts)
        self.screen.run("key", "--delay", "30", *named)

    def type(self, text: str) -> None:
        """Type ASCII text."""
        self.screen.run("type", "--delay", "30", text)

    def centre(self, place: str) -> tuple[int, int]:
        """Return the middle of a named place on the screen, once it can be seen."""
        state = self.wait_until(f"{place!r} can be seen", lambda state: place in state["places"])
        x, y, width, height = state["places"][place]
        return x + width // 2, y + height // 2

    def click(self, place: str) -> None:
        """Click a named place, for example "tree SEND"."""
        self.screen.move(*self.centre(place))
        self.screen.press(1)

    def wheel(self, place: str, clicks: int) -> None:
        """Turn the wheel over a place; down is positive."""
        self.screen.move(*self.centre(place))
        self.screen.press(5 if clicks > 0 else 4, abs(clicks))

    def quit(self) -> int:
        """Press Ctrl+Q and return the exit code."""
        self.key("ctrl+q")
        return self.process.wait(timeout=WAIT)

    def kill(self) -> None:
        """Kill the program as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=WAIT)

    def close(self) -> None:
        """End the program, where it still runs."""
        end(self.process)

    def _failure(self, what: str, state: State, ended: int | None) -> str:
        picture = self.screen.picture(self._folder / "failed.png")
        told = {name: value for name, value in state.items() if name not in ("texts", "places")}
        how = "still running" if ended is None else f"ended with {ended}"
        return f"Not so: {what}. The program is {how}; picture: {picture}; said: {self.said()[-2000:]!r}; state: {told}"
