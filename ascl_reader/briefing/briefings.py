"""All briefings of a user: several with names, one of them the current one, the bin, and what a new one takes over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from ascl_reader.briefing.briefing import (
    Briefing,
    from_data,
    new_id,
)

VERSION = 1


class BinnedBriefing(msgspec.Struct, frozen=True):
    """A deleted briefing and when it was deleted (ISO 8601, UTC)."""

    briefing: Briefing
    deleted: str


class Briefings(msgspec.Struct, frozen=True):
    """The named briefings in their order; every change returns a new value. `now` is a time in ISO 8601, UTC."""

    briefings: tuple[Briefing, ...] = ()
    bin: tuple[BinnedBriefing, ...] = ()
    current_id: str = ""
    extra: dict[str, Any] = {}
    """Keys of a later version of the program, kept as they were."""

    @property
    def current(self) -> Briefing | None:
        """The briefing that "Add to briefing" adds to: the chosen one, else the last; None without briefings."""
        chosen = (each for each in self.meetings if each.id == self.current_id)
        return next(chosen, None) or next(reversed(self.meetings), None)

    @property
    def meetings(self) -> tuple[Briefing, ...]:
        """The briefings that are no templates."""
        return tuple(each for each in self.briefings if not each.template)

    @property
    def templates(self) -> tuple[Briefing, ...]:
        """The templates, by their names."""
        found = (each for each in self.briefings if each.template)
        return tuple(sorted(found, key=lambda each: each.title.casefold()))

    def find(self, briefing_id: str) -> Briefing | None:
        """Returns the briefing with this id, or None."""
        return next((each for each in self.briefings if each.id == briefing_id), None)

    def named(self, title: str) -> Briefing | None:
        """Returns the first briefing with this title, ignoring case, or None."""
        wanted = title.strip().casefold()
        return next((each for each in self.meetings if each.title.strip().casefold() == wanted), None)

    def beginning(self, title: str, now: str) -> Briefings:
        """Returns the briefings with a new one that has what a school's meetings have in common, as the last had it."""
        values = carried_values(self.meetings)
        return self._with_new(Briefing(id=new_id(), title=title, created=now, changed=now, **values))

    def keeping(self, template: Briefing) -> Briefings:
        """Returns the briefings with a template; the current one stays so."""
        return self._with(briefings=(*self.briefings, template))

    def duplicating(self, briefing_id: str, title: str, now: str) -> Briefings:
        """Returns the briefings with a copy of one under another title, which becomes the current one."""
        found = self.find(briefing_id)
        if found is None:
            return self
        return self._with_new(msgspec.structs.replace(found, id=new_id(), title=title, created=now, changed=now))

    def changing(self, briefing: Briefing, now: str) -> Briefings:
        """Returns the briefings with this one replacing the one with its id, its time of change set."""
        if self.find(briefing.id) in (None, briefing):
            return self
        new = msgspec.structs.replace(briefing, changed=now)
        return self._with(briefings=tuple(new if each.id == new.id else each for each in self.briefings))

    def renaming(self, briefing_id: str, title: str, now: str) -> Briefings:
        """Returns the briefings with a new title for one."""
        found = self.find(briefing_id)
        return self.changing(msgspec.structs.replace(found, title=title), now) if found else self

    def choosing(self, briefing_id: str) -> Briefings:
        """Returns the briefings with this one as the current one."""
        return self._with(current_id=briefing_id) if self.find(briefing_id) else self

    def deleting(self, briefing_id: str, now: str) -> Briefings:
        """Returns the briefings with one moved to the bin, now, but not before the last change: a clock may be back."""
        found = self.find(briefing_id)
        if found is None:
            return self
        left = tuple(each for each in self.briefings if each is not found)
        changes = [each.changed for each in self.briefings] + [each.deleted for each in self.bin]
        return self._with(briefings=left, bin=(*self.bin, BinnedBriefing(found, max(now, *changes))))

    def restoring(self, briefing_id: str) -> Briefings:
        """Returns the briefings with one restored from the bin, the newest state if it is there twice."""
        found = next((each for each in reversed(self.bin) if each.briefing.id == briefing_id), None)
        if found is None or self.find(briefing_id):
            return self
        left = tuple(each for each in self.bin if each is not found)
        return self._with(briefings=(*self.briefings, found.briefing), bin=left)

    def without_deleted_before(self, before: str) -> Briefings:
        """Returns the briefings without those that were deleted before a time."""
        return self._with(bin=tuple(each for each in self.bin if each.deleted >= before))

    def _with_new(self, briefing: Briefing) -> Briefings:
        return self._with(briefings=(*self.briefings, briefing), current_id=briefing.id)

    def _with(self, **changes: Any) -> Briefings:
        return msgspec.structs.replace(self, **changes)


def briefings_from_data(data: Mapping[str, Any]) -> Briefings:
    """Returns the briefings in plain data. Raises msgspec.ValidationError if its shape is wrong."""
    names = ("version", "current", "briefings", "bin")
    given = {key: [] if data.get(key) is None else data[key] for key in ("briefings", "bin")}
    lists = msgspec.convert(given, dict[str, list[dict[str, Any]]])
    binned = [dict(each) for each in lists["bin"]]
    deleted = [msgspec.convert(each.pop("deleted", ""), str) for each in binned]
    return Briefings(
        briefings=tuple(from_data(each) for each in lists["briefings"]),
        bin=tuple(BinnedBriefing(from_data(each), when) for each, when in zip(binned, deleted, strict=True)),
        current_id=msgspec.convert(data.get("current", ""), str),
        extra={str(key): value for key, value in data.items() if key not in names},
    )


CARRIED = ("meeting", "time", "place", "prepared_by", "school", "logo", "colour")
"""The values that are taken over. The day is not: the next meeting has another."""


def carried_values(briefings: Iterable[Briefing]) -> dict[str, Any]:
    """Returns the values that a new briefing begins with: those of the briefing that was changed last."""
    last = max(briefings, key=lambda each: each.changed, default=None)
    return {} if last is None else {name: getattr(last, name) for name in CARRIED if getattr(last, name)}


def as_before(briefing: Briefing, briefings: Iterable[Briefing]) -> tuple[Briefing, tuple[str, ...]] | None:
    """Returns the earlier briefing that has most values in common with one, and their names; None if none has any.

    None too once the meeting's day is set: what was carried over is then no longer news.
    """
    if briefing.date:
        return None
    earlier = [each for each in briefings if each.id != briefing.id and each.created <= briefing.created]
    shared = [(_shared(briefing, each), each.changed, each) for each in earlier]
    names, _, found = max(shared, key=lambda each: (len(each[0]), each[1]), default=((), "", briefing))
    return (found, names) if names else None


def _shared(one: Briefing, other: Briefing) -> tuple[str, ...]:
    return tuple(name for name in CARRIED if getattr(one, name) and getattr(one, name) == getattr(other, name))
