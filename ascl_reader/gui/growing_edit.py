"""The box for a note's text, or for questions: it grows with what is written."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy


class GrowingEdit(QPlainTextEdit):
    """A box for plain text that grows with it; Tab leaves it. Emits that the keys left, and undo beyond itself.

    Where its first paragraph runs from right to left, all of it stands at the right edge: a plain text cannot align
    each paragraph by itself.
    """

    left = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setProperty("use", "note")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.textChanged.connect(self._align)

    def fit(self) -> None:
        """Be as high as the text, within the lines it may have."""
        lines = self._lines_of_hint() if self.document().isEmpty() else int(self.document().size().height())
        lines = max(1, min(lines, self._lines))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 16)

    def _lines_of_hint(self) -> int:
        """Return the lines that the words in an empty box take; words that wrap waste about a tenth."""
        room = max(self.viewport().width() - 2 * int(self.document().documentMargin()), 60)
        wide = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return 1 if wide <= room else ceil(1.1 * wide / room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as what stands in it needs at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _align(self) -> None:
        """Stand at the edge at which the text begins."""
        to_left = self.document().firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if to_left else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != edge:
            option.setAlignment(edge)
            self.document().setDefaultTextOption(option)

    def refill(self, text: str) -> None:
        """Show another text; the caret stays where it was, as far as there is text."""
        place = self.textCursor().position()
        self._shown = text
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.document().toPlainText())))
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Z to the window where nothing was typed here that could be taken back."""
        if event.matches(QKeySequence.StandardKey.Undo) and self.toPlainText() == self._shown:
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable():
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return that it may become narrow."""
        return QSize(60, super().minimumSizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()
