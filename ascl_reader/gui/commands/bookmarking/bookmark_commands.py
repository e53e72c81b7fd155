"""Bookmarking a statement, a pane or a passage, going to such a bookmark, and removing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from ascl_reader.bookmarks.changes.bookmark_changes import (
    NewBookmark,
    add_bookmarks,
    remove_bookmarks,
)
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED, Bookmark
from ascl_reader.bookmarks.find_passage import find_in_statement
from ascl_reader.bookmarks.passage_anchor import anchor_passage, whole_words
from ascl_reader.bookmarks.places import bookmark_in_row, bookmarks_on_statement, bookmarks_on_whole, statement_in_row
from ascl_reader.gui.around.header_pane import HeaderPane
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.look.words import section_in_sentence
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section


class BookmarkCommands(QObject):
    """Changes the bookmarks of what is chosen or read; `chosen` returns the statements that a command is about."""

    def __init__(
        self,
        library: Library,
        autosave: BookmarkAutosave,
        *,
        session: BrowsingSession,
        statements: ListPane,
        header: HeaderPane,
        panes: ReadingPanes,
        status: StatusLine,
        actions: Actions,
        chosen: Callable[[], list[str]],
    ) -> None:
        super().__init__(panes)
        self._library = library
        self._autosave = autosave
        self._session = session
        self._list = statements
        self._panes = panes
        self._status = status
        self._chosen = chosen
        actions.bookmark.triggered.connect(self._toggle_chosen)
        actions.bookmark_passage.triggered.connect(self._toggle_passage)
        statements.star_pressed.connect(self._toggle_row)
        statements.bookmark_chosen.connect(self._go_to_bookmark)
        header.star_pressed.connect(lambda: self.toggle([session.statement]))
        autosave.refused.connect(self._tell_refused)

    def toggle(self, ids: Sequence[str]) -> None:
        """Bookmarks statements; where all of them have a bookmark, removes those on the whole statements."""
        work = self._autosave.work
        whole = bookmarks_on_whole(work, ids)
        if ids and {each.statement for each in whole} >= set(ids):
            self.remove([each.id for each in whole])
            return
        known = [self._library.find(each) for each in ids if each in self._library]
        if not known:
            self._status.show_message(self.tr("Only a statement of the library can be bookmarked."))
            return
        folder = self._session.listed_folder or UNFILED
        new = [NewBookmark(each, wording=self._session.wordings.of(each)) for each in known]
        changed = add_bookmarks(work, new, folder)
        if self._autosave.do(StepKind.ADD_BOOKMARKS, changed):
            named = work.folders.get(folder)
            told = self.tr("Bookmarked in “{folder}”.").format(folder=named.name) if named else self.tr("Bookmarked.")
            self._status.show_message(told)

    def _toggle_row(self, row: str) -> None:
        """Removes the bookmark of a row that shows a section or passage; toggles that of a whole statement."""
        if bookmark_in_row(row):
            self.remove([bookmark_in_row(row)])
        else:
            self.toggle([row])

    def _toggle_chosen(self) -> None:
        """Toggles the bookmarks of what is chosen; of a statement that left the library they can only be removed.

        Of rows that show parts of statements the bookmarks on those parts are meant.
        """
        read, chosen = self._session.reading.statement, self._chosen()
        rows = self._list.selected_lines()
        parts = [bookmark_in_row(row) for row in rows if bookmark_in_row(row)]
        if parts and len(parts) == len(rows) and {statement_in_row(row) for row in rows} >= set(chosen):
            self.remove(parts)
            return
        self.toggle([read.id] if read is not None and read.is_removed and not chosen else chosen)

    def _toggle_passage(self) -> None:
        """Bookmarks what is selected in a pane, or the focused pane; if that has a bookmark, removes it."""
        statement = self._session.reading.statement
        if statement is None or statement.is_removed or not self._panes.isVisible():
            self._status.show_message(self.tr("Choose a statement of the library first."))
            return
        section = self._meant_section()
        if section is None:
            told = self.tr(
                "Select a passage, or go to a pane first: {context} context, {position} position, "
                "{rationale} rationale."
            )
            keys = {each: key_of(self, f"to_{each}") for each in ("context", "position", "rationale")}
            self._status.show_message(told.format(**keys))
            return
        pane = self._panes.panes[section]
        start, length = whole_words(pane.text, *pane.selection())
        passage = anchor_passage(pane.text, start, length) if length else None
        work = self._autosave.work
        there = [each for each in bookmarks_on_statement(work, statement.id) if each.section is section]
        wanted_place = (passage.words, passage.offset) if passage else ("", 0)
        places = {each.id: (each.passage.words, each.passage.offset) if each.passage else ("", 0) for each in there}
        same = [each for each, place in places.items() if place == wanted_place]
        if same:
            self.remove(same)
            return
        new = NewBookmark(statement, section, passage, self._session.wordings.of(statement))
        changed = add_bookmarks(work, [new], self._session.listed_folder or UNFILED)
        if self._autosave.do(StepKind.ADD_BOOKMARKS, changed):
            told = self.tr("Bookmarked: a passage in {section}.") if passage else self.tr("Bookmarked: {section}.")
            self._status.show_message(told.format(section=section_in_sentence(section)))

    def _go_to_bookmark(self, bookmark_id: str) -> None:
        """Shows the statement in the wording that was marked, and its passage or pane once the panes are laid out."""
        statement, bookmark = self._session.reading.statement, self._autosave.work.bookmarks.get(bookmark_id)
        if statement is None or bookmark is None:
            return
        marked = bookmark.mark.wording if bookmark.mark else None
        if marked in statement.wordings and marked is not self._session.wordings.of(statement):
            self._session.show_in(marked)
        QTimer.singleShot(0, self, lambda: self._bring_into_sight(bookmark))

    def _bring_into_sight(self, bookmark: Bookmark) -> None:
        """Selects the passage of a bookmark, if its statement is still the one that is read."""
        statement = self._session.reading.statement
        if statement is not None and statement.id == bookmark.statement and bookmark.section is not None:
            found = find_in_statement(bookmark, statement)
            if found is not None:
                self._panes.go_to(found.section, found.start, found.length)
            elif bookmark.passage is None:
                self._panes.go_to(bookmark.section, 0, 0)

    def _meant_section(self) -> Section | None:
        """Returns the focused pane, else the only one in which something is selected; None if there is none."""
        selected = [section for section, pane in self._panes.panes.items() if pane.selection()[1]]
        return self._panes.focused_section() or (selected[0] if len(selected) == 1 else None)

    def remove(self, bookmarks: Sequence[str]) -> None:
        """Moves bookmarks to the bin by their ids."""
        if self._autosave.do(StepKind.REMOVE_BOOKMARKS, remove_bookmarks(self._autosave.work, bookmarks)):
            one, many = (
                self.tr("Bookmark removed. {undo} brings it back."),
                self.tr("Bookmarks removed. {undo} brings them back."),
            )
            told = one if len(bookmarks) == 1 else many
            self._status.show_message(told.format(undo=key_of(self, "undo")))

    def _tell_refused(self) -> None:
        loading = self.tr("Your bookmarks and notes are still being loaded: try again in a moment.")
        only_read = self.tr("Your bookmarks and notes are open for reading only.")
        self._status.show_message(only_read if self._autosave.ready else loading)
