"""The briefings as edited in one session, with undo and redo of each change.

A step goes back briefing by briefing: what came meanwhile from another window or machine is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.briefings import BinnedBriefing, Briefings
from ascl_reader.briefing.journal_shape import past_state, rebased
from ascl_reader.briefing.same_content import content_bytes, same_content
from ascl_reader.files import timestamps
from ascl_reader.journal.journal_steps import REDO, UNDO, PastStep
from ascl_reader.journal.journaled_store import SentStep

MOST_STEPS = 200
"""Steps that can be undone; older ones are forgotten, what they deleted is still in the bin."""


class BriefingStep(NamedTuple):
    """One change: its kind, as the caller named it, and the briefings before and after it."""

    kind: str
    before: Briefings
    after: Briefings


class BriefingUndo(NamedTuple):
    """The result of undo or redo: the kind of step, and how many briefings were left, having changed elsewhere."""

    kind: str
    left: int = 0


class EditedBriefings:
    """The present briefings, with the steps that can be undone and redone."""

    def __init__(self, briefings: Briefings, done: Iterable[PastStep] = (), undone: Iterable[PastStep] = ()) -> None:
        self._present = briefings
        self._done = [_past(each) for each in done]
        self._undone = [_past(each) for each in undone]
        self.unsaved: tuple[SentStep, ...] = ()
        """The steps since the last that was saved."""

    @property
    def work(self) -> Briefings:
        """The present briefings."""
        return self._present

    @property
    def to_undo(self) -> str:
        """The kind of the step that `undo` would undo, empty if there is none."""
        return self._done[-1].kind if self._done else ""

    @property
    def to_redo(self) -> str:
        """The kind of the step that `redo` would redo, empty if there is none."""
        return self._undone[-1].kind if self._undone else ""

    def do(self, changed: Briefings, kind: str, now: str = "") -> bool:
        """Makes the changed briefings the present ones; returns whether anything changed.

        Choosing another current briefing is taken over, but is no step.
        """
        before = self._present
        if changed == before:
            return False
        self._present = _stamped(before, changed, now or timestamps.now())
        if (changed.briefings, changed.bin) != (before.briefings, before.bin):
            self._note(kind)
            self._done = [*self._done, BriefingStep(kind, before, self._present)][-MOST_STEPS:]
            self._undone = []
        return True

    def undo(self, now: str = "") -> BriefingUndo | None:
        """Undoes the last step; returns the result, None if there is nothing to undo."""
        if not self._done:
            return None
        step = self._done.pop()
        was = self._present
        left = self._go(step.after, step.before, now or timestamps.now())
        self._note(UNDO)
        self._undone.append(BriefingStep(step.kind, self._present, was))
        return BriefingUndo(step.kind, left)

    def redo(self, now: str = "") -> BriefingUndo | None:
        """Redoes the step that was undone last; returns the result, None if there is nothing to redo."""
        if not self._undone:
            return None
        step = self._undone.pop()
        was = self._present
        left = self._go(step.before, step.after, now or timestamps.now())
        self._note(REDO)
        self._done.append(BriefingStep(step.kind, was, self._present))
        return BriefingUndo(step.kind, left)

    def adopt(self, sent: Briefings, saved: Briefings) -> bool:
        """Takes over the result of saving `sent`, keeping the changes that were made since.

        Returns whether anything came from elsewhere. This is no step: it cannot be undone here.
        """
        if saved is sent:
            return False
        before = self._present
        self._present = rebased(sent, before, saved)
        if self.unsaved:
            self.unsaved = (self.unsaved[-1]._replace(work=self._present),)
        return self._present != before

    def note_saved(self, steps: Sequence[SentStep]) -> None:
        """Notes that steps, the first of those that were not, are saved."""
        self.unsaved = self.unsaved[len(steps) :]

    def _note(self, name: str) -> None:
        self.unsaved = (*self.unsaved, SentStep(name, "", False, self._present))

    def _go(self, here: Briefings, there: Briefings, now: str) -> int:
        """Brings each briefing that is as `here` to where it is `there`; returns how many are not."""
        left = 0
        keys = dict.fromkeys(each.id for each in (*there.briefings, *here.briefings))
        moved = [key for key in keys if not same_content(here.find(key), there.find(key))]
        for key in moved:
            current, wanted = self._present.find(key), there.find(key)
            if same_content(current, wanted):
                continue
            if not same_content(current, here.find(key)):
                left += 1
            elif wanted is None:
                self._present = self._present.deleting(key, now)
            else:
                self._put(wanted, there.briefings.index(wanted), now)
        self._go_in_bin(here, there, set(moved))
        if here.current_id != there.current_id and self._present.find(there.current_id):
            self._present = self._present.choosing(there.current_id)
        return left

    def _put(self, briefing: Briefing, place: int, now: str) -> None:
        """Puts a briefing in the place of its present state, or where it stood, and out of the bin."""
        present = self._present
        current = present.find(briefing.id)
        earlier = [each.deleted for each in present.bin if each.briefing.id == briefing.id]
        latest = timestamps.later_than(now, briefing.changed, current.changed if current else "", *earlier)
        new = msgspec.structs.replace(briefing, changed=latest)
        row = list(present.briefings)
        if current is None:
            row.insert(place, new)
        else:
            row[row.index(current)] = new
        out = tuple(each for each in present.bin if not same_content(each.briefing, briefing))
        self._present = msgspec.structs.replace(present, briefings=tuple(row), bin=out)

    def _go_in_bin(self, here: Briefings, there: Briefings, moved: set[str]) -> None:
        """Brings back what was cleared from the bin, or clear it again; the bin of what moved has followed already."""
        old, new = (_bin(each, moved) for each in (here, there))
        entries = _bin(self._present, set())
        kept = {key: each for key, each in entries.items() if key in new or key not in old}
        back = {key: each for key, each in new.items() if key not in old and not self._present.find(each.briefing.id)}
        if kept != entries or back:
            self._present = msgspec.structs.replace(self._present, bin=tuple({**kept, **back}.values()))


def _past(step: PastStep) -> BriefingStep:
    """Returns a step of an earlier sitting."""
    return BriefingStep(step.name, past_state(step.changes, after=False), past_state(step.changes, after=True))


def _bin(briefings: Briefings, moved: set[str]) -> dict[bytes, BinnedBriefing]:
    """Returns the entries of a bin by what they hold, but for their times, which undoing does not bring back."""
    entries = (each for each in briefings.bin if each.briefing.id not in moved)
    return {content_bytes(msgspec.structs.replace(each.briefing, changed="")): each for each in entries}


def _stamped(before: Briefings, after: Briefings, now: str) -> Briefings:
    """Returns the later state with each changed or restored briefing's time after what it follows.

    Where a clock went wrong, or a briefing came out of the bin as it was, another machine would take it for older.
    """

    def stamped(each: Briefing) -> Briefing:
        old = before.find(each.id)
        earlier = [entry.deleted for entry in before.bin if entry.briefing.id == each.id]
        earlier += [old.changed] if old is not None else []
        late = old == each or not earlier or each.changed > max(earlier)
        return each if late else msgspec.structs.replace(each, changed=timestamps.later_than(now, *earlier))

    return msgspec.structs.replace(after, briefings=tuple(stamped(each) for each in after.briefings))
