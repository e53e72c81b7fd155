"""Shows what is kept of a statement that left the library, while its line in the list is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ascl_reader.bookmarks.bookmark_rows import statement_of
from ascl_reader.bookmarks.changes.bookmark_changes import remove_bookmarks
from ascl_reader.bookmarks.changes.note_changes import delete_note
from ascl_reader.bookmarks.changes.undo import Kind
from ascl_reader.bookmarks.statement_snapshot import kept_of
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.reading.removed_statement_page import RemovedStatementPage


class KeptStatements(QObject):
    """Makes the page when it is first needed."""

    def __init__(self, window: MainWindow, library: Library, desk: BookmarkAutosave) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._desk = desk
        self.page: RemovedStatementPage | None = None
        self._title = ""
        window.reading.currentChanged.connect(self._page_changed)
        window.list.gone_chosen.connect(self._show)
        window.session.statement_left.connect(self._left)
        window.session.listed.connect(self._listed)
        desk.changed.connect(self._refresh)

    @property
    def is_shown(self) -> bool:
        """Whether the page stands in the panes' place."""
        return self.page is not None and self._window.reading.currentWidget() is self.page

    def _left(self, statement_id: str) -> None:
        """Stay with the statement that is read where it leaves the library: its line may still be listed."""
        if statement_id not in self._library:
            QTimer.singleShot(0, self, lambda: self._window.list.choose(statement_id))

    def _show(self, statement_id: str) -> None:
        if self.page is None:
            from ascl_reader.gui.reading.removed_statement_page import RemovedStatementPage

            self.page = RemovedStatementPage(self._window.appearance)
            self.page.closed.connect(self._close)
            self.page.bin_asked.connect(self._move_to_bin)
        self._fill(statement_id)
        frame = self._window.window()
        if not self.is_shown:
            self._title = frame.windowTitle()
        self._window.reading.show_page(self.page, focus=False)
        title = kept_of(self._desk.work, statement_id).title
        frame.setWindowTitle(f"{title} – {self._title.rpartition(' – ')[2]}")

    def _page_changed(self) -> None:
        """Once the page went, name the statement that is read again, and put the choice of the list on it."""
        if self._title and not self.is_shown:
            self._window.window().setWindowTitle(self._title)
            self._title = ""
            current = self._window.list.current()
            if current and self._window.list.model.is_gone(current):
                self._window.list.mark_current(self._window.session.statement)

    def _fill(self, statement_id: str) -> None:
        if self.page is not None:
            kept = kept_of(self._desk.work, statement_id)
            self.page.show_kept(kept, self._desk.work, self._desk.writable)

    def _listed(self) -> None:
        """Go back to reading where the list has its line no more."""
        if self.page is not None and self.is_shown and statement_of(self._window.list.current()) != self.page.statement:
            self._window.reading.show_reading()

    def _refresh(self) -> None:
        """Show what is kept now; where that is nothing, or the statement is back, go back to reading."""
        if self.page is None or not self.is_shown:
            return
        kept = kept_of(self._desk.work, self.page.statement)
        if self.page.statement in self._library or not (kept.bookmarks or kept.note):
            self._close()
        else:
            self._fill(self.page.statement)

    def _close(self) -> None:
        self._window.reading.show_reading()
        self._window.list.view.setFocus()

    def _move_to_bin(self, statement_id: str) -> None:
        work = self._desk.work
        kept = kept_of(work, statement_id)
        changed = delete_note(remove_bookmarks(work, [each.id for each in kept.bookmarks]), statement_id)
        kind = Kind.REMOVE_BOOKMARKS if not kept.note else Kind.DELETE_KEPT if kept.bookmarks else Kind.DELETE_NOTE
        self._desk.do(kind, changed)
        told = self.tr("What you kept of “{title}” is in the bin. Ctrl+Z brings it back.")
        self._window.status.show_message(told.format(title=kept.title))
