"""Pictures for the help of the window itself, as it is when a page is looked at, with numbers on its parts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.help.drawn_pictures import Picture, badge_half, blank, drawn_pictures, paint_number
from ascl_reader.gui.window.main_window import MainWindow

WIDEST = 640
"""Pixels of a picture."""

LOW = 6
"""Times half the width of a number: what is no higher is a field or a button."""


class WindowPictures:
    """Grabs the parts of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def all(self) -> Mapping[str, Picture]:
        """Returns the functions that make the pictures of the help, by the names that the pages use."""
        drawn = drawn_pictures(self._window.appearance)
        whole = partial(self.whole, drawn["window"])
        return {**drawn, "window": whole, "bar": self.bar, "note": partial(self.note, drawn["note"])}

    def whole(self, drawn: Picture, ratio: float) -> QImage:
        """Returns the window: 1 tree, 2 list, 3 texts, 4 search box, 5 note, 6 button of the briefing.

        Where a page stands in the place of these, one is drawn.
        """
        window = self._window
        if not window.columns.isVisible():
            return drawn(ratio)
        parts = (window.top, window.columns)
        numbered = (window.tree, window.list, window.panes, window.top.search, window.note, window.top.briefing)
        return self._picture(parts, numbered, ratio)

    def bar(self, ratio: float) -> QImage:
        """Returns the bar: 1 search box, 2 text size and appearance, 3 briefing."""
        top = self._window.top
        return self._picture((top,), (top.search, top.text, top.briefing), ratio)

    def note(self, drawn: Picture, ratio: float) -> QImage:
        """Returns our school's note: 1 its text, 2 stance, day and questions; drawn where it cannot be seen."""
        note = self._window.note
        if not note.isVisible():
            return drawn(ratio)
        return self._picture((note,), (note.text, note.details), ratio)

    def _picture(self, parts: tuple[QWidget, ...], numbered: tuple[QWidget, ...], ratio: float) -> QImage:
        """Returns parts below one another, no wider than WIDEST, with the numbers of those within that can be seen.

        A number stands on the upper edge, at the right end of what is low: there it covers no word.
        """
        grabs = [each.grab() for each in parts]
        sizes = [_size(each) for each in grabs]
        width, height = max(size.width() for size in sizes), sum(size.height() for size in sizes)
        scale = min(1.0, WIDEST / max(1, width))
        appearance = self._window.appearance
        half = badge_half(appearance)
        image = blank(width * scale, height * scale, ratio, appearance.colours.ground)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = 0.0
        for part, grab, size in zip(parts, grabs, sizes, strict=True):
            painter.drawPixmap(QRect(0, round(top), round(size.width() * scale), round(size.height() * scale)), grab)
            for number, each in enumerate(numbered, 1):
                if part.isAncestorOf(each) and each.isVisibleTo(part):
                    corner, wide = each.mapTo(part, QPoint()), each.width() * scale
                    along = wide / 2 if each.height() * scale > LOW * half else wide - 1.5 * half
                    at = QPointF(corner.x() * scale + along, max(top + corner.y() * scale, half))
                    paint_number(painter, appearance, number, at)
            top += size.height() * scale
        painter.setPen(QPen(QColor(appearance.colours.edge), 1))
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawRect(0, 0, round(width * scale) - 1, round(height * scale) - 1)
        painter.end()
        return image


def _size(grab: QPixmap) -> QSize:
    return grab.deviceIndependentSize().toSize()
