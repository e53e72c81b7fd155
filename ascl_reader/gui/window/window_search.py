"""The search in the window: joins the box with the session, the service and the list, and leaves it with Esc."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.frame.keyboard import FocusWithin
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.searching.search_status import SearchStatus
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.gui.window.columns import ReadingSide
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.gui.window.top_bar import TopBar
from ascl_reader.library.library import Library
from ascl_reader.search.result import SearchResult

TOLD_LATER = 90
"""Milliseconds until the line below tells where Esc goes back to, or no more: that moves all that stands above it, so
that the list is painted first.
"""


class WindowSearch(QObject):
    """Connects what belongs to searching. A hit that is only shown while typing counts as opened once it is turned to.

    It is turned to when its list or one of its texts gets the keyboard focus, or when F3 goes to a place in it; `used`
    gives the search then, if it found anything.
    """

    used = Signal(str)

    def __init__(
        self,
        library: Library,
        service: SearchService,
        *,
        session: BrowsingSession,
        status: SearchStatus,
        top: TopBar,
        statements: ListPane,
        panes: ReadingPanes,
        reading: ReadingSide,
        line: StatusLine,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._session = session
        self._status = status
        self._top = top
        self._list = statements
        self._reading = reading
        self._line = line
        self._found = ""
        """The search of the newest answer that found something."""
        self._way_back = ""
        """The message that says where Esc goes back to."""
        self._telling = InTurn(self)
        box = top.search
        box.typed.connect(session.search)
        box.typed.connect(status.typed)
        box.cleared.connect(self._leave)
        box.list_asked.connect(self._go_to_hits)
        statements.suggestion_taken.connect(self._search_instead)
        session.search_asked.connect(lambda: self._take_way_back(TOLD_LATER))
        session.search_left.connect(self._left)
        session.found.connect(self._shown)
        session.sought_changed.connect(panes.places.mark)
        service.answered.connect(session.take_result)
        panes.related.nearest_asked.connect(service.ask_nearest)
        service.nearest_found.connect(panes.related.show_nearest)
        panes.places.reached.connect(status.mark_reached)
        panes.places.reached.connect(self._turned_to)
        panes.places.none_there.connect(status.no_mark)
        panes.places.left.connect(status.mark_left)
        for part in (self._list, panes):
            FocusWithin(part).came.connect(self._turned_to)

    def _shown(self, result: SearchResult) -> None:
        self._found = result.text if self._list.model.rowCount() else ""

    def _go_to_hits(self) -> None:
        """Goes to the list of what was found; if nothing was, to what is offered instead, or can be done."""
        is_listed = self._list.model.rowCount() or self._reading.is_reading
        instead = self._list.view if is_listed else self._reading.page
        target = next(iter(self._list.notice.buttons()), instead)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.choose_first()

    def _search_instead(self, text: str) -> None:
        """Searches for what was offered; the keyboard focus goes back to the box."""
        self._top.search.setFocus(Qt.FocusReason.OtherFocusReason)  # first, so that the caret is at the end
        self._top.search.put(text)

    def _left(self) -> None:
        self._top.search.clear()
        self._status.leave()

    def _leave(self) -> None:
        """Leaves the search and stays with what is read; if none is on, goes back to where the last one began."""
        in_box = self._top.search.hasFocus()
        if self._session.search_text:
            self._session.leave_search()
            self._offer_way_back()
        elif not in_box and not self._reading.is_reading:
            self._reading.show_reading()
            self._list.view.setFocus()
        else:
            self._session.return_from_search()
            self._take_way_back()
            self._telling.finish()
        if in_box:
            self._top.give_focus_back(self._list.view)

    def _offer_way_back(self) -> None:
        back = self._session.course.way_back
        if back is not None and back.statement != self._session.statement and back.statement in self._library:
            told, key = self.tr("{key} again goes back to “{title}”."), key_of(self, "leave_search", "Esc")
            self._way_back = told.format(key=key, title=self._library.find(back.statement).title)
            self._telling.begin((lambda: self._line.show_message(self._way_back),), TOLD_LATER)

    def _take_way_back(self, after: int = 0) -> None:
        """Stops saying where Esc goes back to: it went there, or another search has begun."""
        if self._way_back:
            way_back, self._way_back = self._way_back, ""
            self._telling.begin((lambda: self._line.end_message(way_back),), after)

    def _turned_to(self) -> None:
        self._session.open_passing()
        if self._found and self._found == self._session.search_text:
            self.used.emit(self._found)
