"""A screen of its own for a test: Xvfb with the window manager openbox, and real keys and mouse through xdotool."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

TOOLS = ("Xvfb", "openbox", "xdotool")
SIZE = "1600x1000x24"
START = 20.0
"""Seconds that the server and the window manager may take on a loaded machine."""


def missing_tools() -> list[str]:
    """Return which of the tools are not installed."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


class Screen:
    """A virtual screen; `close` ends what it started and nothing else.

    One that is `afar` shares no memory with programs, so that all they paint goes through their connection.
    """

    def __init__(self, folder: Path, afar: bool = False) -> None:
        self._folder = folder
        self._options = ["-extension", "MIT-SHM"] if afar else []
        self._started: list[subprocess.Popen[bytes]] = []
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment["QT_QPA_PLATFORM"] = "xcb"
        try:
            self.environment["DISPLAY"] = self._start_server()
            self._start_window_manager()
        except BaseException:
            self.close()
            raise

    def run(self, *arguments: str) -> None:
        """Run xdotool on this screen."""
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=START)

    def windows(self, title: str) -> list[str]:
        """Return the windows that can be seen and have this in their titles."""
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        done = subprocess.run(command, env=self.environment, check=False, timeout=START, capture_output=True, text=True)
        return done.stdout.split()

    def move(self, x: int, y: int) -> None:
        """Move the mouse."""
        self.run("mousemove", str(x), str(y))

    def press(self, button: int, times: int = 1) -> None:
        """Press a mouse button; 4 and 5 are the wheel, up and down."""
        self.run("click", "--repeat", str(times), "--delay", "40", str(button))

    def drag(self, start: tuple[int, int], by: int) -> None:
        """Drag from a point to the left or right, in small steps as a hand does."""
        self.move(*start)
        self.run("mousedown", "1")
        for step in range(1, 6):
            self.move(start[0] + by * step // 5, start[1])
            time.sleep(0.03)
        self.run("mouseup", "1")

    def picture(self, file: Path) -> Path | None:
        """Write what is on the screen as PNG, where ImageMagick is installed."""
        if shutil.which("import") is None:
            return None
        command = ["import", "-silent", "-window", "root", str(file)]
        done = subprocess.run(command, env=self.environment, check=False, timeout=START, capture_output=True)
        return file if done.returncode == 0 else None

    def close(self) -> None:
        """End the window manager and the server."""
        for process in reversed(self._started):
            end(process)
        self._started.clear()

    def _start_server(self) -> str:
        """Start Xvfb on a free display and return its name once it takes windows."""
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
        command += self._options
        try:
            quiet = subprocess.DEVNULL
            self._started.append(subprocess.Popen(command, pass_fds=(writing,), stdout=quiet, stderr=quiet))
        finally:
            os.close(writing)
        with os.fdopen(reading, encoding="ascii") as pipe:
            number = pipe.readline().strip()  # Xvfb closes its end where it cannot start
        if not number:
            raise RuntimeError("Xvfb found no free display")
        return f":{number}"

    def _start_window_manager(self) -> None:
        """Start openbox with its own settings and wait until it manages windows."""
        managing = self._folder / "openbox-runs"
        settings = {"HOME": str(self._folder), "XDG_CONFIG_HOME": str(self._folder)}
        self._started.append(
            subprocess.Popen(
                ["openbox", "--sm-disable", "--startup", f"touch {managing}"],
                env={**self.environment, **settings},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        deadline = time.monotonic() + START
        while not managing.exists():
            if self._started[-1].poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("openbox did not start")
            time.sleep(0.02)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that is still running, gently first."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()
