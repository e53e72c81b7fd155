"""The title of a found statement, which is read whole: in as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit
from ascl_reader.importer.review.drafts import LONGEST_TITLE

LINES = 4
"""Lines up to which the field grows; more are scrolled."""


class TitleField(AutoHeightEdit):
    """A line of text that is broken where the field ends.

    Emits `typed` at each change by the user, and `finished` at Enter and once the keyboard focus left.
    """

    typed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__(LINES)
        self.setObjectName("titleField")
        self.setUndoRedoEnabled(True)
        self.undo_asked.connect(self.undo)
        self.redo_asked.connect(self.redo)
        self.left.connect(self.finished)
        self.textChanged.connect(self._changed)

    def text(self) -> str:
        """Returns what is written."""
        return self.toPlainText().replace("\n", " ")

    def show_text(self, text: str) -> None:
        """Shows another title from its beginning."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self.document().setModified(False)

    @property
    def is_typed(self) -> bool:
        """Whether the user changed the text that was shown."""
        return self.document().isModified()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes Enter as the end of the title; the window may take it then."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Chooses all of it where keys lead to it, as in a field of one line."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Takes what is pasted as one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def _changed(self) -> None:
        if len(self.toPlainText()) > LONGEST_TITLE:
            cursor = self.textCursor()
            cursor.setPosition(LONGEST_TITLE)
            cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        elif self.is_typed:
            self.typed.emit()
