"""Bookmarks and notes as files: the bin, export, import and printing, and messages about loading and saving.

The dialogs and all they need are loaded when they are first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.gui.commands.bookmarking.bookmark_file_messages import BookmarkFileMessages
from ascl_reader.gui.commands.bookmarking.changed_elsewhere import ChangedElsewhere
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.gui.window.unsaved_line import UnsavedLine
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.bookmarks.bin_dialog import BinDialog
    from ascl_reader.gui.bookmarks.earlier_versions import EarlierVersions
    from ascl_reader.gui.commands.bookmarking.bookmark_exchange import BookmarkExchange


class BookmarkFiles(QObject):
    """Carries out the commands of the Bookmarks menu that are about files; emits what is a fault of the program."""

    broken = Signal(object)
    exported = Signal(object)
    not_exported = Signal()

    def __init__(
        self,
        library: Library,
        autosave: BookmarkAutosave,
        *,
        session: ReadingSession,
        status: StatusLine,
        unsaved: UnsavedLine,
        actions: Actions,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._appearance = appearance
        self._library = library
        self._autosave = autosave
        self._session = session
        self._exchange: BookmarkExchange | None = None
        self.messages = BookmarkFileMessages(autosave, status, unsaved, window)
        self.messages.copy_asked.connect(self.export)
        unsaved.copy_asked.connect(self.export)
        self.messages.broken.connect(self.broken)
        self.changed_elsewhere = ChangedElsewhere(library, unsaved, self.show_earlier_notes_on, window)
        for told in (autosave.loaded, autosave.saved):
            told.connect(self.changed_elsewhere.note)
        actions.bin.triggered.connect(self.show_bin)
        actions.earlier_notes.triggered.connect(self.show_earlier_notes)
        actions.export_own.triggered.connect(self.export)
        actions.import_own.triggered.connect(self._import)
        actions.print_own.triggered.connect(self._print)
        self._allow()
        autosave.loaded.connect(self._allow)

    @property
    def exchange(self) -> BookmarkExchange:
        """Export, import and printing, made when they are first asked for."""
        if self._exchange is None:
            from ascl_reader.gui.commands.bookmarking.bookmark_exchange import BookmarkExchange

            self._exchange = BookmarkExchange(self._window, self._library, self._autosave, self._appearance)
            self._exchange.broken.connect(self.broken)
            self._exchange.exported.connect(self.exported)
            self._exchange.not_exported.connect(self.not_exported)
        return self._exchange

    def show_bin(self) -> BinDialog:
        """Opens the bin."""
        from ascl_reader.gui.bookmarks.bin_dialog import BinDialog

        dialog = BinDialog(self._autosave, self._library, self._appearance, self._window)
        dialog.open()
        return dialog

    def show_earlier_notes(self) -> EarlierVersions | None:
        """Opens the earlier texts of the note on the statement that is read; returns None if no statement is."""
        return self.show_earlier_notes_on(self._session.statement)

    def show_earlier_notes_on(self, statement_id: str) -> EarlierVersions | None:
        """Opens the earlier texts of the note on a statement; returns None if the library lacks it."""
        from ascl_reader.gui.bookmarks.earlier_versions import EarlierVersions

        if statement_id not in self._library:
            return None
        statement = self._library.find(statement_id)
        dialog = EarlierVersions(self._autosave, statement, self._appearance, self._window)
        dialog.open()
        return dialog

    def close(self) -> None:
        """Stops what is under way, before the window closes."""
        if self._exchange is not None:
            self._exchange.close()

    def _allow(self) -> None:
        a, autosave = self._actions, self._autosave
        for action in (a.bin, a.earlier_notes, a.export_own, a.print_own):
            action.setEnabled(autosave.ready)
        a.import_own.setEnabled(autosave.writable)

    def export(self) -> None:
        """Asks where bookmarks and notes are to be exported to."""
        self.exchange.ask_export()

    def _import(self) -> None:
        self.exchange.ask_import()

    def _print(self) -> None:
        self.exchange.print()
