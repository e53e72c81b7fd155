"""The instance lock: a small file in the cache that names the process whose window is open.

Where that file is missing, or its process is gone, the start goes on without having loaded anything for this; it takes
half a millisecond. There is one window for the same data folder and library, on the same machine, for the same
user and on the same screen.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
import time
import zlib
from pathlib import Path
from typing import Any

from ascl_reader import paths
from ascl_reader.window_request import WindowRequest

PREFIX = "ascl-reader-"
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "SESSIONNAME", "QT_QPA_PLATFORM")


class InstanceLock:
    """Says whether this process opens the window, or another one has it open already."""

    def __init__(self, library: Path) -> None:
        self._file = paths.user_cache() / f"window-{_digest(library):08x}.json"
        self.name = _socket_name()
        self.held = False

    def hand_over(self, request: WindowRequest) -> bool:
        """Passes the request to a running window; otherwise takes the lock. Returns whether it was passed."""
        for _ in range(3):
            if self._acquire():
                return False
            other = _read(self._file)
            if other and _lives(other["pid"]):
                from ascl_reader.gui.startup.single_instance import pass_request

                answer = pass_request(other, request)
                if answer is not None:
                    return answer
            self._take_away(other)
        return False

    def release(self) -> None:
        """Gives the lock back, unless another process has taken it meanwhile."""
        if self.held:
            self.held = False
            told = _read(self._file)
            if told and told["pid"] == os.getpid():
                with contextlib.suppress(OSError):
                    self._file.unlink()

    def _acquire(self) -> bool:
        """Returns whether no other window is to be asked: the lock is ours now, or the cache cannot be written."""
        told = json.dumps({"pid": os.getpid(), "name": self.name, "began": time.time()}).encode()
        whole = self._file.with_suffix(f".{self.name[-16:]}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            _write_new(whole, told)
            _put(whole, self._file, told)
        except FileExistsError:
            return not self._file.is_file()
        except OSError:
            return True
        finally:
            with contextlib.suppress(OSError):
                whole.unlink()
        self.held = True
        return True

    def _take_away(self, other: dict[str, Any] | None) -> None:
        """Removes the file of a program that is gone or does not answer, and the socket that a crash left."""
        if _read(self._file) == other:  # no third start was quicker
            with contextlib.suppress(OSError):
                self._file.unlink()
        if other and not _lives(other["pid"]):
            _remove_socket(other["name"])


def _write_new(file: Path, told: bytes) -> None:
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as opened:
        opened.write(told)


def _put(whole: Path, file: Path, told: bytes) -> None:
    """Moves a finished file to its place in one step, so that no other start finds it half-written.

    Raises FileExistsError where the place is taken. On a disk without links it is written there.
    """
    if sys.platform == "win32":
        whole.rename(file)
        return
    try:
        os.link(whole, file)
    except FileExistsError:
        raise
    except OSError:
        _write_new(file, told)


def _digest(library: Path) -> int:
    """Returns a number for what has one window; by zlib, as loading hashlib would show at the start."""
    machine = os.uname().nodename if sys.platform != "win32" else os.environ.get("COMPUTERNAME", "")
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    screen = [os.environ.get(name, "") for name in SCREEN]
    place = [os.path.realpath(paths.user_data()), os.path.realpath(library), machine, user, *screen]
    return zlib.crc32("\n".join(place).encode("utf-8", "surrogateescape"))


def _socket_name() -> str:
    """Returns a name that nobody can have taken: of a file that only this user can open, on Windows of a pipe."""
    name = PREFIX + os.urandom(8).hex()
    if sys.platform == "win32":
        return name
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder if Path(folder).is_absolute() and Path(folder).is_dir() else "/tmp") / name)


def _read(file: Path) -> dict[str, Any] | None:
    """Returns what the lock file holds, none where it is missing or damaged; one being written is waited for."""
    for wait in (0.05, 0.0):
        try:
            told = json.loads(file.read_bytes())
            sound = isinstance(told["name"], str) and Path(told["name"]).name.startswith(PREFIX)
            return {"pid": int(told["pid"]), "name": told["name"], "began": float(told["began"])} if sound else None
        except (OSError, ValueError, LookupError, TypeError, OverflowError, RecursionError):
            time.sleep(wait)
    return None


def _lives(pid: int) -> bool:
    """Returns whether a process of this user has this number; on Windows it cannot be asked without ending it."""
    if pid <= 0 or pid == os.getpid():
        return False
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except (OSError, OverflowError):
        return False
    return True


def _remove_socket(name: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        if sys.platform != "win32" and stat.S_ISSOCK(Path(name).lstat().st_mode):
            Path(name).unlink()
