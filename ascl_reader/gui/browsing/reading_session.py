"""What is read, and how the reader came there. Knows no widget."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.gui.browsing.search_course import SearchCourse
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from ascl_reader.reading.navigation_history import NavigationHistory, ReadingPosition, SavedScroll
from ascl_reader.reading.readable import Readable, Reading, WordingChoice

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks

LOG = logging.getLogger("ascl_reader.window")


class ReadingSession(QObject):
    """Holds what is read, and emits it for the panes to show; `course` is the search that is on.

    `reading_changed` carries what is read as one value (`Reading`) whenever a statement is shown, in another wording or
    at another place too, `hit_shown` the same while a search is on; `star_changed` tells whether it has a bookmark as a
    whole; `marks_changed`, `news_changed` and `note_changed` come where its marked passages and sections, what became
    of them, or its note changed. `wording_chosen` tells that all are shown in another wording.
    """

    reading_changed = Signal(object)
    hit_shown = Signal(object)
    wording_chosen = Signal()
    star_changed = Signal(bool)
    marks_changed = Signal(object)
    news_changed = Signal(object)
    note_changed = Signal(object)
    statement_left = Signal(str, object, object)
    navigation_changed = Signal()

    def __init__(self, library: Library, scroll: Callable[[], tuple[int, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._scroll = library, scroll
        self.history = NavigationHistory()
        self.course = SearchCourse(self)
        self.course.settled.connect(self.show_passing)
        self.saved_scroll = SavedScroll()
        self.wordings = WordingChoice()
        self._is_hit, self._wanted_statement = False, ""
        self.readable, self.reading = Readable(library), Reading()

    @property
    def statement(self) -> str:
        """The id of the statement that is read, empty if none is."""
        return self.reading.statement.id if self.reading.statement else ""

    @property
    def search_text(self) -> str:
        """The search that is on, empty if none is."""
        return self.course.text

    def set_bookmarks(self, bookmarks: Bookmarks, checker: StatusChecker, writable: bool) -> None:
        """Sets bookmarks and notes, and emits what changed of those on the statement that is read."""
        self.readable.set_bookmarks(bookmarks, checker, writable)
        before = self.reading
        self.reading = reading = self.readable.reading(before.statement, before.wording, before.scroll)
        if reading.starred is not before.starred:
            self.star_changed.emit(reading.starred)
        if reading.marks != before.marks:
            self.marks_changed.emit(reading)
        if reading.news != before.news:
            self.news_changed.emit(reading)
        if reading.note != before.note:
            self.note_changed.emit(reading)

    def show_statement(self, statement: str, scroll: tuple[int, ...] = ()) -> None:
        """Shows a statement and adds it to the history; without `scroll` it is shown where it was left.

        An id that is known nowhere any more changes nothing: a dialog may still list it.
        """
        if statement and self.readable.find(statement) is None:
            return
        if self.search_text:
            self.course.wait()
        self.course.way_back = None
        self._wanted_statement = ""
        if statement:
            self._leave_for(statement)
            self.history.visit(statement)
        self._show(statement, scroll or None)

    def open_passing(self) -> None:
        """Adds the hit that was only shown while typing to the history: the user turned to it."""
        if self.history.is_passing:
            self.history.keep_passing()
            self.navigation_changed.emit()

    def show_passing(self, statement: str) -> None:
        """Shows the best hit while typing, or the first of a theme; it is nothing that Back would lead to."""
        self._leave_for(statement)
        self.history.pass_by(statement)
        self._show(statement, None)

    def _leave_for(self, statement: str) -> None:
        if statement != self.statement:
            self.history.note_scroll(self._scroll())
            self.wordings.end_exception()

    def leave_statement(self) -> None:
        """Saves how far the statement is scrolled, before another is shown or the window closes.

        A hit that still stands at its top was perhaps only passed: the place before stays.
        """
        statement, wording, scroll = self.statement, self.reading.wording, self._scroll()
        if statement and wording is not None and (any(scroll) or not self._is_hit):
            self.saved_scroll.note(statement, wording, scroll)
            self.statement_left.emit(statement, wording, scroll)

    def choose_wording(self, wording: Wording) -> None:
        """Shows all statements in this wording from now on, as far as they have it."""
        self.wordings.prefer(wording)
        self._show(self.statement, None)
        self.wording_chosen.emit()

    def show_in(self, wording: Wording) -> None:
        """Shows this statement in one wording, until another statement is shown."""
        self.wordings.make_exception(self.statement, wording)
        self._show(self.statement, None)

    def back(self) -> None:
        """Goes back to the statement read before."""
        self._go(self.history.back)

    def forward(self) -> None:
        """Goes forward again."""
        self._go(self.history.forward)

    def _go(self, step: Callable[[], ReadingPosition | None]) -> None:
        if self.search_text:
            self.course.wait()
        self.course.way_back = None
        self.history.note_scroll(self._scroll())
        self.leave_out_gone()
        if (place := step()) is not None and self.readable.find(place.statement) is not None:
            self._show(place.statement, place.scroll)
        else:
            self.navigation_changed.emit()

    def leave_out_gone(self) -> None:
        """Makes Back and Forward pass over statements that cannot be read any more."""
        self.history.leave_out(lambda each: self.readable.find(each) is None)

    def _show(self, statement_id: str, scroll: tuple[int, ...] | None) -> None:
        """Shows a statement scrolled to a place; without one, where it was left, or at its top while a search is on."""
        self.leave_statement()
        statement = self.readable.find(statement_id)
        wording = self.wordings.of(statement) if statement else None
        if scroll is None:
            scroll = self.saved_scroll.of(statement_id, wording) if wording and not self.search_text else ()
        self._is_hit = bool(self.search_text)
        self.reading = self.readable.reading(statement, wording, scroll)
        LOG.debug("read is %s, scrolled %s", self.statement or "nothing", scroll)
        self.reading_changed.emit(self.reading)
        if self._is_hit:
            self.hit_shown.emit(self.reading)
        self.navigation_changed.emit()
