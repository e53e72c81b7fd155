"""Panes below one another, which scroll together."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

ROOM_BELOW = 8
"""Pixels kept free below what is brought into sight."""


class PaneStack(QScrollArea):
    """A column of widgets that is as wide as there is room, and scrolled where it is higher."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setMinimumHeight(60)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stacked = QWidget()
        self.stacked.setObjectName("stack")
        self._column = QVBoxLayout(self.stacked)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self.stacked)

    def take(self, parts: Iterable[QWidget]) -> None:
        """Takes widgets over, from the top on."""
        for number, part in enumerate(parts):
            self._column.insertWidget(number, part)

    def scroll_pages(self, pages: float) -> None:
        """Scrolls by a part of what is in sight, up where it is negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + int(pages * self.viewport().height()))

    def bring_into_sight(self, part: QWidget, place: QPoint) -> None:
        """Scrolls to a place in a widget of the stack."""
        at = part.mapTo(self.stacked, place)
        self.ensureVisible(at.x(), at.y(), 0, 80)

    def bring_end_into_sight(self, begin: QWidget, part: QWidget) -> None:
        """Scrolls to a part, from where `begin` is on if there is room for both; else to the part's beginning."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        first, top = (each.mapTo(self.stacked, QPoint(0, 0)).y() for each in (begin, part))
        end = top + part.height() + ROOM_BELOW
        bar.setValue(min(max(bar.value(), end - room), first if end - first <= room else top))
