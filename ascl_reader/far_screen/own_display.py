"""A display of our own, to which Qt connects in place of the far one: a socket that is a file, and no network."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import stat
import struct
from pathlib import Path

from ascl_reader.files.deletion import delete_inside

FOLDER = Path("/tmp/.X11-unix")
"""Where libxcb looks for the displays of this machine."""

FIRST, TRIED = 1000, 200
"""Numbers of displays; those of real screens and of ssh are far lower."""

WHO = struct.Struct("3i")
"""What the system says of whoever connects: process, user, group."""


class OwnDisplay:
    """A display for one connection of the process that made it; `name` is what DISPLAY would be. Raises OSError."""

    def __init__(self) -> None:
        with contextlib.suppress(FileExistsError):
            FOLDER.mkdir()
            FOLDER.chmod(0o1777)
        told = FOLDER.lstat()
        if told.st_uid not in (0, os.getuid()) or not stat.S_ISDIR(told.st_mode):
            raise PermissionError(FOLDER)  # its owner, or that of a link, could put a socket in place of ours
        self._for, self._socket = os.getpid(), _made()
        self._kept = _made()
        for number in range(FIRST, FIRST + TRIED):
            self._path = FOLDER / f"X{number}"
            try:
                self._keep(f"\0{self._path}")
                self._bind()
                break
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    self.let_go()
                    raise
        else:
            self.let_go()
            raise FileExistsError(FOLDER)
        self.name = f":{number}"
        self._socket.listen(1)

    def _keep(self, name: str) -> None:
        """Takes a name without a file, where older libraries look first, so that nobody else listens there."""
        self._kept.close()
        self._kept = _made()
        self._kept.bind(name)

    def _bind(self) -> None:
        """Listens at the file; one that a process left which was killed, and at which nobody listens, is deleted."""
        try:
            self._socket.bind(str(self._path))
        except OSError:
            with _made() as asked:
                asked.setblocking(False)
                if self._path.lstat().st_uid != os.getuid() or asked.connect_ex(str(self._path)) != errno.ECONNREFUSED:
                    raise
            delete_inside(FOLDER, self._path)
            self._socket.bind(str(self._path))

    def fileno(self) -> int:
        """Returns the file number to wait on for the program's connection."""
        return self._socket.fileno()

    def accept(self) -> int:
        """Returns the file number of the program's connection, -1 if it is another process's."""
        made, _ = self._socket.accept()
        told = made.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, WHO.size)
        if WHO.unpack(told)[0] != self._for:
            made.close()
            return -1
        made.setblocking(False)
        return made.detach()

    def let_go(self) -> None:
        """Closes it in the process that does not listen."""
        self._socket.close()
        self._kept.close()

    def remove(self) -> None:
        """Closes the socket and deletes its file; those that are connected stay connected."""
        self.let_go()
        with contextlib.suppress(OSError):
            delete_inside(FOLDER, self._path)


def _made() -> socket.socket:
    return socket.socket(socket.AF_UNIX)
