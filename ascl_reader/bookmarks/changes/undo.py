"""The work as edited in one session, with undo and redo of each change.

A step remembers what each entry was and became, not the whole work: what came meanwhile from another window is
left alone when a step is undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TypeAlias

import msgspec

from ascl_reader.bookmarks.bookmarks import (
    SECTION_OF_KIND,
    Bookmarks,
    Difference,
    UnreadEntry,
    differences,
    rebased,
    same_content,
)
from ascl_reader.bookmarks.changes.step_changes import StepChanges, with_tombstones
from ascl_reader.bookmarks.entries import Note
from ascl_reader.bookmarks.entry_fields import as_entry
from ascl_reader.bookmarks.journal_shape import SECTION_OF
from ascl_reader.bookmarks.text import entry_from_data
from ascl_reader.journal.edited_work import EditedWork, Undone
from ascl_reader.journal.past_steps import PastChange, PastStep

_REMEMBERED = frozenset({*SECTION_OF_KIND.values(), "bin"})
"""The sections of which a step remembers what changed."""


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


BookmarkUndo: TypeAlias = Undone[BookmarkStep]


class EditedBookmarks(EditedWork[Bookmarks, BookmarkStep]):
    """The present work, with the steps that can be undone and redone."""

    def __init__(self, work: Bookmarks, done: Iterable[PastStep] = (), undone: Iterable[PastStep] = ()) -> None:
        super().__init__(work, _past(done), map(_turned, _past(undone)))
        self._joins = False

    def do(self, kind: str, changed: Bookmarks, subject: str = "", joins: bool = False, *, now: str = "") -> bool:
        """Makes the changed work the present one; returns whether anything changed.

        Steps that join (typing in one note) become one with the step before, if that was of the same kind and subject
        and `close_step` was not called since.
        """
        different = _steps(self.work, changed)
        self.work = changed
        if not different:
            return False
        before = self.to_undo
        joins_before = joins and self._joins and before and (before.kind, before.subject) == (kind, subject)
        if joins_before and before:
            self._done.pop()
            different = _joined(before.differences, different)
        self._note_step(BookmarkStep(StepKind(kind), subject, different), bool(joins_before))
        self._joins = joins
        return True

    def close_step(self) -> None:
        """Ends the joining of typing into one step: the next change is a step of its own."""
        self._joins = False

    def note_before_typing(self, statement_id: str) -> Note | None:
        """Returns the note as it was before the current typing began, for `write_note`; None without such typing."""
        step = self.to_undo
        if not self._joins or step is None or step.kind is not StepKind.WRITE_NOTE:
            return None
        before = (each.before for each in step.differences if (each.section, each.key) == ("notes", statement_id))
        return next((each for each in before if isinstance(each, Note)), None)

    def adopt(self, sent: Bookmarks, saved: Bookmarks) -> bool:
        """Takes over the result of saving `sent`; returns whether news came from elsewhere: they end joined typing."""
        news = super().adopt(sent, saved)
        self._joins = self._joins and not news
        return news

    def _go_back(self, step: BookmarkStep, now: str) -> int:
        before, left = self.work, 0
        changes = StepChanges(before)
        for each in step.differences:
            place = each._replace(key=changes.present_key(each, each.after))
            current = changes.section(place.section).get(place.key)
            if same_content(current, each.after):
                changes.restore_state(place, each.before, now)
            elif not same_content(current, each.before):
                left += 1
        self.work = with_tombstones(before, changes.work, now)
        self._joins = False
        return left

    def _between(self, step: BookmarkStep, before: Bookmarks) -> BookmarkStep:
        return BookmarkStep(step.kind, step.subject, _steps(before, self.work))

    def _rebased(self, sent: Bookmarks, present: Bookmarks, saved: Bookmarks) -> Bookmarks:
        return rebased(sent, present, saved)

    def _differs(self, before: Bookmarks, after: Bookmarks) -> bool:
        return next(differences(before, after), None) is not None


def _steps(before: Bookmarks, after: Bookmarks) -> tuple[Difference, ...]:
    """Returns the differences a step remembers: no texts, which others may share, nor tombstones, which must stay."""
    return tuple(each for each in differences(before, after) if each.section in _REMEMBERED)


def _joined(first: tuple[Difference, ...], second: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """Returns two steps' differences as one's."""
    joined = {(each.section, each.key): each for each in first}
    for each in second:
        was = joined.get((each.section, each.key))
        joined[each.section, each.key] = each._replace(before=was.before) if was else each
    return tuple(joined.values())


def _past(steps: Iterable[PastStep]) -> Iterator[BookmarkStep]:
    """Yields the steps of earlier sittings; one that this version does not know is left out."""
    kinds = {kind.value: kind for kind in StepKind}
    for each in steps:
        different = tuple(_difference(one) for one in each.changes if SECTION_OF.get(one.kind) in _REMEMBERED)
        if each.name in kinds and different:
            yield BookmarkStep(kinds[each.name], each.about, different)


def _turned(step: BookmarkStep) -> BookmarkStep:
    """Returns a step the other way round."""
    turned = tuple(each._replace(before=each.after, after=each.before) for each in step.differences)
    return BookmarkStep(step.kind, step.subject, turned)


def _difference(change: PastChange) -> Difference:
    section = SECTION_OF[change.kind]
    states = (None if each is None else as_entry(change.kind, each) for each in (change.before, change.after))
    before, after = (None if each is None else entry_from_data(section, each) for each in states)
    known = (None if isinstance(each, UnreadEntry) else each for each in (before, after))
    return Difference(section, change.key, next(known), next(known))
