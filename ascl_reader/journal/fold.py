"""The state that journals hold: of every field the newest value, whatever order the lines come in.

A line that comes twice, late or from a copy of a journal changes nothing that it has not changed already. Values that
were replaced are kept: they are the earlier texts of a note, and what undoing goes back to.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec
from msgspec import UNSET

from ascl_reader.journal.lines import HIGHEST, EntryChange, JournalLine, digest_of, raw_to_fields

Stamp = tuple[int, str]
EntryKey = tuple[str, str]
"""The kind and the id of an entry."""


class _Absent:
    """Stands for a field that an entry does not have."""

    def __repr__(self) -> str:
        return "absent"


ABSENT: Final = _Absent()

GONE: Final = "\0gone"
"""The name under which it is kept whether an entry was deleted; no field of a file has it."""


class _Tied(tuple[Any, ...]):
    """Packed values with one stamp, which a machine and its clone wrote; the one that counts comes last."""


class FoldedEntry(msgspec.Struct, eq=False):
    """One entry: its fields, each with the stamp of the line that gave it, and the values that were replaced.

    As long as a single line gives the whole entry, `raw` is that line's fields. Lists among the `earlier` values are
    packed: few are ever asked for, and of a long briefing each step leaves one. `gone` is empty for one that is there.
    For one that was deleted it tells the state that was deleted: it `lives` on where another machine changed it unseen.
    """

    base: Stamp
    raw: msgspec.Raw | None = None
    present: dict[str, Any] = {}
    stamps: dict[str, Stamp] | None = None
    earlier: dict[tuple[Stamp, str], Any] | None = None

    @property
    def values(self) -> dict[str, Any]:
        """The present values of its fields, those that are absent too; not to be changed."""
        return self.present if self.raw is None else raw_to_fields(self.raw)

    @property
    def fields(self) -> dict[str, Any]:
        """The present values of its fields."""
        return {name: value for name, value in self.values.items() if value is not ABSENT and name != GONE}

    @property
    def gone(self) -> str:
        """The state in which it was deleted; empty if it was not."""
        return "" if self.raw is not None else str(self.present.get(GONE, ""))

    def lives(self, data: Mapping[str, Any]) -> bool:
        """Returns whether it is not deleted, or has changed since to its present state `data`."""
        return not self.gone or self.gone not in ("*", digest_of(data))

    @property
    def newest(self) -> Stamp:
        """The stamp of its newest value."""
        return max(self.base, *self.stamps.values()) if self.stamps else self.base

    def stamp_of(self, name: str) -> Stamp | None:
        """Returns the stamp of a field's value, None if the entry never had the field."""
        if name not in self.values:
            return None
        return self.stamps.get(name, self.base) if self.stamps else self.base

    def put(self, stamp: Stamp, name: str, value: Any) -> None:
        """Takes a value of a field; the newer of two becomes the present one, the other an earlier one."""
        if self.raw is not None:
            self.present, self.raw = raw_to_fields(self.raw), None
        held = self.stamp_of(name)
        if held is not None and held >= stamp:
            if held == stamp:
                self._put_tied(stamp, name, value)
            else:
                self._keep(stamp, name, value)
            return
        if held is not None:
            self._keep(held, name, self.present[name])
        if self.stamps is None:
            self.stamps = {}
        self.present[name] = value
        self.stamps[name] = stamp

    def history(self, name: str) -> list[tuple[Stamp, Any]]:
        """Returns all values that a field had, the oldest first, the present one last."""
        held = self.stamp_of(name)
        kept = self.earlier or {}
        places = sorted(place for place in kept if place[1] == name)
        earlier = [(place[0], _unpacked(value)) for place in places for value in _all_of(kept, place)]
        return earlier if held is None else [*earlier, (held, self.values[name])]

    def before(self, stamp: Stamp) -> dict[str, Any] | None:
        """Returns the fields as they were before the change with this stamp, None if the entry was not there."""
        found: dict[str, tuple[Stamp, Any]] = {}
        for name, value in self.values.items():
            held = self.stamp_of(name)
            if held is not None and held < stamp:
                found[name] = held, value
        for (held, name), value in (self.earlier or {}).items():
            if held < stamp and (name not in found or found[name][0] < held):
                found[name] = held, value
        values = ((name, value[-1] if isinstance(value, _Tied) else value) for name, (_, value) in found.items())
        fields = {name: _unpacked(value) for name, value in values if value is not ABSENT}
        return None if fields.pop(GONE, "") or not fields else fields

    def _put_tied(self, stamp: Stamp, name: str, value: Any) -> None:
        """Takes one of two values with one stamp, as a clone would write them: the same one everywhere."""
        lesser, greater = sorted((self.present[name], value), key=_rank)
        if _rank(lesser) != _rank(greater):
            self.present[name] = greater
            self._keep(stamp, name, lesser)

    def _keep(self, stamp: Stamp, name: str, value: Any) -> None:
        if self.earlier is None:
            self.earlier = {}
        ranked = {_rank(_unpacked(each)): each for each in (*_all_of(self.earlier, (stamp, name)), _packed(value))}
        every = _Tied(ranked[rank] for rank in sorted(ranked))
        self.earlier[stamp, name] = every if len(every) > 1 else every[0]


class Fold:
    """All entries of all journals that were read."""

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, FoldedEntry]] = {}
        self.highest = 0
        """The highest counter that was seen."""
        self.highest_by: dict[str, int] = {}
        """That of each machine."""

    def raise_highest(self, counters: Iterable[int]) -> None:
        """Notes counters that were seen, though the lines with them are not here: what is written now is newer."""
        self.highest = min(max((self.highest, *counters)), HIGHEST - 1)

    def of(self, kind: str) -> dict[str, FoldedEntry]:
        """Returns the entries of a kind by their ids, those that were deleted too."""
        return self.entries.get(kind, {})

    def find(self, kind: str, key: str) -> FoldedEntry | None:
        """Returns an entry, None if no line speaks of it."""
        return self.entries.get(kind, {}).get(key)

    def change(
        self, kind: str, key: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
    ) -> EntryChange:
        """Returns the change of one entry from one state to another; none stands for an entry that is not there."""
        if after is None:
            return EntryChange(kind, key, gone=digest_of(before or {}))
        if before is None:
            known = self.find(kind, key)
            lost = () if known is None else tuple(name for name in known.fields if name not in after)
            return EntryChange(kind, key, after, lost, UNSET if known is None else "")
        given = {name: value for name, value in after.items() if name not in before or before[name] != value}
        return EntryChange(kind, key, given, tuple(name for name in before if name not in after))

    def add(self, lines: Iterable[JournalLine]) -> set[EntryKey]:
        """Takes lines; returns the entries that they are about."""
        touched: set[EntryKey] = set()
        highest, stamp, by = self.highest, (0, ""), self.highest_by
        for line in lines:
            n, kind, key = line.n, line.kind, line.id
            if n != stamp[0] or line.by != stamp[1]:
                stamp = n, line.by  # one for all lines of a step, which may be thousands
                highest = max(n, highest)
                by[line.by] = max(n, by.get(line.by, 0))
            touched.add((kind, key))
            known = self.entries.get(kind)
            if known is None:
                known = self.entries[kind] = {}
            entry = known.get(key)
            if entry is None and not line.drop and line.gone is UNSET:
                known[key] = FoldedEntry(stamp, line.set)
            else:
                self._change(known, entry, line, stamp)
        self.raise_highest((highest,))
        return touched

    def _change(
        self, known: dict[str, FoldedEntry], entry: FoldedEntry | None, line: JournalLine, stamp: Stamp
    ) -> None:
        if entry is None:
            entry = known[line.id] = FoldedEntry(stamp)
        given = raw_to_fields(line.set)
        for name, value in given.items():
            entry.put(stamp, name, value)
        for name in line.drop:
            if name not in given:
                entry.put(stamp, name, ABSENT)
        if line.gone is not UNSET:
            entry.put(stamp, GONE, line.gone)


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


def _all_of(earlier: Mapping[tuple[Stamp, str], Any], place: tuple[Stamp, str]) -> tuple[Any, ...]:
    """Returns the packed values that were kept for a place: mostly one."""
    if place not in earlier:
        return ()
    return earlier[place] if isinstance(earlier[place], _Tied) else (earlier[place],)


def _packed(value: Any) -> Any:
    """Returns a list as JSON, in a sixth of its memory; other values, and what JSON cannot hold, as they are."""
    if isinstance(value, list):
        with contextlib.suppress(RecursionError, ValueError):
            return msgspec.Raw(msgspec.json.encode(value))
    return value


def _unpacked(value: Any) -> Any:
    """Returns a value as it was before it was packed."""
    return msgspec.json.decode(value) if isinstance(value, msgspec.Raw) else value


def _rank(value: Any) -> bytes:
    """Returns a key by which one of two values is chosen if their stamps are the same."""
    if value is ABSENT:
        return b""
    try:
        return msgspec.json.encode(value, order="deterministic")
    except (RecursionError, ValueError):
        return b"\xff"
