"""A splitter with a line one pixel wide, whose parts cannot be dragged away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from ascl_reader.gui.widgets.mouse_navigation import left_to_window


class Splitter(QSplitter):
    """Gives its parts the room that the user drags for them."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Returns a new line to drag."""
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins to drag."""
        if not left_to_window(event):
            super().mousePressEvent(event)
