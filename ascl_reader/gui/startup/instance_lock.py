"""The instance lock: of several starts the first opens the window, the others pass it what they were asked for.

There is one window for the same data folder and library, on the same machine, for the same user and on the same screen.
The operating system holds the lock, so a program that was killed leaves none; the locked file says which process
listens, and on which socket. Without another program the check takes half a millisecond and loads no module.
"""

from __future__ import annotations

import json
import os
import sys
import time
import zlib
from pathlib import Path
from typing import Any

from ascl_reader import paths
from ascl_reader.cache.private_files import NOT_THROUGH_LINKS, is_own_file, make_private
from ascl_reader.files import open_file
from ascl_reader.gui.startup.sockets import PREFIX, new_socket_name, remove_socket
from ascl_reader.window_request import WindowRequest

SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "SESSIONNAME", "QT_QPA_PLATFORM")

LOCKED_BYTE = 1 << 30
"""The byte that is locked on Windows, beyond all that is written, as a locked one cannot be read."""

LARGEST = 4096
"""Bytes of the file that are read; it has some 100."""

PATIENCE = 2.0
"""Seconds to wait for the name of a program that has the lock and is about to write who it is."""


class InstanceLock:
    """Says whether this process opens the window, or another one has it open already."""

    def __init__(self, library: Path) -> None:
        self._file = paths.user_cache() / f"window-{_digest(library):08x}.json"
        self._handle: int | None = None
        self.name = new_socket_name()
        self.held = False

    def hand_over(self, request: WindowRequest) -> bool:
        """Passes the request to a running window, and returns whether that took it; if not, this process listens.

        A window that hangs keeps the lock; this process then names itself as the one that listens.
        """
        try:
            make_private(self._file.parent, self._file.parent)
            self._handle = os.open(self._file, os.O_RDWR | os.O_CREAT | NOT_THROUGH_LINKS, 0o600)
            if not is_own_file(os.fstat(self._handle)):
                raise PermissionError(f"{self._file} does not belong to this user alone")
        except OSError:  # the cache cannot be written: there are no second starts to listen for
            self._let_go()
            return False
        other = self._other(PATIENCE if self._is_taken(self._handle) else 0.0)
        if other and _lives(other["pid"]):
            from ascl_reader.gui.startup.single_instance import pass_request

            answer = pass_request(other, request)
            if answer is not None:
                self._let_go()
                return answer
        elif other:
            remove_socket(Path(other["name"]))
        self.held = self._write({"pid": os.getpid(), "name": self.name, "began": time.time()})
        return False

    def release(self) -> None:
        """Says that nobody listens any more, unless another process does by now, and gives the lock back."""
        if self.held:
            self.held = False
            other = self._other()
            if other and other["pid"] == os.getpid():
                self._write(None)
        self._let_go()

    @staticmethod
    def _is_taken(handle: int) -> bool:
        """Takes the lock where nobody has it; returns whether somebody has. On a disk without locks, nobody has it."""
        try:
            open_file.lock(handle, LOCKED_BYTE)
        except (BlockingIOError, PermissionError):
            return True
        except OSError:
            return False
        return False

    def _other(self, patience: float = 0.0) -> dict[str, Any] | None:
        """Returns the file's values on the process that listens, None if it holds nothing that makes sense."""
        deadline = time.monotonic() + patience
        while True:
            told = _parsed(self._content())
            if told or time.monotonic() > deadline:
                return told
            time.sleep(0.02)

    def _content(self) -> bytes:
        if self._handle is None:
            return b""
        os.lseek(self._handle, 0, os.SEEK_SET)
        return os.read(self._handle, LARGEST)

    def _write(self, told: dict[str, Any] | None) -> bool:
        """Writes who listens; returns whether that could be written."""
        if self._handle is None:
            return False
        try:
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.truncate(self._handle, 0)
            if told:
                os.write(self._handle, json.dumps(told).encode())
        except OSError:
            return False
        return True

    def _let_go(self) -> None:
        if self._handle is not None:
            handle, self._handle = self._handle, None
            open_file.unlock(handle, LOCKED_BYTE)
            os.close(handle)


def _digest(library: Path) -> int:
    """Returns a number for what has one window; by zlib, as loading hashlib would show at the start."""
    machine = os.uname().nodename if sys.platform != "win32" else os.environ.get("COMPUTERNAME", "")
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    screen = [os.environ.get(name, "") for name in SCREEN]
    ships = os.path.realpath(library) == os.path.realpath(paths.shipped_library())
    of = "shipped" if ships else os.path.realpath(library)  # two installations of the program share one window
    place = [os.path.realpath(paths.user_data()), of, machine, user, *screen]
    return zlib.crc32("\n".join(place).encode("utf-8", "surrogateescape"))


def _parsed(content: bytes) -> dict[str, Any] | None:
    """Returns the process number, socket name and start that a lock file's content tells, None if it is damaged."""
    try:
        told = json.loads(content)
        sound = isinstance(told["name"], str) and Path(told["name"]).name.startswith(PREFIX)
        return {"pid": int(told["pid"]), "name": told["name"], "began": float(told["began"])} if sound else None
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
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
