"""How one kind of work, such as bookmarks or briefings, stands in a journal: what a store has to know of it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

import msgspec

from ascl_reader.journal.fold import EntryKey, Fold
from ascl_reader.journal.lines import EntryChange, JournalStep

Content = TypeVar("Content")
AnyStruct = TypeVar("AnyStruct", bound=msgspec.Struct)


class TakenOver(NamedTuple):
    """What a file of an earlier version holds, as changes; why it could not be read, and what was read instead."""

    steps: tuple[JournalStep, ...] = ()
    reason: str = ""
    restored: Path | None = None
    newer: int = 0


class EntryShape(Protocol[Content]):
    """How a kind of work stands in a journal."""

    @property
    @abstractmethod
    def kinds(self) -> frozenset[str]:
        """The kinds of its entries."""

    @property
    @abstractmethod
    def empty(self) -> Content:
        """The work before anything was done."""

    @abstractmethod
    def gathered(self, fold: Fold, keys: Collection[EntryKey], work: Content) -> Content:
        """Returns the work with these entries in their present state in the journals."""

    @abstractmethod
    def changes(self, before: Content, after: Content, fold: Fold) -> Iterable[EntryChange]:
        """Returns what differs between two states."""

    @abstractmethod
    def rebased(self, sent: Content, present: Content, saved: Content) -> Content:
        """Returns what was saved for `sent`, with what changed from that to the present."""

    @abstractmethod
    def without_expired(self, work: Content, now: str) -> Content:
        """Returns the work without what was in the bin too long."""

    @abstractmethod
    def latest_change(self, work: Content) -> str:
        """Returns the time of the last change, empty if there is none."""

    @abstractmethod
    def taken_over(self, folder: Path, fold: Fold, now: str) -> TakenOver | None:
        """Returns what the file of an earlier version holds, None if there is none, or it was taken already."""


def with_changed_fields(before: AnyStruct, after: AnyStruct, there: AnyStruct) -> AnyStruct:
    """Returns an entry with those fields of `after` that differ from `before`."""
    names = [name for name in after.__struct_fields__ if getattr(after, name) != getattr(before, name)]
    return msgspec.structs.replace(there, **{name: getattr(after, name) for name in names})
