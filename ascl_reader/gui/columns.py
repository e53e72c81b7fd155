"""Tree, list and reading from left to right; in a narrow window tree and list share one column."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSplitter, QWidget

from ascl_reader.gui.appearance import Appearance

TREE, LIST = 236, 322
"""Pixels at 100 %."""

ROOM = 940
"""Pixels at 100 % of text that three columns need; with less, tree and list lie above one another."""

NARROW_SHARE = 0.38
"""Of the window's width that tree and list take when they lie above one another."""

LEAST_READING = 0.45

LOWEST = 48
"""Pixels that tree and list need at least, so that a small screen with large text still holds the window."""


class Columns(QSplitter):
    """Keeps the widths that the user dragged, one set for the wide and one for the narrow window."""

    def __init__(self, tree: QWidget, listed: QWidget, reading: QWidget, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance = appearance
        self._scale = appearance.text_size / 100
        self._kept: dict[bool, QByteArray] = {}
        self._narrow = False
        self._side = QSplitter(Qt.Orientation.Horizontal)
        for splitter, parts in ((self._side, (tree, listed)), (self, (self._side, reading))):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            for part in parts:
                splitter.addWidget(part)
        self._side.setStretchFactor(1, 1)
        self.setStretchFactor(1, 1)
        for view in (*tree.findChildren(QAbstractScrollArea), *listed.findChildren(QAbstractScrollArea)):
            view.setMinimumHeight(LOWEST)
        for part, width in ((tree, 110), (listed, 150), (reading, 240)):
            part.setMinimumWidth(width)
        appearance.changed.connect(self._text_resized)

    def states(self) -> list[str]:
        """Return the widths for the next start: of the wide window, then of the narrow one."""
        self._keep()
        return [self._kept.get(narrow, QByteArray()).toBase64().toStdString() for narrow in (False, True)]

    def restore(self, states: list[str]) -> None:
        """Take the widths of an earlier start."""
        for narrow, state in zip((False, True), states, strict=False):
            if state:
                self._kept[narrow] = QByteArray.fromBase64(state.encode())

    def showEvent(self, event: object) -> None:
        """Take the widths that fit the window's first size."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._narrow = self._is_narrow()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change over where the width asks for it."""
        super().resizeEvent(event)
        self._change_over()

    def _is_narrow(self) -> bool:
        return self.width() < ROOM * self._appearance.text_size / 100

    def _change_over(self) -> None:
        if self.isVisible() and self._is_narrow() != self._narrow:
            self._keep()
            self._narrow = not self._narrow
            self._arrange()

    def _keep(self) -> None:
        if self.isVisible():
            self._kept[self._narrow] = self.saveState() + b"|" + self._side.saveState()

    def _arrange(self) -> None:
        self._side.setOrientation(Qt.Orientation.Vertical if self._narrow else Qt.Orientation.Horizontal)
        outer, _, inner = bytes(self._kept.get(self._narrow, QByteArray()).data()).partition(b"|")
        if inner and self.restoreState(QByteArray(outer)) and self._side.restoreState(QByteArray(inner)):
            return
        width = self.width()
        if self._narrow:
            side = round(width * NARROW_SHARE)
            self._side.setSizes([round(self.height() * 0.42), round(self.height() * 0.58)])
        else:
            side = min(round((TREE + LIST) * self._scale), round(width * (1 - LEAST_READING)))
            self._side.setSizes([round(side * TREE / (TREE + LIST)), round(side * LIST / (TREE + LIST))])
        self.setSizes([side, max(width - side, 1)])

    def _text_resized(self) -> None:
        """Widen tree and list with the text, as far as the text itself keeps its room."""
        scale = self._appearance.text_size / 100
        ratio, self._scale = scale / self._scale, scale
        self._change_over()
        if not self._narrow and ratio != 1.0:
            side = min(round(self.sizes()[0] * ratio), round(self.width() * (1 - LEAST_READING)))
            self.setSizes([side, max(self.width() - side, 1)])
