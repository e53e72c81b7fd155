"""The text of a pane: read-only, with a caret, and margins that keep its lines short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from ascl_reader.gui.widgets.mouse_navigation import left_to_window

BELOW = 12
"""Pixels free below the text."""

PAGES = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_Space: 0.9}
"""By how many pages these keys scroll."""


class ReadingEdit(QTextEdit):
    """A read-only text that can be walked through and selected with the keyboard.

    While `is_whole`, all of it is in sight and what is around it scrolls: then the keys that turn a page emit by how
    many pages.
    """

    width_changed = Signal()
    page_turned = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.is_whole = False
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
