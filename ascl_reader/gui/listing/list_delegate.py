"""A row of the list as it is drawn: title, period and theme, brief or marked extract; or a heading between rows."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ascl_reader.gui.listing.drawn_text import DrawnText, TextLook, TextRole, laid_out
from ascl_reader.gui.listing.row import DRAWN, ROW, SHAPE, DrawnRow, HeadingRow, Row, RowShape
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon

TITLE_LINES, META_LINES, TEXT_LINES, HEADING_LINES = 8, 4, 3, 2
"""The most lines: no title is so long that it is cut, in any width that the list has."""

SIDE, ABOVE, BETWEEN, HEADING_ABOVE = 14, 11, 2, 8
"""Pixels at 100 %: beside the text, above and below it, between its three parts, above and below a heading."""

STAR, STAR_GAP = 17, 6
"""Pixels at 100 %: the star of a bookmark at the right of the title, and what is left free beside it."""

DOT = 8
"""Pixels at 100 %: the dot beside a title that tells that a statement is unread."""

RING = (5, 2, -3, -4)
"""Pixels by which the focus ring stands inside a row: apart from the bar of the row that is read."""

CLEAR = -RING[2] + 2
"""Pixels at the right of a row that the mark of the briefing and all texts but the title leave free: the ring's."""

KEPT = 600
AnyIndex = QModelIndex | QPersistentModelIndex


class ListDelegate(QStyledItemDelegate):
    """Draws rows without a widget or HTML each; heights are worked out from the widths of the texts."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._layouts: dict[DrawnText, QTextLayout] = {}
        self._widths: dict[tuple[str, TextRole], float] = {}
        self._exact: dict[DrawnText, int] = {}
        self._heights: dict[int, int] = {}
        self._of_shapes: dict[RowShape, int] = {}
        """The heights of rows that were shown before: the next key of a search shows most of them again."""
        self._heights_at = 0
        self._text_lines = TEXT_LINES
        self.has_painted = False
        """Whether any row was drawn yet."""
        self._bar: int | None = None
        """Pixels of the scroll bar, as the style has them."""
        self.restyle()

    def measure_by(self, view: QListView) -> None:
        """Sets the list whose width the rows have."""
        self._view = view

    def set_scant(self, is_scant: bool) -> bool:
        """Gives texts one line where few rows have room, or their usual lines; returns whether that is a change."""
        before, self._text_lines = self._text_lines, 1 if is_scant else TEXT_LINES
        self.forget_heights()
        self._of_shapes.clear()
        return before != self._text_lines

    def restyle(self) -> None:
        """Applies the fonts and colours of the appearance."""
        self._layouts.clear()
        self._widths.clear()
        self._exact.clear()
        self._heights.clear()
        self._of_shapes.clear()
        self._bar = None
        small = ceil(QFontMetricsF(self._appearance.font("quiet")).height() * 1.12)
        title = self._appearance.font("control", bold=True)
        self._looks = {
            TextRole.TITLE: TextLook(title, ceil(QFontMetricsF(title).height() * 1.05)),
            TextRole.SMALL: TextLook(self._appearance.font("quiet"), small),
            TextRole.HEADING: TextLook(self._appearance.font("quiet", bold=True), small),
        }
        self._metrics = {role: QFontMetricsF(look.font) for role, look in self._looks.items()}
        self._title_line, self._small_line = self._looks[TextRole.TITLE].line, small
        px = self._appearance.px
        self._side, self._above, self._between = px(SIDE), px(ABOVE), px(BETWEEN)
        self._heading_above = px(HEADING_ABOVE)
        self._star = px(STAR)
        self._star_room = px(STAR_GAP) + self._star - self._side
        self._dot = px(DOT)

    def star(self, rect: QRect) -> QRect:
        """Returns where the star of a row is, inside the row's rectangle."""
        side = self._star
        left = rect.left() + self._side + self._text_width() + self._side - side
        return QRect(left, rect.top() + self._above + (self._title_line - side) // 2, side, side)

    def _in_briefing(self, rect: QRect) -> QRect:
        """Returns where the mark of the briefing is: in the margin, in the middle below the star."""
        star, side = self.star(rect), self._side
        return QRect(star.left() + (star.width() - side) // 2, rect.top() + self._above + self._title_line, side, side)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Returns the height that a row needs at the list's width."""
        width, row = self._text_width(), index.row()
        if width != self._heights_at:
            self._heights_at = width
            self._exact.clear()
            self._heights.clear()
            self._of_shapes.clear()
        height = self._heights.get(row)
        if height is None:
            shape = index.data(SHAPE)
            is_heading = isinstance(shape, HeadingRow)
            height = self._heights[row] = (
                self._heading_height(shape, width) if is_heading else self._height(shape, width)
            )
        return QSize(0, height)

    def forget_heights(self) -> None:
        """Forgets the heights of the rows, which are worked out again when Qt asks for them."""
        self._heights.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a row; the chosen one is tinted and has a bar, the one with the keyboard focus a ring."""
        self.has_painted = True
        drawn: DrawnRow = index.data(DRAWN)
        row, starred = drawn.row, drawn.starred
        rect: QRect = option.rect
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, rect, row)
            return
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
            painter.drawRect(rect.adjusted(*RING))
        self._paint_texts(painter, rect, row, self._text_width())
        if drawn.in_briefing:
            icon("in-briefing", colours.accent, self._side).paint(painter, self._in_briefing(rect))
        if row.unread:
            self._paint_dot(painter, rect)
        if starred or (starred is not None and (chosen or state & QStyle.StateFlag.State_MouseOver)):
            name, colour = ("star-filled", colours.mark_edge) if starred else ("star", colours.quiet)
            icon(name, colour, self._star).paint(painter, self.star(rect))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: HeadingRow) -> None:
        colours, width = self._appearance.colours, self._text_width()
        painter.save()
        painter.fillRect(rect, QColor(colours.warning_tint if heading.is_near else colours.ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        painter.setPen(QColor(colours.warning if heading.is_near else colours.quiet))
        at = QPointF(rect.left() + self._side, rect.top() + self._heading_above)
        lines = self._lines(heading.words, TextRole.HEADING, width, HEADING_LINES)
        self._draw(painter, at, DrawnText(heading.words, (), TextRole.HEADING, width, lines))
        painter.restore()

    def prepare(self, index: AnyIndex) -> None:
        """Describes a row and sets out its lines before it is drawn: all at once would hold up a key."""
        row: Row | HeadingRow = index.data(ROW)
        if isinstance(row, Row):
            for what in self._texts(row, self._text_width()):
                self._layout(what)

    def _texts(self, row: Row, width: int) -> tuple[DrawnText, DrawnText, DrawnText]:
        """Returns the title of a row, what stands below it, and its text, each as it is drawn."""
        room = width - self._star_room
        title_lines = self._whole_lines(row.title, TextRole.TITLE, room, TITLE_LINES)
        text_lines = self._lines(row.text, TextRole.SMALL, width, self._text_lines)
        return (
            DrawnText(row.title, row.title_marks, TextRole.TITLE, room, title_lines),
            DrawnText(row.meta, (), TextRole.SMALL, width, self._meta_lines(row.uncut, width)),
            DrawnText(row.text, row.text_marks, TextRole.SMALL, width, text_lines, row.lead),
        )

    def _paint_texts(self, painter: QPainter, rect: QRect, row: Row, width: int) -> None:
        colours = self._appearance.colours
        left, top = rect.left() + self._side, rect.top() + self._above
        title, meta, text = self._texts(row, width)
        painter.setPen(QColor(colours.ink))
        self._draw(painter, QPointF(left, top), title)
        top += title.lines * self._title_line + self._between
        painter.setPen(QColor(colours.quiet))
        self._draw(painter, QPointF(left, top), meta)
        top += meta.lines * self._small_line + self._between
        painter.setPen(QColor(colours.ink if row.text_marks else colours.quiet))
        self._draw(painter, QPointF(left, top), text)

    def _text_width(self) -> int:
        """Returns the width of the texts: the same whether the list has a scroll bar or not, so that rows stay put."""
        if self._bar is None:
            self._bar = self._view.verticalScrollBar().sizeHint().width()
        return max(self._view.width() - self._bar - 2 * self._side - CLEAR, 40)

    def _heading_height(self, heading: HeadingRow, width: int) -> int:
        lines = self._lines(heading.words, TextRole.HEADING, width, HEADING_LINES)
        return lines * self._small_line + 2 * self._heading_above + 1

    def _height(self, shape: RowShape, width: int) -> int:
        """Returns a row's height; an extract, which is cut only when it is drawn, has all its lines."""
        height = self._of_shapes.get(shape)
        if height is None:
            height = self._of_shapes[shape] = self._measured(shape, width)
        return height

    def _measured(self, shape: RowShape, width: int) -> int:
        title, text, uncut = shape
        title_lines = self._whole_lines(title, TextRole.TITLE, width - self._star_room, TITLE_LINES)
        meta_lines = self._meta_lines(uncut, width)
        most = self._text_lines
        text_lines = most if text is None else self._lines(text, TextRole.SMALL, width, most)
        lines = title_lines * self._title_line + (meta_lines + text_lines) * self._small_line
        return lines + 2 * self._above + 2 * self._between + 1

    def _lines(self, text: str, role: TextRole, width: int, most: int) -> int:
        """Returns how many lines a text takes, at the most so many; broken lines waste about a twelfth."""
        length = self._widths.get((text, role))
        if length is None:
            length = self._widths[text, role] = self._metrics[role].horizontalAdvance(text)
        if length <= width:
            return 1 if text else 0
        return min(most, max(2, ceil(length * 13 / 12 / width)))

    def _whole_lines(self, text: str, role: TextRole, width: int, most: int) -> int:
        """Returns how many lines a text takes as it is broken, so that no word of it is cut."""
        if self._lines(text, role, width, 2) < 2:
            return self._lines(text, role, width, 1)
        what = DrawnText(text, (), role, width, most)
        if what not in self._exact:
            layout = laid_out(what, self._looks[role], self._appearance.colours)
            self._exact[what] = layout.lineCount()
        return self._exact[what]

    def _meta_lines(self, uncut: str, width: int) -> int:
        """Returns how many lines the words below the title take whole, with the sign that the theme is cut."""
        return max(self._whole_lines(f"{uncut} · …" if uncut else "", TextRole.SMALL, width, META_LINES), 1)

    def _paint_dot(self, painter: QPainter, rect: QRect) -> None:
        """Draws the dot of an unread statement in the margin beside the first line of its title."""
        side = self._dot
        top = rect.top() + self._above + (self._title_line - side) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._appearance.colours.accent))
        painter.drawEllipse(QRectF(rect.left() + (self._side - side) / 2 + 1, top, side, side))

    def _draw(self, painter: QPainter, at: QPointF, what: DrawnText) -> None:
        self._layout(what).draw(painter, at)

    def _layout(self, what: DrawnText) -> QTextLayout:
        layout = self._layouts.get(what)
        if layout is None:
            if len(self._layouts) > KEPT:
                self._layouts.clear()
            layout = self._layouts[what] = laid_out(what, self._looks[what.role], self._appearance.colours)
        return layout
