"""A list that is laid out in batches, in which keys reach every row at once, and what they reach comes into sight."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ascl_reader.gui.listing.list_delegate import AnyIndex
from ascl_reader.gui.widgets.arranging import room_in

ScrollHint = QAbstractItemView.ScrollHint

AT_ONCE = 500
"""Rows that are laid out again at once, in a twentieth of a second."""


class BatchedList(QListView):
    """A list view of thousands of rows.

    Qt shows none of them before all are laid out: those that are shown already are laid out again at once, and stay at
    their places. While Qt lays them out, End leads to the last row of all (Qt's own End to the last that is laid out).
    A row that should be scrolled to before it has a place is scrolled to once all rows have theirs.
    """

    def __init__(self, in_a_batch: int) -> None:
        super().__init__()
        self._sought = QPersistentModelIndex()
        self._top = QPersistentModelIndex()
        """The row that was at the top before rows were laid out again."""
        self._top_at = 0
        self._sees_choice = False
        """Whether the chosen row was seen whole then."""
        self._noted_at = -1
        """Where the list was scrolled to when this was noted before its rows were laid out."""
        self._stays = False
        """Whether that row is to be sought once the rows have their places again."""
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(in_a_batch)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def lay_out_again(self) -> None:
        """Lays out rows that are shown already, as their heights changed; at once where they are not very many."""
        self._keep_seen()
        self.doItemsLayout()

    def keep_seen(self) -> None:
        """Has the rows that are seen stay in sight when Qt lays them out the next time.

        Laid out in batches they would go: the scroll bar reaches no further than the first batch at first.
        """
        if self.first_seen().isValid():
            self._keep_seen()

    def _keep_seen(self) -> None:
        if self.model().rowCount() <= AT_ONCE:
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
        else:
            self._stays = True

    def lay_out_in_batches(self) -> None:
        """Lays out the rows that come now in batches, so that no key waits for them."""
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def doItemsLayout(self) -> None:
        """Lays rows out when Qt asks for it, also for another width; what is seen stays in sight."""
        if self._noted_at != self.verticalScrollBar().value():
            self._note_place(room_in(self).height())
        self._noted_at = -1
        super().doItemsLayout()
        stays, self._stays = self._stays, False
        if not self._top.isValid():
            return
        if stays:
            self.scrollTo(self._top)  # once its place is known
        elif self.layoutMode() is QListView.LayoutMode.SinglePass:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self._top).top() - self._top_at)
            if self._sees_choice:
                self._show_whole(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the rows where they are in another height, in which Qt would lay them out again all the same.

        The chosen row stays in sight.
        """
        if event.size().width() == event.oldSize().width():
            current = self.currentIndex()
            was_whole = current.isValid() and self._is_whole(current, event.oldSize().height())
            QAbstractItemView.resizeEvent(self, event)
            if was_whole:
                self._show_whole(current)
        else:
            self.note_place(event.oldSize().height())
            self.keep_seen()
            super().resizeEvent(event)

    def _note_place(self, room: int) -> None:
        """Notes which row is at the top, and where, unless the rows have no places at the moment.

        `room` is the height in which the rows were seen.
        """
        top, current = self.first_seen(), self.currentIndex()
        if top.isValid():
            self._top, self._top_at = QPersistentModelIndex(top), self.visualRect(top).top()
            self._sees_choice = current.isValid() and self._is_whole(current, room)

    def note_place(self, room: int | None = None) -> None:
        """Notes what is seen before heights change: Qt asks for these before it lays the rows out."""
        self._note_place(room_in(self).height() if room is None else room)
        self._noted_at = self.verticalScrollBar().value()

    def first_seen(self) -> QModelIndex:
        """Returns the row at the top of what is seen; an invalid one where the rows have no places."""
        return self.indexAt(QPoint(room_in(self).width() // 2, 0))

    def show_from(self, index: AnyIndex) -> None:
        """Scrolls so that a row is at the top, of very many rows only into sight."""
        self.lay_out_again()
        self.scrollTo(index, ScrollHint.PositionAtTop)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Returns the row that a key leads to."""
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def scrollTo(self, index: AnyIndex, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        """Scrolls to a row, now or once it has a place."""
        super().scrollTo(index, hint)
        waits = index.isValid() and not self._is_reached(index)
        self._sought = QPersistentModelIndex(index) if waits else QPersistentModelIndex()

    def _is_reached(self, index: AnyIndex) -> bool:
        """Returns whether a row is in sight; one may have a place to which the scroll bar does not reach yet."""
        return QRect(QPoint(), room_in(self)).intersects(self.visualRect(index))

    def _is_whole(self, index: AnyIndex, room: int) -> bool:
        """Returns whether a row is seen whole in a height, or from its beginning where it is higher than that."""
        place = self.visualRect(index)
        return place.top() == 0 if place.height() > room else place.top() >= 0 and place.bottom() < room

    def _show_whole(self, index: AnyIndex) -> None:
        """Scrolls to what of a row is not seen."""
        room = room_in(self).height()
        if not self._is_whole(index, room):
            higher = self.visualRect(index).height() > room
            super().scrollTo(index, ScrollHint.PositionAtTop if higher else ScrollHint.EnsureVisible)

    def updateGeometries(self) -> None:
        """Scrolls to a row that waited for its place: Qt calls this once all rows have theirs."""
        super().updateGeometries()
        if self._sought.isValid() and not self.visualRect(self._sought).isEmpty():
            self.scrollTo(self._sought)
