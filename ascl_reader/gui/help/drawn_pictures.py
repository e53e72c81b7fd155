"""Pictures of the help that are drawn when a page is looked at: in the colours and the type of the appearance.

What they show stands below each in words, which is what a screen reader reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.timeline.chart_painting import paint_bar

Picture = Callable[[float], QImage]
"""Makes a picture for a screen with so many pixels for each of Qt's."""

WIDE, HIGH = 560, 250
"""Pixels of a drawing of a window."""

BADGE = 11.0
"""Pixels at 100 % of text: half the width of a number on a picture."""


def drawn_pictures(appearance: Appearance) -> Mapping[str, Picture]:
    """Returns the drawings by the names that the pages use."""
    return {
        "window": partial(_main_window, appearance),
        "note": partial(_note, appearance),
        "review": partial(_review, appearance),
        "briefing": partial(_briefing, appearance),
        "marks": partial(_marks, appearance),
    }


def blank(width: float, height: float, ratio: float, colour: str) -> QImage:
    """Returns an image of one colour, its size in Qt's pixels."""
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(colour))
    return image


def badge_half(appearance: Appearance) -> float:
    """Returns half the width of a number on a picture, in pixels."""
    return appearance.px(100) / 100 * BADGE


def paint_number(painter: QPainter, appearance: Appearance, number: int, at: QPointF) -> None:
    """Paints a number in a circle around a point."""
    colours, half = appearance.colours, badge_half(appearance)
    place = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.on_accent), 1.5))
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(place)
    painter.setFont(appearance.font("quiet", bold=True))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))


def _main_window(appearance: Appearance, ratio: float) -> QImage:
    """Draws the program's window: tree, list, texts, search box, our school's note, the button of the briefing."""
    image, painter = _window(appearance, ratio)
    colours = appearance.colours
    _box(painter, QRectF(210, 8, 250, 22), colours.pane, colours.edge)
    _box(painter, QRectF(WIDE - 84, 8, 72, 22), colours.accent, colours.accent)
    _lines(painter, appearance, QRectF(14, 54, 70, 150), 8)
    _box(painter, QRectF(106, 40, 120, 200), colours.pane, colours.line)
    for row in range(4):
        _lines(painter, appearance, QRectF(116, 52 + row * 48, 96, 28), 3)
    _box(painter, QRectF(232, 40, 316, 166), colours.pane, colours.line)
    _lines(painter, appearance, QRectF(244, 52, 180, 8), 1)
    _box(painter, QRectF(338, 74, 104, 126), colours.position, colours.position)
    for column in range(3):
        _lines(painter, appearance, QRectF(244 + column * 102, 84, 86, 100), 7)
    _box(painter, QRectF(232, 212, 316, 28), colours.pane, colours.edge)
    places = ((60, 54), (200, 60), (390, 62), (330, 19), (400, 226), (WIDE - 96, 19))
    for number, (x, y) in enumerate(places, 1):
        paint_number(painter, appearance, number, QPointF(x, y))
    painter.end()
    return image


def _note(appearance: Appearance, ratio: float) -> QImage:
    """Draws the line of our school's note: its text, and the button for the rest."""
    image = blank(WIDE, 48, ratio, appearance.colours.ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _lines(painter, appearance, QRectF(12, 20, 70, 8), 1)
    _box(painter, QRectF(96, 8, 310, 32), appearance.colours.pane, appearance.colours.edge)
    _box(painter, QRectF(418, 8, 130, 32), appearance.colours.pane, appearance.colours.edge)
    for number, x in ((1, 250), (2, 483)):
        paint_number(painter, appearance, number, QPointF(x, 24))
    painter.end()
    return image


def _review(appearance: Appearance, ratio: float) -> QImage:
    """Draws the review of an import: found statements, the page with a boundary, what was left out, Accept."""
    image, painter = _window(appearance, ratio)
    colours = appearance.colours
    for row in range(4):
        _box(painter, QRectF(12, 44 + row * 34, 150, 26), colours.tint if row == 0 else colours.pane, colours.line)
        _lines(painter, appearance, QRectF(22, 51 + row * 34, 100 - 12 * (row % 2), 8), 1)
    _box(painter, QRectF(176, 44, 372, 140), colours.pane, colours.line)
    _lines(painter, appearance, QRectF(190, 56, 340, 50), 4)
    painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(182, 116), QPointF(542, 116))
    _lines(painter, appearance, QRectF(190, 126, 340, 50), 4)
    _box(painter, QRectF(176, 194, 372, 44), colours.warning_tint, colours.line)
    _lines(painter, appearance, QRectF(190, 204, 240, 24), 2)
    _box(painter, QRectF(WIDE - 92, 8, 80, 22), colours.accent, colours.accent)
    for number, x, y in ((1, 150, 57), (2, 520, 116), (3, 520, 216), (4, WIDE - 100, 19)):
        paint_number(painter, appearance, number, QPointF(x, y))
    painter.end()
    return image


def _briefing(appearance: Appearance, ratio: float) -> QImage:
    """Draws the briefing's window: the meeting, the statements in their order, the pages, the buttons to save."""
    image, painter = _window(appearance, ratio)
    colours = appearance.colours
    _box(painter, QRectF(12, 44, 230, 42), colours.pane, colours.line)
    _lines(painter, appearance, QRectF(22, 54, 150, 24), 2)
    for row in range(3):
        _box(painter, QRectF(12, 96 + row * 48, 230, 40), colours.pane, colours.line)
        _lines(painter, appearance, QRectF(22, 106 + row * 48, 170 - 20 * row, 22), 2)
    for page in range(2):
        sheet = QRectF(270 + page * 146, 44, 132, 194)
        _box(painter, sheet, "#ffffff", colours.edge)
        _lines(painter, appearance, QRectF(sheet.left() + 12, sheet.top() + 14, 70, 8), 1, "#1d2430")
        _box(painter, QRectF(sheet.left() + 10, sheet.top() + 34, 112, 40), "#f2f7fd", "#dfe3e8")
        _lines(painter, appearance, QRectF(sheet.left() + 16, sheet.top() + 42, 96, 26), 2, "#56606f")
        _lines(painter, appearance, QRectF(sheet.left() + 12, sheet.top() + 86, 108, 92), 7, "#56606f")
    _box(painter, QRectF(WIDE - 172, 8, 76, 22), colours.pane, colours.edge)
    _box(painter, QRectF(WIDE - 88, 8, 76, 22), colours.accent, colours.accent)
    for number, x, y in ((1, 228, 65), (2, 228, 116), (3, 392, 54), (4, WIDE - 184, 19)):
        paint_number(painter, appearance, number, QPointF(x, y))
    painter.end()
    return image


def _marks(appearance: Appearance, ratio: float) -> QImage:
    """Draws the kinds of marks of the timeline with their numbers."""
    metrics = QFontMetricsF(appearance.font("quiet"))
    row = max(34.0, metrics.height() * 1.8)
    image = blank(WIDE, row * 2, ratio, appearance.colours.pane)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    accent = QColor(appearance.colours.accent)
    for number, (certain, arrow) in enumerate(((True, False), (False, False), (True, True), (False, True))):
        x, y = 60 + (number % 2) * WIDE / 2, row * (number // 2) + row / 2
        paint_bar(painter, QRectF(x, y - 7, 90, 14), appearance.colours, certain)
        if arrow:
            painter.setPen(QPen(accent, 1.5))
            painter.drawLine(QPointF(x + 90, y), QPointF(x + 116, y))
            painter.drawLine(QPointF(x + 116, y), QPointF(x + 109, y - 5))
            painter.drawLine(QPointF(x + 116, y), QPointF(x + 109, y + 5))
        paint_number(painter, appearance, number + 1, QPointF(x - 30, y))
    painter.end()
    return image


def _window(appearance: Appearance, ratio: float) -> tuple[QImage, QPainter]:
    """Returns an empty window with its bar, and what paints on it."""
    image = blank(WIDE, HIGH, ratio, appearance.colours.ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _box(painter, QRectF(0.5, 0.5, WIDE - 1, HIGH - 1), appearance.colours.ground, appearance.colours.edge)
    _lines(painter, appearance, QRectF(14, 15, 130, 8), 1)
    return image, painter


def _box(painter: QPainter, place: QRectF, ground: str, edge: str) -> None:
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(place, 4, 4)


def _lines(painter: QPainter, appearance: Appearance, place: QRectF, count: int, ink: str = "") -> None:
    """Draws bars in the place of lines of text, the last one shorter."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink or appearance.colours.quiet))
    step = place.height() / max(1, count)
    for line in range(count):
        width = place.width() * (0.6 if count > 1 and line == count - 1 else 1.0)
        painter.drawRoundedRect(QRectF(place.left(), place.top() + line * step, width, min(5.0, step / 2)), 2, 2)
