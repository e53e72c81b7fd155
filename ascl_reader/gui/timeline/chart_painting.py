"""Draws the timeline's chart, on the screen or on paper: years above, themes at the left, a mark for each statement.

What is inferred is dashed and hatched, what is certain is filled, and an open side has an arrow: never by colour alone.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from ascl_reader.gui.look.colours import Colours
from ascl_reader.gui.timeline.mark_layout import YEAR, Mark, MarkLayout

translate = QCoreApplication.translate

BAR = 0.5
"""Part of a row's height that a bar takes."""


BEFORE_TITLE = 7
"""Pixels between the tip of an arrow and the title behind it."""


class ChartLook(NamedTuple):
    """Colours and fonts, and in pixels the width of the themes' names, the heights of the years and of a row.

    A `small` chart has marks without titles, and the years below. A title is so many rows long at most, `title`.
    """

    colours: Colours
    font: QFont
    bold: QFont
    names: float
    head: float
    row: float
    small: bool = False
    title: float = 7.5

    @property
    def above(self) -> float:
        """How high the years stand above the rows."""
        return 0.0 if self.small else self.head

    def rows(self, area: QRectF) -> QRectF:
        """Returns the part of an area below or above the years."""
        return area.adjusted(0, self.above, 0, self.above - self.head)


class Seen(NamedTuple):
    """What of the chart is seen: its area in pixels, how far it is scrolled, and the place of the chosen mark."""

    area: QRectF
    dx: float = 0.0
    dy: float = 0.0
    chosen: int = -1
    focused: bool = False


def place_of(mark: Mark, look: ChartLook, seen: Seen) -> QRectF:
    """Returns where a mark is drawn, the whole of it that can be clicked."""
    x = seen.area.left() + look.names - seen.dx
    y = seen.area.top() + look.above - seen.dy
    return QRectF(x + mark.left, y + mark.row * look.row, mark.right - mark.left, look.row).adjusted(0, 1, 0, -1)


def marks_at(layout: MarkLayout, look: ChartLook, seen: Seen, top: float, bottom: float) -> list[int]:
    """Returns the marks in the rows that are drawn between two heights, in pixels from the top of what is seen."""
    first, last = (int((each - look.above + seen.dy) // look.row) for each in (top, bottom))
    return [number for row in layout.in_rows[max(0, first) : max(0, last + 1)] for number in row]


def paint_chart(painter: QPainter, layout: MarkLayout, look: ChartLook, seen: Seen) -> None:
    """Draws what is seen of the chart; marks in rows that are not seen cost nothing."""
    area = seen.area
    inside = look.rows(area).adjusted(look.names, 0, 0, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _years(painter, layout, look, seen)
    _lanes(painter, layout, look, seen)
    painter.save()
    painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
    for number in marks_at(layout, look, seen, inside.top() - area.top(), inside.bottom() - area.top()):
        mark = layout.marks[number]
        place = place_of(mark, look, seen)
        if place.intersects(inside):
            _mark(painter, mark, look, place)
            if number == seen.chosen and (seen.focused or not look.small):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(look.colours.ink), 2 if seen.focused else 1))
                painter.drawRoundedRect(place.adjusted(-2, 1, 2, -1), 4, 4)
    painter.restore()


def undated_heading(small: bool) -> str:
    """Returns the words at the place of the undated ones; short ones for a small chart."""
    return translate("timeline", "No date") if small else translate("timeline", "No date in the text")


def _years(painter: QPainter, layout: MarkLayout, look: ChartLook, seen: Seen) -> None:
    """Writes the years above, with a line down from each, as many as there is room for."""
    area = seen.area
    origin = area.left() + look.names - seen.dx
    metrics = QFontMetricsF(look.font)
    painter.save()
    painter.setClipRect(area.adjusted(look.names, 0, 0, 0), Qt.ClipOperation.IntersectClip)
    painter.setFont(look.font)
    year_width = layout.month_width * YEAR
    room = metrics.horizontalAdvance("2000  ")
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 1000, 10_000) if each * year_width >= room or each > 1000)
    bottom = min(look.rows(area).bottom(), area.top() + look.above + layout.rows * look.row - seen.dy)
    line = (bottom if look.small else area.top()) + metrics.ascent() + 2
    for month in range(layout.first_month, layout.first_month + layout.months, YEAR * step):
        x = origin + layout.x(month)
        if area.left() <= x + room and x <= area.right():
            painter.setPen(QColor(look.colours.line))
            painter.drawLine(QPointF(x, area.top() + look.above), QPointF(x, bottom))
            painter.setPen(QColor(look.colours.quiet))
            if x >= area.left() + look.names:  # half of a year would be another
                painter.drawText(QPointF(x, line), str(month // YEAR))
    if layout.width > layout.undated_left:
        x = origin + layout.undated_left
        painter.setPen(QColor(look.colours.quiet))
        room = layout.width - layout.undated_left
        fits = metrics.elidedText(undated_heading(look.small), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(x, line), fits)
        painter.setPen(QPen(QColor(look.colours.edge), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x - 6, area.top()), QPointF(x - 6, bottom))
    painter.restore()


def _lanes(painter: QPainter, layout: MarkLayout, look: ChartLook, seen: Seen) -> None:
    """Writes the themes at the left, each in the first row that is seen of its lane, with a line above the lane."""
    area = look.rows(seen.area)
    above = max(1.0, (look.row - QFontMetricsF(look.bold).height()) / 2)  # as high as the titles in the row
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setFont(look.bold)
    for lane in layout.lanes:
        top = area.top() + lane.first * look.row - seen.dy
        height = lane.rows * look.row
        if top + height > area.top() and top < area.bottom():
            painter.setPen(QColor(look.colours.line))
            if not look.small or not lane.first:
                painter.drawLine(QPointF(area.left(), top), QPointF(area.right(), top))
            painter.setPen(QColor(look.colours.ink))
            shown = max(top, min(area.top(), top + height - look.row))
            words = QRectF(area.left(), shown + above, look.names - 8, top + height - shown - above)
            painter.drawText(words, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, lane.theme)
    painter.restore()


def _mark(painter: QPainter, mark: Mark, look: ChartLook, place: QRectF) -> None:
    height = look.row * BAR
    x = place.left() - mark.left
    bar = QRectF(x + mark.bar_left, place.center().y() - height / 2, mark.bar_right - mark.bar_left, height)
    paint_bar(painter, bar, look.colours, certain=not mark.entry.period.inferred)
    accent = QColor(look.colours.accent)
    if mark.entry.months:
        for known, end, way in (
            (mark.entry.period.start, QPointF(place.left(), bar.center().y()), 1),
            (
                mark.entry.period.end,
                QPointF(x + mark.title_left - (3 if look.small else BEFORE_TITLE), bar.center().y()),
                -1,
            ),
        ):
            if not known:
                near = QPointF(bar.left() if way > 0 else bar.right(), end.y())
                tip = height / 3
                painter.setPen(QPen(accent, 1.5))
                painter.drawLine(near, end)
                painter.setBrush(accent)
                painter.drawPolygon(QPolygonF([end, end + QPointF(way * tip, tip), end + QPointF(way * tip, -tip)]))
    if look.small:
        return
    words = QRectF(x + mark.title_left, place.top(), mark.right - mark.title_left, place.height())
    metrics = QFontMetricsF(look.font)
    title = metrics.elidedText(mark.entry.title, Qt.TextElideMode.ElideRight, words.width() + 1)
    written = QRectF(words.topLeft(), QSizeF(metrics.horizontalAdvance(title), words.height()))
    painter.fillRect(written, QColor(look.colours.pane))  # or the lines of the years go through the letters
    painter.setPen(QColor(look.colours.ink))
    painter.setFont(look.font)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, title)


def paint_bar(painter: QPainter, bar: QRectF, colours: Colours, certain: bool) -> None:
    """Draws a bar: filled where its dates are certain, else hatched within a dashed outline."""
    accent = QColor(colours.accent)
    radius = min(bar.height(), bar.width()) / 2.5
    if certain:
        painter.setPen(QPen(accent, 1.2))
        painter.setBrush(accent)
        painter.drawRoundedRect(bar, radius, radius)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.tint))
    painter.drawRoundedRect(bar, radius, radius)
    hatch = QColor(accent)
    hatch.setAlphaF(0.55)
    painter.setPen(QPen(accent, 1.2, Qt.PenStyle.DashLine))
    painter.setBrush(hatch)
    brush = painter.brush()
    brush.setStyle(Qt.BrushStyle.BDiagPattern)
    painter.setBrush(brush)
    painter.drawRoundedRect(bar, radius, radius)
