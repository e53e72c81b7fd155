"""Recently read: what was read and when, to be opened again, cleared, or not noted any more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ascl_reader.gui.frame.menus import offer_buttons
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.widgets.arranging import REST, in_row
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button, dialog_heading
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.gui.widgets.message import Icon, Message, Role
from ascl_reader.library.dates import long_date


class RecentRow(NamedTuple):
    """A statement that was read: its id and title, the day (YYYY-MM-DD) and time of day (HH:MM), and more about it."""

    statement: str
    title: str
    day: str
    time: str
    more: str


class RecentDialog(Dialog):
    """Lists the statements read, the latest first, by day; Enter opens the chosen one.

    Emits the id of the statement to be opened, that the history is to be cleared, and whether it is to be kept.
    """

    statement_chosen = Signal(str)
    cleared = Signal()
    keep_changed = Signal(bool)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recently Read"))
        self.title = dialog_heading(self.windowTitle())
        self.told = quiet_line()
        self.list = GroupedList(appearance, self.tr("Recently read"))
        self.list.setAccessibleDescription(self.tr("Enter opens a statement where you left it."))
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._fit_buttons)
        self.keep = QCheckBox(self.tr("&Keep a reading history"))
        self.keep.setAccessibleDescription(self.tr("It is kept on this computer, in your own files."))
        self.keep.toggled.connect(self.keep_changed)
        button = partial(dialog_button, auto_default=False)  # Enter belongs to the list
        self.open_button = button(self.tr("&Open"), lambda: self._open(self.list.currentIndex()))
        self.clear_button = button(self.tr("C&lear…"), self.clear)
        self.close_button = button(self.tr("&Close"), self.reject)
        self._lay_out()
        offer_buttons(self.list, self.open_button)
        self.list.setFocus()
        self.resize_on_screen(appearance.px(640), appearance.px(560))

    def clear(self) -> None:
        """Emits that the history is to be cleared, after asking."""
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
        """Shows what was read, the latest first, with the same row chosen as before; at first that of `proposed`.

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

    def _lay_out(self) -> None:
        row = in_row(self.open_button, self.clear_button, REST, self.close_button, between=8)
        self.stack(self.title, self.told, self.list, self.keep, row, grows=self.list)


def _line(row: RecentRow) -> GroupedRow:
    return GroupedRow(row.statement, row.title, "clock", row.time, f"{long_date(row.day)} · {row.more}")
