"""What is read as one value, and which statements can be read."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Note
from ascl_reader.bookmarks.statement_snapshot import removed_statement
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, Wording
from ascl_reader.reading.statement_bookmarks import Spans, StatementBookmarks, statement_bookmarks


class Reading(msgspec.Struct, frozen=True):
    """What is read now. `scroll` is how far each pane is scrolled, in pixels.

    `bookmarks` are none until they are loaded, and where no statement is read.
    """

    statement: Statement | None = None
    wording: Wording | None = None
    scroll: tuple[int, ...] = ()
    bookmarks: StatementBookmarks | None = None

    @property
    def marks(self) -> tuple[Mapping[Section, Spans], frozenset[Section]]:
        """The marked passages, and the sections that are marked as a whole."""
        there = self.bookmarks or StatementBookmarks()
        return there.passages, there.sections

    @property
    def note(self) -> tuple[Note | None, bool] | None:
        """The note, and whether it can be written."""
        return None if self.bookmarks is None else (self.bookmarks.note, self.bookmarks.writable)


class Readable:
    """Finds the statements that can be read: those of the library, and those that left it but are bookmarked or noted.

    `bookmarks` are none until they are loaded.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._bookmarks: Bookmarks | None = None
        self._checker = StatusChecker(library)
        self._writable = False

    def set_bookmarks(self, bookmarks: Bookmarks, checker: StatusChecker, writable: bool) -> None:
        """Takes the bookmarks and notes as they are now, and whether a change of them can be saved."""
        self._bookmarks, self._checker, self._writable = bookmarks, checker, writable

    def find(self, statement_id: str) -> Statement | None:
        """Returns a statement, or none where it cannot be read."""
        if statement_id in self._library:
            return self._library.find(statement_id)
        return removed_statement(self._bookmarks, statement_id) if self._bookmarks is not None else None

    def reading(self, statement: Statement | None, wording: Wording | None, scroll: tuple[int, ...]) -> Reading:
        """Returns what is read where a statement is shown in a wording, scrolled so far."""
        if statement is None or wording is None or self._bookmarks is None:
            return Reading(statement, wording, scroll)
        there = statement_bookmarks(self._bookmarks, self._checker, statement, wording, self._writable)
        return Reading(statement, wording, scroll, there)
