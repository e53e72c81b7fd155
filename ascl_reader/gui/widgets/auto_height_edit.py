"""The box for a note's text, or for questions: it grows with what is written."""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from ascl_reader.gui.widgets.arranging import room_in

RING = 2
"""Pixels that the style sheet keeps around the box: its edge, and room for the focus ring."""

SPARE = 1
"""Pixels by which Qt wants the box to be higher than its lines; with less it scrolls them."""

_BULLET = r"(?s)(?P<mark>\s*[-•] )(?P<words>.*)"


class AutoHeightEdit(QPlainTextEdit):
    """A box for plain text, as high as the text is; Tab leaves it.

    Emits `left` when the keyboard focus leaves, and `line_ended` at Enter. It has no undo of its own, which would know
    nothing of the other changes to a note: it emits that undo or redo is wanted.
    With `bullets`, Enter in a line that begins with a bullet begins the next, and ends the list in an empty one.
    Where the first paragraph runs from right to left, all text is aligned right: plain text has one alignment.
    """

    left = Signal()
    line_ended = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, lines: int, bullets: bool = False) -> None:
        super().__init__()
        self._lines = lines
        self._bullets = bullets
        self._pad = (8, 5)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines wrap
        self.setTabChangesFocus(True)
        self.setProperty("use", "note")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.textChanged.connect(self._align)

    def pad(self, across: int, down: int) -> None:
        """Sets the pixels between text and edge, at the sides and above and below."""
        self._pad = (across, down)
        self.setViewportMargins(across - RING, down - RING, across - RING, down - RING)
        self.fit()

    def setPlaceholderText(self, words: str) -> None:
        """Shows these words while nothing is written; Qt would leave earlier ones on the screen."""
        super().setPlaceholderText(words)
        if self.isVisible():
            self.viewport().update()

    def grow_to(self, lines: int) -> None:
        """Sets up to how many lines the box grows."""
        if lines != self._lines:
            self._lines = lines
            self.fit()

    def fit(self) -> None:
        """Makes the box as high as the text, within the lines it may have."""
        self.setFixedHeight(self.height_of(self.lines_needed()))

    def lines_needed(self) -> int:
        """Returns how many lines of its text are shown."""
        lines = self._lines_of_hint() if self.document().isEmpty() else self._lines_of_text()
        return max(1, min(lines, self._lines))

    def height_of(self, lines: int) -> int:
        """Returns the height in pixels in which so many lines are seen, and no part of the next."""
        return ceil(lines * self._line_height()) + SPARE + 2 * self._pad[1]

    def _lines_of_text(self) -> int:
        """Returns how many lines the text takes, counted up to the lines that the box may have.

        The document itself counts a paragraph as one line until it comes into sight.
        """
        block, lines = self.document().firstBlock(), 0
        while block.isValid() and lines < self._lines:
            self.blockBoundingRect(block)  # lays it out
            lines += block.layout().lineCount()
            block = block.next()
        return lines

    def _line_height(self) -> float:
        """Returns the pixels from line to line, as the text is laid out where there is any."""
        block = self.document().firstBlock()
        lines = block.layout().lineCount()
        return self.blockBoundingRect(block).height() / lines if lines else float(self.fontMetrics().lineSpacing())

    def _lines_of_hint(self) -> int:
        """Returns how many lines the placeholder takes; words that wrap waste about a tenth."""
        room = max(room_in(self).width(), 60)
        wide = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return 1 if wide <= room else ceil(1.1 * wide / room)

    def changeEvent(self, event: QEvent) -> None:
        """Fits the height to the lines in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the height to the lines at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _align(self) -> None:
        """Aligns the text with the edge at which it begins."""
        to_left = self.document().firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if to_left else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != edge:
            option.setAlignment(edge)
            self.document().setDefaultTextOption(option)

    def refill(self, text: str) -> None:
        """Shows another text; the caret stays where it was, as far as there is text."""
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.document().toPlainText())))
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emits that undo or redo is wanted; ends a line at Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        else:
            if enter and not self.isReadOnly():
                self.line_ended.emit()
            if not (enter and self._bullets and self._next_bullet(event)):
                super().keyPressEvent(event)

    def _next_bullet(self, event: QKeyEvent) -> bool:
        """Begins the next bullet, or ends the list; returns whether the line had a bullet."""
        cursor = self.textCursor()
        found = re.fullmatch(_BULLET, cursor.block().text())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if not plain or found is None or cursor.positionInBlock() < len(found["mark"]) or self.isReadOnly():
            return False
        cursor.beginEditBlock()
        if found["words"].strip():
            cursor.insertText("\n" + found["mark"])
        else:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def minimumSizeHint(self) -> QSize:
        """Returns that it may become narrow."""
        return QSize(60, super().minimumSizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emits that the keyboard focus left."""
        super().focusOutEvent(event)
        self.left.emit()
