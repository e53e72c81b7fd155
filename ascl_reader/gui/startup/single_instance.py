"""A second start passes its request to the window that is open, and ends.

They talk through a local socket (a file that only this user can open; on Windows a named pipe): nothing of it touches a
network. Loaded only where another process has a window open, and a moment after the first paint.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ascl_reader.gui.startup.sockets import PREFIX, is_own_socket, remove_socket, socket_folder
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.window_request import WindowRequest

PATIENCE = 1.0
"""Seconds for the first window to answer; one that does not is left alone, and the second start opens its own."""

STARTING = 6.0
"""Seconds after its start in which a program may not listen yet; its window is about to come, so it is waited for."""

LARGEST = 16 * 1024
"""Bytes; the longest search and id that the window takes are far shorter."""

GREETING, TAKEN, REFUSED = b"ASCL Reader 1\n", b"taken\n", b"refused\n"
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""The variables in which the desktop gives a start the right to bring a window to the front."""


class InstanceServer(QObject):
    """Listens for requests of other starts; `handle` carries one out and returns whether it could."""

    def __init__(self, name: str, handle: Callable[[WindowRequest], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._handle = handle
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self.listens = self._server.listen(name)

    def close(self) -> None:
        """Stops listening."""
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
        values = _parsed(bytes(socket.readLine(LARGEST).data()))
        if values is None:
            socket.abort()
            return
        if values.get("token"):
            os.environ[TOKENS[0]] = values["token"]
        file = Path(values["file"]) if values.get("file") else None
        taken = self._handle(WindowRequest(statement=values.get("open"), search=values.get("search"), file=file))
        socket.write(TAKEN if taken else REFUSED)
        socket.flush()


def clear_dead_sockets() -> None:
    """Deletes the sockets of windows of this user's that were killed: nobody listens there any more.

    A young one is left alone: its window is perhaps just beginning to listen.
    """
    with contextlib.suppress(OSError):
        for path in socket_folder().glob(f"{PREFIX}*"):
            if is_own_socket(path) and time.time() - path.lstat().st_mtime > STARTING:
                socket = QLocalSocket()
                socket.connectToServer(str(path))
                if socket.error() == QLocalSocket.LocalSocketError.ConnectionRefusedError:
                    remove_socket(path)
                socket.abort()


def pass_request(other: dict[str, Any], request: WindowRequest) -> bool | None:
    """Returns whether another program carried the request out; None if it does not answer."""
    make_application()
    socket = QLocalSocket()
    given_up = time.monotonic() + STARTING
    while True:
        socket.connectToServer(other["name"])
        if socket.waitForConnected(int(1000 * PATIENCE)):
            break
        if time.monotonic() > given_up or not _is_starting(other):
            return None
        time.sleep(0.03)
    deadline = max(time.monotonic() + PATIENCE, given_up if _is_starting(other) else 0)
    if _line(socket, deadline) != GREETING:
        return None
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(other["pid"])
    file = str(request.file) if request.file else None
    values = {"open": request.statement, "search": request.search, "file": file}
    token = next((os.environ[name] for name in TOKENS if os.environ.get(name)), None)
    socket.write(json.dumps({**values, "token": token}).encode() + b"\n")
    socket.flush()
    answer = _line(socket, deadline)
    if answer == TAKEN and (request.size or request.appearance or request.text_size):
        told = "the window is open already; --size, --appearance and --text-size were not used"
        print(f"ascl-reader: {told}", file=sys.stderr)
    return answer == TAKEN if answer in (TAKEN, REFUSED) else None


def _is_starting(other: dict[str, Any]) -> bool:
    """Returns whether a program began so lately that it may have much else to do before it answers."""
    return bool(abs(time.time() - other["began"]) <= STARTING)


def _line(socket: QLocalSocket, deadline: float) -> bytes:
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_left(deadline)):
            return b""
    return bytes(socket.readLine(LARGEST).data())


def _left(deadline: float) -> int:
    return max(int(1000 * (deadline - time.monotonic())), 1)


def _parsed(line: bytes) -> dict[str, str] | None:
    """Returns the values of the request that a line holds, None if it is not one of ours."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    return {name: value for name, value in told.items() if isinstance(value, str) and "\0" not in value}
