"""The work as edited in one session, with undo and redo of each change.

A step remembers what each entry was and became, not the whole work: what came meanwhile from another window is
left alone when a step is undone.
"""

from __future__ import annotations

from enum import Enum

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks, Difference, differences, same_content
from ascl_reader.bookmarks.changes.step_changes import StepChanges, with_tombstones
from ascl_reader.bookmarks.entries import Entry, Note
from ascl_reader.bookmarks.merging import merge_bookmarks
from ascl_reader.files import timestamps

MOST_STEPS = 200
"""Steps that can be undone; older ones are forgotten, what they deleted is still in the bin."""


class StepKind(str, Enum):
    """What a step did, for the words "Undo …"."""

    ADD_BOOKMARKS = "add bookmarks"
    REMOVE_BOOKMARKS = "remove bookmarks"
    MOVE_BOOKMARKS = "move bookmarks"
    ADD_FOLDER = "add folder"
    RENAME_FOLDER = "rename folder"
    MOVE_FOLDER = "move folder"
    DELETE_FOLDER = "delete folder"
    WRITE_NOTE = "write note"
    SET_STANCE = "set stance"
    SET_QUESTIONS = "set questions"
    SET_LOOK_AGAIN = "set look again"
    DELETE_NOTE = "delete note"
    DELETE_KEPT = "delete what is kept"
    ACCEPT_TEXT = "accept text"
    RESTORE = "restore"
    EMPTY_BIN = "empty bin"
    SAVE_SEARCH = "save search"
    RENAME_SEARCH = "rename search"
    DELETE_SEARCH = "delete search"
    IMPORT = "import"
    MERGE_COPY = "merge copy"


class BookmarkStep(msgspec.Struct, frozen=True):
    """One change; `subject` is what it was done to (a folder's name, a statement's id), as the caller told it."""

    kind: StepKind
    subject: str
    differences: tuple[Difference, ...]


class BookmarkUndo(msgspec.Struct, frozen=True):
    """The result of undo or redo: the step, and how many of its entries were left, having changed elsewhere."""

    step: BookmarkStep
    left: int = 0


class EditedBookmarks:
    """The present work, with the steps that can be undone and redone."""

    def __init__(self, work: Bookmarks) -> None:
        self._work = work
        self._done: list[BookmarkStep] = []
        self._undone: list[BookmarkStep] = []
        self._joins = False

    @property
    def work(self) -> Bookmarks:
        """The present work."""
        return self._work

    @property
    def to_undo(self) -> BookmarkStep | None:
        """The step that `undo` would undo, or None."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> BookmarkStep | None:
        """The step that `redo` would redo, or None."""
        return self._undone[-1] if self._undone else None

    def do(self, kind: StepKind, changed: Bookmarks, subject: str = "", joins: bool = False) -> BookmarkStep | None:
        """Makes the changed work the present one; returns the step, None if nothing changed.

        Steps that join (typing in one note) become one with the step before, if that was of the same kind and subject
        and `close_step` was not called since.
        """
        different = _steps(self._work, changed)
        self._work = changed
        if not different:
            return None
        before = self.to_undo
        if joins and self._joins and before and (before.kind, before.subject) == (kind, subject):
            self._done.pop()
            different = _joined(before.differences, different)
        step = BookmarkStep(kind, subject, different)
        self._done = [*self._done, step][-MOST_STEPS:]
        self._undone = []
        self._joins = joins
        return step

    def close_step(self) -> None:
        """Ends the joining of typing into one step: the next change is a step of its own."""
        self._joins = False

    def note_before_typing(self, statement_id: str) -> Note | None:
        """Returns the note as it was before the current typing began, for `write_note`."""
        step = self.to_undo
        if not self._joins or step is None or step.kind is not StepKind.WRITE_NOTE:
            return None
        before = (each.before for each in step.differences if (each.section, each.key) == ("notes", statement_id))
        return next((each for each in before if isinstance(each, Note)), None)

    def undo(self, now: str = "") -> BookmarkUndo | None:
        """Undoes the last step; returns the result, None if there is nothing to undo."""
        if not self._done:
            return None
        step = self._done.pop()
        before = self._work
        undone = self._go(step, [(each, each.after, each.before) for each in step.differences], now)
        self._undone.append(BookmarkStep(step.kind, step.subject, _steps(self._work, before)))
        return undone

    def redo(self, now: str = "") -> BookmarkUndo | None:
        """Redoes the step that was undone last; returns the result, None if there is nothing to redo."""
        if not self._undone:
            return None
        step = self._undone.pop()
        before = self._work
        redone = self._go(step, [(each, each.before, each.after) for each in step.differences], now)
        self._done.append(BookmarkStep(step.kind, step.subject, _steps(before, self._work)))
        return redone

    def adopt(self, sent: Bookmarks, saved: Bookmarks) -> bool:
        """Takes over the result of saving `sent`, keeping the changes that were made since.

        Returns whether anything came from elsewhere. This is no step: it cannot be undone here.
        """
        if saved is sent:
            return False
        before = self._work
        self._work = saved if self._work is sent else merge_bookmarks(sent, self._work, saved, timestamps.now()).work
        news = next(differences(before, self._work), None) is not None
        self._joins = self._joins and not news
        return news

    def _go(
        self, step: BookmarkStep, ways: list[tuple[Difference, Entry | None, Entry | None]], now: str
    ) -> BookmarkUndo:
        """Brings each entry that is as the step left it to where the step goes now; count those that are not."""
        now = now or timestamps.now()
        before, left = self._work, 0
        changes = StepChanges(before)
        for each, here, there in ways:
            place = each._replace(key=changes.present_key(each, here))
            current = changes.section(place.section).get(place.key)
            if same_content(current, here):
                changes.restore_state(place, there, now)
            elif not same_content(current, there):
                left += 1
        self._work = with_tombstones(before, changes.work, now)
        self._joins = False
        return BookmarkUndo(step, left)


def _steps(before: Bookmarks, after: Bookmarks) -> tuple[Difference, ...]:
    """Returns what a step has to remember: not the texts, which others may share, nor the traces, which must stay."""
    return tuple(each for each in differences(before, after) if each.section not in ("texts", "forgotten"))


def _joined(first: tuple[Difference, ...], second: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """Returns two steps' differences as one's."""
    joined = {(each.section, each.key): each for each in first}
    for each in second:
        was = joined.get((each.section, each.key))
        joined[each.section, each.key] = each._replace(before=was.before) if was else each
    return tuple(joined.values())
