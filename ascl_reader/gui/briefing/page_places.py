"""Where the pages of a preview stand: how large they are drawn, in how many columns, which ones are seen."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QSize, QSizeF

GAP = 24
"""Pixels around a page."""

ACTUAL = 96 / 72
"""Pixels to a point at 100 %."""

SMALLEST, LARGEST = 0.1, 4.0

STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)


class Fit(Enum):
    """What decides the zoom: the height of a page, its width, or the reader."""

    PAGE = "page"
    WIDTH = "width"
    CHOSEN = "chosen"


class PagePlaces:
    """Places pages of one size, in as many columns as there is room for."""

    def __init__(self) -> None:
        self.fit = Fit.PAGE
        self.zoom = 1.0
        self.columns = 1
        self.count = 0
        self._points = QSizeF(595, 842)
        self._room = QSize(1, 1)

    def take(self, count: int, points: QSizeF, room: QSize) -> None:
        """Places so many pages of a size in points into a view of a size in pixels."""
        self.count, self._points, self._room = count, points, room
        width, height = points.width() * ACTUAL, points.height() * ACTUAL
        free = QSizeF(max(room.width() - 2 * GAP, 40), max(room.height() - 2 * GAP, 40))
        if self.fit is Fit.PAGE:
            self.zoom = min(free.width() / width, free.height() / height)
        elif self.fit is Fit.WIDTH:
            self.zoom = free.width() / width
        self.zoom = min(max(self.zoom, SMALLEST), LARGEST)
        wide = self.page.width() + GAP
        fitting = max(1, (room.width() - GAP) // wide)
        self.columns = 1 if self.fit is Fit.WIDTH else max(1, min(fitting, count))

    def step(self, up: bool) -> None:
        """Goes to the next larger or smaller zoom."""
        if up:
            self.zoom = next((each for each in STEPS if each > self.zoom + 0.005), LARGEST)
        else:
            self.zoom = next((each for each in reversed(STEPS) if each < self.zoom - 0.005), STEPS[0])
        self.fit = Fit.CHOSEN

    @property
    def page(self) -> QSize:
        """The size of a page in pixels."""
        factor = ACTUAL * self.zoom
        return QSize(round(self._points.width() * factor), round(self._points.height() * factor))

    @property
    def whole(self) -> QSize:
        """The size of all pages with what is between them."""
        rows = -(-self.count // self.columns)
        page = self.page
        return QSize(self.columns * (page.width() + GAP) + GAP, rows * (page.height() + GAP) + GAP)

    def place(self, number: int) -> QRect:
        """Returns where a page stands (0 is the first), from the top left of all."""
        row, column = divmod(number, self.columns)
        page = self.page
        left = max(0, (self._room.width() - self.whole.width()) // 2)
        x, y = left + GAP + column * (page.width() + GAP), GAP + row * (page.height() + GAP)
        top = max(0, (self._room.height() - self.whole.height()) // 2)
        return QRect(x, top + y, page.width(), page.height())

    def seen(self, view: QRect) -> list[int]:
        """Returns the pages that reach into a part of all."""
        return [number for number in range(self.count) if self.place(number).intersects(view)]

    def most_seen(self, view: QRect) -> int:
        """Returns the page of which most is seen, the first of those; 0 if there is none."""
        shares = {number: _area(self.place(number) & view) for number in self.seen(view)}
        return max(shares, key=lambda number: (shares[number], -number)) if shares else 0


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()
