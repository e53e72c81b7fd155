"""What is dragged out of the list: the keys of its lines, one a line, and the label beside the pointer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QRectF, QStringListModel, Qt
from PySide6.QtGui import QDrag, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

LINES_MIME = "application/x-ascl-lines"

BESIDE = (-14, -10)
"""Where the pointer is on the dragged label, in pixels: above and left of it."""

WIDEST = 30
"""Characters of the label."""


class DraggedLines(QStringListModel):
    """A model of lines that can be dragged out of it, and stay."""

    def lines(self) -> Sequence[str]:
        """Returns the keys of all rows."""
        return self.stringList()

    def supportedDropActions(self) -> Qt.DropAction:
        """Returns that dragging a row away leaves it here."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Returns the MIME type of dragged rows."""
        return [LINES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Returns the keys of the rows that are dragged, one a line."""
        lines = self.lines()
        return as_mime_data(lines[row] for row in sorted({index.row() for index in indexes}))


def as_mime_data(lines: Iterable[str]) -> QMimeData:
    """Returns lines as they are dragged."""
    data = QMimeData()
    data.setData(LINES_MIME, "\n".join(lines).encode())
    return data


def dragged_lines(data: QMimeData) -> list[str]:
    """Returns the keys of the lines that are dragged; empty if something else is."""
    return bytes(data.data(LINES_MIME).data()).decode().split()


def drag_of(view: QAbstractItemView, chosen: Sequence[QModelIndex], text: str) -> QDrag:
    """Returns the drag of some rows of a list, with a text beside the pointer."""
    drag = QDrag(view)
    drag.setMimeData(view.model().mimeData(chosen))
    drag.setPixmap(_label(view, text))
    drag.setHotSpot(QPoint(*BESIDE))
    return drag


def _label(view: QWidget, text: str) -> QPixmap:
    """Returns a text on one line, cut short where it is long."""
    metrics, ratio = view.fontMetrics(), view.devicePixelRatioF()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDEST * metrics.averageCharWidth())
    area = QRect(0, 0, metrics.horizontalAdvance(shown) + 20, metrics.height() + 10)
    pixmap = QPixmap(area.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(view.font())
        painter.setPen(view.palette().color(QPalette.ColorRole.Highlight))
        painter.setBrush(view.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(view.palette().color(QPalette.ColorRole.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
    return pixmap
