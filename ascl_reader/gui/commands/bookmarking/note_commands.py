"""Writing the note on a statement: its text, the stance, the questions, the day to look at it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_questions, set_stance, write_note
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement, Wording

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
        note.stance_chosen.connect(self._set_stance)
        note.questions_typed.connect(self._set_questions)
        note.look_again_chosen.connect(self._set_look_again)
        note.part_written.connect(self._close_step)

    def _write(self, statement_id: str, text: str) -> None:
        def written(work: Bookmarks, statement: Statement, wording: Wording) -> Bookmarks:
            """Returns the work with the note."""
            earlier = self._autosave.edited.note_before_typing(statement_id)
            return write_note(work, statement, text, wording=wording, earlier=earlier)

        self._change(statement_id, StepKind.WRITE_NOTE, written, joins=True)
        self._pause.start()

    def _set_stance(self, statement_id: str, stance: Stance) -> None:
        self._change(
            statement_id, StepKind.SET_STANCE, lambda work, each, read: set_stance(work, each, stance, wording=read)
        )

    def _set_questions(self, statement_id: str, asked: Sequence[str]) -> None:
        self._change(
            statement_id,
            StepKind.SET_QUESTIONS,
            lambda work, each, read: set_questions(work, each, asked, wording=read),
            True,
        )

    def _set_look_again(self, statement_id: str, day: str | None) -> None:
        self._change(
            statement_id,
            StepKind.SET_LOOK_AGAIN,
            lambda work, each, read: set_look_again(work, each, day, wording=read),
        )

    def _change(
        self,
        statement_id: str,
        kind: StepKind,
        change: Callable[[Bookmarks, Statement, Wording], Bookmarks],
        joins: bool = False,
    ) -> None:
        """Changes the note of a statement of the library; `joins` lets it be one step with what was typed before.

        `change` is told in which wording the statement is read.
        """
        if statement_id in self._library:
            statement = self._library.find(statement_id)
            changed = change(self._autosave.work, statement, self._session.wordings.of(statement))
            self._autosave.do(kind, changed, statement_id, joins=joins)

    def _close_step(self) -> None:
        self._autosave.edited.close_step()
