"""A parsed copy of a library in the user's cache: the same content, read in a millisecond and without yaml.

It is named after the program's version and the names, sizes and times of the library's files, so that a changed
library is read again. It begins with this user's signature, and one that is missing, damaged, or could be anybody
else's, is made again without a question.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec

from ascl_reader import __version__
from ascl_reader.cache.private_files import read_private, write_private
from ascl_reader.cache.signature import NoSecret, is_signed, sign
from ascl_reader.errors import UnwritableFile
from ascl_reader.library.contents import Contents
from ascl_reader.library.faults import FaultKind
from ascl_reader.library.import_folders import places
from ascl_reader.library.library import IMPORTED, STATEMENTS, Library

SHIPPED, WITH_IMPORTS = "library", "imported"
"""What the names of the copies begin with."""

COPIES_KEPT = 4
"""How many copies of each kind stay in the cache: two versions and two libraries side by side."""

PURPOSE = "parsed library"


Write = Callable[[], None]
"""Writes a copy that was missing."""


def _at_once(write: Write) -> None:
    write()


def load_library(
    folder: Path, cache: Path, data: Path | None = None, keep: Callable[[Write], None] = _at_once
) -> Library:
    """Returns the library in a folder, with what the user imported (in the folder `data`) laid over it.

    It is read from its parsed copy if there is a sound one. After an import only what was imported is read: the
    shipped library has a copy of its own. What writes a missing copy is called at once, or given to `keep`, as before
    a window is painted: the disk is waited for four times. Raises MissingLibrary.
    """
    if data is None or not (data / IMPORTED).is_dir():
        return Library(_shipped(folder, cache, keep))
    copy = cache / f"{WITH_IMPORTS}-{_key(folder, data)}.json"
    contents = _taken(copy, cache)
    if contents is None:
        from ascl_reader.library.imported import ImportedLibrary, with_imports

        contents = with_imports(_shipped(folder, cache, keep), *ImportedLibrary(data).read())
        keep(partial(_keep, copy, contents, cache))
    return Library(contents)


def _shipped(folder: Path, cache: Path, keep: Callable[[Write], None]) -> Contents:
    """Returns the library in a folder without any imports."""
    copy = cache / f"{SHIPPED}-{_key(folder, None)}.json"
    contents = _taken(copy, cache)
    if contents is None:
        from ascl_reader.library.read_library import read_library

        contents = read_library(folder)
        keep(partial(_keep, copy, contents, cache))
    return contents


def _taken(copy: Path, cache: Path) -> Contents | None:
    """Returns what a copy holds, None if it is missing, damaged, or could be anybody else's."""
    try:
        signature, _, parsed = read_private(copy, cache).partition(b"\n")
        if is_signed(signature, PURPOSE, copy.name.encode(), parsed):
            return msgspec.json.decode(parsed, type=Contents)
    except (OSError, msgspec.MsgspecError, RecursionError):
        pass
    return None


def _keep(copy: Path, contents: Contents, cache: Path) -> None:
    """Writes the copy and clears old ones of its kind; a cache that cannot be written only costs time.

    Where a file could not be opened there is no copy: it may be opened the next time, with nothing changed.
    """
    from ascl_reader.files.deletion import delete_inside

    if any(fault.kind is FaultKind.UNREADABLE for fault in contents.faults):
        return
    with contextlib.suppress(UnwritableFile, NoSecret, OSError):
        data = msgspec.json.encode(contents)
        write_private(copy, sign(PURPOSE, copy.name.encode(), data) + b"\n" + data, cache)
        kind = copy.name.partition("-")[0]
        copies = sorted(copy.parent.glob(f"{kind}-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in copies[COPIES_KEPT:]:
            delete_inside(cache, old)


def _key(folder: Path, data: Path | None) -> str:
    """Returns a name for the state of the folders, without opening any of their files."""
    state = [__version__, str(folder)]
    imported = places(data / IMPORTED) if data is not None else []
    for place in (folder, folder / STATEMENTS, *imported):
        if place.is_dir():
            state.append(str(place))
        with contextlib.suppress(OSError):
            for entry in os.scandir(place):
                if entry.name.endswith(".yaml"):
                    state.append(f"{place}/{entry.name} {_stamp(entry)}")
    names = "\n".join(state[:2] + sorted(state[2:]))
    return hashlib.blake2b(names.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _stamp(entry: os.DirEntry[str]) -> str:
    """Returns the size and time of a file, empty for one that leads nowhere."""
    try:
        found = entry.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"
