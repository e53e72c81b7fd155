"""Recently read: what was read and when, to be opened again, cleared, or not noted any more."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ascl_reader.files import timestamps
from ascl_reader.gui.commands.reading_history import ReadingHistory
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.dates import long_date
from ascl_reader.gui.widgets.grouped_list import GroupedList, Line
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.gui.widgets.message import Icon, Message, Role
from ascl_reader.gui.widgets.problems import worded
from ascl_reader.history.reading_log import MOST_VISITS, Freshness, Visit
from ascl_reader.library.library import Library


class RecentDialog(QDialog):
    """Lists the statements read, the latest first, by day; Enter opens the chosen one."""

    def __init__(self, history: ReadingHistory, library: Library, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._history = history
        self._library = library
        self.setWindowTitle(self.tr("Recently Read"))
        self.title = Heading(self.windowTitle())
        self.title.setFont(appearance.font("heading", bold=True))
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
        self.keep.toggled.connect(lambda on: self._history.switch(off=not on))
        self.open_button = self._button(self.tr("&Open"), lambda: self._open(self.list.currentIndex()))
        self.clear_button = self._button(self.tr("C&lear…"), self.clear)
        self.close_button = self._button(self.tr("&Close"), self.reject)
        self._lay_out()
        history.changed.connect(self._show)
        self._show()
        self.list.setFocus()
        room = self.screen().availableGeometry()
        self.resize(min(appearance.px(640), room.width() - 40), min(appearance.px(560), room.height() - 80))

    def clear(self) -> None:
        """Forget everything, after asking."""
        question = self.tr("Forget what you read, when, and how far? Bookmarks and notes stay.")
        box = Message(self, Icon.Question, self.windowTitle(), question)
        box.offer(self.tr("Keep It"), role=Role.RejectRole)
        box.offer(self.tr("Clear the History"), self._history.clear, Role.DestructiveRole)
        box.ask()

    def _open(self, index: QModelIndex) -> None:
        key = index.data(KEY) if index.isValid() else None
        if isinstance(key, str):
            self.accept()
            self._history.open(key)

    def _show(self) -> None:
        """Show the history as it is now, the same line chosen; at first what was read before this."""
        visits = self._history.recent()
        chosen = self.list.currentIndex().data(KEY)
        known = [visit.statement for visit in visits]
        if chosen not in known:
            chosen = next((each for each in known if each != self._history.present), next(iter(known), None))
        groups = [
            (f"{long_date(day)} · {len(lines)}", lines)
            for day, found in groupby(visits, key=lambda visit: timestamps.local_day(visit.when))
            if (lines := [self._line(visit) for visit in found])
        ]
        self.list.show_groups(groups, chosen)
        self.told.setText(self._told(len(visits)))
        self.keep.setChecked(not self._history.log.off)
        self.clear_button.setEnabled(bool(self._history.log.readings or visits))
        self._fit_buttons()

    def _line(self, visit: Visit) -> Line:
        statement = self._library.find(visit.statement)
        time = f"{timestamps.local_time(visit.when):%H:%M}"
        meta = f"{long_date(timestamps.local_day(visit.when))} · {self._library.themes.name(statement.home)}"
        if self._history.freshness(statement.id) is Freshness.CHANGED:
            meta += self.tr(" · changed since you read it")
        return Line(statement.id, statement.title, "clock", time, meta)

    def _told(self, count: int) -> str:
        if self._history.problem is not None:
            return self.tr("The history could not be saved: {why}").format(why=worded(self._history.problem))
        if self._history.log.off:
            return self.tr("Nothing is noted at present.")
        if not count:
            return self.tr("Nothing yet. A statement is noted here once it was on the screen for two seconds.")
        return self.tr("The last {most} statements that you read, the latest first.").format(most=MOST_VISITS)

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
