"""Passes bookmarks and notes on to the parts of the window that show them, and goes to a bookmark that was chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark
from ascl_reader.bookmarks.find_passage import find_in_statement
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.commands.bookmarking.bookmark_tree_updates import BookmarkTreeUpdates
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library

SETTLED = 400
"""Milliseconds after a change of a note until a search that is on looks into it."""


class BookmarksShown(QObject):
    """Follows the bookmarks and the statement that is read."""

    def __init__(self, window: MainWindow, library: Library, autosave: BookmarkAutosave) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._autosave = autosave
        self._shown = Bookmarks()
        self._shelves = BookmarkTreeUpdates(window, library, autosave)
        self._search_again = QTimer(self, singleShot=True, interval=SETTLED)
        self._search_again.timeout.connect(self._look_again)
        window.note.wait_for_notes()
        autosave.failed.connect(lambda _: None if autosave.ready else window.note.wait_for_notes(failed=True))
        autosave.changed.connect(self._work_changed)
        window.list.bookmark_chosen.connect(self._go_to_bookmark)

    def _work_changed(self) -> None:
        work, shown = self._autosave.work, self._shown
        self._shown = work
        self._window.service.search_notes_in(work)
        if self._autosave.ready:
            self._window.session.set_bookmarks(work, self._autosave.standings, self._autosave.writable)
        if work.notes is not shown.notes and self._window.session.search_text:
            self._search_again.start()
        filed = work.bookmarks is not shown.bookmarks or work.folders is not shown.folders
        self._shelves.follow(only_notes=not filed and work.notes is not shown.notes)

    def _look_again(self) -> None:
        """Search once more, as the notes are others now; the statement that is read stays."""
        session = self._window.session
        if session.search_text:
            session.resume_search(session.search_text, session.before_search)

    def _go_to_bookmark(self, bookmark_id: str) -> None:
        """Show the statement in the wording that was marked, and its passage or pane once the panes are laid out."""
        statement, bookmark = self._window.session.reading.statement, self._autosave.work.bookmarks.get(bookmark_id)
        if statement is None or bookmark is None:
            return
        session = self._window.session
        marked = bookmark.mark.wording if bookmark.mark else None
        if marked in statement.wordings and marked is not session.wordings.of(statement):
            session.show_in(marked)
        QTimer.singleShot(0, self, lambda: self._bring_into_sight(bookmark))

    def _bring_into_sight(self, bookmark: Bookmark) -> None:
        """Select the passage of a bookmark, if its statement is still the one that is read."""
        statement = self._window.session.reading.statement
        if statement is not None and statement.id == bookmark.statement and bookmark.section is not None:
            found = find_in_statement(bookmark, statement)
            if found is not None:
                self._window.panes.go_to(found.section, found.start, found.length)
            elif bookmark.passage is None:
                self._window.panes.go_to(bookmark.section, 0, 0)
