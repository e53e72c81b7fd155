"""The commands for bookmarks, folders and notes, carried out on what is chosen in the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer

from ascl_reader.bookmarks.bookmark_rows import bookmark_in_row, statement_in_row
from ascl_reader.bookmarks.bookmark_status import compare_with_marked
from ascl_reader.bookmarks.changes.bookmark_changes import (
    NewBookmark,
    add_bookmarks,
    mark_text_as_seen,
    remove_bookmarks,
)
from ascl_reader.bookmarks.changes.note_changes import (
    delete_note,
    set_look_again,
    set_questions,
    set_stance,
    write_note,
)
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.folder_tree import bookmarks_on_statement, bookmarks_on_whole
from ascl_reader.bookmarks.stance import Stance
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.commands.bookmarking.bookmarks_shown import BookmarksShown
from ascl_reader.gui.commands.bookmarking.filing_commands import FilingCommands
from ascl_reader.gui.commands.bookmarking.folder_commands import FolderCommands
from ascl_reader.gui.commands.bookmarking.passage_commands import PassageCommands
from ascl_reader.gui.commands.bookmarking.undo_commands import UndoCommands
from ascl_reader.gui.memory.open_dialogs import OpenDialogs
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.comparison import ComparedWords
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement

PAUSE = 3_000
"""Milliseconds without typing after which more typing is a step of its own, to undo."""


class BookmarkCommands(QObject):
    """Turns the window's signals into changes on the bookmarks."""

    def __init__(self, window: MainWindow, library: Library, autosave: BookmarkAutosave, drafts: OpenDialogs) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._autosave = autosave
        self.view = BookmarksShown(window, library, autosave)
        self.steps = UndoCommands(window, library, autosave)
        self.folders = FolderCommands(window, library, autosave, drafts)
        self.filing = FilingCommands(window, library, autosave, drafts, self.folders.listed)
        self.passages = PassageCommands(window, autosave, self.folders.listed)
        self.passages.removed.connect(self._remove)
        a = window.commands
        a.undo.triggered.connect(self._undo)
        a.redo.triggered.connect(self._redo)
        a.bookmark.triggered.connect(self._bookmark)
        window.header.star_pressed.connect(self._toggle_here)
        window.list.star_pressed.connect(self._star_pressed)
        window.header.bookmark_status.compare_asked.connect(self._compare)
        window.header.bookmark_status.seen.connect(self._seen)
        window.header.bookmark_status.lost_given_up.connect(self._give_up_lost)
        window.note.text_typed.connect(self._write)
        window.note.stance_chosen.connect(self._set_stance)
        window.note.questions_typed.connect(self._set_questions)
        window.note.look_again_chosen.connect(self._set_look_again)
        autosave.refused.connect(self._refused)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._close_step)
        for box in (window.note.text, window.note.questions):
            box.left.connect(self._close_step)
            box.line_ended.connect(self._close_line)
            box.undo_asked.connect(self._undo)
            box.redo_asked.connect(self._redo)

    def bring_dialogs_back(self) -> None:
        """Open the dialogs again that the last session left open, once the bookmarks are loaded."""
        self._autosave.loaded.connect(self._resume, Qt.ConnectionType.SingleShotConnection)

    def _resume(self) -> None:
        if self._autosave.writable:
            self.filing.resume()
            self.folders.resume()

    def toggle(self, ids: Sequence[str]) -> None:
        """Bookmark statements; where all of them have a bookmark, remove those on the whole statements."""
        work = self._autosave.work
        whole = bookmarks_on_whole(work, ids)
        if ids and {each.statement for each in whole} >= set(ids):
            self._remove([each.id for each in whole])
            return
        if not self._known(ids):
            self._say(self.tr("Only a statement of the library can be bookmarked."))
            return
        folder = self.folders.listed.folder or UNFILED
        changed = add_bookmarks(work, [NewBookmark(each) for each in self._known(ids)], folder)
        if self._autosave.do(StepKind.ADD_BOOKMARKS, changed) is not None:
            named = self._autosave.work.folders.get(folder)
            told = self.tr("Bookmarked in “{folder}”.").format(folder=named.name) if named else self.tr("Bookmarked.")
            self._say(told)

    def _remove(self, bookmarks: Sequence[str]) -> None:
        if self._autosave.do(StepKind.REMOVE_BOOKMARKS, remove_bookmarks(self._autosave.work, bookmarks)) is not None:
            one, many = (
                self.tr("Bookmark removed. Ctrl+Z brings it back."),
                self.tr("Bookmarks removed. Ctrl+Z brings them back."),
            )
            self._say(one if len(bookmarks) == 1 else many)

    def _star_pressed(self, line: str) -> None:
        """Take the bookmark of a pane or passage away; of a line with a whole statement the star is turned."""
        if bookmark_in_row(line):
            self._remove([bookmark_in_row(line)])
        else:
            self.toggle([line])

    def _bookmark(self) -> None:
        """Turn the star of what is chosen; of a statement that left the library it can only be taken away.

        Of lines that stand for parts of statements the bookmarks on those parts are meant.
        """
        read, chosen = self._window.session.reading.statement, self._window.chosen()
        lines = self._window.list.selected_lines()
        parts = [bookmark_in_row(line) for line in lines if bookmark_in_row(line)]
        if parts and len(parts) == len(lines) and {statement_in_row(line) for line in lines} >= set(chosen):
            self._remove(parts)
            return
        self.toggle([read.id] if read is not None and read.is_removed and not chosen else chosen)

    def _toggle_here(self) -> None:
        self.toggle([self._window.session.statement])

    def _compare(self) -> None:
        statement = self._window.session.reading.statement
        bookmarks = self._window.session.reading.bookmarks
        mark = bookmarks.comparable if bookmarks else None
        found: dict[Section, tuple[ComparedWords, ...]] | None = None
        if statement is not None and mark is not None:
            found = compare_with_marked(self._autosave.work, mark, statement)
        if statement is not None and found is not None:
            from ascl_reader.gui.importing.comparison_dialog import ComparisonDialog

            title = self.tr("Since you marked it: {title}").format(title=statement.title)
            ComparisonDialog(title, found, self._window.appearance, self._window).open()

    def _seen(self) -> None:
        statement = self._window.session.reading.statement
        if statement is not None:
            self._autosave.do(StepKind.ACCEPT_TEXT, mark_text_as_seen(self._autosave.work, statement), statement.id)

    def _give_up_lost(self) -> None:
        """Move the passages to the bin that are told as not in the text any more; all of a statement that left."""
        statement = self._window.session.reading.statement
        if statement is not None and statement.is_removed:
            self._give_up(statement)
        else:
            bookmarks = self._window.session.reading.bookmarks
            self._remove([each.id for each in bookmarks.lost] if bookmarks else [])

    def _give_up(self, statement: Statement) -> None:
        """Move the bookmarks and the note of a statement to the bin, in one step."""
        work = self._autosave.work
        marked, noted = [each.id for each in bookmarks_on_statement(work, statement.id)], statement.id in work.notes
        kind = StepKind.REMOVE_BOOKMARKS if not noted else StepKind.DELETE_KEPT if marked else StepKind.DELETE_NOTE
        if self._autosave.do(kind, delete_note(remove_bookmarks(work, marked), statement.id)) is not None:
            told = self.tr("What you kept of “{title}” is in the bin. Ctrl+Z brings it back.")
            self._say(told.format(title=statement.title))

    def _write(self, statement_id: str, text: str) -> None:
        for statement in self._known([statement_id]):
            earlier = self._autosave.edited.note_before_typing(statement_id)
            wording = self._window.session.wordings.of(statement)
            changed = write_note(self._autosave.work, statement, text, wording=wording, earlier=earlier)
            self._autosave.do(StepKind.WRITE_NOTE, changed, statement_id, joins=True)
            self._pause.start()

    def _close_step(self) -> None:
        self._autosave.edited.close_step()

    def _close_line(self) -> None:
        """Let each line that is typed be a step of its own."""
        self._window.note.commit()
        self._close_step()

    def _set_stance(self, statement_id: str, stance: Stance) -> None:
        for statement in self._known([statement_id]):
            self._autosave.do(StepKind.SET_STANCE, set_stance(self._autosave.work, statement, stance), statement_id)

    def _set_questions(self, statement_id: str, questions: Sequence[str]) -> None:
        for statement in self._known([statement_id]):
            changed = set_questions(self._autosave.work, statement, questions)
            self._autosave.do(StepKind.SET_QUESTIONS, changed, statement_id, joins=True)

    def _set_look_again(self, statement_id: str, day: str | None) -> None:
        for statement in self._known([statement_id]):
            self._autosave.do(
                StepKind.SET_LOOK_AGAIN, set_look_again(self._autosave.work, statement, day), statement_id
            )

    def _undo(self) -> None:
        self._window.note.commit()
        undone = self._autosave.undo()
        if undone is not None and undone.step.kind is StepKind.DELETE_FOLDER and not self._window.session.search_text:
            back = [each.key for each in undone.step.differences if each.section == "folders" and not each.after]
            self.folders.list_folder(next((each for each in back if each in self._autosave.work.folders), ""))

    def _redo(self) -> None:
        self._window.note.commit()
        self._autosave.redo()

    def _known(self, ids: Sequence[str]) -> list[Statement]:
        return [self._library.find(each) for each in ids if each in self._library]

    def _refused(self) -> None:
        loading = self.tr("Your bookmarks and notes are still being loaded: try again in a moment.")
        only_read = self.tr("Your bookmarks and notes are open for reading only.")
        self._say(only_read if self._autosave.ready else loading)

    def _say(self, message: str) -> None:
        self._window.status.show_message(message)
