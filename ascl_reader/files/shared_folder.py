"""A data folder that users of one group share: what is made in it for all of them is open to that group as well."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

GROUP, GROUP_WITHOUT_ENTERING = 0o070, 0o060


def make_folder(folder: Path) -> None:
    """Makes a folder, and those above it, where they are missing, each with the rights of the one it stands in.

    Raises OSError.
    """
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
