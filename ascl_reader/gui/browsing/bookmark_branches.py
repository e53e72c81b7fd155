"""The lines of bookmarks and notes as the reading session lists them, and what is listed where one of them is gone."""

from __future__ import annotations

from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.gui.browsing.tree_model import FOLDER
from ascl_reader.library.outline import ALL_KEY, Branch, branches_by_key

NOTED = "noted:"
"""What the keys of lines begin with that list what was noted."""

UNFILED_KEY = f"{FOLDER}{UNFILED}"
"""The line that is listed where a folder at the top is gone: its bookmarks are there."""


def lists_bookmarks(key: str) -> bool:
    """Returns whether a key is one of a line of bookmarks and notes, not of the outline of the library."""
    return key.startswith((FOLDER, NOTED))


def folder_of(key: str) -> str:
    """Returns the folder of bookmarks that a line stands for, empty where it stands for none."""
    return key.removeprefix(FOLDER) if key.startswith(FOLDER) else ""


class BookmarkBranches:
    """The lines by their keys; `wanted` is the key of one that is to be listed as soon as it is there."""

    def __init__(self) -> None:
        self._branches: dict[str, Branch] = {}
        self.wanted = ""

    def find(self, key: str) -> Branch | None:
        """Returns the line with a key, or none."""
        return self._branches.get(key)

    def take(self, branches: tuple[Branch, ...], listed: Branch) -> Branch | str | None:
        """Takes other lines; returns the line to be listed now where the listed one changed or another is wanted.

        Where the listed one is gone, returns the key of what is to be listed instead: the folder it stood in.
        """
        usual = UNFILED_KEY if folder_of(listed.key) else ALL_KEY
        above = next((each.key for each in self._branches.values() if listed in each.children), usual)
        self._branches = branches_by_key(branches)
        wanted, self.wanted = self.wanted, ""
        key = wanted if wanted in self._branches else listed.key
        here = self._branches.get(key)
        if here is None:
            return (above if above in self._branches else ALL_KEY) if lists_bookmarks(key) else None
        return here if key == wanted or not _list_the_same(here, listed) else None


def _list_the_same(one: Branch, other: Branch) -> bool:
    return (one.lines, one.statements) == (other.lines, other.statements)
