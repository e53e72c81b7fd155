"""What a new briefing takes over from the last one: what a school's meetings have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ascl_reader.briefing.briefing import Briefing

CARRIED = ("meeting", "time", "place", "prepared_by", "school", "logo", "colour")
"""The values that are taken over. The day is not: the next meeting has another."""


def carried_values(briefings: Iterable[Briefing]) -> dict[str, Any]:
    """Returns the values that a new briefing begins with: those of the briefing that was changed last."""
    last = max(briefings, key=lambda each: each.changed, default=None)
    return {} if last is None else {name: getattr(last, name) for name in CARRIED if getattr(last, name)}


def as_before(briefing: Briefing, briefings: Iterable[Briefing]) -> tuple[Briefing, tuple[str, ...]] | None:
    """Returns an earlier briefing with which one has values in common, the most, and their names; none where no such.

    Once the meeting's day is known nothing is told any more.
    """
    if briefing.date:
        return None
    earlier = [each for each in briefings if each.id != briefing.id and each.created <= briefing.created]
    shared = [(_shared(briefing, each), each.changed, each) for each in earlier]
    names, _, found = max(shared, key=lambda each: (len(each[0]), each[1]), default=((), "", briefing))
    return (found, names) if names else None


def _shared(one: Briefing, other: Briefing) -> tuple[str, ...]:
    return tuple(name for name in CARRIED if getattr(one, name) and getattr(one, name) == getattr(other, name))
