"""The list itself: lays out in batches, and getting the keys chooses nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListView

from ascl_reader.gui.list_delegate import ListDelegate


class StatementList(QListView):
    """A list that a thousand rows do not hold up; `getting_keys` is true while Qt would choose a row by itself."""

    def __init__(self, delegate: ListDelegate) -> None:
        super().__init__()
        self.getting_keys = False
        delegate.measure_by(self)
        self.setItemDelegate(delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # what makes Qt ask for the rows' heights again when the width changes
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys without choosing the first row, as Qt would where the statement read is not in the list."""
        chosen = self.currentIndex().isValid()
        self.getting_keys = True
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self.getting_keys = False
