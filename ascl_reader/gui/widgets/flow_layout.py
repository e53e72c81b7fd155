"""A layout that sets widgets side by side and goes on in the next line where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """For chips and suggestions; widgets are as large as they ask to be, never wider than the layout."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the line's end."""
        """Take an item at the end."""
        self._items.append(item)

    def insertWidget(self, place: int, widget: QWidget) -> None:
        """Take a widget at a place."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or none past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out, or none past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def widgets(self) -> list[QWidget]:
        """Return the widgets in order."""
        found = (each.widget() for each in self._items)
        return [each for each in found if each is not None]

    def clear(self) -> None:
        """Take out and delete all widgets."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget, which may shrink in width."""
        height = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(40, height)

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Set the items line by line, in the middle of their line; return the height of all lines."""
        y, line = rect.y(), _Line(rect)
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 16777215))
            if not line.has_room(size.width()):
                y += line.close(y, move) + self.spacing()
                line = _Line(rect)
            line.add(item, size, self.spacing())
        return y + line.close(y, move) - rect.y()


class _Line:
    """The items that stand side by side."""

    def __init__(self, rect: QRect) -> None:
        self._rect = rect
        self._x = rect.x()
        self._items: list[tuple[QLayoutItem, int, QSize]] = []

    def has_room(self, width: int) -> bool:
        """Return whether an item of this width still fits."""
        return not self._items or self._x + width <= self._rect.right() + 1

    def add(self, item: QLayoutItem, size: QSize, spacing: int) -> None:
        self._items.append((item, self._x, size))
        self._x += size.width() + spacing

    def close(self, y: int, move: bool) -> int:
        """Return the line's height; place its items where they are to be moved."""
        height = max((size.height() for _, _, size in self._items), default=0)
        for item, x, size in self._items if move else ():
            item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
        return height
