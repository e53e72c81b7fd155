"""Hides what a row says while it is not yet about the statement whose title is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Veil(QWidget):
    """Lies over a row in its colour, below its line; hiding the row itself would move what stands around it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def lay(self) -> None:
        """Hides the row."""
        self.setGeometry(self._over.rect().adjusted(0, 1, 0, 0))
        self.raise_()
        self.show()
