"""The timeline's chart as a list: each mark is an item that a screen reader knows, though none of them is a widget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import never_html
from ascl_reader.gui.timeline.chart_painting import ChartLook, Seen, marks_at, paint_chart, place_of
from ascl_reader.gui.timeline.fitted_chart import FittedChart, fit_chart, screen_look
from ascl_reader.gui.timeline.mark_layout import TimelineEntry

STEP, MOST = 1.25, 30.0
"""By how much one step zooms, and how much the axis can be zoomed at most; 1 shows all of it."""

Cursor = QAbstractItemView.CursorAction


class TimelineView(QListView):
    """Shows statements by theme and time; emits the id of one that is opened, the words on one walked to, each zoom.

    Left and Right go through time, Up and Down through the rows, Page Up and Page Down through the themes; Home and
    End to the first and the last of a theme; plus, minus and 0 zoom.
    """

    statement_chosen = Signal(str)
    walked = Signal(str)
    zoomed = Signal()

    def __init__(self, entries: Sequence[TimelineEntry], appearance: Appearance) -> None:
        super().__init__()
        self.entries: Sequence[TimelineEntry] = ()
        self._appearance = appearance
        self.zoom = 1.0
        self.chart = FittedChart.empty(appearance)
        self.show_entries(entries)
        self.setAccessibleName(self.tr("Timeline"))
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.entered.connect(lambda: self.viewport().setCursor(Qt.CursorShape.PointingHandCursor))
        self.viewportEntered.connect(lambda: self.viewport().unsetCursor())
        self.clicked.connect(self._open)
        appearance.changed.connect(self._look_changed)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Shows these statements, which are sorted by theme; the chosen mark stays where it is on the screen."""
        here = self.currentIndex()
        chosen, place = self.entries[here.row()].statement if here.isValid() else "", self.visualRect(here)
        self.entries = entries
        before, marks = self.model(), QStandardItemModel(self)
        for entry in entries:
            item = QStandardItem(entry.title)
            item.setEditable(False)
            item.setData(self.words(entry), Qt.ItemDataRole.AccessibleTextRole)
            item.setData(never_html(self.words(entry)), Qt.ItemDataRole.ToolTipRole)
            marks.appendRow(item)
        self.setModel(marks)
        if before is not None:
            before.deleteLater()
        self.doItemsLayout()
        row = next((row for row, entry in enumerate(entries) if entry.statement == chosen), -1)
        if row >= 0:
            self._put(marks.index(row, 0), place)

    def _put(self, mark: QModelIndex, place: QRect) -> None:
        """Goes to a mark, and scrolls so that it is at this place, as far as it can be."""
        moved = self.visualRect(mark).topLeft() - place.topLeft()
        for bar, by in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() + by)
        self.setCurrentIndex(mark)

    def words(self, entry: TimelineEntry) -> str:
        """Returns the words for a mark: its title, theme and period, and whether that is inferred."""
        period = entry.period.label
        if entry.inferred:
            period = self.tr("{period} (inferred)").format(period=period)
        period = period[:1].upper() + period[1:]
        return ". ".join(part for part in (entry.title, entry.theme, period) if part)

    def choose(self, statement_id: str) -> None:
        """Goes to a statement's mark, else to the first."""
        rows = [row for row, entry in enumerate(self.entries) if entry.statement == statement_id] or [0]
        self.setCurrentIndex(self.model().index(rows[0], 0))

    def zoom_to(self, zoom: float, keep: float | None = None) -> None:
        """Zooms the axis; what is `keep` pixels from the left stays there, else the chosen mark does."""
        names, follows = self.chart.look.names, keep is None
        if keep is None:
            place = self.visualRect(self.currentIndex())
            keep = place.left() if place.isValid() else names
        bar, layout = self.horizontalScrollBar(), self.chart.layout
        along = (keep - names + bar.value() - layout.axis_left) / layout.month_width
        self.zoom = max(1.0, min(MOST, zoom))
        self.doItemsLayout()
        bar.setValue(round(along * self.chart.layout.month_width + layout.axis_left - keep + names))
        if follows:
            self.scrollTo(self.currentIndex())  # rows move too, as there is more room for titles
        self.zoomed.emit()

    def seen(self) -> Seen:
        """Returns the part of the chart that is seen."""
        area = QRectF(self.viewport().rect())
        return Seen(area, self.horizontalOffset(), self.verticalOffset(), self.currentIndex().row(), self.hasFocus())

    def _look_changed(self) -> None:
        """Sets the marks out again. It is no method of Qt's, which the signal would call even once the view is gone."""
        self.doItemsLayout()

    def doItemsLayout(self) -> None:
        """Places all marks again."""
        size = self.viewport().size()
        self.chart = fit_chart(self.entries, self._look(size.width()), size.width(), self.zoom)
        QAbstractItemView.doItemsLayout(self)
        self.updateGeometries()
        self.viewport().update()

    def _look(self, width: int) -> ChartLook:
        return screen_look(self._appearance, width)

    def updateGeometries(self) -> None:
        """Sets how far can be scrolled."""
        size, look, layout = self.viewport().size(), self.chart.look, self.chart.layout
        for bar, whole, room, step in (
            (self.horizontalScrollBar(), look.names + layout.width, size.width(), look.row * 2),
            (self.verticalScrollBar(), look.head + layout.rows * look.row + 2, size.height(), look.row),
        ):
            bar.setRange(0, max(0, round(whole - room)))
            bar.setPageStep(room)
            bar.setSingleStep(round(step))

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Returns where a mark is in the viewport, in pixels."""
        marks = self.chart.layout.marks
        if not index.isValid() or index.row() >= len(marks):
            return QRect()
        return place_of(marks[index.row()], self.chart.look, self.seen()).toAlignedRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Returns the mark at a point of the viewport; none below the years and the themes' names."""
        look, seen = self.chart.look, self.seen()
        if point.x() >= look.names and point.y() >= look.above:
            for number in marks_at(self.chart.layout, look, seen, point.y(), point.y()):
                if place_of(self.chart.layout.marks[number], look, seen).contains(point):
                    return self.model().index(number, 0)
        return QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Brings a mark into sight, its beginning first."""
        place, size, look = self.visualRect(index), self.viewport().size(), self.chart.look
        bottom = look.rows(QRectF(self.viewport().rect())).bottom()
        if place.isValid():
            for bar, near, far, start, end in (
                (self.horizontalScrollBar(), place.left() - 4, place.right() + 4, look.names, size.width()),
                (self.verticalScrollBar(), place.top() - 2, place.bottom() + 2, look.above, bottom),
            ):
                forward = max(0.0, min(far - end, near - start))
                bar.setValue(bar.value() + round(near - start if near < start else forward))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Returns the mark that a key leads to."""
        marks, lanes, at = self.chart.layout.marks, self.chart.layout.lanes, self.currentIndex().row()
        if not marks:
            return QModelIndex()
        themes = [lane.theme for lane in lanes]
        theme = themes.index(self.entries[max(0, at)].theme)
        lane: Sequence[int] = lanes[theme].marks
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            lane = range(len(marks))
        if at < 0:
            to = 0
        elif action in (Cursor.MoveRight, Cursor.MoveNext, Cursor.MoveLeft, Cursor.MovePrevious):
            to = at + (1 if action in (Cursor.MoveRight, Cursor.MoveNext) else -1)
        elif action in (Cursor.MoveHome, Cursor.MoveEnd):
            to = lane[0 if action is Cursor.MoveHome else -1]
        elif action in (Cursor.MovePageUp, Cursor.MovePageDown):
            other = theme + (1 if action is Cursor.MovePageDown else -1)
            to = lanes[max(0, min(len(lanes) - 1, other))].marks[0]
        else:
            to = self._across(at, 1 if action is Cursor.MoveDown else -1)
        return self.model().index(max(0, min(len(marks) - 1, to)), 0)

    def _across(self, at: int, way: int) -> int:
        """Returns the mark in the next row with any, the nearest in time; the same one where there is no such row."""
        marks, in_rows = self.chart.layout.marks, self.chart.layout.in_rows
        here = marks[at]
        beyond = in_rows[here.row + 1 :] if way > 0 else in_rows[: here.row][::-1]
        row = next(filter(None, beyond), (at,))
        return min(row, key=lambda number: abs(marks[number].left - here.left))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Chooses the mark in the middle of a rectangle."""
        self.selectionModel().select(self.indexAt(rect.center()), command)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Brings the chosen mark into sight, and tells its words."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
            self.walked.emit(self.words(self.entries[current.row()]))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens a statement by Enter, and zooms."""
        zooms = {"+": self.zoom * STEP, "=": self.zoom * STEP, "-": self.zoom / STEP, "0": 1.0}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() < Qt.Key.Key_AsciiTilde and chr(event.key()) in zooms:
            self.zoom_to(zooms[chr(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms with Ctrl, around the pointer; else scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y() / 120
            self.zoom_to(self.zoom * STEP**turned, event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what is seen of the chart."""
        with QPainter(self.viewport()) as painter:
            paint_chart(painter, self.chart.layout, self.chart.look, self.seen())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Redraws everything, as years and themes stay where they are."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the axis to the width."""
        super().resizeEvent(event)
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def horizontalOffset(self) -> int:
        """Returns how far the chart is scrolled sideways, in pixels."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Returns how far the chart is scrolled down, in pixels."""
        return self.verticalScrollBar().value()

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Returns where the chosen marks are drawn."""
        return QRegion(self.viewport().rect())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.statement_chosen.emit(self.entries[index.row()].statement)
