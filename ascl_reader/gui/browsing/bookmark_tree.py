"""The tree of folders as it is handled: folders and lines of the list are dragged into it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from ascl_reader.gui.browsing.tree_model import KEY
from ascl_reader.gui.browsing.tree_view import AnyIndex, TreeView
from ascl_reader.gui.listing.dragged_lines import dragged_lines
from ascl_reader.gui.look.appearance import Appearance


def _kind(index: AnyIndex) -> str:
    """Returns what kind of line stands in a place: a folder, a saved search, or one that lists notes."""
    return str(index.data(KEY)).partition(":")[0]


class BookmarkTree(TreeView):
    """Emits what was dropped where: keys of lines, and before which neighbour (empty: at the end)."""

    branch_moved = Signal(str, str, str)
    lines_dropped = Signal(object, str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._target = QPersistentModelIndex()
        """The folder that rows are dragged over."""
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a line between the folders, the saved searches, and the lines that list notes."""
        super().drawRow(painter, option, index)
        above = index.sibling(index.row() - 1, 0)
        if above.isValid() and not index.parent().isValid() and _kind(above) != _kind(index):
            painter.setPen(QPen(QColor(self._appearance.colours.line), 1))
            painter.drawLine(option.rect.left() + 8, option.rect.top(), option.rect.right() - 8, option.rect.top())
        if index == self._target:
            painter.setPen(QPen(QColor(self._appearance.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts folders of this tree and rows of the list."""
        super().dragEnterEvent(event)
        if event.source() is self or dragged_lines(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where a dragged folder or row would go; rows only go into folders."""
        lines = dragged_lines(event.mimeData())
        index = self.indexAt(event.position().toPoint())
        possible = not lines or _kind(index) == "folder"
        self._target = QPersistentModelIndex(index if lines and possible else QModelIndex())
        self.setDropIndicatorShown(possible)
        super().dragMoveEvent(event)
        self.viewport().update()
        if possible and (event.source() is self or lines):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Shows no folder any more."""
        super().dragLeaveEvent(event)
        self._target = QPersistentModelIndex()
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Emits what was dropped where; the tree itself changes once the folders have changed."""
        self._target = QPersistentModelIndex()
        index = self.indexAt(event.position().toPoint())
        target = str(index.data(KEY)) if index.isValid() else ""
        lines = dragged_lines(event.mimeData())
        if lines:
            self.lines_dropped.emit(lines, target)
        elif event.source() is self and self.currentIndex().isValid():
            self._tell_move(str(self.currentIndex().data(KEY)), index, target)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QTreeView.State.NoState)  # or the line that shows where a drop goes would stay
        self.viewport().update()

    def _tell_move(self, moved: str, index: QModelIndex, target: str) -> None:
        where = self.dropIndicatorPosition()
        place = QTreeView.DropIndicatorPosition
        parent = str(index.parent().data(KEY)) if index.isValid() and index.parent().isValid() else ""
        if where == place.OnItem:
            self.branch_moved.emit(moved, target, "")
        elif where == place.AboveItem:
            self.branch_moved.emit(moved, parent, target)
        else:
            after = index.siblingAtRow(index.row() + 1) if index.isValid() else QModelIndex()
            self.branch_moved.emit(moved, parent, str(after.data(KEY)) if after.isValid() else "")
