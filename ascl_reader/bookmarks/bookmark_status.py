"""The status of a bookmark or note: its text changed, its statement was superseded, no longer listed, or removed."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from ascl_reader.bookmarks.entries import Bookmark, MarkedVersion
from ascl_reader.bookmarks.passage_anchor import same_section_text
from ascl_reader.library.comparison import ComparedWords, compare
from ascl_reader.library.library import Library
from ascl_reader.library.statement import (
    NotListed,
    Section,
    Statement,
    Wording,
    plain_text,
)

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks


class TextStatus(str, Enum):
    """How the text that was marked compares to the present one."""

    SAME = "same"
    CHANGED = "changed"
    WORDING_GONE = "wording gone"
    STATEMENT_GONE = "statement gone"
    NOT_MARKED = "not marked"


_TO_TELL = (TextStatus.CHANGED, TextStatus.WORDING_GONE)


class BookmarkStatus(msgspec.Struct, frozen=True):
    """The status shown beside a bookmark or note. `since` is when its text was last seen."""

    text: TextStatus
    since: str = ""
    superseded_by: tuple[str, ...] = ()
    not_listed: NotListed | None = None

    @property
    def has_news(self) -> bool:
        """Whether there is anything to tell the user."""
        return self.text in _TO_TELL or bool(self.superseded_by) or self.not_listed is not None


class StatusChecker:
    """Computes the status of bookmarks and notes against one library; each statement's digest is computed once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._digests: dict[tuple[str, Wording], str] = {}
        self._same: set[tuple[str, Wording, str]] = set()

    def of_bookmark(self, work: Bookmarks, bookmark: Bookmark) -> BookmarkStatus:
        """Returns the status of a bookmark; for one on a section only that section's text counts."""
        return self._of(work, bookmark.statement, bookmark.mark, bookmark.section)

    def of_note(self, work: Bookmarks, statement_id: str) -> BookmarkStatus:
        """Returns the status of a statement's note."""
        note = work.notes.get(statement_id)
        return self._of(work, statement_id, note.mark if note else None, None)

    def changed(self, work: Bookmarks) -> list[str]:
        """Returns the statements whose marked text changed, or is no longer there in its wording."""
        marks = [each for each in work.bookmarks.values() if not self._is_same(each.statement, each.mark)]
        notes = [each.statement for each in work.notes.values() if not self._is_same(each.statement, each.mark)]
        found = [each.statement for each in marks if self.of_bookmark(work, each).text in _TO_TELL]
        found += [each for each in notes if self.of_note(work, each).text in _TO_TELL]
        return list(dict.fromkeys(found))

    def _is_same(self, statement_id: str, mark: MarkedVersion | None) -> bool:
        """Returns whether the marked text is the present one, or none was marked; remembered for other marks on it."""
        if mark is None or (statement_id, mark.wording, mark.digest) in self._same:
            return True
        statement = self._library.find(statement_id) if statement_id in self._library else None
        if statement is None or mark.wording not in statement.wordings:
            return False
        if self._digest(statement, mark.wording) != mark.digest:
            return False
        self._same.add((statement_id, mark.wording, mark.digest))
        return True

    def _of(
        self, work: Bookmarks, statement_id: str, mark: MarkedVersion | None, section: Section | None
    ) -> BookmarkStatus:
        since = mark.seen if mark else ""
        if statement_id not in self._library:
            return BookmarkStatus(TextStatus.STATEMENT_GONE, since)
        statement = self._library.find(statement_id)
        later = tuple(link.id for link in self._library.superseded_by(statement_id) if link.id)
        return BookmarkStatus(self._text(work, statement, mark, section), since, later, statement.not_listed)

    def _text(
        self, work: Bookmarks, statement: Statement, mark: MarkedVersion | None, section: Section | None
    ) -> TextStatus:
        if mark is None:
            return TextStatus.NOT_MARKED
        if mark.wording not in statement.wordings:
            return TextStatus.WORDING_GONE
        if self._digest(statement, mark.wording) == mark.digest:
            return TextStatus.SAME
        marked = work.texts.get(mark.digest)
        same = section and marked and same_section_text(marked, statement.texts(mark.wording), section)
        return TextStatus.SAME if same else TextStatus.CHANGED

    def _digest(self, statement: Statement, wording: Wording) -> str:
        known = self._digests.get((statement.id, wording))
        if known is None:
            known = self._digests[statement.id, wording] = statement.texts(wording).digest()
        return known


def compare_with_marked(
    work: Bookmarks, mark: MarkedVersion, statement: Statement
) -> dict[Section, tuple[ComparedWords, ...]] | None:
    """Returns the changes of each section since it was marked, None if the text or its wording is no longer there."""
    marked = work.texts.get(mark.digest)
    if marked is None or mark.wording not in statement.wordings:
        return None
    texts = statement.texts(mark.wording)
    return {each: compare(plain_text(marked.of(each)), texts.plain(each)) for each in Section}
