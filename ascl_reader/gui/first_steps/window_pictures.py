"""Pictures for the help of the window itself, as it is when a page is looked at, with numbers on its parts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from ascl_reader.gui.help.drawn_pictures import Picture, badge_half, blank, drawn_pictures, paint_number
from ascl_reader.gui.window.main_window import MainWindow

WIDEST = 640
"""Pixels of a picture."""

LOW, SMALL = 6, 9
"""Times half the width of a number: what is no higher is a field or a button, and no wider a button."""

INSIDE, ALONG = 0.68, 0.7
"""Where a number stands, as shares of the height of what is high and of the width of what is low."""


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
        """Returns parts below one another, no wider than WIDEST, with the numbers of those within that can be seen."""
        grabs = [each.grab() for each in parts]
        sizes = [_size(each) for each in grabs]
        width, height = max(size.width() for size in sizes), sum(size.height() for size in sizes)
        appearance = self._window.appearance
        half = badge_half(appearance)
        is_bar = height * min(1.0, WIDEST / max(1, width)) <= LOW * half
        below, beside = (2 * half, 0.0) if is_bar else (0.0, 2 * half)  # room for the numbers of buttons
        scale = min(1.0, (WIDEST - beside) / max(1, width))
        image = blank(width * scale + beside, height * scale + below, ratio, appearance.colours.pane)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top, places = 0.0, dict[int, QRectF]()
        for part, grab, size in zip(parts, grabs, sizes, strict=True):
            painter.drawPixmap(QRect(0, round(top), round(size.width() * scale), round(size.height() * scale)), grab)
            for number, each in enumerate(numbered, 1):
                if part.isAncestorOf(each) and each.isVisibleTo(part):
                    at = QPointF(each.mapTo(part, QPoint())) * scale + QPointF(0, top)
                    places[number] = QRectF(at, QSizeF(each.size()) * scale)
            top += size.height() * scale
        for number, place in places.items():
            button = isinstance(numbered[number - 1], QAbstractButton)
            at = number_on(place, half, 0 if is_bar else width * scale, is_button=button)
            paint_number(painter, appearance, number, at)
        painter.setPen(QPen(QColor(appearance.colours.edge), 1))
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawRect(0, 0, round(width * scale) - 1, round(height * scale + below) - 1)
        painter.end()
        return image


def number_on(place: QRectF, half: float, edge: float = 0.0, *, is_button: bool = False) -> QPointF:
    """Returns where the number of a part stands, half as wide as told: on no heading and no word of a button.

    What is narrow is a button, too. In what is high it stands in the lower half, in a field beyond the words, and at a
    button below its right end, or outside the window with its right edge there, as below that button are words.
    """
    if place.height() > LOW * half:
        return QPointF(place.center().x(), place.top() + INSIDE * place.height())
    if place.width() > SMALL * half and not is_button:
        return QPointF(place.left() + ALONG * place.width(), place.center().y())
    if edge:
        return QPointF(edge + half, place.center().y())
    return QPointF(place.right() - half, place.bottom() + 0.8 * half)


def _size(grab: QPixmap) -> QSize:
    return grab.deviceIndependentSize().toSize()
