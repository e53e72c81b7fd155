"""Undo and redo of what was done to bookmarks and notes, with the step named in the Edit menu and the status line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from ascl_reader.bookmarks.changes.undo import BookmarkStep, BookmarkUndo, StepKind
from ascl_reader.bookmarks.entries import BinEntry, Note
from ascl_reader.gui.around.bookmarks_in_words import title_of
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.library.library import Library

translate = QCoreApplication.translate

NAMED = (
    StepKind.ADD_FOLDER,
    StepKind.RENAME_FOLDER,
    StepKind.MOVE_FOLDER,
    StepKind.DELETE_FOLDER,
    StepKind.SAVE_SEARCH,
    StepKind.RENAME_SEARCH,
    StepKind.DELETE_SEARCH,
)
"""Steps whose subject is the name of a folder or a search."""


class UndoCommands(QObject):
    """Undoes and redoes, whoever asked: the Edit menu, a box of the note, or the bin; and says what was done.

    `list_folder` lists a folder that an undone deletion brought back.
    """

    def __init__(
        self,
        library: Library,
        autosave: BookmarkAutosave,
        *,
        session: ReadingSession,
        note: NotePane,
        status: StatusLine,
        actions: Actions,
        list_folder: Callable[[str], None],
    ) -> None:
        super().__init__(note)
        self._library = library
        self._autosave = autosave
        self._session = session
        self._note = note
        self._status = status
        self._actions = actions
        self._list_folder = list_folder
        self._done: BookmarkStep | None = None
        self._other: tuple[str, Callable[[], object]] | None = None
        actions.undo.triggered.connect(self._undo)
        actions.redo.triggered.connect(self._redo)
        note.undo_asked.connect(self._undo)
        note.redo_asked.connect(self._redo)
        autosave.changed.connect(self._changed)
        autosave.undone.connect(lambda undone: self._tell(self.tr("Undone: {what}."), undone))
        autosave.redone.connect(lambda redone: self._tell(self.tr("Redone: {what}."), redone))

    def offer(self, name: str, undo: Callable[[], object] | None) -> None:
        """Offers to undo what was done last to something else, until bookmarks or notes change; None withdraws it."""
        self._other = (name, undo) if undo is not None else None
        self._name_actions()

    def _undo(self) -> None:
        self._note.commit()
        if self._other is not None:
            (_, undo), self._other = self._other, None
            undo()
            self._name_actions()
            return
        undone = self._autosave.undo()
        if undone is not None and undone.step.kind is StepKind.DELETE_FOLDER and not self._session.search_text:
            back = [each.key for each in undone.step.differences if each.section == "folders" and not each.after]
            self._list_folder(next((each for each in back if each in self._autosave.work.folders), ""))

    def _redo(self) -> None:
        self._note.commit()
        self._autosave.redo()

    def _changed(self) -> None:
        before, self._done = self._done, self._autosave.edited.to_undo
        if self._done is not before:
            self._other = None
        self._name_actions()
        if self._done is not None and self._done is not before and self._done.kind is StepKind.RESTORE:
            self._tell_restored(self._done)

    def _tell(self, pattern: str, undone: BookmarkUndo) -> None:
        """Says what was undone or redone, and how much of it was left because it was changed elsewhere since."""
        step, left = undone.step, undone.left
        subject = self._subject(step)
        told = pattern.format(what=f"{step_name(step.kind)} (“{subject}”)" if subject else step_name(step.kind))
        if left > 0:
            one = self.tr("1 part of it had been changed elsewhere since and stays as it is.")
            many = self.tr("{count} parts of it had been changed elsewhere since and stay as they are.")
            told = f"{told} {one if left == 1 else many.format(count=left)}"
        self._status.show_message(told)

    def _tell_restored(self, step: BookmarkStep) -> None:
        """Tells what came out of the bin; of a folder that brought others, the one that was chosen."""
        entries = [each.before for each in step.differences if isinstance(each.before, BinEntry) and not each.after]
        one = any(title_of(each.item, self._library) == step.subject for each in entries)
        what = f"“{step.subject}”" if one else self.tr("{count} entries").format(count=len(entries))
        self._status.show_message(self.tr("Restored: {what}.").format(what=what))

    def _subject(self, step: BookmarkStep) -> str:
        """Returns the name of the folder or search, or the title of the statement, that a step was done to."""
        if step.subject in self._library:
            return self._library.find(step.subject).title
        if step.kind in NAMED:
            return step.subject
        entries = (each.before or each.after for each in step.differences if each.key == step.subject)
        note = next((each for each in entries if isinstance(each, Note)), None)
        return title_of(note, self._library) if note is not None else ""

    def _name_actions(self) -> None:
        a = self._actions
        for action, step, bare, pattern in (
            (a.undo, self._done, self.tr("&Undo"), self.tr("&Undo: {what}")),
            (a.redo, self._autosave.edited.to_redo, self.tr("&Redo"), self.tr("&Redo: {what}")),
        ):
            action.setText(pattern.format(what=step_name(step.kind)) if step else bare)
            action.setEnabled(step is not None and self._autosave.writable)
        if self._other is not None:
            a.undo.setText(self.tr("&Undo: {what}").format(what=self._other[0]))
            a.undo.setEnabled(True)


def step_name(kind: StepKind) -> str:
    """Returns the name of a step after “Undo”."""
    return {
        StepKind.ADD_BOOKMARKS: translate("steps", "Bookmark"),
        StepKind.REMOVE_BOOKMARKS: translate("steps", "Remove Bookmark"),
        StepKind.MOVE_BOOKMARKS: translate("steps", "Move Bookmark"),
        StepKind.ADD_FOLDER: translate("steps", "New Folder"),
        StepKind.RENAME_FOLDER: translate("steps", "Rename Folder"),
        StepKind.MOVE_FOLDER: translate("steps", "Move Folder"),
        StepKind.DELETE_FOLDER: translate("steps", "Delete Folder"),
        StepKind.WRITE_NOTE: translate("steps", "Write Note"),
        StepKind.SET_STANCE: translate("steps", "Set Stance"),
        StepKind.SET_QUESTIONS: translate("steps", "Write Questions"),
        StepKind.SET_LOOK_AGAIN: translate("steps", "Set Review Day"),
        StepKind.DELETE_NOTE: translate("steps", "Delete Note"),
        StepKind.DELETE_KEPT: translate("steps", "Delete Bookmarks and Note"),
        StepKind.ACCEPT_TEXT: translate("steps", "Mark as Seen"),
        StepKind.RESTORE: translate("steps", "Restore from the Bin"),
        StepKind.EMPTY_BIN: translate("steps", "Empty the Bin"),
        StepKind.SAVE_SEARCH: translate("steps", "Save Search"),
        StepKind.RENAME_SEARCH: translate("steps", "Rename Search"),
        StepKind.DELETE_SEARCH: translate("steps", "Delete Search"),
        StepKind.IMPORT: translate("steps", "Import Bookmarks and Notes"),
        StepKind.MERGE_COPY: translate("steps", "Join Copies"),
    }[kind]
