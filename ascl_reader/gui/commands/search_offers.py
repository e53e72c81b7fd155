"""What the search box offers in the window: suggestions that open or list, earlier searches, and its help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.gui.searching.earlier_searches import EarlierSearches
from ascl_reader.gui.searching.suggestions import Suggestions
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.gui.window.top_bar import TopBar
from ascl_reader.gui.window.window_search import WindowSearch
from ascl_reader.library.library import Library


class SearchOffers(QObject):
    """Joins the list under the box with the window; `broken` tells of a fault of the program.

    A search is remembered once it was used: its hits were gone to, or its marks walked through.
    """

    broken = Signal(object)

    def __init__(
        self,
        library: Library,
        settings: Settings,
        *,
        session: BrowsingSession,
        searching: WindowSearch,
        top: TopBar,
        statements: ListPane,
        status: StatusLine,
        actions: Actions,
        open_statement: Callable[[str], None],
    ) -> None:
        super().__init__(top)
        self._library = library
        self._session = session
        self._list = statements
        self._status = status
        self._actions = actions
        self._open_statement = open_statement
        self.earlier = EarlierSearches(settings, self)
        self.suggestions = Suggestions(library, top.search, self.earlier, self)
        self.suggestions.statement_taken.connect(self._open)
        self.suggestions.theme_taken.connect(self._list_theme)
        self.suggestions.broken.connect(self.broken)
        searching.used.connect(self.earlier.note)
        self.earlier.changed.connect(self._show_earlier)
        actions.remember_searches.triggered.connect(self.earlier.switch)
        actions.clear_searches.triggered.connect(self._clear)
        actions.search_help.triggered.connect(top.show_search_help)
        self._show_earlier()

    def close(self) -> None:
        """Stops what is under way, before the window closes."""
        self.suggestions.close()

    def _open(self, statement_id: str) -> None:
        """Opens a statement whose title was taken; the search that found its title is left."""
        if statement_id in self._library:
            self._session.leave_search()
            self._open_statement(statement_id)

    def _list_theme(self, theme: str) -> None:
        self._session.choose_theme(theme)
        self._list.view.setFocus()

    def _clear(self) -> None:
        self.earlier.clear()
        self._status.show_message(self.tr("Earlier searches are cleared."))

    def _show_earlier(self) -> None:
        self._actions.remember_searches.setChecked(self.earlier.is_on)
        self._actions.clear_searches.setEnabled(bool(self.earlier.texts()))
