"""File ▸ Import and Edit ▸ Undo Import: asks for files, reads them in the background, shows the review, saves."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.importing.picture_view import SCALE
from ascl_reader.gui.importing.review_lists import told_refusals
from ascl_reader.gui.importing.unfinished_review import UnfinishedReview
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import never_html
from ascl_reader.gui.memory.open_dialogs import IMPORT, OpenDialogs
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.problems import tell_before_end, worded
from ascl_reader.importer.finding.known_library import KnownLibrary
from ascl_reader.importer.review import review as reviews
from ascl_reader.importer.review.review import Opened, SavedReview
from ascl_reader.importer.review.review_content import Review
from ascl_reader.library.dates import long_date
from ascl_reader.library.import_folders import ImportStep
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.progress import thinned

if TYPE_CHECKING:
    from ascl_reader.importer.process.page_drawer import PageDrawer

READ, SAVE, UNDO, DRAW = "reading documents", "saving an import", "undoing an import", "drawing pages"
ENDINGS = (
    "*.html *.htm *.xhtml *.mhtml *.mht *.webarchive *.pdf *.docx *.docm *.dotx *.doc *.odt *.ott *.fodt *.xml *.rtf "
    "*.eml *.txt *.md *.zip"
)

KEPT = 5 * 60_000
"""Milliseconds after the last import for which a KnownLibrary is kept: a large one takes hundreds of MB."""

Steps: TypeAlias = "Callable[[Library, KnownLibrary], Generator[Any, None, Opened]]"


class Importing(QObject):
    """Emits that the user's library changed on the disk, with the step (None after an undo).

    An open review is saved as it is corrected, until it is accepted or left. One that the last session did not finish
    is offered in a line, and continued where the user wants it.
    """

    library_changed = Signal(object)
    told = Signal(str)
    """What was done, for the line at the window's foot."""
    broken = Signal(object)

    def __init__(
        self,
        library: Library,
        data: Path,
        *,
        appearance: Appearance,
        dialogs: OpenDialogs,
        line: UnfinishedReview,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._store = ImportedLibrary(data)
        self._appearance = appearance
        self._dialogs = dialogs
        self._line = line
        self._saved: SavedReview | None = None
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._background.progressed.connect(self._progressed)
        self.dialog: ImportWindow | None = None
        self._drawer: PageDrawer | None = None
        self._folder = ""
        self.known = LibraryForImports(self)

    def ask(self) -> None:
        """Asks which files to import."""
        kinds = self.tr("Pages, documents and library packs ({endings})").format(endings=ENDINGS)
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import Statements"), self._folder, f"{kinds};;{self.tr('All files')} (*)"
        )
        if names:
            self._folder = str(Path(names[0]).parent)
            self.read([Path(name) for name in names])

    def read(self, files: Sequence[Path]) -> None:
        """Reads files and opens the review; asks first where an unfinished review with corrections would be lost."""
        if self.dialog is not None:
            self.dialog.raise_()
        elif self._saved is None or not self._saved.corrected:
            self._open(files, lambda library, known: reviews.opening(files, library, known))
        else:
            self._line.ask(self._saved.day, files, lambda: self._read_instead(files))

    def offer(self, state: dict[str, Any]) -> None:
        """Offers to continue the review that the last session did not finish, given as it was saved."""
        self._saved = reviews.from_plain(state)
        if self._saved is None:
            self._forget()
        else:
            self._dialogs.keep(IMPORT, state)
            self._line.offer(self._saved.day)

    def go_on(self) -> None:
        """Continues the review that is offered."""
        saved = self._saved
        if saved is not None and self.dialog is None:
            self._open(saved.paths, lambda library, known: reviews.continuing(saved, library, known))

    def _read_instead(self, files: Sequence[Path]) -> None:
        self._forget()
        self.read(files)

    def _open(self, files: Sequence[Path], steps: Steps) -> None:
        """Opens the import window; the steps, which read the files, run in the background.

        Both work on the library as it is now: another process may change what is imported until the review is accepted.
        """
        self._line.hide()
        library = self._library.copy()
        self.dialog = ImportWindow(files, library, self._appearance, self._window)
        self.dialog.review_accepted.connect(self._save)
        self.dialog.stopped.connect(lambda: self._background.drop(READ))
        self.dialog.left.connect(self._forget)
        self.dialog.finished.connect(self._dialog_gone)
        self.dialog.review.shown.picture_asked.connect(self._draw)
        self.dialog.review.changed.connect(self._keep_review)
        self.dialog.review.moved_on.connect(self._keep_review)
        self.dialog.open()
        known = self.known.of(library)
        self._background.run(READ, lambda: thinned(steps(library, known)))

    def _draw(self, path: Path, pages: Sequence[int]) -> None:
        """Has the pages of a PDF drawn for the review, by one process until it is closed."""
        from ascl_reader.importer.process.page_drawer import PageDrawer

        drawer = self._drawer = self._drawer or PageDrawer()
        self._background.run(DRAW, lambda: drawer.drawing(path, pages, SCALE))

    def _end_drawing(self) -> None:
        """Ends the process that draws pages, if there is one."""
        self._background.drop(DRAW)
        drawer, self._drawer = self._drawer, None
        if drawer is not None:
            drawer.close()

    def undo(self) -> None:
        """Takes the newest import back, after asking."""
        try:
            step = self._store.to_undo()
        except ReaderError as error:
            self.broken.emit(error)
            return
        if step is None:
            QMessageBox.information(self._window, self.tr("Undo Import"), self.tr("There is no import to undo."))
            return
        pattern = self.tr(
            "Undo the import of {day}? Statements it added: {added}; changed: {changed}; marked as no longer listed: "
            "{gone}. All of this is taken back. Notes and bookmarks stay."
        )
        counts = {"added": len(step.added), "changed": len(step.changed), "gone": len(step.not_listed)}
        question = pattern.format(day=long_date(step.day), **counts)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Undo Import"), never_html(question), parent=self._window)
        undo = box.addButton(self.tr("Undo the import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is undo:
            self._background.run(UNDO, self._store.undo)

    def close(self) -> None:
        """Stops what is under way, before the window closes; what was accepted is written, and told if it cannot be."""
        self._end_drawing()
        is_saving = self.dialog is not None and self.dialog.is_saving
        failed = self._background.close(ends=SAVE)
        if is_saving and not failed:
            self._forget()
        tell_before_end(self._window, self.tr("Nothing was saved"), failed)

    def _keep_review(self) -> None:
        """Saves the review as it is now."""
        review = self.dialog.review if self.dialog is not None else None
        if review is not None and review.opened is not None and self._saved is not None:
            self._saved = reviews.updated(self._saved, review.opened, review.chosen, review.typed)
            self._dialogs.keep(IMPORT, msgspec.to_builtins(self._saved))

    def _forget(self) -> None:
        """Drops what is saved of the review, at once: what was accepted is not to be offered again."""
        self._saved = None
        self._dialogs.forget(IMPORT)

    def _save(self, review: Review) -> None:
        if self.dialog is not None:
            self.dialog.show_saving()
            library = self._library.copy()
            self._background.run(SAVE, lambda: reviews.accept(review, library, self._store))

    def _finished(self, kind: str, result: Any) -> None:
        if kind == READ and self.dialog is not None:
            self._show(result)
        elif kind == SAVE:
            self._accepted(result)
        elif kind == DRAW and self.dialog is not None:
            self.dialog.review.shown.picture.show_pictures(*result)
        elif kind == UNDO and result is not None:
            self.library_changed.emit(None)
            self.told.emit(self.tr("The import was undone."))

    def _show(self, opened: Opened) -> None:
        review, dialog = opened.review, self.dialog
        if dialog is None:
            return
        if review is None:
            self._forget()
            dialog.end()
            self._line.tell_changed(opened.saved.day, opened.changed)
        elif not review.items:
            dialog.end()
            told = never_html("\n\n".join(told_refusals(review)))
            QMessageBox.warning(self._window, self.tr("Nothing to import"), told)
        else:
            self._saved = opened.saved
            dialog.show_review(review, opened.chosen, whole=opened.fits)

    def _accepted(self, step: ImportStep | None) -> None:
        self._forget()
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
            dialog.end()
        if kind == SAVE and dialog is not None:
            dialog.saving_failed()
            if isinstance(error, ReaderError):
                QMessageBox.warning(dialog, self.tr("Nothing was saved"), never_html(worded(error)))
                return
        if kind == DRAW:
            if dialog is not None and isinstance(error, ReaderError):
                dialog.review.shown.picture.show_failed(worded(error))
            return
        self.broken.emit(error)

    def _progressed(self, kind: str, step: tuple[int, int]) -> None:
        if kind == READ and self.dialog is not None:
            self.dialog.show_progress(*step)

    def _dialog_gone(self) -> None:
        self.dialog = None
        self._end_drawing()
        if self._saved is not None:
            self._line.offer(self._saved.day)


class LibraryForImports(QObject):
    """Gives a library as imports know it: the same one again while its contents are the same, for some minutes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: KnownLibrary | None = None
        self._kept = QTimer(self, singleShot=True, interval=KEPT)
        self._kept.timeout.connect(self.forget)

    def of(self, library: Library) -> KnownLibrary:
        """Returns a library as imports know it."""
        if self._known is None or not self._known.is_of(library):
            self._known = KnownLibrary(library)
        self._kept.start()
        return self._known

    def forget(self) -> None:
        """Drops the library, after a time or once the program has other contents."""
        self._known = None
