"""Answers searches in the background; what is typed before the search index is open is answered once it is."""

from __future__ import annotations

import logging
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.library import Library
from ascl_reader.search.extracts import Extract
from ascl_reader.search.result import SearchResult
from ascl_reader.search.search_context import NO_CONTEXT, SearchContext

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks
    from ascl_reader.bookmarks.note_search import NoteSearch
    from ascl_reader.search.engine.search_index import SearchIndex

LOG = logging.getLogger("ascl_reader.search")

OPENING, SEARCHING, COMPARING = "opening the search index", "searching", "comparing statements"
COUNTING = "counting what a saved search finds"


class SearchService(QObject):
    """Opens the index on start(), then answers ask(); only the newest question is answered."""

    answered = Signal(object)
    nearest_found = Signal(str, object)
    counted = Signal(str, object)
    progressed = Signal(int, int)
    ready = Signal()
    broken = Signal(object)

    def __init__(self, library: Library, cache: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._cache = cache
        self._background = background
        self._index: SearchIndex | None = None
        self._asked: str | None = None
        self._compared: str | None = None
        self._started = False
        self._work: Bookmarks | None = None
        self._note_search: NoteSearch | None = None
        self._context: SearchContext | None = None
        background.finished.connect(self._finished)
        background.failed.connect(self._failed)
        background.progressed.connect(self._progressed)

    def start(self) -> None:
        """Opens or builds the index; whoosh is imported here and not before."""
        if not self._started:
            self._started = True
            self._background.run(OPENING, self._preparing)

    def replace(self, library: Library) -> None:
        """Searches another library from now on; its index is opened at the next question."""
        self._library = library
        self._index = None
        self._started = False
        self._background.drop(OPENING)
        self._background.drop(SEARCHING)
        self._background.drop(COMPARING)
        self._background.drop(COUNTING)

    @property
    def is_ready(self) -> bool:
        """Whether questions are answered at once."""
        return self._index is not None

    def ask(self, text: str) -> None:
        """Asks for what a text finds; the answer comes as `answered`."""
        index = self._index
        if index is None:
            self._asked = text
            self.start()
            return
        self._background.run(SEARCHING, lambda: self._search(index, text))

    def ask_nearest(self, statement: str) -> None:
        """Asks for the statements nearest to one by their words; the answer comes as `nearest_found`, with its id."""
        index = self._index
        if index is None:
            self._compared = statement
            self.start()
        elif statement in self._library:
            self._background.run(COMPARING, lambda: (statement, index.related(statement)))
        else:
            self.nearest_found.emit(statement, ())

    def count(self, text: str) -> None:
        """Asks which statements a text finds, beside what is shown; the answer comes as `counted`, with the text."""
        index = self._index
        if index is not None:
            self._background.run(COUNTING, lambda: (text, tuple(hit.id for hit in self._found(index, text).hits)))

    def search_notes_in(self, work: Bookmarks) -> None:
        """Searches these notes, and the names of these folders, from now on."""
        self._work = work
        self._context = None

    def _search(self, index: SearchIndex, text: str) -> SearchResult:
        return msgspec.structs.replace(self._found(index, text), notes=self._found_in_notes(text))

    def _found_in_notes(self, text: str) -> dict[str, Extract]:
        """Searches the notes; those that did not change since the last search are not read again."""
        work = self._work
        if work is None or not work.notes:
            return {}
        if self._note_search is None:
            from ascl_reader.bookmarks.note_search import NoteSearch

            self._note_search = NoteSearch(work, self._library.glossary, self._library.synonyms)
        self._note_search = search = self._note_search.with_work(work)
        result = search.search(text)
        return {hit.statement: search.extract(hit, result.sought) for hit in result.hits}

    def _found(self, index: SearchIndex, text: str) -> SearchResult:
        context = self._context
        if context is None:
            from ascl_reader.bookmarks.work_for_search import search_context

            context = self._context = search_context(self._work) if self._work is not None else NO_CONTEXT
        try:
            return index.search(text, context)
        except Exception:  # damage that went unnoticed when the index was opened: build it anew, ask again
            from ascl_reader.search.engine.index import index_in_memory

            LOG.info("the search index is damaged, built in memory", exc_info=True)
            self._index = index = index_in_memory(self._library)
            return index.search(text, context)

    def _preparing(self) -> Generator[Any, None, Any]:
        from ascl_reader.search.engine.index import preparing_index

        return preparing_index(self._library, self._cache)

    def _finished(self, kind: str, result: Any) -> None:
        if kind == OPENING:
            self._index = result
            LOG.debug("the search index is open%s", ", a question waits" if self._asked is not None else "")
            self.ready.emit()
            if self._asked is not None:
                asked, self._asked = self._asked, None
                self.ask(asked)
            if self._compared is not None:
                compared, self._compared = self._compared, None
                self.ask_nearest(compared)
        elif kind == COUNTING:
            self.counted.emit(*result)
        elif kind == COMPARING:
            self.nearest_found.emit(*result)
        elif kind == SEARCHING:
            LOG.debug("found %d statements and %d notes", len(result.hits), len(result.notes))
            self.answered.emit(result)

    def _failed(self, kind: str, error: object) -> None:
        if kind in (OPENING, SEARCHING, COMPARING, COUNTING):
            self.broken.emit(error)

    def _progressed(self, kind: str, step: tuple[int, int]) -> None:
        if kind == OPENING:
            self.progressed.emit(*step)
