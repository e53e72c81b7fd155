"""The bus over which a screen reader hears a program: a session bus, the accessibility bus on it, and who listens."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from screen import Screen, end

SYSTEM_PYTHON = "/usr/bin/python3"
LISTENER = Path(__file__).with_name("bus_listener.py")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PACKAGES = "dbus at-spi2-core python3-gi gir1.2-atspi-2.0"
WAIT = 30.0
"""Seconds until what should be heard counts as not told; on an idle machine it takes a tenth of one."""

Heard = dict[str, Any]


def missing() -> str:
    """Return what is not there, empty where all is."""
    if shutil.which("dbus-daemon") is None:
        return "dbus-daemon"
    try:
        done = subprocess.run([SYSTEM_PYTHON, "-c", BINDINGS], check=False, capture_output=True, timeout=WAIT)
    except OSError:
        return SYSTEM_PYTHON
    return "" if done.returncode == 0 else "the bindings to the accessibility bus"


class AccessibilityBus:
    """Programs that are started on the screen from now on are heard; `close` ends what it started."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self._screen = screen
        self._file = folder / "heard.jsonl"
        self._started: list[subprocess.Popen[str]] = []
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        quiet = subprocess.DEVNULL
        self._runtime = tempfile.TemporaryDirectory(prefix="bus-")  # else all buses of a user share one address
        its_own = {**screen.environment, "XDG_RUNTIME_DIR": self._runtime.name}
        bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, env=its_own, text=True)
        self._started.append(bus)
        assert bus.stdout is not None
        self._given = {
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        screen.environment |= self._given
        listen = [SYSTEM_PYTHON, str(LISTENER), str(self._file)]
        self._started.append(subprocess.Popen(listen, stderr=quiet, env=screen.environment, text=True))
        try:
            self.wait("somebody listens", lambda heard: heard["kind"] == "ready", 0)
        except BaseException:
            self.close()
            raise

    def heard(self) -> list[Heard]:
        """Return all that was heard."""
        if not self._file.exists():
            return []
        lines = self._file.read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines[:-1]]  # the last one is empty, or not whole yet

    def wait(self, what: str, holds: Callable[[Heard], object], since: int) -> Heard:
        """Wait until something is heard after so many others, and return it."""
        deadline = time.monotonic() + WAIT
        while True:
            heard = self.heard()[since:]
            found = next((each for each in heard if "gone" not in each and holds(each)), None)
            if found is not None:
                return found
            if time.monotonic() > deadline:
                raise AssertionError(f"Not heard: {what}. Heard instead: {[brief(each) for each in heard[-30:]]}")
            time.sleep(0.02)

    def close(self) -> None:
        """End the listener and the bus, and leave the screen without it."""
        for process in reversed(self._started):
            end(process)  # type: ignore[arg-type]
            if process.stdout is not None:
                process.stdout.close()
        for name in self._given:
            self._screen.environment.pop(name, None)
        self._runtime.cleanup()


def brief(heard: Heard) -> str:
    """Return something that was heard in few words."""
    kind = heard["kind"].rpartition(":")[2]
    return f"{kind}({heard.get('on')}) {heard.get('role')} “{heard.get('name')}” {heard.get('said')}"
