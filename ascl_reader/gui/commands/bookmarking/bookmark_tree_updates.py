"""Keeps the lines below the tree, and the rows of bookmarks in the list, as bookmarks and notes is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer

from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.bookmarks.branches import branches_of
from ascl_reader.gui.browsing.marked_rows import MarkedRows
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch

MAKE = "making the lines of bookmarks"

SETTLED = 250
"""Milliseconds after a change of notes until the lines that count them are made anew."""

MANY = 400
"""Bookmarks and notes from which the lines are made in the background; of fewer it takes less than 2 ms."""


class BookmarkTreeUpdates(QObject):
    """Follows the bookmarks; `follow` tells it that the work changed."""

    def __init__(self, window: MainWindow, library: Library, autosave: BookmarkAutosave) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._autosave = autosave
        self._background = Background(self)
        self._background.finished.connect(self._made)
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(self._make)
        window.session.listed.connect(self._listed)
        window.closing.connect(self._background.close)

    def follow(self, only_notes: bool) -> None:
        """Show the work as it is now; where only notes changed, once typing pauses."""
        if only_notes:
            self._settle.start()
            return
        self._window.list.model.show_starred(self._autosave.starred())
        self._make()

    def _make(self) -> None:
        self._settle.stop()
        work, standings = self._autosave.work, self._autosave.standings
        if len(work.bookmarks) + len(work.notes) < MANY:
            self._background.drop(MAKE)
            self._show(branches_of(work, self._library, standings))
        else:
            library = self._library.copy()
            self._background.run(MAKE, lambda: branches_of(work, library, standings))

    def _made(self, kind: str, branches: Any) -> None:
        self._show(branches)

    def _show(self, branches: tuple[Branch, ...]) -> None:
        work, window = self._autosave.work, self._window
        window.list.model.show_marked(MarkedRows(work, self._library, self._autosave.standings))
        window.bookmark_tree.show_branches(branches, window.session.branch.key)
        window.session.set_bookmark_branches(branches)

    def _listed(self, branch: Branch) -> None:
        self._window.bookmark_tree.choose(branch.key)
