"""What is said of a statement beside the note's text, as high as it is within the room there is; more is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST = 44
"""Pixels that are in sight at least."""


class DetailsScroll(QScrollArea):
    """Scrolls a widget where it is higher than `most` pixels, and to the part of it that has the keyboard focus."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._most: int | None = None
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.installEventFilter(self)
        for part in content.findChildren(QWidget):
            part.installEventFilter(self)

    def bound(self, most: int | None) -> None:
        """Sets the most pixels of height; none: as many as the content has."""
        self._most = most
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fits the height to the content, and scrolls to the part that gets the keyboard focus."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, 6)
        return bool(super().eventFilter(watched, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the height to the lines at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        content = self._content
        high = content.heightForWidth(self.width()) if content.hasHeightForWidth() else content.sizeHint().height()
        self.setFixedHeight(high if self._most is None else min(high, max(self._most, LEAST)))
