"""A list that is laid out in batches, in which keys reach every row at once, and what they reach comes into sight."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from ascl_reader.gui.listing.list_delegate import AnyIndex

ScrollHint = QAbstractItemView.ScrollHint


class BatchedList(QListView):
    """A list view of thousands of rows.

    While Qt lays them out, End leads to the last row of all (Qt's own leads to the last that is laid out), and a row
    that is scrolled to before it has a place is scrolled to once all rows have theirs.
    """

    def __init__(self, in_a_batch: int) -> None:
        super().__init__()
        self._sought = QPersistentModelIndex()
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(in_a_batch)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Returns the row that a key leads to."""
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def scrollTo(self, index: AnyIndex, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        """Scrolls to a row, now or once it has a place."""
        super().scrollTo(index, hint)
        waits = index.isValid() and not self._is_reached(index)
        self._sought = QPersistentModelIndex(index) if waits else QPersistentModelIndex()

    def _is_reached(self, index: AnyIndex) -> bool:
        """Returns whether a row is in sight; one may have a place to which the scroll bar does not reach yet."""
        return self.viewport().rect().intersects(self.visualRect(index))

    def updateGeometries(self) -> None:
        """Qt calls this when all rows have their places, and the scroll bar its range."""
        super().updateGeometries()
        if self._sought.isValid() and not self.visualRect(self._sought).isEmpty():
            self.scrollTo(self._sought)
