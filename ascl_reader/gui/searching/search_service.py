"""Answers searches in the background; what is typed before the search index is open is answered once it is."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.gui.searching.index_opening import IndexOpening
from ascl_reader.gui.searching.known_work import KnownWork
from ascl_reader.gui.searching.search_choices import SearchManner
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.library import Library
from ascl_reader.progress import Steps
from ascl_reader.search.result import SearchResult

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks
    from ascl_reader.bookmarks.note_search import NoteSearch
    from ascl_reader.history.reading_log import Freshness
    from ascl_reader.search.engine.search_index import SearchIndex
    from ascl_reader.search.extracts import Extract

LOG = logging.getLogger("ascl_reader.search")

OPENING, SEARCHING, COMPARING = "opening the search index", "searching", "comparing statements"
COUNTING, FILTERING = "counting what a saved search finds", "counting for a filter"
BESIDE = "searching beside the list"
KINDS = OPENING, SEARCHING, COMPARING, COUNTING, FILTERING, BESIDE
AHEAD = "reading the best hit ahead"

PAINTED = 40
"""Milliseconds after an answer until the best hit is read ahead: the list is painted first."""

PLAINLY = SearchManner()


class SearchService(QObject):
    """Opens the index on start(), then answers ask(); only the newest question is answered.

    While an index is built, what is there of it answers. Once that was stopped (`stopped` tells how many statements of
    how many are searched), it goes on doing so until build_again().

    `counted` answers count(), `found_beside` find_beside(), `filter_counted` count_for_filter(): what the search finds
    without one of its filters.
    """

    answered = Signal(object)
    filter_counted = Signal(object)
    nearest_found = Signal(str, object)
    counted = Signal(str, object)
    found_beside = Signal(str, object)
    progressed = Signal(int, int)
    stopped = Signal(int, int)
    replaced = Signal()
    ready = Signal()
    broken = Signal(object)

    def __init__(self, library: Library, cache: Path, background: Background) -> None:
        super().__init__()
        self._library, self._background = library, background
        self._opening = IndexOpening(library, cache)
        self._prepared: SearchIndex | None = None
        self._asked: tuple[str, SearchManner] | None = None
        self._newest: tuple[str, SearchManner] | None = None
        self._compared: str | None = None
        self._beside = ""
        self._known = KnownWork()
        self._note_search: tuple[Library, NoteSearch] | None = None
        self._ahead, self._read_on = SearchResult(""), QTimer(self, singleShot=True, interval=PAINTED)
        self._read_on.timeout.connect(self._run_ahead)
        background.finished.connect(self._finished)
        background.failed.connect(self._failed)
        background.progressed.connect(self._progressed)

    def start(self) -> None:
        """Opens or builds the index; whoosh is imported by building one and not before."""
        if not self._opening.is_begun:
            self._opening.is_begun = True
            self._background.run(OPENING, self._preparing)

    def stop_building(self) -> None:
        """Stops building the index; what is there of it answers from now on."""
        if self._opening.is_under_way:
            self._background.drop(OPENING)
            self._opening.stop()
            self.stopped.emit(self.searched or 0, len(self._library.statements))
            self._ask_again()

    def build_again(self) -> None:
        """Builds the index that was stopped, from its beginning; what was there of it answers meanwhile."""
        if self._opening.is_stopped:
            self._opening.is_stopped = self._opening.is_begun = False
            self.start()

    @property
    def searched(self) -> int | None:
        """How many statements are searched while these are not all yet; else None."""
        return self._opening.searched

    def replace(self, library: Library) -> None:
        """Searches another library from now on; its index is opened at the next question."""
        self._library = library
        self._opening.replace(library)
        self._newest = self._prepared = self._note_search = None
        self._ahead = SearchResult("")
        for kind in KINDS:
            self._background.drop(kind)
        self.replaced.emit()

    def close(self) -> None:
        """Begins nothing more, before the window closes."""
        self._read_on.stop()
        self._background.let_go()

    @property
    def is_stopped(self) -> bool:
        """Whether the building of the index was stopped."""
        return self._opening.is_stopped

    @property
    def is_ready(self) -> bool:
        """Whether questions are answered at once."""
        return self._opening.index is not None

    def ask(self, text: str, manner: SearchManner = PLAINLY) -> None:
        """Asks for what a text finds; the answer comes as `answered`."""
        index = self._opening.index
        self._newest = text, manner
        if index is None:
            self._asked = text, manner
            self.start()
            return
        self._background.drop(AHEAD)  # goes on after the answer
        self._background.run(SEARCHING, lambda: self._search(index, text, manner), once_painted=True)

    def count_for_filter(self, text: str, manner: SearchManner = PLAINLY) -> None:
        """Asks for what a text would find, for the numbers beside a filter; the answer comes as `filter_counted`."""
        index = self._opening.index
        if index is not None:
            self._background.run(FILTERING, lambda: self._found(index, text, manner))

    def ask_nearest(self, statement: str) -> None:
        """Asks for the statements nearest to one by their words; the answer comes as `nearest_found`, with its id."""
        index = self._opening.index
        if index is None:
            self._compared = statement
            self.start()
        elif statement in self._library:
            self._background.run(COMPARING, lambda: (statement, index.related(statement)))
        else:
            self.nearest_found.emit(statement, ())

    def count(self, text: str) -> None:
        """Asks which statements a text finds, beside what is shown; the answer comes as `counted`, with the text."""
        index = self._opening.index
        if index is not None and self.searched is None:
            self._background.run(COUNTING, lambda: (text, self._found(index, text, PLAINLY).hit_ids))

    def find_beside(self, text: str) -> None:
        """Asks which statements a text finds, for another window; the newest question counts, and waits for the index.

        The answer comes as `found_beside`, with the text.
        """
        index = self._opening.index
        self._beside = text if index is None else ""
        if index is None:
            self.start()
        else:
            self._background.run(BESIDE, lambda: (text, self._found(index, text, PLAINLY).hit_ids))

    def know_bookmarks(self, work: Callable[[], Bookmarks]) -> None:
        """Takes a function that returns the present notes to search, with bookmarks, folders and stances."""
        self._known.work = work

    def know_freshness(self, freshness: Mapping[str, Freshness]) -> None:
        """Knows from now on which statements are unread, and which changed since they were read."""
        self._known.freshness = freshness

    def _search(self, index: SearchIndex, text: str, manner: SearchManner) -> SearchResult:
        from ascl_reader.search.engine.passages import read_rows_ahead

        result = self._found(index, text, manner)
        notes = self._found_in_notes(self._opening.index or index, text, manner)
        if manner.within is not None:
            notes = {each: note for each, note in notes.items() if each in manner.within}
        result = msgspec.structs.replace(result, notes=notes)
        read_rows_ahead(result, self._library)
        if manner.within is None or not result.is_empty:
            return result
        elsewhere = self._found(index, text, manner._replace(within=None))
        return msgspec.structs.replace(result, elsewhere=elsewhere.total)

    def _run_ahead(self) -> None:
        index = self._opening.index
        result, self._ahead = self._ahead, SearchResult("")  # which would keep a closed index
        self._background.run(AHEAD, lambda: self._read_ahead(result, index))

    def _read_ahead(self, result: SearchResult, index: SearchIndex | None) -> Generator[None, None, None]:
        """Makes ready what comes next: what the panes will mark, if the best hit is shown, and the first mistake."""
        from ascl_reader.search.engine.passages import read_best_ahead

        if index is not None and index is not self._prepared:
            yield from index.preparing()
            self._prepared = index
        read_best_ahead(result, self._library)

    def _found_in_notes(self, index: SearchIndex, text: str, manner: SearchManner) -> dict[str, Extract]:
        """Searches the notes; returns extracts by statement. Notes that did not change since are not read again."""
        work = self._known.work()
        if work is None or not work.notes:
            return {}
        library, known = self._library, self._note_search
        if known is None or known[0] is not library:  # another one came while a search was under way
            from ascl_reader.bookmarks.note_search import NoteSearch

            known = library, NoteSearch(work, library.glossary, library.synonyms)
        search = known[1].with_work(work)
        self._note_search = library, search
        passes = partial(index.passing, context=self._known.context(manner.within))
        result = search.search(text, manner.literal, manner.words_kept, passes=passes)
        return {hit.statement: search.extract(hit, result.sought) for hit in result.hits}

    def _found(self, index: SearchIndex, text: str, manner: SearchManner) -> SearchResult:
        context, literal, kept = self._known.context(manner.within), manner.literal, manner.words_kept
        try:
            return index.search(text, context, literal=literal, words_kept=kept)
        except Exception:  # damage that went unnoticed when the index was opened: build it again, then ask again
            return self._opening.build_in_memory().search(text, context, literal=literal, words_kept=kept)

    def _preparing(self) -> Generator[Any, None, Any]:
        run = Steps(self._opening.steps())
        answered: tuple[object, object] | None = None
        for step in run:
            yield step
            asked, part = self._asked, self._opening.part
            if asked is not None and part is not None and answered != (asked, part):  # by what is there so far
                answered = asked, part
                yield self._search(part, *asked)
        return run.result

    def _ask_again(self) -> None:
        """Repeats the last query, as more or less is searched now."""
        newest = self._asked or self._newest
        if newest is not None and self._opening.index is not None:
            self._asked = None
            self.ask(*newest)

    def _finished(self, kind: str, result: Any) -> None:
        if kind == OPENING:
            was_a_part = self._opening.finish(result)
            LOG.debug("the search index is open%s", ", a question waits" if self._asked is not None else "")
            self.ready.emit()
            if self._asked is not None or was_a_part:
                self._ask_again()
            if self._beside:
                self.find_beside(self._beside)
            if self._compared is not None:
                compared, self._compared = self._compared, None
                self.ask_nearest(compared)
        elif kind == COUNTING:
            self.counted.emit(*result)
        elif kind == BESIDE:
            self.found_beside.emit(*result)
        elif kind == COMPARING:
            self.nearest_found.emit(*result)
        elif kind == SEARCHING:
            LOG.debug("found %d statements and %d notes", len(result.hits), len(result.notes))
            self.answered.emit(result)
            self._ahead = result
            self._read_on.start()
        elif kind == FILTERING:
            self.filter_counted.emit(result)

    def _failed(self, kind: str, error: object) -> None:
        if kind == OPENING:
            self._opening.is_begun = False  # the next key tries again
        if kind in KINDS:
            self.broken.emit(error)

    def _progressed(self, kind: str, step: tuple[int, int] | SearchResult) -> None:
        if kind == OPENING and isinstance(step, SearchResult):
            self.answered.emit(step)
        elif kind == OPENING and isinstance(step, tuple):
            self.progressed.emit(*step)
