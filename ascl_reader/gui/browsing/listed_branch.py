"""What is listed: a branch of one of the outlines, or a line of bookmarks and notes, in an order. Knows no widget."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.places import statement_in_row
from ascl_reader.gui.browsing.tree_model import FOLDER
from ascl_reader.library.library import Library
from ascl_reader.library.outline import ALL_KEY, Branch, SortOrder, View, outline, sort_statements

LOG = logging.getLogger("ascl_reader.window")

NOTED = "noted:"
"""What the keys of lines begin with that list what was noted."""

UNFILED_KEY = f"{FOLDER}{UNFILED}"
"""The line that is listed where a folder at the top is gone: its bookmarks are there."""


def lists_bookmarks(key: str) -> bool:
    """Returns whether a key is one of a line of bookmarks and notes, not of the outline of the library."""
    return key.startswith((FOLDER, NOTED))


def folder_of(key: str) -> str:
    """Returns the folder of bookmarks that a line stands for, empty if it stands for none."""
    return key.removeprefix(FOLDER) if key.startswith(FOLDER) else ""


class BookmarkBranches:
    """The lines by their keys; `wanted` is the key of one that is to be listed as soon as it is there."""

    def __init__(self) -> None:
        self._branches: dict[str, Branch] = {}
        self.wanted = ""

    def find(self, key: str) -> Branch | None:
        """Returns the line with a key, or None."""
        return self._branches.get(key)

    def take(self, branches: tuple[Branch, ...], listed: Branch) -> Branch | str | None:
        """Takes other lines; returns the line to be listed now where the listed one changed or another is wanted.

        Where the listed one is gone, returns the key of what is to be listed instead: the folder it stood in.
        """
        usual = UNFILED_KEY if folder_of(listed.key) else ALL_KEY
        above = next((each.key for each in self._branches.values() if listed in each.children), usual)
        self._branches = _by_key(branches)
        wanted, self.wanted = self.wanted, ""
        key = wanted if wanted in self._branches else listed.key
        here = self._branches.get(key)
        if here is None:
            return (above if above in self._branches else ALL_KEY) if lists_bookmarks(key) else None
        return here if key == wanted or not _list_the_same(here, listed) else None


def _list_the_same(one: Branch, other: Branch) -> bool:
    return (one.lines, one.statements) == (other.lines, other.statements)


class ListedBranch(QObject):
    """Holds the branch that is listed, and the one that was listed last in each outline.

    `outline_changed` carries an outline, its branches, and the key of the one that is listed; `placed` names the branch
    listed, or searched in; `listed` carries the branch and its rows.
    """

    outline_changed = Signal(object, object, str)
    placed = Signal(str)
    listed = Signal(object, object)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._chosen: dict[View, str] = {}
        self.bookmarks = BookmarkBranches()
        self.view = View.THEME
        self.branch = Branch(ALL_KEY, "", ())
        self.sort = SortOrder.USUAL

    def begin(self, view: View, branch: str, sort: SortOrder) -> None:
        """Shows the outline and lists the branch with which the last session ended; a missing one is the first."""
        self.sort = sort
        self.bookmarks.wanted = branch if lists_bookmarks(branch) else ""
        self.show_outline(view, branch)

    def show_outline(self, view: View, branch: str | None = None) -> None:
        """Shows an outline and lists the branch of this key; without one, the branch that was listed there last."""
        key = self._chosen.get(view, ALL_KEY) if branch is None else branch
        branches = outline(self._library, view)
        self.view = view
        self.branch = _by_key(branches).get(key) or self.bookmarks.find(key) or branches[0]
        self.outline_changed.emit(view, branches, self.branch.key)
        self.list_branch()

    def list_branch(self) -> None:
        """Lists the branch as it is now."""
        if not lists_bookmarks(self.branch.key):
            self._chosen[self.view] = self.branch.key
        rows = sorted_rows(self._library, self.branch, self.sort)
        LOG.debug("listed is %s with %d rows", self.branch.key, len(rows))
        self.placed.emit(self.branch.key)
        self.listed.emit(self.branch, rows)

    def take_bookmarks(self, branches: tuple[Branch, ...], is_searching: bool) -> bool:
        """Takes other lines of bookmarks; the one that is listed is listed again if it changed and no search is on.

        Returns whether a search has to look elsewhere now, as another line is listed.
        """
        before, changed = self.branch.key, self.bookmarks.take(branches, self.branch)
        if isinstance(changed, str):
            self.show_outline(self.view, changed)
            return is_searching
        if changed is None:
            return False
        self.branch = changed
        if not is_searching:
            self.list_branch()
            return False
        if changed.key != before:
            self.placed.emit(changed.key)
        return changed.key != before

    def first_statement(self) -> str:
        """Returns the first statement of the branch that can be read, empty if there is none."""
        rows = map(statement_in_row, sorted_rows(self._library, self.branch, self.sort))
        return next((each for each in rows if each in self._library), "")


def _by_key(branches: Iterable[Branch]) -> dict[str, Branch]:
    """Returns lines and all those below them by key."""
    found: dict[str, Branch] = {}
    for branch in branches:
        found |= {branch.key: branch, **_by_key(branch.children)}
    return found


def sorted_rows(library: Library, branch: Branch, sort: SortOrder) -> tuple[str, ...]:
    """Returns the row keys of a branch in an order; removed statements come last, except in the usual order."""
    if branch.lines and sort is SortOrder.USUAL:
        return branch.lines
    ordered = sort_statements(library, library.known(branch.statements), sort)
    if not branch.lines:
        return ordered
    places = {each: row for row, each in enumerate(ordered)}
    return tuple(sorted(branch.lines, key=lambda line: places.get(statement_in_row(line), len(places))))
