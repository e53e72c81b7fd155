"""What is dragged onto a widget and dropped there, told it by events as each Qt that is allowed takes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl, qVersion
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_TAKES_FRACTIONS = tuple(map(int, qVersion().split(".")[:2])) >= (6, 12)
"""From 6.12 the place is a QPointF; a QPoint is deprecated there, and before there was nothing else."""


def drag_enter(place: QPoint, action: Qt.DropAction, data: QMimeData) -> QDragEnterEvent:
    """Return the event of data that come with the left button held down, at a place of the widget.

    The caller keeps `data` for as long as the event is used: Qt does not own it.
    """
    at = QPointF(place) if _TAKES_FRACTIONS else place
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(at, action, data, left, none)  # type: ignore[arg-type]


def drag_move(place: QPoint, action: Qt.DropAction, data: QMimeData) -> QDragMoveEvent:
    """Return the event with which Qt tells a widget that such data are moved over a place of it."""
    at = QPointF(place) if _TAKES_FRACTIONS else place
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDragMoveEvent(at, action, data, left, none)  # type: ignore[arg-type]


def drop(widget: QWidget, data: QMimeData) -> None:
    """Drag data onto a widget and let go of them there, to be copied."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(widget, drag_enter(QPoint(20, 20), copy, data))
    QCoreApplication.sendEvent(widget, QDropEvent(QPointF(20, 20), copy, data, left, none))


def drop_url(widget: QWidget, url: QUrl) -> None:
    """Drop a file or a link onto a widget."""
    data = QMimeData()
    data.setUrls([url])
    drop(widget, data)
