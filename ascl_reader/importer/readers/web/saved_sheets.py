"""Style sheets that a browser saved beside a web page, in the folder named as the page is.

The page says only which of them it uses. Where they lie follows from the name of the page's own file, and what is read
is what a listing of that folder has: nothing in a page is ever a path.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePath

FOLDER = "{stem}_files"
MOST_SHEETS = 60
MOST_ENTRIES = 5_000
LARGEST_SHEETS = 1_500_000
"""Bytes of all sheets that are read; larger ones are passed."""


def sheets_beside(page: Path) -> dict[str, str]:
    """Returns the style sheets in the folder beside a saved page by the addresses that the page has for them.

    Only files in the folder itself are read, no links to other places; none if there is no such folder.
    """
    folder = page.with_name(FOLDER.format(stem=page.stem))
    found: dict[str, str] = {}
    room = LARGEST_SHEETS
    with suppress(OSError, ValueError):
        if folder.is_symlink():
            return found
        for name in _names(folder):
            data = (folder / name).read_bytes()
            room -= len(data)
            if room < 0 or len(found) == MOST_SHEETS:
                break
            found[f"{folder.name}/{name}"] = data.decode("utf-8", "replace")
    return found


def is_style_sheet(file: PurePath) -> bool:
    """Returns whether a file is a style sheet by its name."""
    return file.suffix.lower() == ".css"


def _names(folder: Path) -> list[str]:
    """Returns the names of the style sheets in a folder that are files of their own and not too large."""
    names: list[str] = []
    with os.scandir(folder) as entries:
        for number, entry in enumerate(entries):
            if number == MOST_ENTRIES:
                break
            is_sheet = is_style_sheet(Path(entry.name)) and entry.is_file(follow_symlinks=False)
            if is_sheet and entry.stat(follow_symlinks=False).st_size <= LARGEST_SHEETS:
                names.append(entry.name)
    return sorted(names)
