"""The commands that change or tell about the user's library: import, undo, export, what is new, earlier wordings.

Their windows and all they need are loaded when they are first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.files.safe_write import write_safely
from ascl_reader.gui.importing.unfinished_review import UnfinishedReview
from ascl_reader.gui.memory.open_dialogs import IMPORT
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.browsing.reading_session import ReadingSession
    from ascl_reader.gui.commands.exporting import Exporting
    from ascl_reader.gui.commands.import_commands import Importing
    from ascl_reader.gui.importing.news_page import NewsPage
    from ascl_reader.gui.listing.list_pane import ListPane
    from ascl_reader.gui.look.appearance import Appearance
    from ascl_reader.gui.memory.open_dialogs import OpenDialogs
    from ascl_reader.gui.window.actions import Actions
    from ascl_reader.gui.window.columns import ReadingSide
    from ascl_reader.library.import_folders import ImportStep


class LibraryCommands(QObject):
    """Emits that the library on the disk changed, and what could not be done."""

    library_changed = Signal()
    told = Signal(str)
    broken = Signal(object)

    def __init__(
        self,
        library: Library,
        data: Path,
        *,
        dialogs: OpenDialogs,
        session: ReadingSession,
        statements: ListPane,
        reading: ReadingSide,
        notices: QBoxLayout,
        appearance: Appearance,
        actions: Actions,
        window: QWidget,
    ) -> None:
        """`notices` is the column of the window: a line about an unfinished review comes below its first part."""
        super().__init__(window)
        self._library = library
        self._data = data
        self._dialogs = dialogs
        self._session = session
        self._statements = statements
        self._reading = reading
        self._appearance = appearance
        self._window = window
        self._importing: Importing | None = None
        self._exporting: Exporting | None = None
        self._news: NewsPage | None = None
        self._show_news_next = False
        self.unfinished = UnfinishedReview(window)
        self.unfinished.wanted.connect(self._go_on)
        notices.insertWidget(1, self.unfinished)
        actions.import_.triggered.connect(self._import)
        actions.undo_import.triggered.connect(self._undo_import)
        actions.export_library.triggered.connect(self._export)
        actions.news.triggered.connect(self.show_news)
        actions.earlier.triggered.connect(self.show_earlier)

    @property
    def importing(self) -> Importing:
        """The import, made when it is first asked for."""
        if self._importing is None:
            from ascl_reader.gui.commands.import_commands import Importing

            self._importing = Importing(
                self._library,
                self._data,
                appearance=self._appearance,
                dialogs=self._dialogs,
                line=self.unfinished,
                window=self._window,
            )
            self._importing.library_changed.connect(self._changed)
            self._importing.told.connect(self.told)
            self._importing.broken.connect(self.broken)
        return self._importing

    def read(self, files: Sequence[Path]) -> None:
        """Imports files that were dropped onto the window."""
        self.importing.read(files)

    def resume(self) -> None:
        """Offers to continue the review of an import that the last session did not finish."""
        left = self._dialogs.left(IMPORT)
        if left is not None:
            self.importing.offer(left)

    def on_library_reloaded(self) -> None:
        """Shows what is new, once the window shows the library after an import."""
        if self._importing is not None:
            self._importing.known.forget()
        if self._show_news_next:
            self._show_news_next = False
            self.show_news()
        elif self._news is not None:
            self._news.show_step(self._step())

    def show_news(self) -> None:
        """Shows what the last import brought."""
        if self._news is None:
            from ascl_reader.gui.importing.news_page import NewsPage

            self._news = NewsPage(self._library, self._appearance)
            self._news.statement_chosen.connect(self._session.show_statement)
            self._news.change_chosen.connect(self._show_change)
            self._news.print_asked.connect(self._print_news)
            self._news.save_asked.connect(self._save_news)
            self._news.closed.connect(self._close_news)
        self._news.show_step(self._step())
        self._reading.show_page(self._news)

    def _show_change(self, statement: str) -> None:
        """Shows a statement that an import changed, and what was changed in it."""
        self._session.show_statement(statement)
        self.show_earlier()

    def show_earlier(self) -> None:
        """Shows the earlier wordings of the statement that is read."""
        statement = self._session.statement
        if statement in self._library and self._library.find(statement).earlier:
            from ascl_reader.gui.importing.earlier_wordings import EarlierWordings

            EarlierWordings(self._library.find(statement), self._appearance, self._window).open()

    def close(self) -> None:
        """Stops what is under way, before the window closes."""
        if self._importing is not None:
            self._importing.close()
        if self._exporting is not None:
            self._exporting.close()

    def _import(self) -> None:
        self.importing.ask()

    def _go_on(self) -> None:
        self.importing.go_on()

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
        self._reading.show_reading()
        self._statements.view.setFocus()

    def print_page(self) -> bool:
        """Prints the page What Is New if it is shown; returns whether it is."""
        shown = self._news is not None and self._news.isVisible()
        if shown:
            self._print_news()
        return shown

    def _print_news(self) -> None:
        from ascl_reader.gui.commands.bookmarking.simple_print import print_html

        page = self._news.html() if self._news is not None else ""
        if page:  # of no import there is nothing to print
            print_html(self._window, page, self.tr("What is new"))

    def _save_news(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save What Is New"), "ascl-what-is-new.html", self.tr("Web page (*.html)")
        )
        if name and self._news is not None:
            from ascl_reader.gui.commands.exporting import write_with_ending
            from ascl_reader.gui.importing.news_page import LOOK

            data = self._news.html(LOOK).encode()
            write_with_ending(self._window, Path(name), (".html", ".htm"), lambda path: self._write_news(path, data))

    def _write_news(self, path: Path, data: bytes) -> None:
        try:
            write_safely(path, data)
        except ReaderError as error:
            self.broken.emit(error)
