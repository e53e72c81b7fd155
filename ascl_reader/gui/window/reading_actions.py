"""The actions on what is read and listed, kept as the session is, and the statements that they are about."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.columns import ReadingSide
from ascl_reader.library.library import Library
from ascl_reader.reading.readable import Reading


class ReadingActions(QObject):
    """Connects the actions with the session; enables, checks and names them whenever something else is read."""

    def __init__(
        self,
        library: Library,
        actions: Actions,
        session: ReadingSession,
        panes: ReadingPanes,
        *,
        statements: ListPane,
        reading: ReadingSide,
    ) -> None:
        super().__init__(actions)
        self._library = library
        self._actions = actions
        self._session = session
        self._list = statements
        self._reading = reading
        session.reading_changed.connect(self._show_reading)
        session.star_changed.connect(self._show_star)
        session.navigation_changed.connect(self._show_navigation)
        actions.next_term.triggered.connect(lambda: panes.walk_terms(1))
        actions.previous_term.triggered.connect(lambda: panes.walk_terms(-1))
        actions.back.triggered.connect(session.back)
        actions.forward.triggered.connect(session.forward)
        for wording, action in actions.wordings.items():
            action.triggered.connect(lambda _=False, wording=wording: session.choose_wording(wording))
        for view, action in actions.views.items():
            action.triggered.connect(lambda _=False, view=view: session.choose_view(view))
        for sort, action in actions.sorts.items():
            action.triggered.connect(lambda _=False, sort=sort: session.choose_sort(sort))

    def chosen(self) -> list[str]:
        """Returns the statements a command applies to: those chosen, if the one that is read is among them, else that.

        None where a page stands before the statement that is read, or where the library does not have that any more.
        """
        here, rows = self._session.statement, self._list.selected()
        return rows if here in rows or here not in self._library or not self._reading.is_reading else [here]

    def _show_reading(self, reading: Reading) -> None:
        statement = reading.statement
        self._actions.earlier.setEnabled(statement is not None and bool(statement.earlier))
        there = statement.wordings if statement is not None else ()
        for wording, action in self._actions.wordings.items():
            action.setEnabled(wording in there)
            action.setChecked(wording is reading.wording)
        self._show_star(reading.starred)

    def _show_star(self, starred: bool) -> None:
        add, remove = self.tr("&Bookmark This Statement"), self.tr("Remove &Bookmark")
        self._actions.bookmark.setText(remove if starred else add)

    def _show_navigation(self) -> None:
        self._actions.back.setEnabled(self._session.history.can_go_back)
        self._actions.forward.setEnabled(self._session.history.can_go_forward)
