"""The timeline as a small part of a page: marks without titles, as high as its rows are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.timeline.chart_painting import ChartLook
from ascl_reader.gui.timeline.fitted_chart import small_look
from ascl_reader.gui.timeline.timeline_view import TimelineView

MOST_ROWS = 16
"""Rows that are seen at once; a library whose timeline takes more is scrolled."""


class SmallTimeline(TimelineView):
    """Neither zooms nor scrolls sideways; emits also what the mouse points at, and nothing once it has left."""

    pointed_at = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__((), appearance)
        self.setObjectName("smallTimeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleDescription(self.tr("Arrow keys walk through time and themes, Enter opens a statement."))
        self.entered.connect(lambda index: self.pointed_at.emit(self.words(self.entries[index.row()])))
        self.viewportEntered.connect(lambda: self.pointed_at.emit(""))

    def doItemsLayout(self) -> None:
        """Places all marks again, and takes the height that they need."""
        super().doItemsLayout()
        look, rows = self.chart.look, min(MOST_ROWS, self.chart.layout.rows)
        self.setFixedHeight(round(look.head + rows * look.row) + 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Goes to the first mark if none is chosen yet, and emits it."""
        super().focusInEvent(event)
        if self.entries and not self.currentIndex().isValid():
            self.choose("")
        elif self.entries:
            self.walked.emit(self.words(self.entries[self.currentIndex().row()]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves the keys that zoom a large timeline to the window."""
        if event.text() in ("+", "=", "-", "0"):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page that it is a part of, where it shows all its rows."""
        if self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Emits that the pointer has left the marks."""
        super().leaveEvent(event)
        self.pointed_at.emit("")

    def _look(self, width: int) -> ChartLook:
        return small_look(self._appearance, width)
