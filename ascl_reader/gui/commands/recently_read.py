"""Go ▸ Recently Read: shows what was read lately, opens it again, clears the history or stops it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.files import timestamps
from ascl_reader.gui.commands.reading_history import ReadingHistory
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.problems import worded
from ascl_reader.history.reading_log import MOST_VISITS, Freshness, Visit
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.window.recent_dialog import RecentDialog, RecentRow


class RecentlyRead(QObject):
    """Opens the dialog and words its rows; `open_statement` shows a statement at the place where it was left."""

    def __init__(
        self,
        history: ReadingHistory,
        library: Library,
        appearance: Appearance,
        open_statement: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._history = history
        self._library = library
        self._appearance = appearance
        self._open_statement = open_statement
        self._window = window
        self._dialog: RecentDialog | None = None

    def show(self) -> None:
        """Opens the dialog."""
        from ascl_reader.gui.window.recent_dialog import RecentDialog

        self._dialog = dialog = RecentDialog(self._appearance, self._window)
        dialog.statement_chosen.connect(self._open)
        dialog.cleared.connect(self._history.clear)
        dialog.keep_changed.connect(lambda keep: self._history.switch(off=not keep))
        dialog.finished.connect(self._closed)
        self._history.changed.connect(self._fill)
        self._fill()
        dialog.open()

    def _fill(self) -> None:
        """Shows the history in the dialog, if it is open; what is read now is not proposed to be opened."""
        if self._dialog is None:
            return
        history, visits = self._history, self._history.recent()
        ids = [visit.statement for visit in visits]
        proposed = next((each for each in ids if each != history.present), next(iter(ids), ""))
        clearable = bool(history.log.readings or visits)
        rows = [self._row(visit) for visit in visits]
        self._dialog.show_rows(rows, proposed, self._told(len(rows)), not history.log.off, clearable)

    def _row(self, visit: Visit) -> RecentRow:
        from ascl_reader.gui.window.recent_dialog import RecentRow

        statement = self._library.find(visit.statement)
        more = self._library.themes.name(statement.home)
        if self._history.freshness(statement.id) is Freshness.CHANGED:
            more += self.tr(" · changed since you read it")
        time = f"{timestamps.local_time(visit.when):%H:%M}"
        return RecentRow(statement.id, statement.title, timestamps.local_day(visit.when), time, more)

    def _told(self, count: int) -> str:
        if self._history.problem is not None:
            return self.tr("The history could not be saved: {why}").format(why=worded(self._history.problem))
        if self._history.log.off:
            return self.tr("No history is kept at present.")
        if not count:
            return self.tr("Nothing yet. A statement is listed here once it has been on the screen for two seconds.")
        return self.tr("The last {most} statements that you read, the latest first.").format(most=MOST_VISITS)

    def _open(self, statement_id: str) -> None:
        if statement_id in self._library:
            self._open_statement(statement_id)

    def _closed(self) -> None:
        self._history.changed.disconnect(self._fill)
        self._dialog = None
