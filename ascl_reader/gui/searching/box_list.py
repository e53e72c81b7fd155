"""The list that drops from the search box: suggestions, or what can be typed. The keyboard focus stays in the box."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.accessible import announce

ROW = Qt.ItemDataRole.UserRole

NARROWEST = 440
"""Pixels at 100 % of text that the list is wide, even under a narrower box, where the window has them."""

GAP, BESIDE = 4, 8
"""Pixels below the box, and at the window's edges."""

SIDE, ABOVE, BAR = 12, 5, 3
"""Pixels at 100 % beside and above the text of a row, and of the bar of the chosen one."""

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
AnyIndex = QModelIndex | QPersistentModelIndex


class BoxRow(NamedTuple):
    """A row: what choosing it gives back, its text, the word for its kind beside it, and an explanation below."""

    key: object
    text: str
    kind: str = ""
    detail: str = ""

    @property
    def spoken(self) -> str:
        """The row as it is read out."""
        return ", ".join(part for part in (self.text, self.kind, self.detail) if part)


class BoxList(QListView):
    """Lies over the window below the box; never takes the keyboard focus. `taken` gives the key of the chosen row."""

    taken = Signal(object)

    def __init__(self, box: QWidget, appearance: Appearance) -> None:
        super().__init__(box.window())
        self._box = box
        self._appearance = appearance
        self._model = QStandardItemModel(self)
        self.setObjectName("boxList")
        self.setModel(self._model)
        self._shown: tuple[list[BoxRow], str] = [], ""
        self._picture = QPixmap()
        """The rows as they are drawn where none is chosen: made with them, as painting is the longest turn of a key."""
        self._delegate = _RowDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        self._frame = _Frame(appearance, self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._take)
        appearance.changed.connect(self._forget_picture)
        self.hide()

    def show_rows(self, rows: list[BoxRow], name: str) -> None:
        """Drops down with these rows, none chosen; hides without rows. Screen readers call the list `name`."""
        if (rows, name) == self._shown and self.isVisible() is bool(rows):  # as at every second key
            self.setCurrentIndex(QModelIndex())
            return
        self._shown = rows, name
        self._model.clear()
        for row in rows:
            item = QStandardItem(row.text)
            item.setData(row, ROW)
            item.setData(row.spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.setAccessibleName(name)
        self.setVisible(bool(rows))
        if rows:
            for part in (self, self.viewport()):  # else all that they cover is painted with them; a style unsets it
                part.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
            self.installEventFilter(self._frame)
            self._place()
            self._picture = self._drawn()
            self.scrollToTop()
            self.raise_()

    @property
    def count(self) -> int:
        """How many rows can be chosen; none while the list is not shown."""
        return self._model.rowCount() if self.isVisible() else 0

    def rows(self) -> list[BoxRow]:
        """Returns the rows, from the top."""
        return [self._model.item(row).data(ROW) for row in range(self.count)]

    def step(self, by: int) -> None:
        """Chooses the next (1) or previous (-1) row, and says it; between the last and the first none is chosen."""
        number = (self.currentIndex().row() + 1 + by) % (self.count + 1) - 1
        index = self._model.index(number, 0)
        self.setCurrentIndex(index)
        if index.isValid():
            place = self.tr("{row}, {n} of {count}")
            announce(self._box, place.format(row=index.data(ROW).spoken, n=number + 1, count=self.count), passing=True)

    def take(self) -> bool:
        """Takes the chosen row, as Enter does; returns whether there is one."""
        index = self.currentIndex()
        if not (self.isVisible() and index.isValid()):
            return False
        self._take(index)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the rows."""
        with QPainter(self.viewport()) as painter:
            size, top = self._picture.deviceIndependentSize().toSize(), self.verticalScrollBar().value()
            if size == self.viewport().size() and not top and not self.currentIndex().isValid():
                painter.drawPixmap(0, 0, self._picture)
                return
            painter.fillRect(event.rect(), QColor(self._appearance.colours.pane))
        super().paintEvent(event)

    def _drawn(self) -> QPixmap:
        """Returns the rows as they are drawn, from the top."""
        room, ratio = self.viewport().size(), self.devicePixelRatioF()
        picture = QPixmap(room * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._appearance.colours.pane))
        option, top = QStyleOptionViewItem(), 0
        with QPainter(picture) as painter:
            for number, row in enumerate(self._shown[0]):
                height = self._delegate.height(row, room.width())
                option.rect = QRect(0, top, room.width(), height)
                self._delegate.paint(painter, option, self._model.index(number, 0))
                top += height
        return picture

    def _forget_picture(self) -> None:
        self._picture = QPixmap()

    def _take(self, index: QModelIndex) -> None:
        key = index.data(ROW).key
        self.hide()
        self.taken.emit(key)

    def _place(self) -> None:
        """Lays the list under the box, as high as its rows need and the window has room."""
        window, px = self._box.window(), self._appearance.px
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + GAP))
        width = min(max(self._box.width(), px(NARROWEST)), window.width() - 2 * BESIDE)
        left = max(min(corner.x(), window.width() - BESIDE - width), BESIDE)
        frame = 2 * self.frameWidth()
        wanted = sum(self._delegate.height(row, width - frame - 2) for row in self._shown[0])
        self.setGeometry(left, corner.y(), width, min(wanted + frame + 2, window.height() - corner.y() - BESIDE))


class _Frame(QObject):
    """Paints the frame of the list, which no style does around what is opaque; looks at it only while it is shown."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paints the frame. Every dialog that opens sends such events to all widgets, to hidden ones too."""
        if event.type() == QEvent.Type.Hide:
            watched.removeEventFilter(self)
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QWidget):
            return False
        with QPainter(watched) as painter:
            painter.setPen(QColor(self._appearance.colours.edge))
            painter.setBrush(QColor(self._appearance.colours.pane))
            painter.drawRect(watched.rect().adjusted(0, 0, -1, -1))
        return True


class _RowDelegate(QStyledItemDelegate):
    """Draws a row: its text, the word for its kind at the right, its explanation below in as many lines as it needs."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        appearance.follow(self._restyle)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Returns the height of a row at the list's width."""
        return QSize(0, self.height(index.data(ROW), self._view.viewport().width()))

    def height(self, row: BoxRow, width: int) -> int:
        """Returns the height of a row at a width."""
        return self._line + 2 * self._above + self._detail_height(row.detail, width)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a row; the chosen one has a tint and a bar at its left."""
        painter.save()
        colours, row, side = self._appearance.colours, index.data(ROW), self._side
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 1, -2, -1), 5, 5)
            painter.fillRect(QRect(rect.left() + 3, rect.top() + 3, BAR, rect.height() - 6), QColor(colours.accent))
        inside = rect.adjusted(side, self._above, -side, -self._above)
        font, metrics = self._fonts[bool(row.detail)]
        line = QRect(inside.topLeft(), QSize(inside.width(), self._line))
        room = line.width()
        painter.setFont(self._quiet)
        painter.setPen(QColor(colours.quiet))
        if row.kind:
            painter.drawText(line, AT_RIGHT, row.kind)
            room -= self._quiet_metrics.horizontalAdvance(row.kind) + side
        if row.detail:
            painter.drawText(inside.adjusted(0, line.height(), 0, 0), WRAP, row.detail)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        shown = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, AT_LEFT, shown)
        painter.restore()

    def _detail_height(self, detail: str, width: int) -> int:
        if not detail:
            return 0
        height = self._heights.get((detail, width))
        if height is None:
            room = QRect(0, 0, max(width - 2 * self._side, 40), 10_000)
            height = self._heights[detail, width] = self._quiet_metrics.boundingRect(room, WRAP, detail).height()
        return height

    def _restyle(self) -> None:
        """Takes the fonts and sizes of the appearance: making them for every row took half the time of drawing it."""
        font, px = self._appearance.font, self._appearance.px
        fonts = (font("control"), font("control", bold=True))
        self._fonts = tuple((each, QFontMetrics(each)) for each in fonts)
        self._quiet = font("quiet")
        self._quiet_metrics = QFontMetrics(self._quiet)
        self._heights: dict[tuple[str, int], int] = {}
        self._line = 1 + max(metrics.height() for _, metrics in self._fonts)  # Qt rounds above and below the line apart
        self._side, self._above = px(SIDE), px(ABOVE)
