"""The event with which Qt tells a widget that something is dragged onto it, as each Qt that is allowed takes it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, qVersion
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent

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
