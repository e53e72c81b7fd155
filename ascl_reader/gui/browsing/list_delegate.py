"""A row of the list as it is drawn: title, theme and period, brief or marked extract."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ascl_reader.gui.browsing.list_model import ROW, SHAPE, STARRED
from ascl_reader.gui.browsing.row import Marks, Row
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.widgets.text_places import in_utf16

TITLE_LINES, TEXT_LINES = 2, 3
SIDE, ABOVE, BETWEEN = 14, 11, 2
"""Pixels at 100 %: beside the text, above and below it, between its three parts."""

STAR, STAR_GAP = 17, 6
"""Pixels at 100 %: the star of a bookmark at the right of the title, and what is left free beside it."""

KEPT = 600
AnyIndex = QModelIndex | QPersistentModelIndex


class ListDelegate(QStyledItemDelegate):
    """Draws rows without a widget or HTML each; heights are worked out from the widths of the texts."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._layouts: dict[tuple[object, ...], QTextLayout] = {}
        self._widths: dict[tuple[str, bool], float] = {}
        self._heights: dict[int, int] = {}
        self._heights_at = 0
        self.restyle()

    def measure_by(self, view: QListView) -> None:
        """Sets the list whose width the rows have."""
        self._view = view

    def restyle(self) -> None:
        """Applies the fonts and colours of the appearance."""
        self._layouts.clear()
        self._widths.clear()
        self._heights.clear()
        self._title_font = self._appearance.font("control", bold=True)
        self._small_font = self._appearance.font("quiet")
        self._title_metrics = QFontMetricsF(self._title_font)
        self._small_metrics = QFontMetricsF(self._small_font)
        self._title_line = ceil(self._title_metrics.height() * 1.05)
        self._small_line = ceil(self._small_metrics.height() * 1.12)
        px = self._appearance.px
        self._side, self._above, self._between = px(SIDE), px(ABOVE), px(BETWEEN)
        self._star, self._star_room = px(STAR), px(STAR + STAR_GAP)

    def star(self, rect: QRect) -> QRect:
        """Returns where the star of a row is, inside the row's rectangle."""
        side = self._star
        left = rect.left() + self._side + self._text_width() - side
        return QRect(left, rect.top() + self._above + (self._title_line - side) // 2, side, side)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Returns the height that a row needs at the list's width."""
        width, row = self._text_width(), index.row()
        if width != self._heights_at:
            self._heights_at = width
            self._heights.clear()
        height = self._heights.get(row)
        if height is None:
            title, text = index.data(SHAPE)
            height = self._heights[row] = self._height(title, text, width)
        return QSize(0, height)

    def forget_heights(self) -> None:
        """Forgets the heights of the rows, which are worked out again when Qt asks for them."""
        self._heights.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a row; the chosen one is tinted and has a bar, the one with the keyboard focus a ring."""
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        state = option.state
        colours = self._appearance.colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, QColor(colours.tint))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        self._paint_texts(painter, rect, row, self._text_width())
        starred = index.data(STARRED)
        if starred or (starred is not None and (chosen or state & QStyle.StateFlag.State_MouseOver)):
            name, colour = ("star-filled", colours.mark_edge) if starred else ("star", colours.quiet)
            icon(name, colour, self._star).paint(painter, self.star(rect))
        painter.restore()

    def _paint_texts(self, painter: QPainter, rect: QRect, row: Row, width: int) -> None:
        colours = self._appearance.colours
        left, top = rect.left() + self._side, rect.top() + self._above
        room = width - self._star_room
        lines = self._lines(row.title, True, room, TITLE_LINES)
        painter.setPen(QColor(colours.ink))
        self._draw(painter, QPointF(left, top), (row.title, row.title_marks, self._title_font, room, lines))
        top += lines * self._title_line + self._between
        painter.setPen(QColor(colours.quiet))
        painter.setFont(self._small_font)
        meta = self._small_metrics.elidedText(row.meta, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, top, width, self._small_line), Qt.AlignmentFlag.AlignVCenter, meta)
        top += self._small_line + self._between
        lines = self._lines(row.text, False, width, TEXT_LINES)
        painter.setPen(QColor(colours.ink if row.text_marks else colours.quiet))
        self._draw(painter, QPointF(left, top), (row.text, row.text_marks, self._small_font, width, lines))

    def _text_width(self) -> int:
        """Returns the width of the texts: the same whether the list has a scroll bar or not, so that rows stay put."""
        view = self._view
        bar = view.verticalScrollBar().sizeHint().width()
        return max(view.width() - bar - 2 * self._side, 40)

    def _height(self, title: str, text: str | None, width: int) -> int:
        """Returns a row's height; an extract, which is cut only when it is drawn, has all its lines."""
        title_lines = self._lines(title, True, width - self._star_room, TITLE_LINES)
        text_lines = TEXT_LINES if text is None else self._lines(text, False, width, TEXT_LINES)
        lines = title_lines * self._title_line + (1 + text_lines) * self._small_line
        return lines + 2 * self._above + 2 * self._between + 1

    def _lines(self, text: str, bold: bool, width: int, most: int) -> int:
        """Returns how many lines a text takes, at the most so many; broken lines waste about a twelfth."""
        length = self._widths.get((text, bold))
        if length is None:
            metrics = self._title_metrics if bold else self._small_metrics
            length = self._widths[text, bold] = metrics.horizontalAdvance(text)
        if length <= width:
            return 1 if text else 0
        return min(most, max(2, ceil(length * 13 / 12 / width)))

    def _draw(self, painter: QPainter, at: QPointF, what: tuple[str, Marks, QFont, int, int]) -> None:
        text, marks, font, width, lines = what
        key = (text, marks, font is self._title_font, width, lines)
        layout = self._layouts.get(key)
        if layout is None:
            if len(self._layouts) > KEPT:
                self._layouts.clear()
            layout = self._layouts[key] = self._laid_out(*what)
        layout.draw(painter, at)

    def _laid_out(self, text: str, marks: Marks, font: QFont, width: int, lines: int) -> QTextLayout:
        """Breaks a text into lines, shortens the last one where there is more, and marks what was found."""
        layout = self._broken(text, (), font, width, lines)
        last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
        if last and last.textStart() + last.textLength() < len(text.encode("utf-16-le")) // 2:
            metrics = self._title_metrics if font is self._title_font else self._small_metrics
            cut = text[: last.textStart()]
            text = cut + metrics.elidedText(text[last.textStart() :], Qt.TextElideMode.ElideRight, width)
            marks = tuple((at, size) for at, size in marks if at + size < len(text))
            return self._broken(text, marks, font, width, lines)
        return self._broken(text, marks, font, width, lines) if marks else layout

    def _format(self, text: str, at: int, size: int) -> QTextLayout.FormatRange:
        colours = self._appearance.colours
        look = QTextCharFormat()
        look.setBackground(QColor(colours.mark))
        look.setForeground(QColor(colours.ink))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(QColor(colours.mark_edge))
        span = QTextLayout.FormatRange()
        span.start, span.length = in_utf16(text, at, size)
        span.format = look
        return span

    def _broken(self, text: str, marks: Marks, font: QFont, width: int, lines: int) -> QTextLayout:
        line_height = self._title_line if font is self._title_font else self._small_line
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats([self._format(text, at, size) for at, size in marks])
        layout.beginLayout()
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * line_height))
        layout.endLayout()
        return layout
