"""Shows bookmarks and notes in the window: stars, folders, the note, marked passages, what became of marked texts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from ascl_reader.bookmarks.bookmark_status import BookmarkStatus, TextStatus, compare_with_marked
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark, MarkedVersion
from ascl_reader.bookmarks.find_passage import find_in_statement
from ascl_reader.bookmarks.folder_tree import bookmarks_on_statement
from ascl_reader.bookmarks.statement_snapshot import RemovedStatement, removed_statement
from ascl_reader.files import timestamps
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.commands.bookmarking.bookmark_tree_updates import BookmarkTreeUpdates
from ascl_reader.gui.widgets.dates import long_date
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement

SETTLED = 400
"""Milliseconds after a change of a note until a search that is on looks into it."""


class BookmarksShown(QObject):
    """Follows the bookmarks and the statement that is read."""

    def __init__(self, window: MainWindow, library: Library, autosave: BookmarkAutosave) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._autosave = autosave
        self._shown = Bookmarks()
        self.lost: list[Bookmark] = []
        """The passages on the statement that is read that are told as not in the text any more."""
        self._shelves = BookmarkTreeUpdates(window, library, autosave)
        self._search_again = QTimer(self, singleShot=True, interval=SETTLED)
        self._search_again.timeout.connect(self._look_again)
        window.session.find_removed = lambda each: removed_statement(autosave.work, each)
        window.note.wait_for_notes()
        autosave.failed.connect(lambda _: None if autosave.ready else window.note.wait_for_notes(failed=True))
        autosave.changed.connect(self._work_changed)
        window.session.statement_shown.connect(self._statement_shown)
        window.list.bookmark_chosen.connect(self._go_to_bookmark)

    @property
    def statement(self) -> Statement | None:
        """The statement that is read, also one that left the library."""
        return self._window.session.find(self._window.session.statement)

    def _changed_marks(self, statement: Statement, bookmarks: Sequence[Bookmark]) -> list[MarkedVersion]:
        """Return the marks of a statement's note and bookmarks whose text changed since, the note's first."""
        autosave, work = self._autosave, self._autosave.work
        found: list[MarkedVersion] = []
        note = work.notes.get(statement.id)
        if note and note.mark and autosave.standings.of_note(work, statement.id).text is TextStatus.CHANGED:
            found.append(note.mark)
        for each in bookmarks:
            if each.mark and autosave.standings.of_bookmark(work, each).text is TextStatus.CHANGED:
                found.append(each.mark)
        return found

    def comparable(self, statement: Statement) -> MarkedVersion | None:
        """Return the first mark whose text is kept, so that what changed since can be shown."""
        return self._first_kept(
            statement, self._changed_marks(statement, bookmarks_on_statement(self._autosave.work, statement.id))
        )

    def _first_kept(self, statement: Statement, marks: Sequence[MarkedVersion]) -> MarkedVersion | None:
        return next(
            (each for each in marks if compare_with_marked(self._autosave.work, each, statement) is not None), None
        )

    def _work_changed(self) -> None:
        work, shown = self._autosave.work, self._shown
        self._shown = work
        self._window.service.search_notes_in(work)
        if work.notes is not shown.notes and self._window.session.search_text:
            self._search_again.start()
        filed = work.bookmarks is not shown.bookmarks or work.folders is not shown.folders
        self._shelves.follow(only_notes=not filed and work.notes is not shown.notes)
        self._show_statement()

    def _look_again(self) -> None:
        """Search once more, as the notes are others now; the statement that is read stays."""
        session = self._window.session
        if session.search_text:
            session.resume_search(session.search_text, session.before_search)

    def _statement_shown(self) -> None:
        if self._autosave.ready:
            self._show_statement()

    def _go_to_bookmark(self, bookmark_id: str) -> None:
        """Show the statement in the wording that was marked, and its passage or pane once the panes are laid out."""
        statement, bookmark = self.statement, self._autosave.work.bookmarks.get(bookmark_id)
        if statement is None or bookmark is None:
            return
        session = self._window.session
        marked = bookmark.mark.wording if bookmark.mark else None
        if marked in statement.wordings and marked is not session.wording_of(statement):
            session.show_in(marked)
        QTimer.singleShot(0, self, lambda: self._bring_into_sight(bookmark))

    def _bring_into_sight(self, bookmark: Bookmark) -> None:
        """Select the passage of a bookmark, if its statement is still the one that is read."""
        statement = self.statement
        if statement is not None and statement.id == bookmark.statement and bookmark.section is not None:
            found = find_in_statement(bookmark, statement)
            if found is not None:
                self._window.panes.go_to(found.section, found.start, found.length)
            elif bookmark.passage is None:
                self._window.panes.go_to(bookmark.section, 0, 0)

    def _show_statement(self) -> None:
        statement, work = self.statement, self._autosave.work
        window = self._window
        window.note.set_writable(self._autosave.writable and not (statement is not None and statement.is_removed))
        if statement is None:
            window.note.show_note("", None)
            self.lost = []
            window.header.bookmark_status.show_sentences((), False, False)
            return
        bookmarks = bookmarks_on_statement(work, statement.id)
        starred = any(each.section is None for each in bookmarks)
        window.header.star.show_star(starred)
        window.commands.bookmark.setText(
            self.tr("Remove &Bookmark") if starred else self.tr("&Bookmark This Statement")
        )
        window.note.show_note(statement.id, work.notes.get(statement.id))
        self.lost = self._show_passages(statement, bookmarks)
        told = self._told(statement, bookmarks)
        marks = self._changed_marks(statement, bookmarks)
        comparable = self._first_kept(statement, marks) is not None
        removed = statement.is_removed and self._autosave.writable
        window.header.bookmark_status.show_sentences(told, comparable, bool(marks), len(self.lost), removed)

    def _show_passages(self, statement: Statement, bookmarks: list[Bookmark]) -> list[Bookmark]:
        """Mark the passages in the panes; return those that cannot be found in the text that is shown.

        Of those that were lost to a text that the user has seen meanwhile nothing is told any more. Of a statement that
        left the library all are told that the text seen last does not have.
        """
        wording = self._window.session.wording_of(statement)
        spans: dict[Section, list[tuple[int, int]]] = {section: [] for section in Section}
        lost = []
        for bookmark in bookmarks:
            other_wording = bookmark.mark is not None and bookmark.mark.wording is not wording
            if bookmark.passage is None or (other_wording and not statement.is_removed):
                continue
            found = find_in_statement(bookmark, statement)
            if found is not None:
                spans[found.section].append((found.start, found.length))
            elif statement.is_removed or self._is_changed(bookmark):
                lost.append(bookmark)
        whole = {each.section for each in bookmarks if each.section and each.passage is None}
        for section, pane in self._window.panes.panes.items():
            pane.show_bookmarked(tuple(spans[section]), section in whole)
        return lost

    def _is_changed(self, bookmark: Bookmark) -> bool:
        return self._autosave.standings.of_bookmark(self._autosave.work, bookmark).text is TextStatus.CHANGED

    def _told(self, statement: Statement, bookmarks: list[Bookmark]) -> list[str]:
        work, standings = self._autosave.work, self._autosave.standings
        found = [standings.of_bookmark(work, each) for each in bookmarks]
        if statement.id in work.notes:
            found.append(standings.of_note(work, statement.id))
        sentences = self._removed_sentences(statement)
        for standing in found:
            sentences += self._sentences(standing)
        for bookmark in self.lost:
            words = bookmark.passage.words if bookmark.passage else ""
            sentences.append(self.tr("A passage you marked is not in the text any more: “{words}”").format(words=words))
        return list(dict.fromkeys(sentences))

    def _removed_sentences(self, statement: Statement) -> list[str]:
        """Return that the library does not have a statement, and how old its text is; nothing of one that it has."""
        if not isinstance(statement, RemovedStatement):
            return []
        told = [self.tr("This statement is not in the library now. What you marked and wrote is kept.")]
        if not statement.seen:
            return [*told, self.tr("Its text was not kept.")]
        wording = self.tr("the full text") if statement.full else self.tr("the summary")
        day = long_date(timestamps.local_day(statement.seen))
        return [
            *told,
            self.tr("Its text is shown as you last saw it, on {day}: {wording}.").format(day=day, wording=wording),
        ]

    def _sentences(self, standing: BookmarkStatus) -> list[str]:
        told = []
        day = long_date(timestamps.local_day(standing.since)) if standing.since else ""
        if standing.text is TextStatus.CHANGED:
            told.append(self.tr("The text changed since you marked this ({day}).").format(day=day))
        if standing.text is TextStatus.WORDING_GONE:
            told.append(self.tr("The full text you marked ({day}) is no longer in the library.").format(day=day))
        if standing.superseded_by:
            titles = [self._library.find(each).title for each in standing.superseded_by if each in self._library]
            told.append(self.tr("Superseded by: {titles}.").format(titles=", ".join(titles)))
        if standing.not_listed is not None:
            day = long_date(standing.not_listed.day)
            told.append(self.tr("No longer listed on its page since {day}.").format(day=day))
        return told
