"""Draws a row of a grouped list: title, badge with icon and word, line of details."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.look.plain_text import from_utf16

KEY = Qt.ItemDataRole.UserRole
BADGE, META = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
DIM = Qt.ItemDataRole.UserRole + 3
"""Whether a row is greyed, as what it stands for is not possible now; its details say so in words."""

SIDE, ABOVE, GAP, BAR = 14, 8, 8, 3
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
MOST_LINES = 4
"""Lines of a title: those of 140 letters are whole where a list has a third of the window."""

NARROW = 230
"""Pixels at 100 % of text below which the badge has no room beside the title."""

MOST_LAYOUTS = 5_000
"""Rows whose layout is remembered; beyond that all are worked out again."""

AnyIndex = QModelIndex | QPersistentModelIndex


class _RowLayout(NamedTuple):
    """How a row is set out at a width of the list, in pixels; places count from the row's top left."""

    height: int
    left: int
    above: int
    title: QSize
    meta: QSize
    badge: QRect


class GroupedListDelegate(QStyledItemDelegate):
    """Draws group headings (rows without a key) and rows."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._measured: dict[tuple[str, bool], QFontMetrics] = {}
        self._layouts: dict[tuple[str, str, str, bool, int], _RowLayout] = {}
        appearance.follow(self._restyle)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Returns the height of a row at the list's width."""
        if index.data(KEY) is None:
            return QSize(0, self._metrics("label").height() + self._px(22))
        return QSize(0, self._layout(index).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a row; the chosen one is tinted and has a bar, the one with the keyboard focus a ring."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(KEY) is None:
            self._paint_heading(painter, option.rect, str(index.data()))
        else:
            self._paint_line(painter, option, index)
        painter.restore()

    def badge_area(self, index: QModelIndex) -> QRect:
        """Returns where a row's badge is drawn in the list, in pixels; empty if it has none."""
        if index.data(KEY) is None:
            return QRect()
        return self._layout(index).badge.translated(self._view.visualRect(index).topLeft())

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        px = self._px
        painter.setFont(self._font("label", bold=True))
        painter.setPen(QColor(self._appearance.colours.quiet))
        inside = rect.adjusted(px(SIDE), 0, -px(4), -px(4))
        shown = painter.fontMetrics().elidedText(text.upper(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colours, rect = self._appearance.colours, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            card = QPainterPath()
            card.addRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 6, 6)
            painter.fillPath(card, QColor(colours.tint))
            painter.save()
            painter.setClipPath(card)  # the bar is as round as the card, or it stands out of the ring at both ends
            painter.fillRect(QRect(rect.left() + 4, rect.top(), BAR, rect.height()), QColor(colours.accent))
            painter.restore()
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(5, 2, -5, -2), 6, 6)
        row = self._layout(index)
        left, top = rect.left() + row.left, rect.top() + row.above
        picture, word = index.data(BADGE)
        if row.badge.width():
            self._paint_badge(painter, row.badge.translated(rect.topLeft()), picture, word, chosen)
        painter.setFont(self._font("control", bold=not index.data(DIM)))
        painter.setPen(QColor(colours.quiet if index.data(DIM) else colours.ink))
        title = self._cut(painter, str(index.data()), row.title.width())
        painter.drawText(QRect(QPoint(left, top), row.title), WRAP, title)
        painter.setFont(self._font("quiet"))
        painter.setPen(QColor(colours.quiet))
        top += row.height - 2 * row.above - row.meta.height()
        painter.drawText(
            QRect(QPoint(left, top), row.meta), WRAP, self._cut(painter, str(index.data(META)), row.meta.width())
        )

    def _paint_badge(self, painter: QPainter, area: QRect, picture: str, word: str, on_tint: bool = False) -> None:
        px, colours = self._px, self._appearance.colours
        warns = picture == "warning"
        usual = colours.ink, colours.pane if on_tint else colours.tint
        ink, ground = (colours.warning, colours.warning_tint) if warns else usual
        painter.setPen(QPen(QColor(ink if warns else colours.line), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(area), 6, 6)
        side = px(14) if picture else -px(4)
        inside = QRect(area.left() + px(6), area.center().y() - side // 2 + 1, side, side)
        if picture:
            icon(picture, ink, side).paint(painter, inside)
        painter.setFont(self._font("quiet", bold=True))
        painter.setPen(QColor(ink))
        inner = area.adjusted(side + px(10), 0, -px(4), 0)
        shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)

    def _cut(self, painter: QPainter, text: str, width: int) -> str:
        """Returns a text that wraps into no more lines than may be drawn, the last one cut short with dots."""
        metrics = painter.fontMetrics()
        if metrics.boundingRect(QRect(0, 0, width, 10_000), WRAP, text).height() <= _most(metrics):
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

    def _layout(self, index: AnyIndex) -> _RowLayout:
        """Returns how a row is set out at the list's width; worked out once for the same texts and width."""
        picture, word = index.data(BADGE)
        key = (str(index.data()), str(index.data(META)), str(word), bool(picture), self._view.viewport().width())
        if key not in self._layouts:
            if len(self._layouts) >= MOST_LAYOUTS:
                self._layouts.clear()
            self._layouts[key] = self._set_out(*key)
        return self._layouts[key]

    def _set_out(self, title: str, meta: str, word: str, pictured: bool, view_width: int) -> _RowLayout:
        px = self._px
        left, above, gap = px(SIDE), px(ABOVE), px(GAP)
        width = view_width - 2 * left
        badge = QSize(self._metrics("quiet", bold=True).horizontalAdvance(word) + px(14 + 20 if pictured else 14), 0)
        least = self._metrics("quiet").height() + px(4)
        badge = QSize(min(badge.width(), width), least) if word or pictured else QSize(0, 0)
        meta_height = self._height("quiet", meta, width)
        if width < px(NARROW):  # the badge stands below the title
            title_height = self._height("control", title, width, bold=True)
            place = QRect(QPoint(left, above + title_height + px(2)), badge)
            titled, below = QSize(width, title_height), badge.height() + px(4)
        else:
            beside = width - badge.width() - gap
            title_height = max(self._height("control", title, beside, bold=True), least + 2)
            place = QRect(QPoint(left + beside + gap, above), badge)
            titled, below = QSize(beside, title_height), 0
        height = title_height + below + meta_height + px(2 * ABOVE)
        return _RowLayout(height, left, above, titled, QSize(width, meta_height), place)

    def _height(self, size: str, text: str, width: int, bold: bool = False) -> int:
        metrics = self._metrics(size, bold)
        if not text:
            return 0
        whole = metrics.boundingRect(QRect(0, 0, max(width, 40), 10_000), WRAP, text).height()
        return min(whole, _most(metrics))

    def _restyle(self) -> None:
        self._px, self._font = cache(self._appearance.px), cache(self._appearance.font)
        self._measured.clear()
        self._layouts.clear()

    def _metrics(self, size: str, bold: bool = False) -> QFontMetrics:
        known = self._measured.get((size, bold))
        if known is None:
            known = self._measured[size, bold] = QFontMetrics(self._font(size, bold))
        return known


def _most(metrics: QFontMetrics) -> int:
    """Returns the pixels of the most lines of a title: each may take one more than the font says, as it is rounded."""
    return metrics.boundingRect(QRect(0, 0, 1000, 10_000), WRAP, "\n".join("x" * MOST_LINES)).height()
