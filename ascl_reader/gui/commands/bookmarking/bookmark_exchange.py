"""Exports bookmarks and notes to a file, imports them from one, and prints them; files are handled in the background.

An import is shown before it is done, and is one step that can be undone.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.exchange.export_html import to_html
from ascl_reader.bookmarks.exchange.exporting import ExportFormat, export_to, format_of
from ascl_reader.bookmarks.exchange.import_plan import ImportAction, ImportPlan, plan_import
from ascl_reader.bookmarks.exchange.importing import ENDINGS, read_import
from ascl_reader.errors import ReaderError
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.bookmarks.import_preview import ImportPreview
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.message import Icon, tell
from ascl_reader.gui.widgets.problems import tell_before_end, worded
from ascl_reader.library.library import Library

EXPORT, READ, PLAN, PRINT = "exporting bookmarks", "reading bookmarks", "planning an import", "printing bookmarks"

FILE = "ascl-bookmarks-and-notes"


class BookmarkExchange(QObject):
    """Asks for files; emits what is a fault of the program. `preview` is the open preview of an import."""

    broken = Signal(object)
    exported = Signal(object)
    not_exported = Signal()

    def __init__(self, window: QWidget, library: Library, autosave: BookmarkAutosave, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._autosave = autosave
        self._appearance = appearance
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._folder = ""
        self._path = Path()
        self._incoming = Bookmarks()
        self._accepted = False
        self.preview: ImportPreview | None = None
        self.kinds = {
            self.tr("Everything, to import again (*.yaml)"): ExportFormat.YAML,
            self.tr("Table for a spreadsheet (*.csv)"): ExportFormat.CSV,
            self.tr("Text to read, Markdown (*.md)"): ExportFormat.MARKDOWN,
            self.tr("Web page to read (*.html)"): ExportFormat.HTML,
        }

    def ask_export(self) -> None:
        """Asks where to write bookmarks and notes, and in which format."""
        dialog = QFileDialog(self._window, self.tr("Export Bookmarks and Notes"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(self.kinds))
        dialog.setDefaultSuffix(ExportFormat.YAML.value)
        dialog.selectFile(f"{FILE}.{ExportFormat.YAML.value}")
        dialog.filterSelected.connect(lambda kind: self._follow(dialog, self.kinds[kind]))
        dialog.fileSelected.connect(lambda name: self.export(Path(name), self.kinds[dialog.selectedNameFilter()]))
        dialog.rejected.connect(self.not_exported)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path, form: ExportFormat) -> None:
        """Writes bookmarks and notes to a file, in the format that its ending names, else in the one given."""
        self._folder = str(path.parent)
        work, library, day = self._autosave.work, self._library.copy(), date.today().isoformat()

        def written() -> tuple[Path, Bookmarks]:
            """Writes it; returns what was written where."""
            export_to(path, work, library, format_of(path) or form, day)
            return path, work

        self._background.run(f"{EXPORT} {path}", written)  # none takes the place of one that goes to another file

    def ask_import(self) -> None:
        """Asks for a file with bookmarks and notes."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(self._window, self.tr("Import Bookmarks and Notes"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Exported bookmarks and notes ({endings})").format(endings=endings))
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path) -> None:
        """Reads a file and shows what importing it would do."""
        self._folder, self._path = str(path.parent), path
        if path.suffix.lower() not in ENDINGS:
            self._warn(
                self.tr(
                    "{file} cannot be imported: bookmarks and notes are exported as .yaml or .csv. Choose one of those."
                )
            )
            return
        library = self._library.copy()
        self._background.run(READ, lambda: read_import(path, library))

    def print(self) -> None:
        """Prints bookmarks and notes with the statements' positions, after asking for a printer."""
        work, library, day = self._autosave.work, self._library.copy(), date.today().isoformat()
        self._background.run(PRINT, lambda: to_html(work, library, day))

    def close(self) -> None:
        """Stops what is under way, but writes what was exported, before the window closes; tells if that fails."""
        tell_before_end(self._window, self.tr("Export Bookmarks and Notes"), self._background.close(ends=EXPORT))

    def _finished(self, kind: str, result: Any) -> None:
        if kind.startswith(EXPORT):
            self._told_export(*result)
        elif kind == READ:
            self._incoming = result
            self._accepted = False
            self._plan()
        elif kind == PLAN:
            self._planned(*result)
        elif kind == PRINT:
            from ascl_reader.gui.commands.bookmarking.simple_print import print_html

            print_html(self._window, result, self.tr("Bookmarks and notes"))

    def _plan(self) -> None:
        work, incoming = self._autosave.work, self._incoming
        self._background.run(PLAN, lambda: (work, plan_import(work, incoming)))

    def _planned(self, work: Bookmarks, plan: ImportPlan) -> None:
        """Shows a plan, or carries it out once it was accepted; one for bookmarks that changed since is made again."""
        if work is not self._autosave.work:
            self._plan()
        elif self._accepted:
            self._take(plan)
        else:
            self.preview = ImportPreview(self._path.name, (work, plan), self._library, self._appearance, self._window)
            self.preview.wanted.connect(lambda: self._want(work, plan))
            self.preview.finished.connect(self._preview_gone)
            self.preview.open()

    def _want(self, work: Bookmarks, plan: ImportPlan) -> None:
        self._accepted = True
        self._planned(work, plan)

    def _take(self, plan: ImportPlan) -> None:
        if self._autosave.do(StepKind.IMPORT, plan.work, self._path.name):
            told = self.tr("{added} added, {changed} changed. {undo} takes the import back.")
            added, changed = plan.count(ImportAction.ADD), plan.count(ImportAction.CHANGE)
            announce(self._window, told.format(added=added, changed=changed, undo=key_of(self._window, "undo")))

    def _preview_gone(self) -> None:
        self.preview = None

    def _told_export(self, path: Path, work: Bookmarks) -> None:
        self.exported.emit(work)
        if not self._window.isVisible():
            return
        notes = sum(not note.empty for note in work.notes.values())
        told = self.tr("Written to {file}: bookmarks: {bookmarks}, notes: {notes}.")
        text = told.format(file=path.name, bookmarks=len(work.bookmarks), notes=notes)
        tell(self._window, Icon.Information, self.tr("Export Bookmarks and Notes"), text)

    def _failed(self, kind: str, error: object) -> None:
        if isinstance(error, ReaderError):
            names = {EXPORT: self.tr("Export Bookmarks and Notes"), PRINT: self.tr("Print Bookmarks and Notes")}
            found = (name for each, name in names.items() if kind.startswith(each))
            title = next(found, self.tr("Import Bookmarks and Notes"))
            tell(self._window, Icon.Warning, title, worded(error))
        else:
            self.broken.emit(error)
        if kind.startswith(EXPORT):
            self.not_exported.emit()

    def _warn(self, pattern: str) -> None:
        text = pattern.format(file=self._path.name)
        tell(self._window, Icon.Warning, self.tr("Bookmarks and Notes"), text)

    @staticmethod
    def _follow(dialog: QFileDialog, form: ExportFormat) -> None:
        """Gives the file's name in the dialog the ending of the format that was chosen there."""
        dialog.setDefaultSuffix(form.value)
        names = dialog.selectedFiles()
        if names and format_of(Path(names[0])) not in (None, form):
            dialog.selectFile(Path(names[0]).with_suffix(f".{form.value}").name)
