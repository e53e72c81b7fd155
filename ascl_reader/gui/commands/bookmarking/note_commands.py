"""Writing the note on a statement: its text, the stance, the questions, the day to look at it again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_questions, set_stance, write_note
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.library.library import Library

PAUSE = 3_000
"""Milliseconds without typing after which more typing is a step of its own, to undo."""


class NoteCommands(QObject):
    """Changes notes as they are typed in the note pane. Each line typed, and each pause in typing, ends a step."""

    def __init__(self, library: Library, autosave: BookmarkAutosave, session: ReadingSession, note: NotePane) -> None:
        super().__init__(note)
        self._library = library
        self._autosave = autosave
        self._session = session
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._close_step)
        note.text_typed.connect(self._write)
        note.stance_chosen.connect(partial(self._change, StepKind.SET_STANCE, set_stance))
        note.questions_typed.connect(partial(self._change, StepKind.SET_QUESTIONS, set_questions, joins=True))
        note.look_again_chosen.connect(partial(self._change, StepKind.SET_LOOK_AGAIN, set_look_again))
        note.part_written.connect(self._close_step)

    def _write(self, statement_id: str, text: str) -> None:
        earlier = self._autosave.edited.note_before_typing(statement_id)
        self._change(StepKind.WRITE_NOTE, partial(write_note, earlier=earlier), statement_id, text, joins=True)
        self._pause.start()

    def _change(
        self,
        kind: StepKind,
        change: Callable[..., Bookmarks],
        statement_id: str,
        written: object,
        *,
        joins: bool = False,
    ) -> None:
        """Changes the note of a statement of the library; `joins` lets it be one step with what was typed before.

        `change` is a function of `note_changes`, which is told what was written, and in which wording that was read.
        """
        if statement_id in self._library:
            statement = self._library.find(statement_id)
            wording = self._session.wordings.of(statement)
            changed = change(self._autosave.work, statement, written, wording=wording)
            self._autosave.do(kind, changed, statement_id, joins=joins)

    def _close_step(self) -> None:
        self._autosave.edited.close_step()
