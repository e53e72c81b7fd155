"""Passes bookmarks and notes on to the parts of the window that show them, and goes to a bookmark that was chosen."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark
from ascl_reader.bookmarks.find_passage import find_in_statement
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.bookmarks.branches import branches_of
from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.listing.marked_rows import MarkedRows
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch
from ascl_reader.search.query_words import IS, STANCE, filter_words

MAKE = "making the branches of bookmarks"

TREE_SETTLED, SEARCH_SETTLED = 250, 400
"""Milliseconds after a change of notes until the tree counts them anew, and until a search that is on is repeated."""

MANY = 400
"""Bookmarks and notes from which the branches are made in the background; of fewer it takes less than 2 ms."""


class BookmarksShown(QObject):
    """Passes each change on once: to what is read, the list and the tree.

    `folders_changed` and `searches_changed` tell that these are others, `searched_changed` that what the saved searches
    look into is: it comes only where there are any.
    """

    folders_changed = Signal()
    searches_changed = Signal()
    searched_changed = Signal()

    def __init__(
        self,
        library: Library,
        autosave: BookmarkAutosave,
        *,
        session: ReadingSession,
        statements: ListPane,
        tree: BookmarkTreePane,
        panes: ReadingPanes,
        note: NotePane,
    ) -> None:
        super().__init__(panes)
        self._library = library
        self._autosave = autosave
        self._session = session
        self._list = statements
        self._tree = tree
        self._panes = panes
        self._before = Bookmarks()
        self._background = Background(self)
        self._background.finished.connect(self._branches_made)
        self._count_again = QTimer(self, singleShot=True, interval=TREE_SETTLED)
        self._count_again.timeout.connect(self._show_tree)
        self._search_again = QTimer(self, singleShot=True, interval=SEARCH_SETTLED)
        self._search_again.timeout.connect(self._repeat_search)
        note.wait_for_notes()
        autosave.failed.connect(lambda _: None if autosave.ready else note.wait_for_notes(failed=True))
        autosave.changed.connect(self._bookmarks_changed)
        session.listing.placed.connect(tree.choose)
        session.search_asked.connect(self._search_again.stop)  # what is asked now knows of all changes
        statements.bookmark_chosen.connect(self._go_to_bookmark)

    def close(self) -> None:
        """Stops what is under way, before the window goes."""
        self._background.close()

    def _bookmarks_changed(self) -> None:
        before, now = self._before, self._autosave.work
        self._before = now
        if self._autosave.ready:
            self._session.set_bookmarks(now, self._autosave.checker, self._autosave.writable)
        if now.notes is not before.notes:
            self._list.model.show_noted(frozenset(each for each, note in now.notes.items() if not note.empty))
        if self._session.search_text and (now.notes is not before.notes or self._asked_for_bookmarks()):
            self._search_again.start()
        if now.notes is not before.notes and now.bookmarks is before.bookmarks and now.folders is before.folders:
            self._count_again.start()  # while a note is typed
        else:
            self._list.model.show_starred(self._autosave.starred())
            self._show_tree()
        if now.folders is not before.folders:
            self.folders_changed.emit()
        if now.searches is not before.searches:
            self.searches_changed.emit()
        elif now.searches and (now.notes is not before.notes or now.bookmarks is not before.bookmarks):
            self.searched_changed.emit()

    def _asked_for_bookmarks(self) -> bool:
        """Returns whether the search that is on depends on bookmarks, as by is:bookmarked."""
        return any(word.name in (IS, STANCE) for word in filter_words(self._session.search_text))

    def _repeat_search(self) -> None:
        """Searches once more, as bookmarks or notes are others now; the statement that is read stays."""
        if self._session.search_text:
            self._session.search_again()

    def _show_tree(self) -> None:
        self._count_again.stop()
        work, checker = self._autosave.work, self._autosave.checker
        if len(work.bookmarks) + len(work.notes) < MANY:
            self._background.drop(MAKE)
            self._show_branches(branches_of(work, self._library, checker))
        else:
            library = self._library.copy()
            self._background.run(MAKE, lambda: branches_of(work, library, checker))

    def _branches_made(self, kind: str, branches: Any) -> None:
        self._show_branches(branches)

    def _show_branches(self, branches: tuple[Branch, ...]) -> None:
        rows = partial(MarkedRows, self._autosave.work, self._library, self._autosave.checker)
        self._list.model.show_marked(cache(rows))  # made once a row of a passage is shown
        self._tree.show_branches(branches, self._session.listing.branch.key)
        self._session.set_bookmark_branches(branches)

    def _go_to_bookmark(self, bookmark_id: str) -> None:
        """Shows the statement in the wording that was marked, and its passage or pane once the panes are laid out."""
        statement, bookmark = self._session.reading.statement, self._autosave.work.bookmarks.get(bookmark_id)
        if statement is None or bookmark is None:
            return
        marked = bookmark.mark.wording if bookmark.mark else None
        if marked in statement.wordings and marked is not self._session.wordings.of(statement):
            self._session.show_in(marked)
        QTimer.singleShot(0, self, lambda: self._bring_into_sight(bookmark))

    def _bring_into_sight(self, bookmark: Bookmark) -> None:
        """Selects the passage of a bookmark, if its statement is still the one that is read."""
        statement = self._session.reading.statement
        if statement is not None and statement.id == bookmark.statement and bookmark.section is not None:
            found = find_in_statement(bookmark, statement)
            if found is not None:
                self._panes.go_to(found.section, found.start, found.length)
            elif bookmark.passage is None:
                self._panes.go_to(bookmark.section, 0, 0)
