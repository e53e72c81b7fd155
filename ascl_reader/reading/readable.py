"""What is read as one value: the statement, in which wording, and what is bookmarked and noted on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from ascl_reader.bookmarks.bookmark_status import BookmarkStatus, StatusChecker, TextStatus, compare_with_marked
from ascl_reader.bookmarks.entries import Bookmark, MarkedVersion, Note
from ascl_reader.bookmarks.places import bookmarks_by_statement
from ascl_reader.bookmarks.statement_snapshot import removed_statement
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, Wording

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks

Spans = tuple[tuple[int, int], ...]
"""Start and length of passages, in characters of a section's plain text."""


class StatementBookmarks(msgspec.Struct, frozen=True):
    """The bookmarks and the note on a statement, as far as they concern the wording that is shown.

    `starred` tells that the whole statement has a bookmark, `sections` which sections have one as a whole, `passages`
    where the marked passages stand, and `lost` holds the bookmarks whose passage is not in the text any more.
    `statuses` say what became of the marked texts, as far as there is anything to say. `changed` are the versions that
    were marked before the text changed, `comparable` is the first of them whose text is known. `writable` tells whether
    a change can be saved.
    """

    starred: bool = False
    sections: frozenset[Section] = frozenset()
    passages: dict[Section, Spans] = {}
    lost: tuple[Bookmark, ...] = ()
    note: Note | None = None
    statuses: tuple[BookmarkStatus, ...] = ()
    changed: tuple[MarkedVersion, ...] = ()
    comparable: MarkedVersion | None = None
    writable: bool = False


class Reading(msgspec.Struct, frozen=True):
    """What is read now. `scroll` is how far each pane is scrolled, in pixels.

    `bookmarks` is None until they are loaded, and while no statement is read.
    """

    statement: Statement | None = None
    wording: Wording | None = None
    scroll: tuple[int, ...] = ()
    bookmarks: StatementBookmarks | None = None

    @property
    def starred(self) -> bool:
        """Whether the whole statement has a bookmark."""
        return self.bookmarks is not None and self.bookmarks.starred

    @property
    def marks(self) -> tuple[Mapping[Section, Spans], frozenset[Section]]:
        """The marked passages, and the sections that are marked as a whole."""
        there = self.bookmarks or StatementBookmarks()
        return there.passages, there.sections

    @property
    def news(self) -> tuple[object, ...]:
        """What became of what was marked."""
        there = self.bookmarks
        return () if there is None else (there.statuses, there.lost, there.changed, there.comparable, there.writable)

    @property
    def note(self) -> tuple[Note | None, bool] | None:
        """The note, if any, and whether it can be written; None until notes are loaded."""
        return None if self.bookmarks is None else (self.bookmarks.note, self.bookmarks.writable)


class Readable:
    """Finds the statements that can be read: those of the library, and those that left it but are bookmarked or noted.

    `bookmarks` are none until they are loaded.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._bookmarks: Bookmarks | None = None
        self._on: Mapping[str, Sequence[Bookmark]] = {}
        """The bookmarks by their statements: of 10,000 not all are looked through at each click."""
        self._checker = StatusChecker(library)
        self._writable = False

    def set_bookmarks(self, bookmarks: Bookmarks, checker: StatusChecker, writable: bool) -> None:
        """Takes the bookmarks and notes as they are now, and whether a change of them can be saved."""
        self._bookmarks, self._checker, self._writable = bookmarks, checker, writable
        self._on = bookmarks_by_statement(bookmarks)

    def find(self, statement_id: str) -> Statement | None:
        """Returns a statement, or None if it cannot be read."""
        if statement_id in self._library:
            return self._library.find(statement_id)
        return removed_statement(self._bookmarks, statement_id) if self._bookmarks is not None else None

    def reading(self, statement: Statement | None, wording: Wording | None, scroll: tuple[int, ...]) -> Reading:
        """Returns the reading of a statement in a wording, scrolled so far."""
        if statement is None or wording is None or self._bookmarks is None:
            return Reading(statement, wording, scroll)
        return Reading(statement, wording, scroll, self._bookmarks_on(self._bookmarks, statement, wording))

    def _bookmarks_on(self, bookmarks: Bookmarks, statement: Statement, wording: Wording) -> StatementBookmarks:
        """Returns the bookmarks and the note on a statement that is read in a wording."""
        here = sorted(self._on.get(statement.id, ()), key=lambda each: (each.created, each.id))
        note = bookmarks.notes.get(statement.id)
        statuses = {each.id: self._checker.of_bookmark(bookmarks, each) for each in here}
        note_status = [self._checker.of_note(bookmarks, statement.id)] if note else []
        versions = [(note.mark, status) for status in note_status] if note else []
        versions += [(each.mark, statuses[each.id]) for each in here]
        changed = tuple(mark for mark, status in versions if mark and status.text is TextStatus.CHANGED)
        known = [each for each in changed if compare_with_marked(bookmarks, each, statement) is not None]
        passages, lost = _find_passages(here, statuses, statement, wording)
        return StatementBookmarks(
            starred=any(each.section is None for each in here),
            sections=frozenset(each.section for each in here if each.section and each.passage is None),
            passages=passages,
            lost=lost,
            note=note,
            statuses=tuple(status for status in (*statuses.values(), *note_status) if status.has_news),
            changed=changed,
            comparable=next(iter(known), None),
            writable=self._writable,
        )


class WordingChoice:
    """Chooses the wording in which a statement is shown: the full text if there is one, or as the user prefers."""

    def __init__(self) -> None:
        self.prefers_summary = False
        self._exception: tuple[str, Wording] | None = None

    def prefer(self, wording: Wording) -> None:
        """Shows all statements in this wording from now on, as far as they have it."""
        self.prefers_summary = wording is Wording.SUMMARY
        self._exception = None

    def make_exception(self, statement_id: str, wording: Wording) -> None:
        """Shows one statement in a wording until the exception ends."""
        self._exception = (statement_id, wording)

    def end_exception(self) -> None:
        """Shows every statement as the user prefers again."""
        self._exception = None

    def of(self, statement: Statement) -> Wording:
        """Returns the wording in which a statement is shown."""
        if self._exception is not None:
            statement_id, wording = self._exception
            if statement_id == statement.id and wording in statement.wordings:
                return wording
        has_choice = self.prefers_summary and Wording.SUMMARY in statement.wordings
        return Wording.SUMMARY if has_choice else statement.wording


def _find_passages(
    bookmarks: Sequence[Bookmark], statuses: Mapping[str, BookmarkStatus], statement: Statement, wording: Wording
) -> tuple[dict[Section, Spans], tuple[Bookmark, ...]]:
    """Returns where the passages marked in this wording stand, and the bookmarks whose passage is lost.

    A passage that the user has seen to be lost is not among these: its version is the present one. A statement that
    left the library is read in the wording that is remembered, whichever was marked.
    """
    from ascl_reader.bookmarks.find_passage import find_in_statement

    found: dict[Section, list[tuple[int, int]]] = {}
    lost = []
    for bookmark in bookmarks:
        in_wording = statement.is_removed or bookmark.mark is None or bookmark.mark.wording is wording
        if bookmark.passage is None or not in_wording:
            continue
        place = find_in_statement(bookmark, statement)
        if place is not None:
            found.setdefault(place.section, []).append((place.start, place.length))
        elif statement.is_removed or statuses[bookmark.id].text is TextStatus.CHANGED:
            lost.append(bookmark)
    return {section: tuple(spans) for section, spans in found.items()}, tuple(lost)
