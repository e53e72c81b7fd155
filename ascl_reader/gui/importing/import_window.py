"""The import window: reading with progress, the review, accepting. Nothing is saved before Accept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QMessageBox,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ascl_reader.gui.frame.command_keys import WindowKeys
from ascl_reader.gui.frame.key_names import follow_in_tip
from ascl_reader.gui.importing.import_bar import ImportBar
from ascl_reader.gui.importing.review import NARROW, ImportReview
from ascl_reader.gui.importing.review_lists import told_refusals
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label, quiet_line, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_column, in_row
from ascl_reader.gui.widgets.givers import ask_help
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.drafts import DraftState
from ascl_reader.importer.review.review_content import AS_FOUND
from ascl_reader.library.library import Library

USUAL_SIZE = (1360, 850)

WIDE = 1000
"""Pixels at 100 % of text from which the foot has room for more than the keyboard shortcuts."""


class ImportWindow(QDialog):
    """Emits the review that the user accepted, that the reading is to be stopped, or that an open review was left."""

    review_accepted = Signal(object)
    stopped = Signal()
    left = Signal()

    def __init__(self, paths: Sequence[Path], library: Library, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("importWindow")
        self._appearance = appearance
        self._paths = paths
        self.is_saving = False
        """Whether what was accepted is being written."""
        names = paths[0].name if len(paths) == 1 else self.tr("{count} files").format(count=len(paths))
        self.setWindowTitle(self.tr("Import: {names}").format(names=names))
        self.bar = ImportBar(self.windowTitle())
        self.state, self.cancel, self.accept_button = self.bar.state, self.bar.cancel, self.bar.accept_button
        self.cancel.clicked.connect(self.reject)
        accept = dict.fromkeys(("Ctrl+Return", "Ctrl+Enter"), self.accept_button.click)
        WindowKeys(self, accept, {"using": (("F1",), self._ask_help)})
        follow_in_tip(self, "using", "F1", self.bar.help)
        self.accept_button.clicked.connect(self._accept)
        self.refused = plain_label(use="doubt", wraps=True)
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refused.hide()
        self.review = ImportReview(library, appearance, self)
        self.review.hide()
        self.review.changed.connect(self._count)
        self._progress_text = plain_label()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress"))
        self._hint = quiet_line()
        self._undoable = plain_label(self.tr("Accepting can be undone: Edit ▸ Undo Import"), use="quiet")
        self._stack = QStackedWidget()
        self._reading, self._foot = QWidget(), QWidget()
        self._lay_out()
        set_text_role("quiet", self._hint, self._undoable)
        room = self.screen().availableGeometry()
        self.resize(min(USUAL_SIZE[0], room.width() - 40), min(USUAL_SIZE[1], room.height() - 80))
        self.show_progress(0, len(paths))

    def _ask_help(self) -> None:
        ask_help(self, "import")

    def show_progress(self, done: int, whole: int) -> None:
        """Tells how far the reading is."""
        self._stack.setCurrentWidget(self._reading)
        self._progress.setRange(0, max(whole, 1))
        self._progress.setValue(done)
        reading = 2 * done < whole  # the first half is reading, the second recognising
        name = self._paths[2 * done * len(self._paths) // whole].name if reading and whole else ""
        looking = self.tr("Looking for statements…")
        self._progress_text.setText(self.tr("Reading {name}…").format(name=name) if name else looking)
        self.accept_button.hide()
        self.state.setText(self.tr("Nothing is saved before you accept"))

    def show_review(self, opened: OpenReview, chosen: int | None = None, whole: bool = True) -> None:
        """Shows what was found, with a statement chosen (None: the first doubtful one), and whether that is all of it.

        It is not where a review is continued and not all of its corrections fitted.
        """
        self.review.show_review(opened, chosen)
        part = self.tr("Not all of your corrections could be brought back: look through the list before you accept.")
        told = [*told_refusals(opened), *([] if whole else [part])]
        self.refused.setText("\n".join(told))
        self.refused.setVisible(bool(told))
        self.accept_button.show()
        self._count()
        self._stack.addWidget(self.review)  # not before, or its parts would be set out for each that is filled
        self._stack.setCurrentWidget(self.review)
        self.review.list.setFocus()
        announce(self, self.state.text())

    def show_saving(self) -> None:
        """Shows that the accepted statements are being written."""
        self.is_saving = True
        self._progress.setRange(0, 0)
        self._progress_text.setText(self.tr("Saving…"))
        self._stack.setCurrentWidget(self._reading)
        self.accept_button.setEnabled(False)
        self.cancel.setEnabled(False)

    def saving_failed(self) -> None:
        """Goes back to the review: nothing was saved, nothing of the corrections is lost."""
        self.is_saving = False
        self._stack.setCurrentWidget(self.review)
        self.accept_button.setEnabled(True)
        self.cancel.setEnabled(True)

    def saved(self) -> None:
        """Closes: what was accepted is on the disk."""
        self.is_saving = False
        self.done(QDialog.DialogCode.Accepted)

    def reject(self) -> None:
        """Closes without saving; asks first where corrections would be lost."""
        opened = self.review.opened
        if self.is_saving or (opened is not None and opened.corrected and not self._may_discard()):
            return
        if opened is None:
            self.stopped.emit()
        else:
            self.left.emit()
        super().reject()

    def end(self) -> None:
        """Closes without a question: there is nothing to review."""
        super().reject()

    def _may_discard(self) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Leave without importing? Your corrections to this review would be lost."))
        leave = box.addButton(self.tr("Leave"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Continue the review"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave

    def _accept(self) -> None:
        self.setFocus()  # what is still being typed counts
        if not self.review.form.is_sound():
            return
        if self.review.opened is not None:
            self.review_accepted.emit(self.review.opened.review)

    def _count(self) -> None:
        opened = self.review.opened
        if opened is None:
            return
        kept = [item for item in opened.items if not item.correction.left_out]
        doubtful = sum(bool(item.draft.check) for item in kept)
        found = self.tr("1 statement found") if len(opened.items) == 1 else self.tr("{count} statements found")
        told = [found.format(count=len(opened.items)), self.tr("{count} to check").format(count=doubtful)]
        self.state.setText(" · ".join([*told, self.tr("nothing is saved before you accept")]))
        same = sum(item.draft.state is DraftState.UNCHANGED and item.correction == AS_FOUND for item in kept)
        gone = sum(map(opened.is_marked_not_listed, opened.no_longer_listed))
        self.accept_button.setText(self._accept_words(len(kept) - same, gone, len(kept)))
        self.accept_button.setEnabled(len(kept) - same + gone > 0)
        nothing_new = self.tr("You have all of these already, word for word.")
        set_tip(self.accept_button, nothing_new if kept and not self.accept_button.isEnabled() else "")
        if self.accept_button.toolTip():
            self.state.setText(nothing_new)

    def _accept_words(self, differing: int, gone: int, kept: int) -> str:
        """Returns the words of the button that accepts: how many statements, if all are new, else how many changes."""
        if differing == kept and not gone:
            return self.tr("Accept 1 statement") if kept == 1 else self.tr("Accept {n} statements").format(n=kept)
        count = differing + gone
        return self.tr("Accept 1 change") if count == 1 else self.tr("Accept {n} changes").format(n=count)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._reading)
        column.addStretch(2)
        column.addWidget(self._progress_text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignHCenter)
        self._progress.setMinimumWidth(320)
        column.addStretch(3)
        self._stack.addWidget(self._reading)
        foot = self._foot
        foot.setObjectName("status")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        in_row(self._hint, self._undoable, on=foot, around=(16, 5, 16, 5), grows=self._hint)
        in_column(self.bar, self.refused, self._stack, foot, on=self, between=0, grows=self._stack)
        self._hint.setText(
            self.tr(
                "Enter: looks right · Alt+↑ ↓: move its start · S: split · J: join · C, P, R: section begins · "
                "X: take out · I: take in · Delete: leave out · Ctrl+Enter: accept"
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows only the keyboard shortcuts at the foot where there is little room, and no foot where there is none."""
        super().resizeEvent(event)
        self._foot.setVisible(self.width() > self._appearance.px(NARROW))
        self._undoable.setVisible(self.width() > self._appearance.px(WIDE))
