"""What is written to a journal at once, what there is to tell of it, and the steps that earlier sittings made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ascl_reader.journal.fold import EntryKey, Fold
from ascl_reader.journal.lines import JournalLine, fields_to_raw

UNDO, REDO = "undo", "redo"
"""The names of steps that take the last one back, and do it again."""

MOST_STEPS = 200
"""Steps that can be undone; older ones are forgotten."""


class EntryChange(NamedTuple):
    """What changes in one entry; see `lines.JournalLine`."""

    kind: str
    key: str
    set: Mapping[str, Any] = {}
    drop: tuple[str, ...] = ()
    gone: str | msgspec.UnsetType = msgspec.UNSET


class JournalStep(NamedTuple):
    """What was done at once: its name, what it was done to, and the changes of entries.

    With `n` it gets this counter: 1 for what is older than everything in the journals.
    """

    changes: tuple[EntryChange, ...]
    name: str = ""
    about: str = ""
    joins: bool = False
    n: int = 0


class OwnChange(NamedTuple):
    """What a line of this machine's journal changed, and the step that it belongs to."""

    n: int
    kind: str
    key: str
    step: str
    about: str
    joins: bool


def lines_of_steps(steps: Iterable[JournalStep], machine: str, highest: int, now: str) -> list[JournalLine]:
    """Returns the lines of steps, whose counters follow on the highest."""
    return [
        JournalLine(
            step.n or number,
            machine,
            now,
            each.kind,
            each.key,
            fields_to_raw(each.set),
            list(each.drop),
            each.gone,
            step.name,
            step.about,
            step.joins,
        )
        for number, step in enumerate(steps, highest + 1)
        for each in step.changes
    ]


class JournalReport(NamedTuple):
    """What there is to tell of reading or appending.

    `mended` counts lines that were damaged in our journal, or that an older one in its place lacked; `damaged` counts
    lines that nothing could mend, set aside in the file `aside`. `instead` are backups that stand in for journals that
    are gone. `newer` is the format of this machine's journal where a later program wrote it, else 0.
    """

    mended: int = 0
    damaged: int = 0
    aside: Path | None = None
    instead: tuple[Path, ...] = ()
    newer: int = 0


class JournalWatch:
    """The entries of some kinds that changed by another hand since they were last asked for."""

    def __init__(self, kinds: frozenset[str]) -> None:
        self._kinds = kinds
        self._touched: list[set[EntryKey]] = []

    def note(self, touched: set[EntryKey]) -> None:
        """Notes entries of any kind; quick, as at a start there are thousands that nobody asks for."""
        self._touched.append(touched)

    def peek(self) -> set[EntryKey]:
        """Returns the entries, which stay noted."""
        return {each for some in self._touched for each in some if each[0] in self._kinds}

    def take(self) -> set[EntryKey]:
        """Returns the entries, which count as known from now on."""
        touched = self.peek()
        self.forget()
        return touched

    def forget(self) -> None:
        """Lets all entries count as known."""
        self._touched.clear()


class PastChange(NamedTuple):
    """An entry's fields before and after a step, none where it was not there."""

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
