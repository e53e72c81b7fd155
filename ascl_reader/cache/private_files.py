"""Files of the cache that the program trusts: in folders of this user's own that nobody else may write to.

Before a file is opened, every folder from it up to the root of the cache is checked, without following links. On
Windows the system itself closes a user's folders to others, and nothing is checked.

This module is loaded before the first page is shown, so it may import nothing that a bare window does not need.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
FOLDER, FILE = 0o700, 0o600

NOT_THROUGH_LINKS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
"""Flags for opening a file that may be a link, which is then an error, or a pipe, which is then not waited for."""


def is_private(folder: Path, root: Path) -> bool:
    """Returns whether a folder, and each above it up to the root, is a folder that only this user may write to."""
    if sys.platform == "win32":
        return folder.is_dir()
    try:
        return all(stat.S_ISDIR(found.st_mode) and _is_ours_alone(found) for found in map(os.lstat, _up(folder, root)))
    except (OSError, ValueError):
        return False


def make_private(folder: Path, root: Path) -> None:
    """Makes a folder and those above it up to the root, and shuts others out of those that are there. Raises OSError.

    Where one of them is a link, or belongs to somebody else, that is an error.
    """
    if sys.platform == "win32":
        folder.mkdir(parents=True, exist_ok=True)
        return
    root.parent.mkdir(parents=True, exist_ok=True)
    for each in reversed(list(_up(folder, root))):
        try:
            each.mkdir(FOLDER)
        except FileExistsError:
            found = each.lstat()
            if stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and found.st_mode & OTHERS_WRITE:
                each.chmod(stat.S_IMODE(found.st_mode) & ~OTHERS_WRITE)
    if not is_private(folder, root):
        raise PermissionError(f"{folder} does not belong to this user alone")


def read_private(path: Path, root: Path) -> bytes:
    """Returns the bytes of a file below the root. Raises OSError, also where somebody else may have written it."""
    if not is_private(path.parent, root):
        raise PermissionError(f"{path.parent} does not belong to this user alone")
    return read_own_file(path)


def read_own_file(path: Path, shut: int = OTHERS_WRITE) -> bytes:
    """Returns the bytes of an ordinary file of this user's, without following a link. Raises OSError.

    Raises it also where others have one of the rights in `shut` (bits of the file's mode).
    """
    with os.fdopen(os.open(path, os.O_RDONLY | NOT_THROUGH_LINKS), "rb") as file:
        found = os.fstat(file.fileno())
        if not is_own_file(found) or (sys.platform != "win32" and found.st_mode & shut):
            raise PermissionError(f"{path} does not belong to this user alone")
        return file.read()


def write_private(path: Path, data: bytes, root: Path) -> None:
    """Replaces a file below the root by one that this user alone may read and write. Raises OSError or UnwritableFile.

    Folders that are missing are made.
    """
    from ascl_reader.files.safe_write import write_safely

    make_private(path.parent, root)
    write_safely(path, data, lambda new: new.chmod(FILE))


def is_own_file(found: os.stat_result) -> bool:
    """Returns whether a status is that of an ordinary file of this user's, which nobody else may write to."""
    return stat.S_ISREG(found.st_mode) and (sys.platform == "win32" or _is_ours_alone(found))


def _is_ours_alone(found: os.stat_result) -> bool:
    return sys.platform == "win32" or (found.st_uid == os.geteuid() and not found.st_mode & OTHERS_WRITE)


def _up(folder: Path, root: Path) -> Iterator[Path]:
    """Yields the folder and those above it, up to the root. Raises ValueError if it is not below the root."""
    if folder != root:
        folder.relative_to(root)
        yield folder
        yield from _up(folder.parent, root)
    else:
        yield root
