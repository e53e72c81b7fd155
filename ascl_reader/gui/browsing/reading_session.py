"""What is searched and read, and how the reader came there. Knows no widget."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.gui.browsing.following import Following
from ascl_reader.gui.browsing.listed_branch import ListedBranch, folder_of
from ascl_reader.gui.browsing.search_course import SearchCourse
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch, SortOrder, View
from ascl_reader.library.statement import Wording
from ascl_reader.reading.navigation_history import NavigationHistory, ReadingPosition, SavedScroll
from ascl_reader.reading.readable import Readable, Reading, WordingChoice
from ascl_reader.search.result import NOTHING, SearchResult

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks

LOG = logging.getLogger("ascl_reader.window")


class ReadingSession(QObject):
    """Holds what is searched and read, and emits it for the panes to show; `listing` holds what is listed.

    `reading_changed` carries what is read as one value (`Reading`) whenever a statement is shown, in another wording or
    at another place too, `hit_shown` the same while a search is on; `star_changed` tells whether it has a bookmark as a
    whole; `marks_changed`, `news_changed` and `note_changed` come where its marked passages and sections, what became
    of them, or its note are others. `wording_chosen` tells that all are shown in another wording.
    While `following` is on, nobody asked for what is emitted: the library or the bookmarks changed.
    `search_asked` asks for a search; `take_result` takes the answer.
    """

    found = Signal(object)
    reading_changed = Signal(object)
    hit_shown = Signal(object)
    wording_chosen = Signal()
    star_changed = Signal(bool)
    marks_changed = Signal(object)
    news_changed = Signal(object)
    note_changed = Signal(object)
    statement_left = Signal(str, object, object)
    sought_changed = Signal(object)
    search_asked = Signal(str)
    search_left = Signal()
    navigation_changed = Signal()

    def __init__(self, library: Library, scroll: Callable[[], tuple[int, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._scroll = library, scroll
        self.history = NavigationHistory()
        self.listing = ListedBranch(library, self)
        self.course = SearchCourse(self)
        self.course.settled.connect(self.show_passing)
        self.saved_scroll = SavedScroll()
        self.wordings = WordingChoice()
        self._is_hit, self._wanted_statement = False, ""
        self.following = Following()
        self.readable, self.reading = Readable(library), Reading()

    def begin(self, view: View, branch: str, sort: SortOrder, statement: str, scroll: tuple[int, ...] = ()) -> None:
        """Shows what the last session ended with; what is no longer there is replaced by the first."""
        self.listing.begin(view, branch, sort)
        found = statement in self._library
        self.show_statement(statement if found else self.listing.first_statement(), scroll if found else ())
        self._wanted_statement = "" if found else statement

    @property
    def statement(self) -> str:
        """The id of the statement that is read, empty where none is."""
        return self.reading.statement.id if self.reading.statement else ""

    @property
    def search_text(self) -> str:
        """The search that is on, empty where none is."""
        return self.course.text

    @property
    def listed_folder(self) -> str:
        """The folder whose bookmarks are listed, empty where the list shows something else."""
        return "" if self.search_text else folder_of(self.listing.branch.key)

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

    def set_bookmark_branches(self, branches: tuple[Branch, ...]) -> None:
        """Sets the lines of bookmarks and notes; the one that is listed is listed again if it changed."""
        if self.listing.take_bookmarks(branches, is_searching=bool(self.search_text)):
            self.search_again()
        if self._wanted_statement and self.readable.find(self._wanted_statement) is not None:
            self.show_statement(self._wanted_statement)
        self._wanted_statement = ""
        self._follow_removed()

    def _follow_removed(self) -> None:
        """Shows a statement that left the library as it is remembered now; if it no longer is, the one read before."""
        if self.statement and self.statement not in self._library:
            now = self.readable.find(self.statement)
            if now is None:
                before = self.history.back()
                found = self.readable.find(before.statement) if before else None
                self._show(found.id if found else self.listing.first_statement(), None)
            elif now != self.reading.statement:
                self._show(self.statement, self._scroll())

    def refresh(self) -> None:
        """Shows the library after it was loaded again, at the same place as far as it is still there."""
        self.course.wait()
        self.listing.show_outline(self.listing.view, self.listing.branch.key)
        is_there = self.readable.find(self.statement) is not None
        self._show(self.statement if is_there else self.listing.first_statement(), self._scroll())
        if self.search_text:
            self.search_again()

    def choose_view(self, view: View) -> None:
        """Shows the outline by theme, year or source, with the line that was chosen there before."""
        self._end_search()
        self.listing.show_outline(view)

    def choose_branch(self, branch: Branch) -> None:
        """Lists a branch's statements; a search is left, the statement read stays."""
        self.listing.branch = branch
        self._end_search()
        self.listing.list_branch()

    def choose_theme(self, theme: str) -> None:
        """Lists a theme's statements, in the outline of themes."""
        self._end_search()
        self.listing.show_outline(View.THEME, theme)

    def choose_sort(self, sort: SortOrder) -> None:
        """Lists the branch in another order."""
        self.listing.sort = sort
        if not self.search_text:
            self.listing.list_branch()

    def show_statement(self, statement: str, scroll: tuple[int, ...] = ()) -> None:
        """Shows a statement and adds it to the history; without `scroll` it is shown where it was left.

        One that is nowhere any more leaves what is read: a dialog may list it still.
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

    def search(self, text: str) -> None:
        """Searches for a text; an empty one leaves the search, and a hit that was only passed stays one."""
        if text.strip():
            self.course.ask(text, self._here, self.history.is_passing)
            self.search_asked.emit(text)
        elif self.search_text:
            self._leave_search()

    def resume_search(self, text: str, before: ReadingPosition | None, keeps_statement: bool = True) -> None:
        """Searches again without showing the best hit: the statement that is read stays, if one was."""
        self.course.resume(text, before, keeps_statement)
        self.search_asked.emit(text)

    def search_again(self) -> None:
        """Searches for the same as more is known now, such as notes: the statement that is read stays."""
        self.course.repeat()
        self.search_asked.emit(self.search_text)

    def leave_search(self) -> None:
        """Lists what was listed before the search; the statement that is read stays, and counts as opened.

        Where the newest text found nothing, no hit that passed by before stands in the panes: none is stayed with.
        """
        if self.search_text:
            passed = self.history.is_passing and self.course.found_nothing
            self._leave_search()
            if not (passed and self.return_from_search()):
                self.open_passing()

    def _leave_search(self) -> None:
        self.course.leave(self._here())
        self._tell_search_left()
        self.listing.list_branch()

    def return_from_search(self) -> bool:
        """Goes back to where the user was before a search that was left; returns whether there is such a place."""
        before = self.course.way_back
        if before is None or self.readable.find(before.statement) is None:
            return False
        self.show_statement(before.statement, before.scroll)
        return True

    def _end_search(self) -> None:
        was_on = bool(self.search_text)
        self.course.end()
        if was_on:
            self._tell_search_left()
            self.open_passing()

    def _tell_search_left(self) -> None:
        self.search_left.emit()
        self.sought_changed.emit(NOTHING)

    def _here(self) -> ReadingPosition:
        return ReadingPosition(self.statement, self._scroll())

    def take_result(self, result: SearchResult) -> None:
        """Shows what a search found, unless the search has changed since it was asked."""
        if result.text == self.search_text:
            self.found.emit(result)
            self.sought_changed.emit(result.sought)
            self.course.take_best(result.best(self._library))

    def _go(self, step: Callable[[], ReadingPosition | None]) -> None:
        if self.search_text:
            self.course.wait()
        self.course.way_back = None
        self.history.note_scroll(self._scroll())
        if (place := step()) is not None and self.readable.find(place.statement) is not None:
            self._show(place.statement, place.scroll)

    def _show(self, statement_id: str, scroll: tuple[int, ...] | None) -> None:
        """Shows a statement at a place in it; none is where it was left, while a search is on the top."""
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
