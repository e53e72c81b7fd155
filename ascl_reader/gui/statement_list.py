"""The list itself: lays out in batches, and getting the keys chooses nothing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from ascl_reader.gui.list_delegate import ListDelegate


class StatementList(QListView):
    """A list that a thousand rows do not hold up; `getting_keys` is true while Qt would choose a row by itself."""

    star_pressed = Signal(QModelIndex)
    rows_dropped = Signal(int)

    def __init__(self, delegate: ListDelegate) -> None:
        super().__init__()
        self.getting_keys = False
        self._delegate = delegate
        delegate.measure_by(self)
        self.setItemDelegate(delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # what makes Qt ask for the rows' heights again when the width changes
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that a row's star was pressed."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and self._delegate.star(self.visualRect(index)).adjusted(-6, -6, 6, 6).contains(at):
            self.star_pressed.emit(index)
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of this list."""
        if event.source() is self:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the rows would go."""
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell before which row others were dropped; the list itself changes once the folder has."""
        if event.source() is self:
            index = self.indexAt(event.position().toPoint())
            below = self.dropIndicatorPosition() == QListView.DropIndicatorPosition.BelowItem
            row = index.row() + below if index.isValid() else self.model().rowCount()
            self.rows_dropped.emit(row)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys without choosing the first row, as Qt would where the statement read is not in the list."""
        chosen = self.currentIndex().isValid()
        self.getting_keys = True
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self.getting_keys = False
