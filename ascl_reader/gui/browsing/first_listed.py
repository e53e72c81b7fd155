"""Choosing a theme, a year or a document shows its first statement, unless what is read is among those listed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ascl_reader.bookmarks.bookmark_rows import sorted_rows, statement_in_row
from ascl_reader.gui.browsing.outline_widget import OutlineWidget
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch


class FirstListed(QObject):
    """Follows a tree; what it shows only passes by, so that Back leads to what was opened before."""

    def __init__(self, tree: OutlineWidget, session: ReadingSession, library: Library) -> None:
        super().__init__(session)
        self._session = session
        self._library = library
        tree.branch_chosen.connect(self._show_first)

    def _show_first(self, branch: Branch) -> None:
        session = self._session
        if session.listing.branch.key != branch.key or session.statement in session.listing.branch.statements:
            return
        rows = map(statement_in_row, sorted_rows(self._library, session.listing.branch, session.listing.sort))
        first = next((each for each in rows if each in self._library), "")
        if first:
            session.show_passing(first)
