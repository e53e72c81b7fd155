"""The left column: the tree, and below it the bookmarks and notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ascl_reader.gui.shelf_pane import ShelfPane

MOST = 0.45
"""Of the column's height, that the bookmarks take at the most unless the user drags the line."""


class LeftSide(QSplitter):
    """Gives the bookmarks the room that their lines need, and the tree the rest; the line between can be dragged."""

    def __init__(self, tree: QWidget, shelves: ShelfPane) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("navigation")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._shelves = shelves
        self._dragged = False
        self.addWidget(tree)
        self.addWidget(shelves)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._note_drag)
        shelves.fitted.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shares when the height changes."""
        super().resizeEvent(event)
        self._arrange()

    def _note_drag(self) -> None:
        self._dragged = True

    def _arrange(self) -> None:
        if not self._dragged:
            below = min(self._shelves.wanted_height(), round(self.height() * MOST))
            self.setSizes([max(self.height() - below, 1), below])
