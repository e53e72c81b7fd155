"""One kind of work as it is edited in a sitting: with undo and redo of each step, and what is not saved yet.

A step goes back entry by entry: what came meanwhile from another window or machine is left alone.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar

import msgspec

from ascl_reader.files import timestamps
from ascl_reader.journal.journaled_store import Content, SentStep
from ascl_reader.journal.past_steps import MOST_STEPS, REDO, UNDO


class NamedStep(Protocol):
    """What was done at once, and the entries before and after it."""

    @property
    def kind(self) -> str:
        """What was done."""

    @property
    def subject(self) -> str:
        """What it was done to, as the caller named it."""


Step = TypeVar("Step", bound=NamedStep)


class Undone(msgspec.Struct, Generic[Step], frozen=True):
    """The result of undo or redo: the step, and how many of its entries were left, having changed elsewhere."""

    step: Step
    left: int = 0


class EditedWork(ABC, Generic[Content, Step]):
    """The present `work`, with the steps that can be undone and redone; a step names what it did."""

    def __init__(self, work: Content, done: Iterable[Step] = (), undone: Iterable[Step] = ()) -> None:
        self.work = work
        self._done = list(done)
        self._undone = list(undone)
        self.unsaved: tuple[SentStep, ...] = ()
        """The steps since the last that was saved."""

    @property
    def to_undo(self) -> Step | None:
        """The step that `undo` would undo, or None."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Step | None:
        """The step that `redo` would redo, or None."""
        return self._undone[-1] if self._undone else None

    @abstractmethod
    def do(self, kind: str, changed: Content, subject: str = "", joins: bool = False, *, now: str = "") -> bool:
        """Makes the changed work the present one; returns whether anything changed.

        `kind` says what is done and `subject` to what, for undoing it. A step that `joins` may become one with the step
        before.
        """

    def undo(self, now: str = "") -> Undone[Step] | None:
        """Undoes the last step; returns the result, None if there is nothing to undo."""
        return self._turn(UNDO, self._done, self._undone, now)

    def redo(self, now: str = "") -> Undone[Step] | None:
        """Redoes the step that was undone last; returns the result, None if there is nothing to redo."""
        return self._turn(REDO, self._undone, self._done, now)

    def adopt(self, sent: Content, saved: Content) -> bool:
        """Takes over the result of saving `sent`, keeping the changes that were made since.

        Returns whether anything came from elsewhere. This is no step: it cannot be undone here.
        """
        if saved is sent:
            return False
        before = self.work
        self.work = self._rebased(sent, before, saved)
        if self.unsaved:
            self.unsaved = (self.unsaved[-1]._replace(work=self.work),)
        return self._differs(before, self.work)

    def note_saved(self, steps: Sequence[SentStep]) -> None:
        """Notes that the first so many unsaved steps are saved."""
        self.unsaved = self.unsaved[len(steps) :]

    def _turn(self, name: str, taken: list[Step], given: list[Step], now: str) -> Undone[Step] | None:
        if not taken:
            return None
        step, before = taken.pop(), self.work
        left = self._go_back(step, now or timestamps.now())
        self._note(name, step.subject)
        given.append(self._between(step, before))
        return Undone(step, left)

    def _note_step(self, step: Step, joins: bool = False) -> None:
        """Remembers a step that was done, which leaves nothing to be redone."""
        self._note(step.kind, step.subject, joins)
        self._done = [*self._done, step][-MOST_STEPS:]
        self._undone = []

    def _note(self, name: str, subject: str, joins: bool = False) -> None:
        self.unsaved = (*self.unsaved, SentStep(name, subject, joins, self.work))

    @abstractmethod
    def _go_back(self, step: Step, now: str) -> int:
        """Puts entries that are still as the step left them back to how they were; returns how many are not."""

    @abstractmethod
    def _between(self, step: Step, before: Any) -> Step:
        """Returns the same step, as one from an earlier state to the present."""

    @abstractmethod
    def _rebased(self, sent: Any, present: Any, saved: Any) -> Any:
        """Returns what was saved for `sent`, with what changed from that to the present."""

    @abstractmethod
    def _differs(self, before: Any, after: Any) -> bool:
        """Returns whether two states differ."""
