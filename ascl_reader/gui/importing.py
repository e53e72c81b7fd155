"""File ▸ Import and Edit ▸ Undo Import: asks for files, reads them in the background, shows the review, saves."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.gui.accessible import announce
from ascl_reader.gui.appearance import Appearance
from ascl_reader.gui.background import Background
from ascl_reader.gui.dates import long_date
from ascl_reader.gui.import_window import ImportWindow
from ascl_reader.gui.problems import worded
from ascl_reader.import_steps import Step
from ascl_reader.imported import ImportedLibrary
from ascl_reader.importer.corrections import OpenReview
from ascl_reader.importer.review import Review, accept, reviewing
from ascl_reader.library import Library

READ, SAVE, UNDO = "reading documents", "saving an import", "undoing an import"
ENDINGS = "*.html *.htm *.mhtml *.mht *.pdf *.docx *.txt *.md *.zip"


class Importing(QObject):
    """Emits that the user's library changed on the disk, with the step (none after an undo)."""

    library_changed = Signal(object)
    broken = Signal(object)

    def __init__(self, window: QWidget, library: Library, data: Path, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._store = ImportedLibrary(data)
        self._appearance = appearance
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._background.progressed.connect(self._progressed)
        self.dialog: ImportWindow | None = None
        self._folder = ""

    def ask(self) -> None:
        """Ask which files to import."""
        kinds = self.tr("Pages, documents and library packs ({endings})").format(endings=ENDINGS)
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import Statements"), self._folder, f"{kinds};;{self.tr('All files')} (*)"
        )
        if names:
            self._folder = str(Path(names[0]).parent)
            self.read([Path(name) for name in names])

    def read(self, files: Sequence[Path]) -> None:
        """Read files and open the review."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        self.dialog = ImportWindow(files, self._library, self._appearance, self._window)
        self.dialog.review_accepted.connect(self._save)
        self.dialog.stopped.connect(lambda: self._background.drop(READ))
        self.dialog.finished.connect(self._dialog_gone)
        self.dialog.open()
        library = self._library.copy()
        self._background.run(READ, lambda: self._opened(files, library))

    def undo(self) -> None:
        """Take the newest import back, after asking."""
        step = self._store.last_step()
        if step is None or step.undone:
            QMessageBox.information(
                self._window, self.tr("Undo Import"), self.tr("There is no import that could be undone.")
            )
            return
        pattern = self.tr(
            "Undo the import of {day}? What it added ({added}), changed ({changed}) and marked as no longer listed "
            "({gone}) goes back to what it was."
        )
        counts = {"added": len(step.added), "changed": len(step.changed), "gone": len(step.not_listed)}
        question = pattern.format(day=long_date(step.day), **counts)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Undo Import"), question, parent=self._window)
        undo = box.addButton(self.tr("Undo the import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is undo:
            self._background.run(UNDO, self._store.undo)

    def close(self) -> None:
        """Stop what is under way, before the window goes."""
        self._background.close()

    @staticmethod
    def _opened(files: Sequence[Path], library: Library) -> Generator[Any, None, OpenReview]:
        found = yield from reviewing(files, library)
        return OpenReview(found, library)

    def _save(self, review: Review) -> None:
        if self.dialog is not None:
            self.dialog.show_saving()
            library = self._library.copy()
            self._background.run(SAVE, lambda: accept(review, library, self._store))

    def _finished(self, kind: str, result: Any) -> None:
        if kind == READ and self.dialog is not None:
            self._show(result)
        elif kind == SAVE:
            self._saved(result)
        elif kind == UNDO and result is not None:
            self.library_changed.emit(None)
            announce(self._window, self.tr("The import was undone."))

    def _show(self, opened: OpenReview) -> None:
        if self.dialog is None:
            return
        if not opened.items:
            text = "\n\n".join(opened.problems)
            self.dialog.reject()
            QMessageBox.warning(self._window, self.tr("Nothing to import"), text)
            return
        self.dialog.show_review(opened)

    def _saved(self, step: Step | None) -> None:
        if self.dialog is not None:
            self.dialog.saved()
        if step is None:
            told = self.tr("You have all of these already, word for word: nothing was changed.")
            QMessageBox.information(self._window, self.tr("Import"), told)
        else:
            self.library_changed.emit(step)

    def _failed(self, kind: str, error: object) -> None:
        dialog = self.dialog
        if kind == READ and dialog is not None:
            dialog.reject()
        if kind == SAVE and dialog is not None:
            dialog.saving_failed()
            if isinstance(error, ReaderError):
                QMessageBox.warning(dialog, self.tr("Nothing was saved"), worded(error))
                return
        self.broken.emit(error)

    def _progressed(self, kind: str, step: tuple[int, int]) -> None:
        if kind == READ and self.dialog is not None:
            self.dialog.show_progress(*step)

    def _dialog_gone(self) -> None:
        self.dialog = None
