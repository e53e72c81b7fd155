"""The sockets on which windows listen for second starts: files in a folder of the session, on Windows named pipes."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

PREFIX = "ascl-reader-"


def new_socket_name() -> str:
    """Returns a name that nobody can have taken: of a file that only this user can open, on Windows of a pipe."""
    name = PREFIX + os.urandom(8).hex()
    if sys.platform == "win32":
        return name
    return str(socket_folder() / name)


def socket_folder() -> Path:
    """Returns the folder of the sockets: the session's own, else the one that all users share."""
    folder = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    return folder if folder.is_absolute() and folder.is_dir() else Path("/tmp")


def remove_socket(path: Path) -> None:
    """Deletes a socket of this user's in the folder of sockets, which nobody listens on any more; nothing else."""
    with contextlib.suppress(OSError, ValueError):
        if is_own_socket(path):
            from ascl_reader.files.deletion import delete_inside

            delete_inside(socket_folder(), path)


def is_own_socket(path: Path) -> bool:
    """Returns whether this is a socket of a window of this user's. Raises OSError."""
    if sys.platform == "win32" or not path.name.startswith(PREFIX):
        return False
    found = path.lstat()
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.geteuid()
