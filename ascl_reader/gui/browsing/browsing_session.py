"""The session with the list and the search beside the statement that is read. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.browsing.listed_branch import ListedBranch, folder_of
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch, SortOrder, View
from ascl_reader.reading.navigation_history import ReadingPosition
from ascl_reader.search.result import NOTHING, SearchResult


class BrowsingSession(ReadingSession):
    """Adds the search to the session; `listing` holds what is listed.

    While `following`, nobody asked for what is emitted: the library or the bookmarks changed. `search_asked` asks for a
    search; `take_result` takes the answer.
    """

    found = Signal(object)
    sought_changed = Signal(object)
    search_asked = Signal(str)
    search_left = Signal()

    def __init__(self, library: Library, scroll: Callable[[], tuple[int, ...]], parent: QObject) -> None:
        super().__init__(library, scroll, parent)
        self.listing = ListedBranch(library, self)
        self.following = False

    def begin(self, view: View, branch: str, sort: SortOrder, statement: str, scroll: tuple[int, ...] = ()) -> None:
        """Shows what the last session ended with; what is no longer there is replaced by the first."""
        self.listing.begin(view, branch, sort)
        found = statement in self._library
        self.show_statement(statement if found else self.listing.first_statement(), scroll if found else ())
        self._wanted_statement = "" if found else statement

    @property
    def listed_folder(self) -> str:
        """The folder whose bookmarks are listed, empty if the list shows something else."""
        return "" if self.course.text else folder_of(self.listing.branch.key)

    def set_bookmark_branches(self, branches: tuple[Branch, ...]) -> None:
        """Sets the lines of bookmarks and notes; the one that is listed is listed again if it changed."""
        with self._following():
            if self.listing.take_bookmarks(branches, is_searching=bool(self.course.text)):
                self.search_again()
            if self._wanted_statement and self.readable.find(self._wanted_statement) is not None:
                self.show_statement(self._wanted_statement)
            self._wanted_statement = ""
            self._follow_removed()

    def _follow_removed(self) -> None:
        """Shows a statement that left the library as it is remembered now; if it no longer is, the one read before."""
        read = self.reading.statement
        if read is not None and read.id not in self._library:
            now = self.readable.find(read.id)
            if now is None:
                self.leave_out_gone()
                before = self.history.back()
                found = self.readable.find(before.statement) if before else None
                self._show(found.id if found else self.listing.first_statement(), None)
            elif now != read:
                self._show(read.id, self._scroll())

    def refresh(self) -> None:
        """Shows the library after it was loaded again, at the same place as far as it is still there."""
        with self._following():
            self.course.wait()
            self.listing.show_outline(self.listing.view, self.listing.branch.key)
            self.leave_out_gone()
            if self.readable.find(self.statement) is not None:
                self._show(self.statement, self._scroll())
            else:
                self._show(self.listing.first_statement(), None)
            if self.course.text:
                self.search_again()

    @contextmanager
    def _following(self) -> Iterator[None]:
        was, self.following = self.following, True
        try:
            yield
        finally:
            self.following = was

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
        if not self.course.text:
            self.listing.list_branch()

    def search(self, text: str) -> None:
        """Searches for a text; an empty one leaves the search, and a hit that was only passed stays one."""
        if text.strip():
            self.course.ask(text, self._here, self.history.is_passing)
            self.search_asked.emit(text)
        elif self.course.text:
            self._leave_search()

    def resume_search(self, text: str, before: ReadingPosition | None, keeps_statement: bool = True) -> None:
        """Searches again without showing the best hit: the statement that is read stays, if one was."""
        self.course.resume(text, before, keeps_statement)
        self.search_asked.emit(text)

    def search_again(self) -> None:
        """Searches for the same as more is known now, such as notes: the statement that is read stays."""
        self.course.repeat()
        self.search_asked.emit(self.course.text)

    def leave_search(self) -> None:
        """Lists what was listed before the search; the statement that is read stays, and counts as opened.

        Where the newest text found nothing, no hit that passed by before stands in the panes: none is stayed with.
        """
        if self.course.text:
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
        was_on = bool(self.course.text)
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
        if result.text == self.course.text:
            self.found.emit(result)
            self.sought_changed.emit(result.sought)
            self.course.take_best(result.best(self._library))
