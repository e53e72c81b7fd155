"""The text of a pane: read-only, with a caret, margins that keep its lines short, and words that are explained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from ascl_reader.gui.look.plain_text import escaped
from ascl_reader.gui.look.words import term_in_words
from ascl_reader.gui.widgets.mouse_navigation import left_to_window
from ascl_reader.library.glossary import GlossaryEntry

BELOW = 8
"""Pixels free below the text."""

PAGES = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_Space: 0.9}
"""By how many pages these keys scroll."""


class ExplainedWord(NamedTuple):
    """A word in the text, its start and end as Qt counts them, and what the glossary says of it."""

    start: int
    end: int
    entry: GlossaryEntry


class ReadingEdit(QTextEdit):
    """A read-only text that can be walked through and selected with the keyboard.

    The mouse over one of `explained` shows what it means; Esc hides that. While `is_whole`, all of it is in sight and
    what is around it scrolls: then the keys that turn a page emit by how many pages. While `is_blank`, its place is
    painted empty.
    """

    width_changed = Signal()
    page_turned = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_whole = self.is_blank = False
        self.explained: Sequence[ExplainedWord] = ()
        self._escape = _EscapeFromTip(self)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        selectable = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(selectable)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.document().setDocumentMargin(4)

    def set_margins(self, left: int, right: int) -> None:
        """Keeps the text away from the pane's sides."""
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emits the keys that turn a page, where something around the text is scrolled by them."""
        pages = PAGES.get(Qt.Key(event.key())) if self.is_whole else None
        if pages is None:
            super().keyPressEvent(event)
        else:
            self.page_turned.emit(pages)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Puts the caret where the mouse is pressed, and begins to select."""
        if not left_to_window(event):
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Emits another width before the lines are broken for it: the length of lines is to be kept."""
        if event.size().width() != event.oldSize().width():
            self.width_changed.emit()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Returns that it may become small."""
        return QSize(80, 60)

    def set_blank(self, blank: bool) -> None:
        """Paints the place of the text empty from now on, or the text again."""
        if blank is not self.is_blank:
            self.is_blank = blank
            self.viewport().update()

    def leave_selection(self) -> None:
        """Removes the selection; the caret stays."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """Shows what the word below the mouse means, if it is explained; paints no text while it is blank."""
        if self.is_blank and event.type() == QEvent.Type.Paint:
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._place_below(event.pos())
            word = next((each for each in self.explained if each.start <= at < each.end), None)
            if word is None:
                QToolTip.hideText()
            else:
                self.show_meaning(word, event.globalPos())
            return True
        return bool(super().viewportEvent(event))

    def show_meaning(self, word: ExplainedWord, at: QPoint | None = None) -> None:
        """Shows what a word means, at a point of the screen or else below the caret; the text is never read as HTML."""
        below = at or self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        plain = escaped(term_in_words(word.entry))
        QToolTip.showText(below, f"<p>{plain}</p>", self.viewport())
        self.installEventFilter(self._escape)

    def _place_below(self, point: QPoint) -> int:
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self.document().documentLayout().hitTest((point + scrolled).toPointF(), Qt.HitTestAccuracy.ExactHit)


class _EscapeFromTip(QObject):
    """Keeps Esc for a text while a meaning is shown; elsewhere it leaves the search."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hides the tip at Esc; watches no longer once none is shown, as Qt asks at every event."""
        if not QToolTip.isVisible():
            watched.removeEventFilter(self)
            return False
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape or event.modifiers():
            return False
        if event.type() == QEvent.Type.KeyPress:
            QToolTip.hideText()
        event.accept()
        return True
