"""Replaces a file in one step, so that nothing is lost whatever happens in between; and what a file may be called."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ascl_reader.errors import UnwritableFile
from ascl_reader.files.deletion import delete_inside
from ascl_reader.files.open_file import flush_to_disk
from ascl_reader.files.shared_folder import make_folder, share_as_folder

LONGEST_BEGINNING = 200
"""Bytes of a file's name that its temporary file begins with."""

LEFT_BEHIND = re.compile(r"\..+\.[a-z0-9_]{8}\.new", re.DOTALL)
"""How temporary files are called: the letters are those that Python's tempfile draws."""

LEFT_FOR_SECONDS = 24 * 3600.0
"""How old a temporary file is that nobody is writing any more, even where another computer's clock is an hour wrong."""

SHARING_FAULT_SECONDS = 2.0
"""How long a replace is tried again on Windows, where a virus scanner or a sync program may hold the file open."""


def write_safely(path: Path, data: bytes, check: Callable[[Path], None] | None = None) -> None:
    """Replaces a file in one step: either the old content or the new is there, whatever happens in between.

    The new content goes to a file in the same folder, is flushed to the disk, and takes the old one's place. `check` is
    given the new file just before that; what it raises is passed on, and the old file stays.
    Raises UnwritableFile; the old file is then as it was. So it is where a device or a pipe has the name: an
    administrator who saves to /dev/null would take it from the whole system.
    """
    temporary = ""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise UnwritableFile(path=path, reason="a device or a pipe is in its place, which is not replaced")
        make_folder(path.parent)
        handle, temporary = tempfile.mkstemp(
            dir=path.parent, prefix=f".{shortened(path.name, LONGEST_BEGINNING)}.", suffix=".new"
        )
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            flush_to_disk(file.fileno())
        if os.name == "posix":
            with contextlib.suppress(OSError):  # some mounted folders know no rights
                Path(temporary).chmod(_mode(path))
            if not path.exists():
                share_as_folder(Path(temporary))
        if check is not None:
            check(Path(temporary))
        rename_safely(Path(temporary), path)
        temporary = ""
    except OSError as error:
        raise UnwritableFile(path=path, reason=error.strerror or str(error)) from error
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                delete_inside(path.parent, Path(temporary))


def delete_left_behind(folder: Path) -> None:
    """Deletes the temporary files in a folder, and in those in it, that a program left behind that was killed.

    Only ordinary files that are called so and are older than a day, by the clock of the folder's disk. What cannot be
    looked at or deleted stays.
    """
    found: list[Path] = []
    for path, folders, names in os.walk(folder):
        found += [Path(path, name) for name in names if LEFT_BEHIND.fullmatch(name)]
        if path != str(folder):
            folders.clear()  # thousands of imported statements on a slow share would hold up what comes after
    if not found:
        return
    with contextlib.suppress(OSError):
        before = folder_time(folder) - LEFT_FOR_SECONDS
        for left in found:
            with contextlib.suppress(OSError):
                there = left.lstat()
                if stat.S_ISREG(there.st_mode) and there.st_mtime < before:
                    delete_inside(folder, left)


def _mode(path: Path) -> int:
    """Returns the rights of the file that is replaced, or those that a new file gets."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def folder_time(folder: Path) -> float:
    """Returns the present time (seconds) by the clock of the folder's disk, which may be a server's. Raises OSError."""
    with tempfile.TemporaryFile(dir=folder) as file:
        return os.fstat(file.fileno()).st_mtime


def rename_safely(source: Path, target: Path) -> None:
    """Renames a file, over one that is there, or a folder, and waits for the disk; raises OSError.

    On Windows it is tried again for a while, as another program may have the file open.
    """
    deadline = time.monotonic() + SHARING_FAULT_SECONDS
    while True:
        try:
            source.replace(target)
            break
        except PermissionError:
            if os.name != "nt" or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
    flush_folder(target.parent)


def flush_folder(folder: Path) -> None:
    """Waits until the names in a folder are on the disk, where the system can tell."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                flush_to_disk(handle)
            finally:
                os.close(handle)


def shortened(name: str, longest: int) -> str:
    """Returns as much of a file's name as fits into so many bytes; most disks take 255, and some count letters."""
    while len(os.fsencode(name)) > longest:
        name = name[:-1]
    return name
