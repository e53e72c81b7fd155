"""What the user is reading and how they came there: branch, search, statement, trail. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.bookmarks.bookmark_rows import sorted_rows, statement_in_row
from ascl_reader.library.library import Library
from ascl_reader.library.navigation_history import NavigationHistory, ReadingPosition
from ascl_reader.library.outline import ALL, Branch, SortOrder, View, branches_by_key, outline
from ascl_reader.library.statement import Statement, Wording
from ascl_reader.search.matching import NOTHING
from ascl_reader.search.result import SearchResult

BOOKMARK_KEYS = ("folder:", "noted:")
"""What the keys of the lines of bookmarks and notes begin with."""

UNFILED_KEY = "folder:unfiled"
"""The line that is listed where a folder at the top is gone: its bookmarks are there."""

SETTLED = 120
"""Milliseconds after the newest hits came until the best one is shown in the panes."""


class ReadingSession(QObject):
    """Takes what the panes tell, and tells the panes what to show. A search is asked for by `search_asked`."""

    outline_changed = Signal(object, object, str)
    listed = Signal(object, object)
    found = Signal(object)
    statement_shown = Signal(object, object)
    statement_left = Signal(str, object, object)
    sought_changed = Signal(object)
    search_asked = Signal(str)
    search_left = Signal()
    navigation_changed = Signal()

    def __init__(self, library: Library, scroll: Callable[[], tuple[int, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._scroll = scroll
        self.history = NavigationHistory()
        self._chosen: dict[View, str] = {}
        self._bookmark_branches: dict[str, Branch] = {}
        self._wanted_bookmark_branch = ""
        self.before_search: ReadingPosition | None = None
        """Where the user was before the search that is on; none where none is."""
        self._best_hit = ""
        self._places: dict[tuple[str, Wording], tuple[int, ...]] = {}
        self._wording: Wording | None = None
        self._for_now: tuple[str, Wording] | None = None
        self._is_hit = False
        self.keeps_statement = False
        self._wanted_statement = ""
        self._shown: Statement | None = None
        self.find_removed: Callable[[str], Statement | None] = lambda _: None
        """Returns a statement that left the library as bookmarks and notes remember it, none where they do not."""
        self.view = View.THEME
        self.branch = Branch(ALL, "", ())
        self.sort = SortOrder.USUAL
        self.search_text = ""
        self.statement = ""
        self.prefers_summary = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(lambda: self.show_statement(self._best_hit))

    def begin(self, view: View, branch: str, sort: SortOrder, statement: str, scroll: tuple[int, ...] = ()) -> None:
        """Show what the last session ended with; what is no longer there falls back to the first of all."""
        self.sort = sort
        self._wanted_bookmark_branch = branch if branch.startswith(BOOKMARK_KEYS) else ""
        self._show_outline(view, branch)
        found = statement in self._library
        self.show_statement(statement if found else self._first(), scroll if found else ())
        self._wanted_statement = "" if found else statement

    def find(self, statement_id: str) -> Statement | None:
        """Return a statement of the library, or one that left it as long as bookmarks or a note remember it."""
        return self._library.find(statement_id) if statement_id in self._library else self.find_removed(statement_id)

    def set_bookmark_branches(self, branches: tuple[Branch, ...]) -> None:
        """Know the lines of bookmarks and notes as they are now; the one that is listed is listed anew."""
        usual = UNFILED_KEY if self.in_folder else ALL
        above = next((each.key for each in self._bookmark_branches.values() if self.branch in each.children), usual)
        self._bookmark_branches = branches_by_key(branches)
        wanted, self._wanted_bookmark_branch = self._wanted_bookmark_branch, ""
        if wanted in self._bookmark_branches:
            self.branch = self._bookmark_branches[wanted]
            if not self.search_text:
                self._list()
        elif self.branch.key.startswith(BOOKMARK_KEYS):
            here = self._bookmark_branches.get(self.branch.key)
            if here is None:
                self._show_outline(self.view, above if above in self._bookmark_branches else ALL)
            elif here.lines != self.branch.lines or here.statements != self.branch.statements:
                self.branch = here
                if not self.search_text:
                    self._list()
        if self._wanted_statement and self.find(self._wanted_statement) is not None:
            self.show_statement(self._wanted_statement)
        self._wanted_statement = ""
        self._follow_removed()

    def _follow_removed(self) -> None:
        """Show a statement that left the library as it is remembered now; if it no longer is, the one read before."""
        if self.statement and self.statement not in self._library:
            now = self.find(self.statement)
            if now is None:
                before = self.history.back()
                self._show(before.statement if before and self.find(before.statement) else self._first(), None)
            elif now != self._shown:
                self._show(self.statement, self._scroll())

    @property
    def in_folder(self) -> bool:
        """Whether a folder of bookmarks is listed, which has an order of its own."""
        return self.branch.key.startswith(BOOKMARK_KEYS[0])

    def refresh(self) -> None:
        """Show the library as it is now: after an import the same place, as far as it is still there."""
        text = self.search_text
        self._settle.stop()
        self._show_outline(self.view, self.branch.key)
        self._show(self.statement if self.find(self.statement) is not None else self._first(), self._scroll())
        if text:
            self.search_asked.emit(text)

    def choose_view(self, view: View) -> None:
        """Make the tree by theme, year or source, with the line that was chosen there before."""
        self.leave_search()
        self._show_outline(view, self._chosen.get(view, ALL))

    def choose_branch(self, branch: Branch) -> None:
        """List a branch's statements; a search is left, the statement read stays."""
        self.branch = branch
        if self.search_text:
            self._end_search()
        self._list()

    def choose_theme(self, theme: str) -> None:
        """List a theme's statements, in the tree of themes."""
        if self.search_text:
            self._end_search()
        self._show_outline(View.THEME, theme)

    def choose_sort(self, sort: SortOrder) -> None:
        """List the branch in another order."""
        self.sort = sort
        if not self.search_text:
            self._list()

    def show_statement(self, statement: str, scroll: tuple[int, ...] = ()) -> None:
        """Show a statement in the panes and note it in the trail; where no place in it is named, at the last one."""
        self._settle.stop()
        self._wanted_statement = ""
        if statement and statement != self.statement:
            self.history.note_scroll(self._scroll())
            self.history.visit(statement)
            self._for_now = None
        self._show(statement, scroll or None)

    def set_saved_scroll(self, places: Mapping[tuple[str, Wording], tuple[int, ...]]) -> None:
        """Know where statements were left in earlier sessions; what was left in this one counts more."""
        self._places = {**places, **self._places}

    def forget_saved_scroll(self) -> None:
        """Know no statement's last place any more."""
        self._places = {}

    def leave_statement(self) -> None:
        """Note how far the statement is scrolled, before another is shown or the window goes.

        A hit that still stands at its top was perhaps only passed: the place before stays.
        """
        if self.statement and self._wording is not None and (any(self._scroll()) or not self._is_hit):
            self._places[self.statement, self._wording] = self._scroll()
            self.statement_left.emit(self.statement, self._wording, self._scroll())

    def choose_wording(self, wording: Wording) -> None:
        """Read summaries, or full texts where there are some; it goes for all statements."""
        self.prefers_summary = wording is Wording.SUMMARY
        self._for_now = None
        self._show(self.statement, None)

    def show_in(self, wording: Wording) -> None:
        """Show the statement that is read in a wording, until another one is: a passage of it was marked there."""
        self._for_now = (self.statement, wording)
        self._show(self.statement, None)

    def wording_of(self, statement: Statement) -> Wording:
        """Return the wording in which a statement is shown."""
        if self._for_now is not None and self._for_now[0] == statement.id and self._for_now[1] in statement.wordings:
            return self._for_now[1]
        summary = self.prefers_summary and Wording.SUMMARY in statement.wordings
        return Wording.SUMMARY if summary else statement.wording

    def back(self) -> None:
        """Go back to the statement read before."""
        self.history.note_scroll(self._scroll())
        self._go(self.history.back())

    def forward(self) -> None:
        """Go forward again."""
        self.history.note_scroll(self._scroll())
        self._go(self.history.forward())

    def search(self, text: str) -> None:
        """Look for a text; an empty one leaves the search."""
        self._settle.stop()
        self.keeps_statement = False
        if not text.strip():
            self.leave_search()
            return
        if not self.search_text:
            self.before_search = ReadingPosition(self.statement, self._scroll())
        self.search_text = text
        self.search_asked.emit(text)

    def resume_search(self, text: str, before: ReadingPosition | None) -> None:
        """Look for what the last session looked for; the statement that is shown stays, whatever is found best."""
        self.before_search = before
        self.search_text = text
        self.keeps_statement = True
        self.search_asked.emit(text)

    def leave_search(self) -> None:
        """Go back to the list, the statement and the place in it that were there before the search."""
        if not self.search_text:
            return
        before = self.before_search
        self._end_search()
        self._list()
        if before is not None and self.find(before.statement) is not None:
            self.show_statement(before.statement, before.scroll)

    def _end_search(self) -> None:
        self._settle.stop()
        self.search_text = ""
        self.before_search = None
        self.search_left.emit()
        self.sought_changed.emit(NOTHING)

    def take_result(self, result: SearchResult) -> None:
        """Show what a search found, unless something else is looked for by now."""
        if result.text != self.search_text:
            return
        self.found.emit(result)
        self.sought_changed.emit(result.sought)
        in_notes = next((each for each in result.notes if each in self._library), "")
        self._best_hit = result.hits[0].id if result.hits else in_notes
        if self._best_hit and not self.keeps_statement:
            self._settle.start()
        self.keeps_statement = False

    def _show_outline(self, view: View, branch: str) -> None:
        branches = outline(self._library, view)
        self.view = view
        self.branch = branches_by_key(branches).get(branch) or self._bookmark_branches.get(branch) or branches[0]
        self.outline_changed.emit(view, branches, self.branch.key)
        self._list()

    def _first(self) -> str:
        """Return the first statement that is listed and can be read, empty where there is none."""
        lines = sorted_rows(self._library, self.branch, self.sort)
        return next((each for each in map(statement_in_row, lines) if each in self._library), "")

    def _list(self) -> None:
        if not self.branch.key.startswith(BOOKMARK_KEYS):
            self._chosen[self.view] = self.branch.key
        self.listed.emit(self.branch, sorted_rows(self._library, self.branch, self.sort))

    def _go(self, place: ReadingPosition | None) -> None:
        if place is not None and self.find(place.statement) is not None:
            self._show(place.statement, place.scroll)

    def _last_place(self, statement: str) -> tuple[int, ...]:
        """Return how far a statement was scrolled when it was left; a search shows its hits from the top."""
        found = self.find(statement)
        if found is None or self.search_text:
            return ()
        return self._places.get((statement, self.wording_of(found)), ())

    def _show(self, statement: str, scroll: tuple[int, ...] | None) -> None:
        """Show a statement at a place in it; none: at the last one."""
        self.leave_statement()
        if scroll is None:
            scroll = self._last_place(statement)
        self.statement = statement
        shown = self._shown = self.find(statement)
        self._wording = self.wording_of(shown) if shown else None
        self._is_hit = bool(self.search_text)
        self.statement_shown.emit(shown, scroll)
        self.navigation_changed.emit()
