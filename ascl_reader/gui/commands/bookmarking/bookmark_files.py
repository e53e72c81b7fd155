"""Bookmarks and notes as files: the bin, export, import and printing, and what is told of loading and saving.

The dialogs and all they need are loaded when they are first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.commands.bookmarking.bookmark_file_messages import OwnWorkMessages
from ascl_reader.gui.widgets.copies_to_merge import copies_of_own_work
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.bookmarks.bin_dialog import BinDialog
    from ascl_reader.gui.commands.bookmarking.bookmark_exchange import OwnWorkExchange
    from ascl_reader.gui.window.main_window import MainWindow


class OwnWorkFiles(QObject):
    """Joins the commands to the desk; emits what is a fault of the program."""

    broken = Signal(object)
    exported = Signal()
    not_exported = Signal()

    def __init__(self, window: MainWindow, library: Library, desk: BookmarkAutosave) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._desk = desk
        self._exchange: OwnWorkExchange | None = None
        self.messages = OwnWorkMessages(window, desk)
        self.copies = copies_of_own_work(window, desk)
        self.messages.copy_asked.connect(self.export)
        self.messages.broken.connect(self.broken)
        self.copies.broken.connect(self.broken)
        a = window.commands
        a.bin.triggered.connect(self.show_bin)
        a.export_own.triggered.connect(self.export)
        a.import_own.triggered.connect(self._import)
        a.print_own.triggered.connect(self._print)
        self._allow()
        desk.loaded.connect(self._allow)

    @property
    def exchange(self) -> OwnWorkExchange:
        """Export, import and printing, made when they are first asked for."""
        if self._exchange is None:
            from ascl_reader.gui.commands.bookmarking.bookmark_exchange import OwnWorkExchange

            self._exchange = OwnWorkExchange(self._window, self._library, self._desk, self._window.appearance)
            self._exchange.broken.connect(self.broken)
            self._exchange.exported.connect(self.exported)
            self._exchange.not_exported.connect(self.not_exported)
        return self._exchange

    def show_bin(self) -> BinDialog:
        """Open the bin."""
        from ascl_reader.gui.bookmarks.bin_dialog import BinDialog

        dialog = BinDialog(self._desk, self._library, self._window.appearance, self._window)
        dialog.open()
        return dialog

    def close(self) -> None:
        """Stop what is under way, before the window goes."""
        self.copies.close()
        if self._exchange is not None:
            self._exchange.close()

    def _allow(self) -> None:
        a, desk = self._window.commands, self._desk
        for action in (a.bin, a.export_own, a.print_own):
            action.setEnabled(desk.ready)
        a.import_own.setEnabled(desk.writable)

    def export(self) -> None:
        """Asks where bookmarks and notes are to be exported to."""
        self.exchange.ask_export()

    def _import(self) -> None:
        self.exchange.ask_import()

    def _print(self) -> None:
        self.exchange.print()
