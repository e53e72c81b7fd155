"""Recently read: what was read and when, to be opened again, cleared, or not noted any more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.dates import long_date
from ascl_reader.gui.widgets.grouped_list import GroupedList, Line
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.gui.widgets.message import Icon, Message, Role


class RecentRow(NamedTuple):
    """A statement that was read: its id and title, the day (YYYY-MM-DD) and time of day (HH:MM), and more about it."""

    statement: str
    title: str
    day: str
    time: str
    more: str


class RecentDialog(QDialog):
    """Lists the statements read, the latest first, by day; Enter opens the chosen one.

    Emits the id of the statement to be opened, that the history is to be cleared, and whether it is to be kept.
    """

    statement_chosen = Signal(str)
    cleared = Signal()
    keep_changed = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recently Read"))
        self.title = Heading(self.windowTitle())
        set_text_role("heading", self.title, bold=True)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("use", "quiet")
        self.list = GroupedList(appearance)
        self.list.setAccessibleName(self.tr("Recently read"))
        self.list.setAccessibleDescription(self.tr("Enter opens a statement where you left it."))
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._fit_buttons)
        self.keep = QCheckBox(self.tr("&Keep a reading history"))
        self.keep.setAccessibleDescription(self.tr("It is kept on this computer, in your own files."))
        self.keep.toggled.connect(self.keep_changed)
        self.open_button = self._button(self.tr("&Open"), lambda: self._open(self.list.currentIndex()))
        self.clear_button = self._button(self.tr("C&lear…"), self.clear)
        self.close_button = self._button(self.tr("&Close"), self.reject)
        self._lay_out()
        self.list.setFocus()
        room = self.screen().availableGeometry()
        self.resize(min(appearance.px(640), room.width() - 40), min(appearance.px(560), room.height() - 80))

    def clear(self) -> None:
        """Forget everything, after asking."""
        question = self.tr("Forget what you read, when, and how far? Bookmarks and notes stay.")
        box = Message(self, Icon.Question, self.windowTitle(), question)
        box.offer(self.tr("Keep It"), role=Role.RejectRole)
        box.offer(self.tr("Clear the History"), self.cleared.emit, Role.DestructiveRole)
        box.ask()

    def _open(self, index: QModelIndex) -> None:
        key = index.data(KEY) if index.isValid() else None
        if isinstance(key, str):
            self.accept()
            self.statement_chosen.emit(key)

    def show_rows(self, rows: Sequence[RecentRow], proposed: str, told: str, keeps: bool, clearable: bool) -> None:
        """Show what was read, the latest first, the same row chosen as before; at first the `proposed` statement's.

        `told` is a sentence about the whole, `keeps` whether a history is kept, `clearable` whether there is any.
        """
        chosen = self.list.currentIndex().data(KEY)
        if chosen not in [row.statement for row in rows]:
            chosen = proposed
        groups = [
            (f"{long_date(day)} · {len(lines)}", lines)
            for day, found in groupby(rows, key=lambda row: row.day)
            if (lines := [_line(row) for row in found])
        ]
        self.list.show_groups(groups, chosen)
        self.told.setText(told)
        self.keep.setChecked(keeps)
        self.clear_button.setEnabled(clearable)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        self.open_button.setEnabled(self.list.currentIndex().isValid())

    def _button(self, name: str, call: object) -> QPushButton:
        button = QPushButton(name)
        button.setAutoDefault(False)  # Enter belongs to the list
        button.clicked.connect(call)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.open_button)
        row.addWidget(self.clear_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.title, self.told):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.keep)
        column.addLayout(row)


def _line(row: RecentRow) -> Line:
    return Line(row.statement, row.title, "clock", row.time, f"{long_date(row.day)} · {row.more}")
