"""One window for each place of the user's files: a second start hands its wishes to the first one's and leaves.

The first start leaves a small file in the cache, with its process and the name of a local socket (on Windows a named
pipe: nothing of it touches a network). Where that file is missing, or its process is gone, the start goes on without
having loaded anything for this; the file is looked for before the first paint, which takes a tenth of a millisecond.

What is one place: the same data folder and library, on the same machine, for the same user and on the same screen.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import stat
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ascl_reader import paths
from ascl_reader.start import WindowRequest

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

PATIENCE = 1.0
"""Seconds for the first window to answer; one that does not is left alone, and the second start opens its own."""

STARTING = 10.0
"""Seconds after its start in which a program may not listen yet."""

LARGEST = 16 * 1024
"""Bytes; the longest search and id that the window takes are far shorter."""

PREFIX = "ascl-reader-"
GREETING, TAKEN, REFUSED = b"ASCL Reader 1\n", b"taken\n", b"refused\n"
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "SESSIONNAME", "QT_QPA_PLATFORM")
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What the desktop gives a start with which a window may come to the front."""


class Claim:
    """That the window of a place is opened by this process, told in a file; or that it is open already."""

    def __init__(self, library: Path) -> None:
        self._file = paths.user_cache() / f"window-{_digest(library):08x}.json"
        self.name = _socket_name()
        self.held = False

    def hand_over(self, request: WindowRequest) -> bool:
        """Return whether a window that is open has taken the wishes; where none answers, claim the place."""
        for _ in range(3):
            if self._claim():
                return False
            other = _read(self._file)
            if other and _lives(other["pid"]):
                answer = _ask(other, request)
                if answer is not None:
                    return answer
            self._take_away(other)
        return False

    def release(self) -> None:
        """Let the next start open its own window."""
        if self.held:
            self.held = False
            with contextlib.suppress(OSError):
                self._file.unlink()

    def _claim(self) -> bool:
        """Return whether the search for a window ends here: the place is ours now, or the cache cannot be written."""
        told = json.dumps({"pid": os.getpid(), "name": self.name, "began": time.time()}).encode()
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            return not self._file.is_file()
        except OSError:
            return True
        with os.fdopen(handle, "wb") as file:
            file.write(told)
        self.held = True
        return True

    def _take_away(self, other: dict[str, Any] | None) -> None:
        """Take the file of a program that is gone or does not answer, and the socket that a crash left."""
        with contextlib.suppress(OSError):
            self._file.unlink()
        if other and not _lives(other["pid"]):
            _remove_socket(other["name"])


class Reception(QObject):
    """Listens for other starts; `take` says whether it could do what was asked for."""

    def __init__(self, name: str, take: Callable[[WindowRequest], bool], parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._take = take
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self.listens = self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            socket.write(GREETING)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LARGEST:
                socket.abort()
            return
        wishes = _parsed(bytes(socket.readLine(LARGEST).data()))
        if wishes is None:
            socket.abort()
            return
        if wishes.get("token"):
            os.environ[TOKENS[0]] = wishes["token"]
        taken = self._take(WindowRequest(statement=wishes.get("open"), search=wishes.get("search")))
        socket.write(TAKEN if taken else REFUSED)
        socket.flush()


def _ask(other: dict[str, Any], request: WindowRequest) -> bool | None:
    """Return whether another program took the wishes; none where it does not answer."""
    from PySide6.QtNetwork import QLocalSocket

    from ascl_reader.gui.first_page import make_application

    make_application()
    deadline = time.monotonic() + PATIENCE
    socket = QLocalSocket()
    while True:
        socket.connectToServer(other["name"])
        if socket.waitForConnected(_left(deadline)):
            break
        if time.monotonic() > deadline or abs(time.time() - other["began"]) > STARTING:
            return None
        time.sleep(0.03)
    if _line(socket, deadline) != GREETING:
        return None
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(other["pid"])
    wishes = {"open": request.statement, "search": request.search}
    token = next((os.environ[name] for name in TOKENS if os.environ.get(name)), None)
    socket.write(json.dumps({**wishes, "token": token}).encode() + b"\n")
    socket.flush()
    answer = _line(socket, deadline)
    if answer == TAKEN and (request.size or request.appearance or request.text_size):
        told = "the window is open already; --size, --appearance and --text-size were not used"
        print(f"ascl-reader: {told}", file=sys.stderr)
    return answer == TAKEN if answer in (TAKEN, REFUSED) else None


def _line(socket: QLocalSocket, deadline: float) -> bytes:
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_left(deadline)):
            return b""
    return bytes(socket.readLine(LARGEST).data())


def _left(deadline: float) -> int:
    return max(int(1000 * (deadline - time.monotonic())), 1)


def _parsed(line: bytes) -> dict[str, str] | None:
    """Return the wishes that a line holds, none where it is not one of ours."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    return {name: value for name, value in told.items() if isinstance(value, str) and "\0" not in value}


def _digest(library: Path) -> int:
    """Return a number for the place whose window this is; zlib, as loading hashlib would show at the start."""
    machine = os.uname().nodename if sys.platform != "win32" else os.environ.get("COMPUTERNAME", "")
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    screen = [os.environ.get(name, "") for name in SCREEN]
    place = [os.path.realpath(paths.user_data()), os.path.realpath(library), machine, user, *screen]
    return zlib.crc32("\n".join(place).encode("utf-8", "surrogateescape"))


def _socket_name() -> str:
    """Return a name that nobody can have taken: a file for this user where there are files, else a pipe's name."""
    name = PREFIX + secrets.token_hex(8)
    if sys.platform == "win32":
        return name
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder if Path(folder).is_absolute() and Path(folder).is_dir() else "/tmp") / name)


def _read(file: Path) -> dict[str, Any] | None:
    """Return what a claim tells, none where it is missing or damaged; one being written is waited for."""
    for wait in (0.05, 0.0):
        try:
            told = json.loads(file.read_bytes())
            sound = isinstance(told["name"], str) and Path(told["name"]).name.startswith(PREFIX)
            return {"pid": int(told["pid"]), "name": told["name"], "began": float(told["began"])} if sound else None
        except (OSError, ValueError, LookupError, TypeError, OverflowError, RecursionError):
            time.sleep(wait)
    return None


def _lives(pid: int) -> bool:
    """Return whether a process of this user has this number; on Windows it cannot be asked without ending it."""
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
