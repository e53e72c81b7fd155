"""A line of the tree at the left as it is drawn: its name, broken where it is too wide, and its count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from ascl_reader.gui.browsing.tree_model import COUNT, KEY, LEVEL, SEARCH, STARRED
from ascl_reader.gui.listing.drawn_text import SOFT_HYPHEN, DrawnText, TextLook, TextRole, laid_out
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.widgets.arranging import room_in

AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
AnyIndex = QModelIndex | QPersistentModelIndex

MOST_LINES = 4
"""Lines into which a name is broken; one that is longer still is cut, and shown whole under the mouse."""


class TreeLines(QStyledItemDelegate):
    """Draws the lines of a tree; `wraps` tells whether a name may have more than one."""

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self.wraps = True
        self.restyle()

    def restyle(self) -> None:
        """Applies the text size of the appearance."""
        px, font = self._appearance.px, self._appearance.font
        self.line_height = px(29)
        self._least_width = px(100)
        self._before, self._after, self._picture, self._beside_picture = px(4), px(8), px(13), px(6)
        self._small, *named = font("quiet"), font("control"), font("control", bold=True)
        self._small_metrics = QFontMetrics(self._small)  # made here, not for every line that is drawn
        self._named = tuple((each, QFontMetrics(each)) for each in named)
        self._further = self._named[1][1].height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws the name, and beside its first line the count."""
        colours = self._appearance.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect.adjusted(self._before, 0, -self._after, 0)
        first = QRect(rect.topLeft(), QSize(rect.width(), min(self.line_height, rect.height())))
        painter.setFont(self._small)
        painter.setPen(QColor(colours.quiet))
        painter.drawText(first, AT_RIGHT, str(index.data(COUNT)))
        drawing = _drawing(index)
        if drawing:
            side = self._picture
            at = QRect(first.left(), first.center().y() - side // 2, side, side)
            icon(drawing, colours.accent if chosen else colours.quiet, side).paint(painter, at)
            first.setLeft(first.left() + side + self._beside_picture)
        name, room = str(index.data()), self._room(index)
        bold = chosen and self.has_bold_room(index)
        font, metrics = self._named[bold]
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if chosen else colours.ink))
        if not self.wraps or self._is_one_line(name, room):
            painter.drawText(first, AT_LEFT, metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
            return
        above = (self.line_height - metrics.height()) / 2
        self._broken(name, room, bold).draw(painter, QPointF(first.left(), first.top() + above))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Returns the size of a line: as high as its name needs."""
        return QSize(self._least_width, self.height(index))

    def height(self, index: AnyIndex) -> int:
        """Returns the pixels that a line needs."""
        return self.line_height + (self.count_lines(index) - 1) * self._further

    def count_lines(self, index: AnyIndex) -> int:
        """Returns into how many lines a name is broken."""
        name, room = str(index.data()), self._room(index)
        if not self.wraps or self._is_one_line(name, room):
            return 1
        return self._broken(name, room, False).lineCount()

    def has_bold_room(self, index: AnyIndex) -> bool:
        """Returns whether a chosen name can be bold; one that would take one line more so is not, lest one stay empty.

        A line is as high chosen as not, so that nothing moves under the mouse.
        """
        name, room = str(index.data()), self._room(index)
        if self.count_lines(index) == 1:
            plain, bold = (metrics.horizontalAdvance(name) for _, metrics in self._named)
            return bold <= room or plain > room
        return self._broken(name, room, True).lineCount() == self.count_lines(index)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Tells the whole of a name that is cut."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid() or not self.is_cut(index):
            return False
        QToolTip.showText(event.globalPos(), str(index.data()), view)
        return True

    def is_cut(self, index: AnyIndex) -> bool:
        """Returns whether not all of a name is seen."""
        name, room = str(index.data()), self._room(index)
        if not self.wraps or self._is_one_line(name, room):
            return self._named[0][1].horizontalAdvance(name) > room
        return self._broken(name, room, False).text().replace(SOFT_HYPHEN, "") != name

    def _room(self, index: AnyIndex) -> int:
        """Returns the pixels for the name of a line, beside its picture and its count."""
        within = room_in(self._view).width() - int(index.data(LEVEL) or 1) * self._view.indentation()
        taken = self._before + 2 * self._after + self._small_metrics.horizontalAdvance(str(index.data(COUNT)))
        return within - taken - (self._picture + self._beside_picture if _drawing(index) else 0)

    def _is_one_line(self, name: str, room: int) -> bool:
        """Returns whether a name needs one line, or there is no room worth breaking it for."""
        return room < self._least_width // 2 or self._named[0][1].horizontalAdvance(name) <= room

    def _broken(self, name: str, room: int, chosen: bool) -> QTextLayout:
        look = TextLook(self._named[chosen][0], self._further)
        return laid_out(DrawnText(name, (), TextRole.TITLE, room, MOST_LINES), look, self._appearance.colours)


def _drawing(index: AnyIndex) -> str:
    """Returns the picture before a line: that of a folder of bookmarks or of a saved search, or none."""
    if index.data(STARRED):
        return "star-filled"
    return "search" if str(index.data(KEY)).startswith(SEARCH) else ""
