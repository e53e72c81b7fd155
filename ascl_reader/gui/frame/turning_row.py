"""Two parts beside one another where there is room for both, else below one another."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

ROOM, LEAST = 24, 5
"""Lines of text that lie in the width where two parts have room beside one another; and the height of one of two below
one another."""

TIGHT, TALL = 16, 24
"""Lines of text in the width where two parts stand beside one another on a screen with fewer lines than this in its
height: below one another each would have a scroll bar of its own in what scrolls as a whole.
"""

NARROWEST = 8
"""Lines of text in the width of the first part beside the second: a date in a large title takes as much."""

BETWEEN = 12
"""Pixels between the parts."""

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class TurningRow(QWidget):
    """Holds a list and what is shown of its chosen line, each with its share of the room."""

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int]) -> None:
        super().__init__()
        self._parts = first, second
        self._row = QBoxLayout(BESIDE, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BETWEEN)
        for part, share in zip(self._parts, shares, strict=True):
            self._row.addWidget(part, share)

    @property
    def is_below(self) -> bool:
        """Whether the second part stands below the first."""
        return self._row.direction() is BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turns with the width."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Turns with the size of the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._turn()

    def _turn(self) -> None:
        line = self.fontMetrics().lineSpacing()
        is_low = self.screen().availableGeometry().height() < TALL * line
        below = self.width() < (TIGHT if is_low else ROOM) * line
        self._row.setDirection(BELOW if below else BESIDE)
        self._parts[0].setMinimumWidth(0 if below else NARROWEST * line)
        for part in self._parts:
            part.setMinimumHeight(LEAST * line if below else 0)
