"""Draws a row of a grouped list: title, badge with icon and word, line of details."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.widgets.text_places import from_utf16

KEY = Qt.ItemDataRole.UserRole
BADGE, META = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
SIDE, ABOVE, GAP, BAR = 14, 8, 8, 3
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
MOST_LINES = 2

NARROW = 230
"""Pixels at 100 % of text below which the badge has no room beside the title."""

AnyIndex = QModelIndex | QPersistentModelIndex


class GroupedListDelegate(QStyledItemDelegate):
    """Draws group headings (rows without a key) and rows."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._measured: dict[tuple[str, bool], QFontMetrics] = {}
        appearance.changed.connect(self._measure_anew)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Returns the height of a row at the list's width."""
        px = self._appearance.px
        if index.data(KEY) is None:
            return QSize(0, self._metrics("label").height() + px(22))
        title, meta = self._heights(index)
        badge = self._badge_height() + px(4) if self._below else 0
        return QSize(0, title + badge + meta + px(2 * ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a row; the chosen one is tinted and has a bar, the one with the keyboard focus a ring."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(KEY) is None:
            self._paint_heading(painter, option.rect, str(index.data()))
        else:
            self._paint_line(painter, option, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        px = self._appearance.px
        painter.setFont(self._appearance.font("label", bold=True))
        painter.setPen(QColor(self._appearance.colours.quiet))
        inside = rect.adjusted(px(SIDE), 0, -px(4), -px(4))
        shown = painter.fontMetrics().elidedText(text.upper(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        px, colours, rect = self._appearance.px, self._appearance.colours, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 6, 6)
            painter.fillRect(QRect(rect.left() + 4, rect.top() + 3, BAR, rect.height() - 6), QColor(colours.accent))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(5, 2, -5, -2), 6, 6)
        title_height, meta_height = self._heights(index)
        top = rect.top() + px(ABOVE)
        left, width = rect.left() + px(SIDE), self._width()
        picture, word = index.data(BADGE)
        if self._below:
            self._paint_badge(painter, left, top + title_height + px(2), picture, word)
        else:
            width -= self._badge_width(word) + px(GAP)
            self._paint_badge(painter, left + width + px(GAP), top, picture, word)
        painter.setFont(self._appearance.font("control", bold=True))
        painter.setPen(QColor(colours.ink))
        painter.drawText(QRect(left, top, width, title_height), WRAP, self._cut(painter, str(index.data()), width))
        painter.setFont(self._appearance.font("quiet"))
        painter.setPen(QColor(colours.quiet))
        top += title_height + (self._badge_height() + px(4) if self._below else 0)
        meta = self._cut(painter, str(index.data(META)), self._width())
        painter.drawText(QRect(left, top, self._width(), meta_height), WRAP, meta)

    def _paint_badge(self, painter: QPainter, left: int, top: int, picture: str, word: str) -> None:
        px, colours = self._appearance.px, self._appearance.colours
        warns = picture == "warning"
        ink, ground = (colours.warning, colours.warning_tint) if warns else (colours.ink, colours.tint)
        area = QRect(left, top, self._badge_width(word), self._badge_height())
        painter.setPen(QPen(QColor(ink), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(area), 6, 6)
        side = px(14)
        inside = QRect(area.left() + px(6), area.center().y() - side // 2 + 1, side, side)
        icon(picture, ink, side).paint(painter, inside)
        painter.setFont(self._appearance.font("quiet", bold=True))
        painter.setPen(QColor(ink))
        painter.drawText(area.adjusted(side + px(10), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)

    def _cut(self, painter: QPainter, text: str, width: int) -> str:
        """Returns a text that wraps into no more lines than may be drawn, the last one cut short with dots."""
        metrics = painter.fontMetrics()
        if metrics.boundingRect(QRect(0, 0, width, 10_000), WRAP, text).height() <= MOST_LINES * metrics.lineSpacing():
            return text
        layout = QTextLayout(text, painter.font())
        layout.beginLayout()
        for _ in range(MOST_LINES):
            line = layout.createLine()
            line.setLineWidth(width)
            start = line.textStart()
        layout.endLayout()
        at, _ = from_utf16(text, start, 0)
        return text[:at] + metrics.elidedText(text[at:], Qt.TextElideMode.ElideRight, width)

    def _heights(self, index: AnyIndex) -> tuple[int, int]:
        """Returns the heights in pixels of title and meta line, at most two lines each."""
        badge = 0 if self._below else self._badge_width(index.data(BADGE)[1]) + self._appearance.px(GAP)
        lowest = 0 if self._below else self._badge_height() + 2
        title = self._height("control", str(index.data()), self._width() - badge, bold=True)
        return max(title, lowest), self._height("quiet", str(index.data(META)), self._width())

    def _height(self, size: str, text: str, width: int, bold: bool = False) -> int:
        metrics = self._metrics(size, bold)
        if not text:
            return 0
        whole = metrics.boundingRect(QRect(0, 0, max(width, 40), 10_000), WRAP, text).height()
        return min(whole, metrics.lineSpacing() * MOST_LINES)

    @property
    def _below(self) -> bool:
        """Returns whether the badge stands below the title, as in a narrow list."""
        return self._width() < self._appearance.px(NARROW)

    def _badge_height(self) -> int:
        return self._metrics("quiet").height() + self._appearance.px(4)

    def _badge_width(self, word: str) -> int:
        return self._metrics("quiet", bold=True).horizontalAdvance(word) + self._appearance.px(14 + 20)

    def _measure_anew(self) -> None:
        self._measured.clear()

    def _metrics(self, size: str, bold: bool = False) -> QFontMetrics:
        known = self._measured.get((size, bold))
        if known is None:
            known = self._measured[size, bold] = QFontMetrics(self._appearance.font(size, bold))
        return known

    def _width(self) -> int:
        return self._view.viewport().width() - 2 * self._appearance.px(SIDE)
