"""Goes on where the user left off: branch, statement and place in it, search, area with the keyboard focus, page.

What stands in open dialogs comes back by `open_dialogs`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.frame.keyboard import FocusWithin
from ascl_reader.gui.memory.session_state import SessionState
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.searching.search_status import SearchStatus
from ascl_reader.gui.window.columns import ReadingSide
from ascl_reader.library.outline import SortOrder, View

NEWS, NOTHING, LIST = "news", "nothing found", "list"
PAGES = {
    NEWS: ("ascl_reader.gui.importing.news_page", "NewsPage"),
    NOTHING: ("ascl_reader.gui.searching.nothing_found", "NothingFound"),
}
"""The pages that may be shown instead of a statement: their modules, and the classes in these."""

REMOVED = "kept:"
"""What stands before the id of a statement that left the library where earlier versions name the page shown."""


class SessionRestore(QObject):
    """Restores where the user was, in two steps, and returns where they are; `changed` is emitted when they move.

    `areas` are the parts of the window that can be focused, by the names under which the one in focus is saved.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        session: BrowsingSession,
        search_box: SearchBox,
        search_status: SearchStatus,
        panes: ReadingPanes,
        reading: ReadingSide,
        areas: Mapping[str, QWidget],
        news: QAction,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._search_box = search_box
        self._search_status = search_status
        self._panes = panes
        self._reading = reading
        self._areas = areas
        self._news = news
        self._window = window
        self._to_resume: SessionState | None = None
        for told in (
            session.navigation_changed,
            session.listing.outline_changed,
            session.listing.listed,
            session.found,
            session.search_left,
        ):
            told.connect(self.changed)
        for bar in panes.scrolled.bars:
            bar.valueChanged.connect(self.changed)
        reading.currentChanged.connect(self.changed)
        search_box.textChanged.connect(self.changed)
        FocusWithin(window).came.connect(self.changed)

    def restore(self, left: SessionState, sort: SortOrder) -> None:
        """Shows the branch and the statement of the last session, before the window is there."""
        self._to_resume = left
        view = View(left.view) if left.view in [each.value for each in View] else View.THEME
        removed = left.page.removeprefix(REMOVED) if left.page.startswith(REMOVED) else ""
        self._session.begin(view, left.branch, sort, removed or left.statement, left.scroll)
        self._search_box.setText(left.search)

    def begin_elsewhere(self) -> None:
        """Leaves the search, the place and the area of the last session alone: the command line asks for others."""
        if self._to_resume is not None:
            self._to_resume = None
            self._search_box.clear()

    def resume(self) -> None:
        """Restores the search, the page and the keyboard focus, as far as nobody acted since the window came."""
        left, self._to_resume = self._to_resume, None
        if left is None:
            return
        if left.search and self._search_box.text() == left.search:
            self._session.resume_search(left.search, left.before_search, keeps_statement=left.page != NOTHING)
            self._search_status.typed(left.search)
        if left.page == NEWS:
            self._news.trigger()
        area = self._areas.get(left.area)
        if left.page != NEWS and area is not None and area.isVisible() and self._areas[LIST].hasFocus():
            area.setFocus()

    def place(self) -> SessionState:
        """Returns where the user is; parts that are still to be resumed are returned as they were left."""
        session, waiting = self._session, self._to_resume
        return SessionState(
            view=session.listing.view.value,
            branch=session.listing.branch.key,
            statement=session.statement,
            scroll=waiting.scroll if waiting else self._panes.scrolled.now(),
            search=waiting.search if waiting else session.search_text,
            before_search=waiting.before_search if waiting else session.course.before,
            area=waiting.area if waiting else self._area(),
            page=waiting.page if waiting else self._page(),
        )

    def scroll_back(self) -> None:
        """Scrolls to where the statement was left: only now do the panes have their sizes."""
        left = self._to_resume
        if left is not None and left.statement == self._session.statement:
            self._panes.scrolled.restore(left.scroll)

    def _area(self) -> str:
        """Returns the area that has the keyboard focus, or had it before a dialog."""
        focus = self._window.focusWidget()
        return next((name for name, area in self._areas.items() if area is focus), LIST)

    def _page(self) -> str:
        if self._reading.is_reading:
            return ""
        for page, (module, name) in PAGES.items():
            loaded = sys.modules.get(module)  # as a page that is shown has it; loading it here would hold up a key
            if loaded is not None and isinstance(self._reading.page, getattr(loaded, name)):
                return page
        return ""
