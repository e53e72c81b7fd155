"""A splitter with a line one pixel wide, whose parts cannot be dragged away, and can be made larger without a mouse."""

from __future__ import annotations

from struct import unpack

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from ascl_reader.gui.widgets.mouse_navigation import left_to_window

HEAD = 12
"""Bytes before the sizes in a state of Qt's: its sign, its version, and how many sizes there are (four bytes each)."""

LARGEST = 2**24 - 1
"""Pixels: the largest size that Qt gives a widget (QWIDGETSIZE_MAX)."""


class Splitter(QSplitter):
    """Gives its parts the room that the user drags for them."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Returns a new line to drag."""
        return _Handle(self.orientation(), self)

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        """Restores the sizes that a splitter of this kind saved; returns whether they were whole, and parts are there.

        Qt takes zeros for what is missing, and any size; some versions of Qt end the program at what is none, and where
        there are no parts. So a state is taken that differs from the present one in sizes alone.
        """
        told, now, end = bytes(QByteArray(state).data()), bytes(self.saveState().data()), HEAD + 4 * self.count()
        is_like = len(told) == len(now) and told[:HEAD] == now[:HEAD] and told[end:] == now[end:]
        sizes = unpack(f">{self.count()}i", told[HEAD:end]) if is_like else ()
        return bool(sizes) and all(0 <= size <= LARGEST for size in sizes) and super().restoreState(state)

    def grow(self, part: QWidget, by: int) -> bool:
        """Makes a part so many pixels larger, as if its line were dragged; returns whether there was room for that."""
        shown = self._shown()
        at, sizes = self.indexOf(part), self.sizes()
        other = shown[shown.index(at) + (-1 if self.is_last(part) else 1)]
        before = sizes[at]
        sizes[at], sizes[other] = max(sizes[at] + by, 1), max(sizes[other] - by, 1)
        self.setSizes(sizes)
        if self.sizes()[at] == before:
            return False
        line = max(at, other)
        self.splitterMoved.emit(self.sizes()[0], line)
        return True

    def can_grow(self, part: QWidget) -> bool:
        """Returns whether a part has a neighbour with which it can share the room."""
        shown = self._shown()
        at = self.indexOf(part)
        if at not in shown or len(shown) < 2:
            return False
        return self.handle(shown[1] if self.is_last(part) else max(at, 1)).isEnabled()

    def is_last(self, part: QWidget) -> bool:
        """Returns whether this is the last part that is shown."""
        return self.indexOf(part) == self._shown()[-1]

    def _shown(self) -> list[int]:
        """Returns the places of the parts that are shown."""
        parts = ((number, self.widget(number)) for number in range(self.count()))
        return [number for number, part in parts if part is not None and not part.isHidden()]


class _Handle(QSplitterHandle):
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins to drag."""
        if not left_to_window(event):
            super().mousePressEvent(event)
