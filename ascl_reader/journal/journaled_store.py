"""The user's own work in a journal: loaded, saved change by change, and taken from other machines as it comes.

Used from one thread at a time; nothing of it touches a window. What a save returns is in the journal, and is to be
taken over (`EditedWork.adopt`) before the next save.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from ascl_reader.errors import ReaderError
from ascl_reader.files import timestamps
from ascl_reader.journal.entry_shape import EntryShape, TakenOver
from ascl_reader.journal.fold import EntryKey
from ascl_reader.journal.journal import Journal, JournalReport
from ascl_reader.journal.lines import EntryChange, JournalStep
from ascl_reader.journal.past_steps import PastStep, past_steps

Content = TypeVar("Content")

_log = logging.getLogger("ascl_reader.saving")

LONGEST_PAUSE = 120
"""Days since the last change after which nothing is hidden from the bin at a start: the clock may be years ahead."""


class SentStep(NamedTuple):
    """A step that is to be saved: its name, what it was done to, and the work after it."""

    name: str
    about: str
    joins: bool
    work: Any


class RecoveryReport(msgspec.Struct, frozen=True):
    """Tells what was not as it should be: changes `mended` from a copy on this computer, lines that cannot be read.

    `restored` is the backup that was taken where a file of an earlier version was damaged or gone, for the `reason`.
    `instead` are backups that stand in for journals of other machines that are gone, older or damaged. `unread` is what
    cannot be read in the place of journals, and why.
    """

    mended: int = 0
    damaged: int = 0
    aside: Path | None = None
    instead: tuple[Path, ...] = ()
    restored: Path | None = None
    reason: str = ""
    unread: tuple[tuple[Path, str], ...] = ()


class LoadResult(msgspec.Struct, Generic[Content], frozen=True):
    """What was loaded. `newer_format` is the version of what a later program wrote, else 0.

    `done` are the steps of earlier sittings that can be undone, the newest last; `undone` those that can be redone.
    `elsewhere` are the entries that other machines changed since this one last closed.
    """

    work: Content
    recovered: RecoveryReport | None = None
    newer_format: int = 0
    done: tuple[PastStep, ...] = ()
    undone: tuple[PastStep, ...] = ()
    elsewhere: tuple[EntryKey, ...] = ()


class SaveResult(msgspec.Struct, Generic[Content], frozen=True):
    """What is in the journals after a save; the very work that was given if `merged` is false.

    `elsewhere` are the entries that another machine changed meanwhile.
    """

    work: Content
    merged: bool = False
    recovered: RecoveryReport | None = None
    backup_problem: str = ""
    elsewhere: tuple[EntryKey, ...] = ()

    @property
    def has_news(self) -> bool:
        """Whether the user is to be told of it."""
        return self.recovered is not None or bool(self.backup_problem) or bool(self.elsewhere)


class JournaledStore(Generic[Content]):
    """Loads and saves one kind of work in a journal that others may share; one of them `tells` what was mended."""

    tells = True

    def __init__(self, journal: Journal, shape: EntryShape[Content], clock: Callable[[], str] = timestamps.now) -> None:
        self.journal = journal
        self._shape = shape
        self._clock = clock
        self._watch = journal.watch(shape.kinds)
        self._known = shape.empty
        self._untaken: tuple[JournalStep, ...] = ()
        self._is_backed_up = False

    @property
    def path(self) -> Path:
        """The path of this machine's journal, which may not exist yet."""
        return self.journal.path

    @property
    def empty(self) -> Content:
        """The work before anything was done."""
        return self._shape.empty

    def load(self) -> LoadResult[Content]:
        """Returns the work as it is in the journals. Raises UnreadableFile if their folder cannot be read."""
        with self.journal.lock, without_collecting():
            return self._load()

    def _load(self) -> LoadResult[Content]:
        report = self.journal.read(self.tells)
        taken = self._shape.taken_over(self.journal.folder.parent, self.journal.fold, self._clock())
        if taken is not None and taken.steps:
            self._take_over(taken.steps)
        self._watch.forget()
        self._known = self._gathered()
        journal = self.journal
        done, undone = past_steps(journal.own, journal.fold, journal.machine, self._shape.kinds, journal.compacted)
        newer = max(report.newer, taken.newer if taken is not None else 0)
        elsewhere = tuple(journal.seen.changed_since(journal.fold, self._shape.kinds))
        return LoadResult(self._known, _recovery(report, taken), newer, tuple(done), tuple(undone), elsewhere)

    def look(self) -> LoadResult[Content]:
        """Returns the work without writing anything, where the journal only looks. Raises UnreadableFile."""
        with self.journal.lock:
            report = self.journal.read()
            taken = self._shape.taken_over(self.journal.folder.parent, self.journal.fold, self._clock())
            if taken is not None:
                self.journal.fold.add(self.journal.lines_of(taken.steps))
            return LoadResult(self._gathered(), _recovery(report, taken))

    def save(self, work: Content, steps: Sequence[SentStep] = ()) -> SaveResult[Content]:
        """Appends what changed, each step by itself, and returns the work with what other programs wrote meanwhile.

        Raises UnwritableFile, UnreadableFile or NewerFormat; nothing in the journals is lost then.
        """
        with self.journal.lock:
            return self._save(work, steps)

    def _save(self, work: Content, steps: Sequence[SentStep]) -> SaveResult[Content]:
        """Appends step by step, as each has to know what the one before left; returns the result of the save."""
        mended, wrote = 0, False
        for step in (*self._unwritten(steps), SentStep("", "", False, work)):
            changes: tuple[EntryChange, ...] = ()
            if step.work is not self._known:
                changes = tuple(self._shape.changes(self._known, step.work, self.journal.fold))
            written = [*self._untaken, JournalStep(changes, step.name, step.about, step.joins)]
            if changes or self._untaken:
                mended += self.journal.append(written).mended
                self._untaken, wrote = (), True
            self._known = step.work
        if not wrote:
            return self.refresh(work)
        problem = "" if self._is_backed_up else self.journal.back_up(is_session=False)
        self._is_backed_up = not problem
        told = _recovery(JournalReport(mended), None)
        return msgspec.structs.replace(self._with_news(work), recovered=told, backup_problem=problem)

    def _unwritten(self, steps: Sequence[SentStep]) -> Sequence[SentStep]:
        """Returns the steps that are not written yet; where saving failed between two, both are sent again."""
        known = [number for number, step in enumerate(steps, 1) if step.work is self._known]
        return steps[known[-1] :] if known else steps

    def refresh(self, work: Content) -> SaveResult[Content]:
        """Returns the work with what other programs wrote, without writing. Raises UnreadableFile."""
        with self.journal.lock:
            report = self.journal.read(self.tells)
            return msgspec.structs.replace(self._with_news(work), recovered=_recovery(report, None))

    def changed_on_disk(self) -> bool:
        """Returns whether another program wrote something since; checks sizes and times only."""
        return bool(self._watch.peek()) or self.journal.has_changed()

    def note_seen(self) -> None:
        """Notes that what came from other machines up to now was told."""
        with self.journal.lock:
            self.journal.seen.note(self.journal.fold)

    def close(self) -> str:
        """Ends a session: makes a backup; returns why there is none, else nothing."""
        self.journal.seen.keep()
        return self.journal.close()

    def _gathered(self) -> Content:
        fold = self.journal.fold
        every = list(chain.from_iterable(zip(repeat(kind), fold.of(kind)) for kind in self._shape.kinds))
        return self._without_expired(self._shape.gathered(fold, every, self._shape.empty))

    def _with_news(self, work: Content) -> SaveResult[Content]:
        before, fold = self._known, self.journal.fold
        found = self._shape.gathered(fold, self._watch.take(), before)
        different = [(each.kind, each.key) for each in self._shape.changes(before, found, fold)]
        if not different:
            return SaveResult(work)
        self._known = found
        elsewhere = tuple(each for each in different if self._is_foreign(*each))
        merged = found if work is before else self._shape.rebased(before, work, found)
        return SaveResult(merged, True, elsewhere=elsewhere)

    def _is_foreign(self, kind: str, key: str) -> bool:
        entry = self.journal.fold.find(kind, key)
        return entry is not None and entry.newest[1] != self.journal.machine

    def _take_over(self, steps: tuple[JournalStep, ...]) -> None:
        """Writes what an earlier version's file holds to the journal; with the next save, if that fails now."""
        try:
            self.journal.append(steps)
        except ReaderError as error:
            _log.info("%s cannot be written: %s", self.path.name, error)
            self._untaken = steps
            self.journal.fold.add(self.journal.lines_of(steps))

    def _without_expired(self, work: Content) -> Content:
        """Returns the work without what has been in its bin too long; all of it where the clock cannot be believed."""
        now = self._clock()
        left = self._shape.without_expired(work, now)
        if left is work:
            return work
        latest = self._shape.latest_change(work)
        return left if not latest or timestamps.days_before(now, LONGEST_PAUSE) <= latest else work


@contextlib.contextmanager
def without_collecting() -> Iterator[None]:
    """Keeps Python from looking for garbage while thousands of entries come into being: a third of the time.

    In the background it leaves that alone: there the window has taken the collecting over, perhaps in the meantime.
    """
    collects = gc.isenabled() and threading.current_thread() is threading.main_thread()
    if not collects:
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _recovery(report: JournalReport, taken: TakenOver | None) -> RecoveryReport | None:
    """Returns the report of what was mended or lost, None if all is well."""
    told = RecoveryReport(
        report.mended,
        report.damaged,
        report.aside if report.damaged else None,
        report.instead,
        taken.restored if taken is not None else None,
        taken.reason if taken is not None else "",
        report.unread,
    )
    return told if told != RecoveryReport() else None
