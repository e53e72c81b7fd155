"""A data folder: what is made in it for users of one group is open to them all, and nothing is made in a stand-in.

A share that is unmounted, or a folder that is moved, leaves nothing or an empty folder in its place while the program
runs. What was written there would be hidden, or lost, once the right one is back.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

GROUP, GROUP_WITHOUT_ENTERING = 0o070, 0o060


class KnownFolder:
    """A folder that the program works in, recognised by what it is on the disk, or by the files that lie in it.

    The folders in it have the same names in every such folder, so they count only as long as there are no files.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._identity: tuple[int, int] | None = None
        self._names: frozenset[str] = frozenset()

    def is_there(self) -> bool:
        """Returns whether the folder is there, and no other in its place; True if it was never there."""
        try:
            found = self.path.stat()
            identity = (found.st_dev, found.st_ino)
            if identity == self._identity and self._names:
                return True
            files, folders = _names_in(self.path)
        except OSError:
            return self._identity is None
        if self._identity not in (None, identity) and self._names and not (files | folders) & self._names:
            return False
        self._identity, self._names = identity, files or folders
        return True


def _names_in(folder: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Returns the names of the files in a folder and in those in it, and the names of these. Raises OSError."""
    files, folders = set[str](), set[str]()
    with os.scandir(folder) as entries:
        for each in entries:
            if not each.name.startswith("."):
                (folders if each.is_dir() else files).add(each.name)
    for name in folders:
        with os.scandir(folder / name) as entries:
            files |= {f"{name}/{each.name}" for each in entries if each.is_file()}
    return frozenset(files), frozenset(folders)


_known: dict[Path, KnownFolder] = {}


def know_folder(path: Path) -> KnownFolder:
    """Returns a folder as it is known from now on: this process writes nothing into another that takes its place."""
    _known[path] = known = KnownFolder(path)
    known.is_there()
    return known


def refuse_stand_in(folder: Path) -> None:
    """Raises OSError if a folder is, or lies in, one that the program worked in and that is not there any more."""
    for path in (folder, *folder.parents):
        known = _known.get(path)
        if known is not None and not known.is_there():
            raise FileNotFoundError(errno.ENOENT, f"the folder {path} is not there any more", str(path))


def make_folder(folder: Path) -> None:
    """Makes a folder, and those above it, if they are missing, each with the rights of the one it stands in.

    Raises OSError.
    """
    refuse_stand_in(folder)
    if not folder.is_dir():
        if not folder.parent.is_dir():
            make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        share_as_folder(folder)


def share_as_folder(path: Path) -> None:
    """Gives the group the rights to a file or folder that it has to the folder around it, whatever the umask took.

    Only where the group may write there, both are of the same group, and the file or folder is this user's own.
    """
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        around, made = path.parent.stat(), path.stat()
        if not around.st_mode & stat.S_IWGRP or around.st_gid != made.st_gid or made.st_uid != os.geteuid():
            return
        rights = around.st_mode & (GROUP if stat.S_ISDIR(made.st_mode) else GROUP_WITHOUT_ENTERING)
        if made.st_mode & rights != rights:
            path.chmod(stat.S_IMODE(made.st_mode) | rights)
