"""A parsed copy of a library in the user's cache: the same content, read in a millisecond and without yaml.

It is named after the program's version and the names, sizes and times of the library's files, so that a changed
library is read anew; a missing or damaged copy is made again without a question.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

import msgspec

from ascl_reader import __version__
from ascl_reader.errors import UnwritableFile
from ascl_reader.library import STATEMENTS, Contents, Library, read_library

KEPT = 4
"""How many copies stay in the cache: two versions and two libraries side by side."""


def load_library(folder: Path, cache: Path) -> Library:
    """Return the library in a folder, from its parsed copy where there is a good one; raise MissingLibrary."""
    copy = cache / f"library-{_key(folder)}.json"
    try:
        return Library(msgspec.json.decode(copy.read_bytes(), type=Contents))
    except (OSError, msgspec.MsgspecError, RecursionError):
        contents = read_library(folder)
    _keep(copy, contents)
    return Library(contents)


def _keep(copy: Path, contents: Contents) -> None:
    """Write the copy and clear old ones; a cache that cannot be written only costs time."""
    from ascl_reader.files import write_safely

    with contextlib.suppress(UnwritableFile, OSError):
        write_safely(copy, msgspec.json.encode(contents))
        copies = sorted(copy.parent.glob("library-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in copies[KEPT:]:
            old.unlink()


def _key(folder: Path) -> str:
    """Return a name for the state of a folder, without opening any of its files."""
    state = [__version__, str(folder)]
    for place in (folder, folder / STATEMENTS):
        with contextlib.suppress(OSError):
            for entry in os.scandir(place):
                if entry.name.endswith(".yaml"):
                    found = entry.stat()
                    state.append(f"{entry.name} {found.st_size} {found.st_mtime_ns}")
    return hashlib.blake2b("\n".join(state[:2] + sorted(state[2:])).encode(), digest_size=12).hexdigest()
