"""Bookmarks and notes while the program runs, saved as they change."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.undo import (
    BookmarkStep,
    EditedBookmarks,
)
from ascl_reader.bookmarks.places import bookmarks_on_whole
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.saving.autosave import Autosave
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.journal.journaled_store import LoadResult
from ascl_reader.library.library import Library


class BookmarkAutosave(Autosave[Bookmarks, BookmarkStep]):
    """Holds bookmarks and notes, and what became of the marked texts in the library."""

    store: BookmarkStore
    edited: EditedBookmarks

    def __init__(self, data: Path, settings: Path, library: Library, saver: Saver | None = None) -> None:
        super().__init__("bookmarks", BookmarkStore(data, settings), _edited, saver)
        self._library = library
        self.checker = StatusChecker(library)

    def is_starred(self, statement_id: str) -> bool:
        """Returns whether a statement has a bookmark as a whole."""
        return bool(bookmarks_on_whole(self.work, (statement_id,)))

    def library_changed(self) -> None:
        """Checks again what became of the marked texts, as the library has other contents now."""
        self.checker = StatusChecker(self._library)
        self.changed.emit()


def _edited(loaded: LoadResult[Bookmarks]) -> EditedBookmarks:
    return EditedBookmarks(loaded.work, loaded.done, loaded.undone)
