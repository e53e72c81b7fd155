"""A list in groups with a heading each; its rows have a title, a badge and a line of details."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.grouped_list_delegate import (
    BADGE,
    DIM,
    KEY,
    META,
    GroupedListDelegate,
)


class GroupedRow(NamedTuple):
    """A row: the key that tells what it is for, its title, icon and word of its badge, its line of details.

    Without icon and word it has no badge; `dim` greys it, where its details say why it is not possible.
    """

    key: object
    title: str
    icon: str
    word: str
    meta: str = ""
    dim: bool = False


class GroupedList(QListView):
    """Shows groups of rows; data(KEY) of the current index is the key of the chosen row.

    `badge_clicked` tells the key of the row whose badge was clicked.
    """

    badge_clicked = Signal(object)

    def __init__(self, appearance: Appearance, name: str) -> None:
        """Makes an empty list; screen readers call it by its name."""
        super().__init__()
        self.setAccessibleName(name)
        self._model = QStandardItemModel(self)
        self._places: dict[object, int] = {}
        self.quiet = False
        self.setModel(self._model)
        self._delegate = GroupedListDelegate(appearance, self)
        self._pressed: object = None
        self.setItemDelegate(self._delegate)
        self.setProperty("use", "grouped")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # else heights of rows stay as they were where the list is made narrower
        appearance.changed.connect(self.doItemsLayout)

    def show_groups(self, groups: list[tuple[str, list[GroupedRow]]], chosen: object = None) -> None:
        """Shows groups with the row of one key chosen, emitting nothing; groups without rows are left out."""
        self.quiet = True
        self.selectionModel().reset()  # clear() would tell of every chosen row that it is chosen no more
        self._model.clear()
        self._places = {}
        for name, lines in groups:
            if lines:
                heading = QStandardItem(name)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(heading)
            for line in lines:
                self._places[line.key] = self._model.rowCount()
                self._model.appendRow(_item(line))
        self.quiet = False
        self.choose(chosen)

    def choose(self, key: object) -> None:
        """Chooses the row of a key and scrolls to it, emitting nothing; no row where the key is not shown."""
        place = self.place(key)
        self.quiet = True
        self.setCurrentIndex(place)
        self.quiet = False
        if place.row() == 1:
            self.scrollToTop()
        elif place.isValid():
            self.scrollTo(place)

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Returns where a key leads: Home and Page Up reach the first row, above which only a heading stands."""
        index = super().moveCursor(action, modifiers)
        upwards = action is QListView.CursorAction.MovePageUp and not self._is_row(index)
        if self._places and (action is QListView.CursorAction.MoveHome or upwards):
            return self._model.index(min(self._places.values()), 0)
        return index

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the row that is pressed; notes whose badge it was."""
        self._pressed = self._badge_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emits the row of a badge that was clicked: it looks as if it could be."""
        super().mouseReleaseEvent(event)
        key, self._pressed = self._pressed, None
        released = self._badge_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and key is not None and key == released:
            self.badge_clicked.emit(key)

    def _badge_at(self, place: QPoint) -> object:
        """Returns the key of the row whose badge is at a place, None if there is no badge."""
        index = self.indexAt(place)
        return index.data(KEY) if index.isValid() and self._delegate.badge_area(index).contains(place) else None

    def _is_row(self, index: QModelIndex) -> bool:
        return index.isValid() and index != self.currentIndex() and index.data(KEY) is not None

    def place(self, key: object) -> QModelIndex:
        """Returns the model index of a key's row, an invalid one where it is not shown."""
        return self._model.index(self._places[key], 0) if key in self._places else QModelIndex()

    def keys(self) -> list[object]:
        """Returns the keys of the rows, from the top."""
        return list(self._places)

    def texts(self) -> list[str]:
        """Returns headings and titles as shown, from the top."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]


def _item(line: GroupedRow) -> QStandardItem:
    item = QStandardItem(line.title)
    item.setEditable(False)
    item.setData(line.key, KEY)
    item.setData((line.icon, line.word), BADGE)
    item.setData(line.meta, META)
    item.setData(line.dim, DIM)
    spoken = ". ".join(part for part in (line.title, line.word, line.meta) if part)
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return item
