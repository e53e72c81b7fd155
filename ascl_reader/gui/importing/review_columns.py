"""The three parts of the review: side by side, or one below the other where text is large and the window narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from ascl_reader.gui.look.appearance import Appearance

WIDTHS = (320, 620, 390)
"""Shares of the width that the list, the page and the form have side by side."""

HEIGHTS = (170, 330, 330)
"""Pixels at 100 % of text that they have at least one below the other; the rest is scrolled to."""

NARROW = 620
"""Pixels at 100 % of text below which three columns have no room for their words."""

LEAST_WIDTH = 120


class ReviewColumns(QScrollArea):
    """Holds the list, the page and the form, in that order; scrolls to the part that gets the keyboard focus."""

    def __init__(self, appearance: Appearance, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._appearance = appearance
        self._parts = tuple(parts)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for number, part in enumerate(parts):
            part.setMinimumWidth(LEAST_WIDTH)
            self._split.addWidget(part)
            self._split.setStretchFactor(number, WIDTHS[number])
        self._split.setSizes(list(WIDTHS))
        self.setWidget(self._split)
        appearance.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the parts one below the other where there is no room for three columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._appearance.px
        is_narrow = self.width() < px(NARROW)
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        for part, height in zip(self._parts, HEIGHTS, strict=True):
            part.setMinimumHeight(px(height) if is_narrow else 0)
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)
            self._split.setSizes(list(HEIGHTS if is_narrow else WIDTHS))
