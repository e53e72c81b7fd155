"""The briefings as edited in one session, with undo and redo of each change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

import msgspec

from ascl_reader.briefing.briefing import Briefing, content_bytes, same_content
from ascl_reader.briefing.briefings import BinnedBriefing, Briefings
from ascl_reader.briefing.store import past_state, rebased
from ascl_reader.files import timestamps
from ascl_reader.journal.edited_work import EditedWork, Undone
from ascl_reader.journal.past_steps import PastStep


class BriefingStep(NamedTuple):
    """One change: its kind, as the caller named it, and the briefings before and after it."""

    kind: str
    before: Briefings
    after: Briefings
    subject: str = ""


BriefingUndo: TypeAlias = Undone[BriefingStep]


class EditedBriefings(EditedWork[Briefings, BriefingStep]):
    """The present briefings, with the steps that can be undone and redone."""

    def __init__(self, briefings: Briefings, done: Iterable[PastStep] = (), undone: Iterable[PastStep] = ()) -> None:
        turned = (each._replace(before=each.after, after=each.before) for each in map(_past, undone))
        super().__init__(briefings, map(_past, done), turned)

    def do(self, kind: str, changed: Briefings, subject: str = "", joins: bool = False, *, now: str = "") -> bool:
        """Makes the changed briefings the present ones; choosing another current one is taken over, but is no step."""
        before = self.work
        if changed == before:
            return False
        self.work = _stamped(before, changed, now or timestamps.now())
        if (changed.briefings, changed.bin) != (before.briefings, before.bin):
            self._note_step(BriefingStep(kind, before, self.work))
        return True

    def _between(self, step: BriefingStep, before: Briefings) -> BriefingStep:
        return BriefingStep(step.kind, before, self.work)

    def _rebased(self, sent: Briefings, present: Briefings, saved: Briefings) -> Briefings:
        return rebased(sent, present, saved)

    def _differs(self, before: Briefings, after: Briefings) -> bool:
        return before != after

    def _go_back(self, step: BriefingStep, now: str) -> int:
        here, there = step.after, step.before
        left = 0
        keys = dict.fromkeys(each.id for each in (*there.briefings, *here.briefings))
        moved = [key for key in keys if not same_content(here.find(key), there.find(key))]
        for key in moved:
            current, wanted = self.work.find(key), there.find(key)
            if same_content(current, wanted):
                continue
            if not same_content(current, here.find(key)):
                left += 1
            elif wanted is None:
                self.work = self.work.deleting(key, now)
            else:
                self._put(wanted, there.briefings.index(wanted), now)
        self._go_in_bin(here, there, set(moved))
        if here.current_id != there.current_id and self.work.find(there.current_id):
            self.work = self.work.choosing(there.current_id)
        return left

    def _put(self, briefing: Briefing, place: int, now: str) -> None:
        """Puts a briefing in the place of its present state, or where it stood, and out of the bin."""
        present = self.work
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
        self.work = msgspec.structs.replace(present, briefings=tuple(row), bin=out)

    def _go_in_bin(self, here: Briefings, there: Briefings, moved: set[str]) -> None:
        """Brings back what was cleared from the bin, or clears it again; the bin of what moved has followed already."""
        old, new = (_bin(each, moved) for each in (here, there))
        entries = _bin(self.work, set())
        kept = {key: each for key, each in entries.items() if key in new or key not in old}
        back = {key: each for key, each in new.items() if key not in old and not self.work.find(each.briefing.id)}
        if kept != entries or back:
            self.work = msgspec.structs.replace(self.work, bin=tuple({**kept, **back}.values()))


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
        """Returns a briefing with a time of change later than all before."""
        old = before.find(each.id)
        earlier = [entry.deleted for entry in before.bin if entry.briefing.id == each.id]
        earlier += [old.changed] if old is not None else []
        late = old == each or not earlier or each.changed > max(earlier)
        return each if late else msgspec.structs.replace(each, changed=timestamps.later_than(now, *earlier))

    return msgspec.structs.replace(after, briefings=tuple(stamped(each) for each in after.briefings))
