"""What can be done about a marked text that changed or left the library: compare it, take it as seen, give it up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.bookmark_status import compare_with_marked
from ascl_reader.bookmarks.changes.bookmark_changes import mark_text_as_seen, remove_bookmarks
from ascl_reader.bookmarks.changes.note_changes import delete_note
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.places import bookmarks_on_statement
from ascl_reader.gui.around.bookmark_status_line import BookmarkStatusLine
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.library.statement import Statement


class ChangedTextCommands(QObject):
    """Carries out what the line below a statement's title offers; `remove` moves bookmarks to the bin by their ids."""

    def __init__(
        self,
        autosave: BookmarkAutosave,
        *,
        session: ReadingSession,
        remove: Callable[[Sequence[str]], None],
        line: BookmarkStatusLine,
        status: StatusLine,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._autosave = autosave
        self._session = session
        self._remove = remove
        self._status = status
        self._appearance = appearance
        self._window = window
        line.comparison_asked.connect(self._compare)
        line.text_accepted.connect(self._mark_as_seen)
        line.bin_asked.connect(self._give_up)

    def _compare(self) -> None:
        statement, bookmarks = self._session.reading.statement, self._session.reading.bookmarks
        if statement is None or bookmarks is None or bookmarks.comparable is None:
            return
        found = compare_with_marked(self._autosave.work, bookmarks.comparable, statement)
        if found is not None:
            from ascl_reader.gui.importing.comparison_view import ComparisonDialog

            title = self.tr("Since you marked it: {title}").format(title=statement.title)
            ComparisonDialog(title, found, self._appearance, self._window).open()

    def _mark_as_seen(self) -> None:
        statement = self._session.reading.statement
        if statement is not None:
            changed = mark_text_as_seen(self._autosave.work, statement)
            self._autosave.do(StepKind.ACCEPT_TEXT, changed, statement.id)

    def _give_up(self) -> None:
        """Moves the passages that the text does not have to the bin; of a removed statement everything."""
        statement, bookmarks = self._session.reading.statement, self._session.reading.bookmarks
        if statement is not None and statement.is_removed:
            self._give_up_removed(statement)
        elif bookmarks is not None:
            self._remove([each.id for each in bookmarks.lost])

    def _give_up_removed(self, statement: Statement) -> None:
        work = self._autosave.work
        marked, noted = [each.id for each in bookmarks_on_statement(work, statement.id)], statement.id in work.notes
        kind = StepKind.REMOVE_BOOKMARKS if not noted else StepKind.DELETE_KEPT if marked else StepKind.DELETE_NOTE
        if self._autosave.do(kind, delete_note(remove_bookmarks(work, marked), statement.id)):
            told = self.tr("What you kept of “{title}” is in the bin. {undo} brings it back.")
            self._status.show_message(told.format(title=statement.title, undo=key_of(self, "undo")))
