"""What is listed: a branch of one of the outlines, or of bookmarks, in an order. Knows no search and no widget."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from ascl_reader.bookmarks.bookmark_rows import first_readable, sorted_rows
from ascl_reader.gui.browsing.bookmark_branches import BookmarkBranches, lists_bookmarks
from ascl_reader.library.library import Library
from ascl_reader.library.outline import ALL_KEY, Branch, SortOrder, View, branches_by_key, outline

LOG = logging.getLogger("ascl_reader.window")


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
        self.branch = branches_by_key(branches).get(key) or self.bookmarks.find(key) or branches[0]
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

    def first_statement(self) -> str:
        """Returns the first statement of the branch that can be read, empty where there is none."""
        return first_readable(self._library, self.branch, self.sort)
