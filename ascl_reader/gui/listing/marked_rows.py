"""Lines of the list that are no statements of the library: marked passages and panes, and statements that left it."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QCoreApplication

from ascl_reader.bookmarks.bookmark_status import StatusChecker, TextStatus
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark
from ascl_reader.bookmarks.find_passage import find_in_statement
from ascl_reader.bookmarks.places import bookmark_in_row, statement_in_row
from ascl_reader.bookmarks.statement_snapshot import RemovedStatement, removed_statement
from ascl_reader.files import timestamps
from ascl_reader.gui.listing.row import BEGINNING, Row, with_lead
from ascl_reader.gui.look.words import section_in_sentence, section_names
from ascl_reader.library.dates import long_date
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, plain_text
from ascl_reader.search.extracts import Extract

translate = QCoreApplication.translate


class MarkedRows:
    """Describes such lines from one state of bookmarks and notes."""

    def __init__(self, work: Bookmarks, library: Library, checker: StatusChecker) -> None:
        self._work = work
        self._library = library
        self._checker = checker
        self._removed: dict[str, RemovedStatement | None] = {}

    @cached_property
    def _gone(self) -> dict[str, list[Bookmark]]:
        """The bookmarks on statements that the library does not have, by statement."""
        found: dict[str, list[Bookmark]] = {}
        for each in self._work.bookmarks.values():
            if each.statement not in self._library:
                found.setdefault(each.statement, []).append(each)
        return found

    def shape(self, line: str) -> tuple[str, str]:
        """Returns the title and the text of a line, on which its height depends."""
        return self._title(statement_in_row(line)), self._text(line)

    def row(self, line: str, note: Extract | None = None) -> Row:
        """Returns the row of a line; where a search found it in our note, with the words there."""
        statement_id = statement_in_row(line)
        gone = translate("marked rows", "No longer in the library") if statement_id not in self._library else ""
        bookmark = self._work.bookmarks.get(bookmark_in_row(line))
        parts = [gone, *self._bookmark_parts(bookmark)] if bookmark else [gone, self._last_seen(statement_id)]
        meta = " · ".join(part for part in parts if part)
        title = self._title(statement_id)
        if note is None:
            return Row(line, title, meta, self._text(line))
        lead = translate("marked rows", "Our note: ")
        text, marks = with_lead(lead, note.text, note.marks)
        return Row(line, title, meta, text, (), marks, len(lead))

    def _statement(self, statement_id: str) -> Statement | None:
        """Returns a statement of the library, or what bookmarks and notes remember of one that left it; or None."""
        if statement_id in self._library:
            return self._library.find(statement_id)
        if statement_id not in self._removed:
            marked = self._gone.get(statement_id, ())
            self._removed[statement_id] = removed_statement(self._work, statement_id, marked)
        return self._removed[statement_id]

    def _title(self, statement_id: str) -> str:
        statement = self._statement(statement_id)
        return statement.title if statement is not None else statement_id

    def _text(self, line: str) -> str:
        """Returns the words of a passage, or how the text begins that was marked."""
        bookmark = self._work.bookmarks.get(bookmark_in_row(line))
        if bookmark is not None and bookmark.passage is not None:
            return f"“{' '.join(bookmark.passage.words.split())}”"
        statement = self._statement(statement_in_row(line))
        if statement is None:
            return ""
        note = self._work.notes.get(statement.id)
        if note is not None and not statement.wordings:
            return _beginning(note.text)
        section = bookmark.section if bookmark and bookmark.section else Section.POSITION
        marked = bookmark.mark.wording if bookmark and bookmark.mark else None
        wording = marked if marked in statement.wordings else statement.wording
        return _beginning(statement.texts(wording).of(section))

    def _bookmark_parts(self, bookmark: Bookmark) -> list[str]:
        """Returns in words what a bookmark is on, what became of it, and when it was made."""
        section = bookmark.section or Section.POSITION
        passage = translate("marked rows", "Passage in {section}").format(section=section_in_sentence(section))
        place = passage if bookmark.passage is not None else section_names()[section]
        day = translate("marked rows", "marked {day}").format(day=long_date(timestamps.local_day(bookmark.created)))
        return [self._became(bookmark), place, day]

    def _became(self, bookmark: Bookmark) -> str:
        if bookmark.statement not in self._library:
            return ""
        text = self._checker.of_bookmark(self._work, bookmark).text
        if text is TextStatus.WORDING_GONE:
            return translate("marked rows", "Its full text is not there now")
        statement = self._library.find(bookmark.statement)
        if bookmark.passage and bookmark.mark and find_in_statement(bookmark, statement) is None:
            return translate("marked rows", "Not in the text any more")
        return translate("marked rows", "Text changed since") if text is TextStatus.CHANGED else ""

    def _last_seen(self, statement_id: str) -> str:
        statement = self._statement(statement_id)
        seen = statement.seen if isinstance(statement, RemovedStatement) else ""
        return (
            translate("marked rows", "as you marked it on {day}").format(day=long_date(timestamps.local_day(seen)))
            if seen
            else ""
        )


def _beginning(text: str) -> str:
    return plain_text(text)[:BEGINNING].replace("\n", " ")
