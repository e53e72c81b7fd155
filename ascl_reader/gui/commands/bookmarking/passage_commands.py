"""Bookmark the Selected Passage or Pane: which one is meant, and that it was done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.folder_tree import bookmarks_on_statement
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.commands.bookmarking.listed_bookmarks import ListedBookmarks
from ascl_reader.gui.look.words import section_in_sentence
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.statement import Section


class PassageCommands(QObject):
    """Bookmarks a part of the statement that is read; `removed` names the bookmarks that it had there already."""

    removed = Signal(object)

    def __init__(self, window: MainWindow, autosave: BookmarkAutosave, listed: ListedBookmarks) -> None:
        super().__init__(window)
        self._window = window
        self._autosave = autosave
        self._listed = listed
        window.commands.bookmark_passage.triggered.connect(self._turn)

    def _turn(self) -> None:
        """Bookmark what is selected in a pane, or the pane with the keys; where it has a bookmark, remove that."""
        statement = self._window.session.reading.statement
        if statement is None or statement.is_removed or not self._window.reading.is_reading:
            self._say(self.tr("Choose a statement of the library first."))
            return
        section = self._meant()
        if section is None:
            told = self.tr(
                "Select a passage, or go to a pane first: Ctrl+3 context, Ctrl+4 position, Ctrl+5 rationale."
            )
            self._say(told)
            return
        pane = self._window.panes.panes[section]
        start, length = pane.selection()
        passage = anchor_passage(pane.text, start, length) if length else None
        work = self._autosave.work
        there = [each for each in bookmarks_on_statement(work, statement.id) if each.section is section]
        wanted_place = (passage.words, passage.offset) if passage else ("", 0)
        places = {each.id: (each.passage.words, each.passage.offset) if each.passage else ("", 0) for each in there}
        same = [each for each, place in places.items() if place == wanted_place]
        if same:
            self.removed.emit(same)
            return
        wanted = NewBookmark(statement, section, passage, self._window.session.wordings.of(statement))
        changed = add_bookmarks(work, [wanted], self._listed.folder or UNFILED)
        if self._autosave.do(StepKind.ADD_BOOKMARKS, changed) is not None:
            told = self.tr("Bookmarked: a passage in {section}.") if passage else self.tr("Bookmarked: {section}.")
            self._say(told.format(section=section_in_sentence(section)))

    def _meant(self) -> Section | None:
        """Return the pane with the keys, else the only one in which something is selected; none where there is none."""
        panes = self._window.panes
        selected = [section for section, pane in panes.panes.items() if pane.selection()[1]]
        return panes.focused_section() or (selected[0] if len(selected) == 1 else None)

    def _say(self, message: str) -> None:
        self._window.status.show_message(message)
