"""A list whose rows are dragged away and, if it can be put in an order, within it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ascl_reader.bookmarks.places import bookmark_in_row
from ascl_reader.gui.listing.batched_list import BatchedList
from ascl_reader.gui.listing.dragged_lines import drag_of, dragged_lines


class DropHere(Enum):
    """What becomes of rows that are dropped on the list they come from."""

    MOVES = auto()
    TELLS_WHY_NOT = auto()
    NOTHING = auto()


class DraggableList(BatchedList):
    """Emits before which row others were dropped; `drop_here` says at each drag what becomes of them."""

    rows_dropped = Signal(int)

    def __init__(self, in_a_batch: int) -> None:
        super().__init__(in_a_batch)
        self.drop_here: Callable[[], DropHere] = lambda: DropHere.NOTHING
        self._drop = DropHere.NOTHING
        self.setDragEnabled(True)
        self.setAcceptDrops(True)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drags a small label beside the pointer: a picture of the rows would hide the folders they are dragged to."""
        chosen = self.selectedIndexes()
        if chosen:
            drag_of(self, chosen, self.drag_label(chosen)).exec(supported, self.defaultDropAction())

    def drag_label(self, chosen: Sequence[QModelIndex]) -> str:
        """Returns the words for the dragged rows: the title of one, the numbers of statements and parts of several."""
        if len(chosen) == 1:
            return str(chosen[0].data())
        lines = dragged_lines(self.model().mimeData(list(chosen)))
        parts = sum(bool(bookmark_in_row(line)) for line in lines)
        return " · ".join(self._counted(len(lines) - parts, parts))

    def _counted(self, statements: int, parts: int) -> list[str]:
        whole = self.tr("1 statement") if statements == 1 else self.tr("{count} statements").format(count=statements)
        marked = self.tr("1 marked part") if parts == 1 else self.tr("{count} marked parts").format(count=parts)
        return [words for count, words in ((statements, whole), (parts, marked)) if count]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts rows of this list where something becomes of them."""
        self._drop = self.drop_here() if event.source() is self else DropHere.NOTHING
        self.setDropIndicatorShown(self._drop is DropHere.MOVES)
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where the rows would go."""
        super().dragMoveEvent(event)
        self._answer(event)

    def _answer(self, event: QDragMoveEvent) -> None:
        """Accepts what is dragged, or lets the pointer show that it cannot be dropped here."""
        if self._drop is DropHere.NOTHING:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Emits before which row others were dropped; the list itself changes once the folder has changed."""
        if event.source() is self:
            index = self.indexAt(event.position().toPoint())
            below = self.dropIndicatorPosition() == QListView.DropIndicatorPosition.BelowItem
            row = index.row() + below if index.isValid() else self.model().rowCount()
            self.rows_dropped.emit(row)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)  # or the line that shows where a drop goes would stay
        self.viewport().update()
