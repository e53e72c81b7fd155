"""A layout that sets widgets side by side and goes on in the next line where the width ends."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

Sizes = tuple[tuple[int, int], ...]
"""The width and height that each item asks for, in pixels; hidden items ask for 0 by 0."""

NARROWEST, ONE_LINE = 40, 2**24 - 1
"""Pixels: the width to which all may shrink, and the largest one of Qt's, at which no line ever ends."""


class FlowLayout(QHBoxLayout):
    """For chips, suggestions and buttons; widgets are as large as they ask to be, never wider than the layout.

    The last `at_end` widgets stand at the end of the last line, as far as they are in it. Qt's row keeps the items, so
    that Qt counts and reads them without asking Python. As all of a widget it stands in a column of Qt's, which knows
    its sizes until something in the widget changes, whatever changes around it.
    """

    def __init__(self, *widgets: QWidget, on: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__()
        self.at_end = 0
        self.between_lines: int | None = None
        """Pixels between two lines; None: as many as between two widgets."""
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        if on is not None:
            _Whole(on, self)
        for widget in widgets:
            self.addWidget(widget)

    def widgets(self) -> list[QWidget]:
        """Returns the widgets in order."""
        found = (each.widget() for each in self._items())
        return [each for each in found if each is not None]

    def clear(self) -> None:
        """Takes out and deletes all widgets."""
        for widget in self.widgets():
            self.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes an item out. Qt calls this also where a widget is deleted or goes to another parent.

        Taken out in Python, the item goes for Python too. Otherwise Python took another object, made later at the same
        address, for the item, and a window that got the keyboard focus lost its event filter.
        """
        return super().takeAt(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Returns that it asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Returns that its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height in pixels at a width."""
        return _flow(self._sizes(), width, self._gaps())[1]

    def minimumHeightForWidth(self, width: int) -> int:
        """Returns the height that its lines need. Qt's own row would return a height that it never worked out."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        """Places the widgets."""
        QLayout.setGeometry(self, rect)
        places, _ = _flow(self._sizes(), rect.width(), self._gaps(), self.at_end)
        for item, place in zip(self._items(), places, strict=True):
            if place is not None:
                item.setGeometry(place.translated(rect.topLeft()))

    def sizeHint(self) -> QSize:
        """Returns the size of one line."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Returns the height of the highest widget, and the width to which all may shrink."""
        return QSize(NARROWEST, _flow(self._sizes(), ONE_LINE, self._gaps())[1])

    def maximumSize(self) -> QSize:
        """Returns that it may be of any size: the number of lines follows from its width."""
        return QSize(ONE_LINE, ONE_LINE)

    def _items(self) -> list[QLayoutItem]:
        found = map(self.itemAt, range(self.count()))
        return [each for each in found if each is not None]

    def _gaps(self) -> tuple[int, int]:
        beside = self.spacing()
        return beside, beside if self.between_lines is None else self.between_lines

    def _sizes(self) -> Sizes:
        return tuple([(hint.width(), hint.height()) for hint in map(QLayoutItem.sizeHint, self._items())])


class _Whole(QVBoxLayout):
    """Holds a flow as all of a widget. Qt's own would ask it four times for a height, and at each other width again."""

    def __init__(self, parent: QWidget, flow: FlowLayout) -> None:
        super().__init__(parent)
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.addLayout(flow)
        self._flow = flow

    def heightForWidth(self, width: int) -> int:
        """Returns the height in pixels at a width."""
        return self._flow.heightForWidth(width)

    def minimumHeightForWidth(self, width: int) -> int:
        """Returns the same."""
        return self._flow.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        """Gives the flow all the room. Qt's own would ask it for its sizes again."""
        QLayout.setGeometry(self, rect)
        self._flow.setGeometry(rect)


@lru_cache(maxsize=256)
def _flow(sizes: Sizes, width: int, gaps: tuple[int, int], at_end: int = 0) -> tuple[tuple[QRect | None, ...], int]:
    """Returns where each item goes, in the middle of its line, and the height of all lines.

    `gaps` are the pixels between two items and between two lines.
    Qt asks some twenty times at a click, nearly always for the same sizes and width.
    """
    places: list[QRect | None] = [None] * len(sizes)
    line: list[int] = []
    spacing, between_lines = gaps
    x = y = tallest = 0
    for number, (wanted, height) in enumerate(sizes):
        if not (wanted or height):
            continue
        wide = min(wanted, max(width, 1))
        if line and x + wide > width:
            _centre([places[each] for each in line], tallest)
            x, y, tallest, line = 0, y + tallest + between_lines, 0, []
        places[number] = QRect(x, y, wide, height)
        line.append(number)
        x, tallest = x + wide + spacing, max(tallest, height)
    _centre([places[each] for each in line], tallest)
    for each in line:
        place = places[each]
        if place is not None and each >= len(sizes) - at_end:
            place.translate(width + spacing - x, 0)
    return tuple(places), y + tallest


def _centre(line: list[QRect | None], height: int) -> None:
    """Moves the places of a line down to its middle."""
    for place in line:
        if place is not None:
            place.translate(0, (height - place.height()) // 2)
