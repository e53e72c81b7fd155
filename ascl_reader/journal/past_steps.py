"""The steps of earlier sittings, read from the lines of this machine's journal: what can be undone and redone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from ascl_reader.journal.fold import EntryKey, Fold

UNDO, REDO = "undo", "redo"
"""The names of steps that take the last one back, and do it again."""

MOST_STEPS = 200
"""Steps that can be undone; older ones are forgotten."""


class OwnChange(NamedTuple):
    """What a line of this machine's journal changed, and the step that it belongs to."""

    n: int
    kind: str
    key: str
    step: str
    about: str
    joins: bool


class PastChange(NamedTuple):
    """An entry's fields before and after a step; None if it was not there."""

    kind: str
    key: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class PastStep(NamedTuple):
    """A step of an earlier sitting."""

    name: str
    about: str
    changes: tuple[PastChange, ...]


def past_steps(
    own: Iterable[OwnChange], fold: Fold, machine: str, kinds: frozenset[str], since: int = 0
) -> tuple[list[PastStep], list[PastStep]]:
    """Returns the steps of a machine on these kinds of entry that can be undone, and those undone that can be redone.

    The newest is the last; none is of a counter up to `since`, as what they replaced may be forgotten.
    """
    done: list[_Span] = []
    undone: list[_Span] = []
    for span in _spans(each for each in own if each.step and each.n > since and each.kind in kinds):
        if span.name == UNDO:
            undone += [done.pop()] if done else []
        elif span.name == REDO:
            done += [undone.pop()] if undone else []
        else:
            undone = []
            joins = span.joins and done and (done[-1].name, done[-1].about) == (span.name, span.about)
            done.append(done.pop().joined(span) if joins else span)
    past = ([_past(each, fold, machine) for each in spans[-MOST_STEPS:]] for spans in (done, undone))
    return next(past), next(past)


class _Span(NamedTuple):
    """A step, from its first counter to its last, and the entries that it changed."""

    name: str
    about: str
    joins: bool
    first: int
    last: int
    entries: tuple[EntryKey, ...]

    def joined(self, later: _Span) -> _Span:
        """Returns both spans as one."""
        return self._replace(last=later.last, entries=tuple(dict.fromkeys((*self.entries, *later.entries))))


def _spans(own: Iterable[OwnChange]) -> list[_Span]:
    grouped: dict[int, list[OwnChange]] = {}
    for each in own:
        grouped.setdefault(each.n, []).append(each)
    return [
        _Span(each[0].step, each[0].about, each[0].joins, n, n, tuple((one.kind, one.key) for one in each))
        for n, each in sorted(grouped.items())
    ]


def _past(span: _Span, fold: Fold, machine: str) -> PastStep:
    changes = []
    for kind, key in span.entries:
        entry = fold.find(kind, key)
        if entry is not None:
            before, after = entry.before((span.first, machine)), entry.before((span.last, machine + "\0"))
            changes.append(PastChange(kind, key, before, after))
    return PastStep(span.name, span.about, tuple(changes))
