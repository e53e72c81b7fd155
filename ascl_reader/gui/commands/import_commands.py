"""File ▸ Import and Edit ▸ Undo Import: asks for files, reads them in the background, shows the review, saves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.gui.importing import saved_review
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.importing.saved_review import ImportDraft, Opened
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.memory.open_dialogs import IMPORT, OpenDialogs
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.dates import long_date
from ascl_reader.gui.widgets.message import (
    Icon,
    Message,
    Role,
    tell,
)
from ascl_reader.gui.widgets.problems import worded
from ascl_reader.importer.review.review import Review, accept
from ascl_reader.importer.review.saved_corrections import corrections_to_save
from ascl_reader.library.import_folders import ImportStep
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library

READ, SAVE, UNDO = "reading documents", "saving an import", "undoing an import"
COMPARE = "comparing the documents of a draft"
ENDINGS = "*.html *.htm *.mhtml *.mht *.pdf *.docx *.txt *.md *.zip"


class Importing(QObject):
    """Emits that the user's library changed on the disk, with the step (none after an undo).

    An open review is kept as a draft, which is dropped once it is accepted or left. One that the last session left is
    `waiting` until it is open again; where reading its documents fails it waits for the next start.
    """

    library_changed = Signal(object)
    broken = Signal(object)

    def __init__(
        self, window: QWidget, library: Library, data: Path, appearance: Appearance, drafts: OpenDialogs
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._store = ImportedLibrary(data)
        self._appearance = appearance
        self._drafts = drafts
        self._draft: ImportDraft | None = None
        self._if_closed: ImportDraft | None = None
        self._waiting: ImportDraft | None = None
        self._asking = False
        self._as_it_came: dict[str, Any] | None = None
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
        """Read files and open the review; ask first where one whose corrections are waiting would give way."""
        if self.dialog is not None:
            self.dialog.raise_()
        elif self._waiting is None or not self._waiting.corrected:
            self._read(files, None)
        elif not self._asking:
            self._ask_which(self._waiting, files)

    def resume(self, state: dict[str, Any]) -> None:
        """Open the review again that the last session left, where its documents are as they were."""
        draft = saved_review.from_plain(state)
        if draft is None:
            self._drafts.keep(IMPORT, None)
        else:
            self._bring_back(draft)

    def _bring_back(self, draft: ImportDraft) -> None:
        """Compare the documents of a review, then read them.

        That this is tried is on the disk before anything is read: a document that ends the program does so once more
        at most.
        """
        if draft.may_be_opened:
            self._waiting = self._if_closed = draft
            self._keep(msgspec.structs.replace(draft, tries=draft.tries + 1))
            self._drafts.save_first(lambda: self._compare(draft))
        else:
            pattern = self.tr(
                "Your import of {day} could not be brought back: the program did not come to the end of reading "
                "{files}. If you had not accepted it yet, import again what you need of it."
            )
            self._tell_lost(pattern, draft, draft.paths)

    def _ask_which(self, draft: ImportDraft, files: Sequence[Path]) -> None:
        """Ask whether a review that is not open yet gives way; until that is answered it is not opened."""
        pattern = self.tr(
            "Your review of {day} is not open again yet. If you import something else instead, your corrections to "
            "that review are lost. To keep them, go on with the review and import {files} after it."
        )
        text = pattern.format(day=long_date(draft.day), files=_names(files))
        box = Message(self._window, Icon.Question, self.tr("Import"), text)
        box.offer(self.tr("Go on with the review"), lambda: self._bring_back(draft), Role.RejectRole)
        box.offer(self.tr("Import instead"), lambda: self._read(files, None), Role.DestructiveRole)
        box.finished.connect(self._answered)
        self._asking = True
        box.ask()

    def _answered(self) -> None:
        self._asking = False

    def _compare(self, draft: ImportDraft) -> None:
        if self._waiting is draft:
            self._background.run(COMPARE, lambda: (draft, saved_review.changed_files(draft)))

    def _compared(self, draft: ImportDraft, changed: Sequence[Path]) -> None:
        if self._waiting is not draft or self._asking:
            return
        if changed:
            one = self.tr(
                "Your review of {day} could not be brought back: the file {files} was changed or is not there any "
                "more. If you had not accepted the review yet, import the file again."
            )
            many = self.tr(
                "Your review of {day} could not be brought back: the files {files} were changed or are not there any "
                "more. If you had not accepted the review yet, import the files again."
            )
            self._tell_lost(one if len(changed) == 1 else many, draft, changed)
        else:
            self._read(draft.paths, draft)

    def _tell_lost(self, pattern: str, draft: ImportDraft, files: Sequence[Path]) -> None:
        self._forget()
        text = pattern.format(day=long_date(draft.day), files=_names(files))
        tell(self._window, Icon.Warning, self.tr("Import"), text)

    def _read(self, files: Sequence[Path], draft: ImportDraft | None) -> None:
        self._waiting = self._if_closed = draft
        self._as_it_came = None
        kept_ones = draft is not None and draft.corrected
        self.dialog = ImportWindow(files, self._library, self._appearance, self._window, kept_ones)
        self.dialog.review_accepted.connect(self._save)
        self.dialog.stopped.connect(self._stopped)
        self.dialog.finished.connect(self._dialog_gone)
        self.dialog.review.changed.connect(self._keep_review)
        self.dialog.review.moved_on.connect(self._keep_review)
        self.dialog.open()
        library = self._library.copy()
        self._background.run(READ, lambda: saved_review.opening(files, library, draft))

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
        """Stop what is under way, before the window goes; a reading that did not end then is none that failed."""
        self._background.close()
        if self._if_closed is not None:
            self._keep(self._if_closed)

    def _keep(self, draft: ImportDraft) -> None:
        self._draft = draft
        self._drafts.keep(IMPORT, msgspec.to_builtins(draft))

    def _keep_review(self) -> None:
        """Keep the review as it is now; one that came back in part stays whole until something in it is corrected."""
        review = self.dialog.review if self.dialog is not None else None
        if review is None or review.opened is None or self._draft is None:
            return
        now = {"corrections": corrections_to_save(review.opened), "chosen": review.chosen, "typed": review.typed}
        if now["corrections"] == self._as_it_came and not review.typed:
            now = {}
        else:
            self._as_it_came = None
        self._keep(msgspec.structs.replace(self._draft, reading=False, tries=0, **now))

    def _forget(self) -> None:
        """Drop the draft, at once: what was accepted is not to be asked about again."""
        self._draft = self._if_closed = self._waiting = None
        self._drafts.keep(IMPORT, None)
        self._drafts.save_now()

    def _save(self, review: Review) -> None:
        if self.dialog is not None:
            self.dialog.show_saving()
            library = self._library.copy()
            self._background.run(SAVE, lambda: accept(review, library, self._store))

    def _finished(self, kind: str, result: Any) -> None:
        if kind == READ and self.dialog is not None:
            self._show(result)
        elif kind == COMPARE:
            self._compared(*result)
        elif kind == SAVE:
            self._saved(result)
        elif kind == UNDO and result is not None:
            self.library_changed.emit(None)
            announce(self._window, self.tr("The import was undone."))

    def _show(self, opened: Opened) -> None:
        if self.dialog is None:
            return
        if not opened.review.items:
            text = "\n\n".join(opened.review.problems)
            self._end_reading(stays=self._waiting is not None and self._waiting.corrected)
            QMessageBox.warning(self._window, self.tr("Nothing to import"), text)
            return
        self._if_closed = self._waiting = None
        self._as_it_came = None if opened.fits else corrections_to_save(opened.review)
        self.dialog.show_review(opened.review, opened.chosen)
        if opened.day:
            self.dialog.tell_it_came_back(opened.day, opened.fits)
        self._keep_review()

    def _saved(self, step: ImportStep | None) -> None:
        if self.dialog is not None:
            self.dialog.saved()
        if step is None:
            told = self.tr("You have all of these already, word for word: nothing was changed.")
            QMessageBox.information(self._window, self.tr("Import"), told)
        else:
            self.library_changed.emit(step)

    def _failed(self, kind: str, error: object) -> None:
        dialog = self.dialog
        if kind == READ or (kind == COMPARE and self._waiting is not None):
            self._end_reading(stays=self._waiting is not None)
        if kind == SAVE and dialog is not None:
            dialog.saving_failed()
            if isinstance(error, ReaderError):
                QMessageBox.warning(dialog, self.tr("Nothing was saved"), worded(error))
                return
        self.broken.emit(error)

    def _progressed(self, kind: str, step: tuple[int, int] | ImportDraft) -> None:
        if kind != READ or self.dialog is None:
            return
        if isinstance(step, ImportDraft):
            self._if_closed = msgspec.structs.replace(step, reading=False)
            self._keep(step)
        else:
            self.dialog.show_progress(*step)

    def _end_reading(self, stays: bool) -> None:
        """End a reading that came to nothing; a review that was to be brought back stays, with one try fewer left."""
        self._waiting, self._if_closed = self._draft if stays else None, None
        if self.dialog is not None:
            self.dialog.end()

    def _stopped(self) -> None:
        self._background.drop(READ)
        self._waiting = None

    def _dialog_gone(self) -> None:
        self.dialog = None
        if self._waiting is None:
            self._forget()


def _names(files: Sequence[Path]) -> str:
    return ", ".join(f"“{path.name}”" for path in files)
