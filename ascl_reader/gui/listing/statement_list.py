"""The list of statements: laid out in batches; keyboard focus alone chooses no row, and no click leaves none chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from ascl_reader.gui.listing.batched_list import ScrollHint
from ascl_reader.gui.listing.draggable_list import DraggableList
from ascl_reader.gui.listing.list_delegate import AnyIndex, ListDelegate
from ascl_reader.gui.listing.row import EXTRACT, SHAPE, STARRED, HeadingRow
from ascl_reader.gui.widgets.arranging import room_in
from ascl_reader.gui.widgets.mouse_navigation import left_to_window

NEAR = 6
"""Pixels around a star that count as the star."""

MOVES = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
)
"""Keys that move the caret of the list."""

IN_A_TURN = 3
"""Rows that are made ready before other events are taken: each may take a millisecond."""

IN_A_BATCH = 20
"""Rows that are laid out before keys are taken again: more than are seen, and 4 ms where none was measured before."""


class StatementList(DraggableList):
    """The list of statements, quick with thousands of rows; the current row, which is read, is always chosen.

    `gone_to` tells that it has the keyboard focus: all of its rows are wanted soon; `used` that a key was pressed or it
    was scrolled: they are wanted now. `taking_focus` is true while Qt would choose a row by itself, `in_mouse_press`
    while it takes a press of the mouse, `walking` while Ctrl with an arrow moves the caret alone: what is read stays,
    and Ctrl+Space adds the row to those chosen or takes it out.
    """

    star_pressed = Signal(QModelIndex)
    entered = Signal()
    gone_to = Signal()
    used = Signal()
    _came = Signal()
    _laid_out = Signal()

    def __init__(self, delegate: ListDelegate) -> None:
        super().__init__(IN_A_BATCH)
        self.taking_focus = False
        self.in_mouse_press = False
        self.walking = False
        self.read = QPersistentModelIndex()
        """The row that is read, which stays chosen."""
        self._taken_out = QPersistentModelIndex()
        self._is_new = False
        """Whether other rows came that are not laid out yet: all of them will be drawn."""
        self._changed: set[int] = set()
        """Rows whose extracts changed, which are drawn as soon as they are ready."""
        self._came.connect(self.lay_out, Qt.ConnectionType.QueuedConnection)
        self._laid_out.connect(self._prepare, Qt.ConnectionType.QueuedConnection)
        self._delegate = delegate
        delegate.measure_by(self)
        self.setItemDelegate(delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # what makes Qt ask for the rows' heights again when the width changes
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(lambda at: self.used.emit() if at else None)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emits that a key was pressed, and that it was Enter."""
        self.used.emit()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        self.walking = event.key() in MOVES and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().keyPressEvent(event)
        self.walking = False

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Returns the row that a key leads to: past headings, at the top and the bottom too."""
        if self.taking_focus:  # Qt looks for a first row to choose, and would lay out all that just came
            return QModelIndex()
        reached = super().moveCursor(action, modifiers)
        return reached if not reached.isValid() or _can_be_chosen(reached) else self._beside(reached)

    def _beside(self, heading: QModelIndex) -> QModelIndex:
        """Returns the row below a heading, else the one above it."""
        below = heading.siblingAtRow(heading.row() + 1)
        return below if below.isValid() else heading.siblingAtRow(heading.row() - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a row; with Ctrl adds it to those that are chosen, or takes it out when the button is let go."""
        left = event.button() == Qt.MouseButton.LeftButton
        if not left and left_to_window(event):
            return
        if left and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            index = self.indexAt(event.position().toPoint())
            if self.selectionModel().isSelected(index):
                self._taken_out = QPersistentModelIndex(index)
                return
        self.in_mouse_press = True
        super().mousePressEvent(event)
        self.in_mouse_press = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emits a click on a row's star; takes a row that Ctrl was held for out of those chosen, unless it is read."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_star(index, at):
            self.star_pressed.emit(index)
        taken_out, self._taken_out = self._taken_out, QPersistentModelIndex()
        if not taken_out.isValid():
            super().mouseReleaseEvent(event)
        elif taken_out == index and index != self.currentIndex():
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Deselect)

    def _is_on_star(self, index: QModelIndex, at: QPoint) -> bool:
        """Returns whether a point of the viewport is on the star of a row, or near enough to mean it."""
        near = self._delegate.star(self.visualRect(index)).adjusted(-NEAR, -NEAR, NEAR, NEAR)
        return index.isValid() and near.contains(at)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Returns how the choice changes: not by a press beside rows, nor by Ctrl+Space on the row that is read."""
        flags = super().selectionCommand(index, event)
        kind = event.type() if event is not None else None
        pressed = kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
        beside = pressed and not (index.isValid() and _can_be_chosen(index))
        toggles = kind == QEvent.Type.KeyPress and bool(flags & QItemSelectionModel.SelectionFlag.Toggle)
        off = toggles and (not self.read.isValid() or index == self.read)
        return QItemSelectionModel.SelectionFlag.NoUpdate if beside or off else flags

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Redraws rows; where no height can have changed without laying out all rows again, as Qt's list would."""
        if list(roles) == [EXTRACT]:
            self._prepare_soon(range(first.row(), last.row() + 1))
        else:
            self.note_place()
            self._delegate.forget_heights()
            self.keep_seen()
            super().dataChanged(first, last, roles)

    def reset(self) -> None:
        """Takes other rows: they are laid out in the next turn, and drawn when Qt paints."""
        self.lay_out_in_batches()
        super().reset()
        self._changed.clear()
        self._is_new = True
        self._came.emit()

    def mark(self, index: QModelIndex) -> None:
        """Chooses one row as what is read; among rows that just came without laying them out, as Qt would at once."""
        quietly = self._is_new and not self.hasFocus()  # else a screen reader has to be told
        with QSignalBlocker(self.selectionModel()) if quietly else nullcontext():
            self.choose_alone(index)

    def choose_alone(self, index: QModelIndex) -> None:
        """Chooses one row and emits the choice."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def scrollTo(self, index: AnyIndex, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        """Scrolls to a row; to the first one under a heading with that, which tells what the row lacks."""
        super().scrollTo(index, hint)
        above = index.sibling(index.row() - 1, 0)
        if hint is ScrollHint.EnsureVisible and isinstance(above.data(SHAPE), HeadingRow):
            bar, heading = self.verticalScrollBar(), self.visualRect(above)
            if heading.top() < 0 and self._is_reached(index) and heading.height() < room_in(self).height() // 2:
                bar.setValue(bar.value() + heading.top())

    def lay_out(self) -> None:
        """Lays out rows that came, before Qt paints them, which then draws each once; described as they are drawn, they
        are there a millisecond sooner than in turns of their own.
        """
        if self._is_new:
            self._is_new = False
            self.executeDelayedItemsLayout()

    def draw_again(self, rows: Iterable[int]) -> None:
        """Draws rows again whose height is unchanged: after a signal of the model Qt would measure all rows."""
        for index in (self.model().index(row, 0) for row in rows):
            QAbstractItemView.dataChanged(self, index, index, [STARRED])

    def seen(self) -> list[int]:
        """Returns the rows that are seen, from the top, as far as they are laid out."""
        room, middle = room_in(self).height(), room_in(self).width() // 2
        top = max(self.indexAt(QPoint(middle, 0)).row(), 0)
        rows: list[int] = []
        for row in range(top, self.model().rowCount()):
            place = self.visualRect(self.model().index(row, 0))
            if place.isEmpty() or place.top() >= room:
                break
            rows.append(row)
        return rows

    def _prepare_soon(self, rows: Sequence[int]) -> None:
        """Has rows made ready in the next turn, before Qt paints, so that they are drawn once."""
        self._changed.update(rows)
        for _ in range(0, len(rows), IN_A_TURN):
            self._laid_out.emit()

    def _prepare(self) -> None:
        """Makes ready a few rows that are about to be drawn, and has them drawn."""
        if self._changed and not self._is_new:
            rows = sorted(self._changed.intersection(self.seen()))
            for index in (self.model().index(row, 0) for row in rows[:IN_A_TURN]):
                self._delegate.prepare(index)
                self.update(index)
            self._changed = set(rows[IN_A_TURN:])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Takes the keyboard focus without choosing the first row, as Qt would where no row is chosen."""
        self.gone_to.emit()
        chosen = self.currentIndex().isValid()
        self.taking_focus = True
        with self._ring_alone():
            super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self.taking_focus = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Gives the keyboard focus away."""
        with self._ring_alone():
            super().focusOutEvent(event)

    @contextmanager
    def _ring_alone(self) -> Iterator[None]:
        """Has only the rings of the keyboard focus painted, around the list and in one row; Qt would paint all rows.

        Over a network every point that is painted is sent. Before anything is painted there is nothing to keep.
        """
        if not self._delegate.has_painted:
            yield
            return
        parts, rows = (self, self.viewport()), QRegion(self.viewport().geometry())
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        try:
            yield
        finally:
            for part in parts:
                part.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
        self.update(QRegion(self.rect()) - rows)
        if not self._is_new:
            self.update(self.currentIndex())


def _can_be_chosen(index: QModelIndex | QPersistentModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
