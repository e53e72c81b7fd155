"""The back and forward buttons of a mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class MouseButtons(QObject):
    """Watches widgets and tells when one of the two buttons is pressed over them."""

    back = Signal()
    forward = Signal()

    def __init__(self, window: QWidget, watched: Sequence[QWidget]) -> None:
        super().__init__(window)
        for widget in (window, *watched):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the two buttons, leave all else."""
        if event.type() != QEvent.Type.MouseButtonPress or not isinstance(event, QMouseEvent):
            return False
        if event.button() == Qt.MouseButton.BackButton:
            self.back.emit()
            return True
        if event.button() == Qt.MouseButton.ForwardButton:
            self.forward.emit()
            return True
        return False
