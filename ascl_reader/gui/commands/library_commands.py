"""The commands that change or tell about the user's library: import, undo, export, what is new, earlier wordings.

Their windows and all they need are loaded when they are first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ascl_reader.errors import ReaderError
from ascl_reader.files.safe_write import write_safely
from ascl_reader.gui.commands.dropped_files import DroppedFiles
from ascl_reader.gui.memory.open_dialogs import IMPORT
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.commands.exporting import Exporting
    from ascl_reader.gui.commands.import_commands import Importing
    from ascl_reader.gui.importing.news_page import NewsPage
    from ascl_reader.gui.memory.open_dialogs import OpenDialogs
    from ascl_reader.gui.window.main_window import MainWindow
    from ascl_reader.library.import_folders import ImportStep


class LibraryCommands(QObject):
    """Emits that the library on the disk changed, and what could not be done."""

    library_changed = Signal()
    broken = Signal(object)

    def __init__(self, window: MainWindow, library: Library, data: Path, drafts: OpenDialogs) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._data = data
        self._drafts = drafts
        self._importing: Importing | None = None
        self._exporting: Exporting | None = None
        self._news: NewsPage | None = None
        self._show_news_next = False
        a = window.commands
        a.import_.triggered.connect(self._import)
        a.undo_import.triggered.connect(self._undo_import)
        a.export_library.triggered.connect(self._export)
        a.news.triggered.connect(self.show_news)
        a.earlier.triggered.connect(self.show_earlier)
        DroppedFiles(window).dropped.connect(self.read)
        window.header.earlier_asked.connect(self.show_earlier)

    @property
    def importing(self) -> Importing:
        """The import, made when it is first asked for."""
        if self._importing is None:
            from ascl_reader.gui.commands.import_commands import Importing

            self._importing = Importing(self._window, self._library, self._data, self._window.appearance, self._drafts)
            self._importing.library_changed.connect(self._changed)
            self._importing.broken.connect(self.broken)
        return self._importing

    def read(self, files: Sequence[Path]) -> None:
        """Import files that were dropped onto the window."""
        self.importing.read(files)

    def resume(self) -> None:
        """Bring back the review of an import that the last session left open."""
        left = self._drafts.left(IMPORT)
        if left is not None:
            self.importing.resume(left)

    def on_library_reloaded(self) -> None:
        """Show what is new, once the window shows the library after an import."""
        if self._show_news_next:
            self._show_news_next = False
            self.show_news()
        elif self._news is not None:
            self._news.show_step(self._step())

    def show_news(self) -> None:
        """Show what the last import brought."""
        if self._news is None:
            from ascl_reader.gui.importing.news_page import NewsPage

            self._news = NewsPage(self._library, self._window.appearance)
            self._news.statement_chosen.connect(self._window.session.show_statement)
            self._news.print_asked.connect(self._print_news)
            self._news.save_asked.connect(self._save_news)
            self._news.closed.connect(self._close_news)
        self._news.show_step(self._step())
        self._window.reading.show_page(self._news)

    def show_earlier(self) -> None:
        """Show the earlier wordings of the statement that is read."""
        statement = self._window.session.statement
        if statement in self._library and self._library.find(statement).earlier:
            from ascl_reader.gui.importing.earlier_wordings import EarlierWordings

            EarlierWordings(self._library.find(statement), self._window.appearance, self._window).open()

    def close(self) -> None:
        """Stop what is under way, before the window goes."""
        if self._importing is not None:
            self._importing.close()
        if self._exporting is not None:
            self._exporting.close()

    def _import(self) -> None:
        self.importing.ask()

    def _undo_import(self) -> None:
        self.importing.undo()

    def _export(self) -> None:
        if self._exporting is None:
            from ascl_reader.gui.commands.exporting import Exporting

            self._exporting = Exporting(self._window, self._library)
            self._exporting.broken.connect(self.broken)
        self._exporting.ask()

    def _changed(self, step: ImportStep | None) -> None:
        self._show_news_next = step is not None
        self.library_changed.emit()

    def _step(self) -> ImportStep | None:
        from ascl_reader.library.imported import ImportedLibrary

        return ImportedLibrary(self._data).last_step()

    def _close_news(self) -> None:
        self._window.reading.show_reading()
        self._window.list.view.setFocus()

    def _print_news(self) -> None:
        from ascl_reader.gui.widgets.simple_print import print_html

        if self._news is not None:
            print_html(self._window, self._news.html(), self.tr("What is new"))

    def _save_news(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save What Is New"), "ascl-what-is-new.html", self.tr("Web page (*.html)")
        )
        if name and self._news is not None:
            path = Path(name) if Path(name).suffix else Path(f"{name}.html")
            try:
                write_safely(path, self._news.html().encode())
            except ReaderError as error:
                self.broken.emit(error)
