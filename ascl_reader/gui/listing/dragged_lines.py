"""What is dragged out of the list: the keys of its lines, one a line, and the label beside the pointer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

LINES_MIME = "application/x-ascl-lines"

WIDEST = 30
"""Characters of the label."""


def as_mime_data(lines: Iterable[str]) -> QMimeData:
    """Returns lines as they are dragged."""
    data = QMimeData()
    data.setData(LINES_MIME, "\n".join(lines).encode())
    return data


def dragged_lines(data: QMimeData) -> list[str]:
    """Returns the lines that are dragged, none where something else is."""
    return bytes(data.data(LINES_MIME).data()).decode().split()


def drag_label(view: QWidget, text: str) -> QPixmap:
    """Returns a text on one line, cut short where it is long, as it is dragged from a list."""
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
