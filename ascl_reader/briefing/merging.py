"""Merges two states of the briefings one by one: the newest change wins, what it replaces goes to the bin.

With the state that both come from, what only one side changed is simply taken over. Without it a briefing that one side
lacks counts as deleted only where that side's bin says so. A state that goes to the bin gets an id of its own, so that
it can be taken out again beside the briefing that won.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.briefings import BinnedBriefing, Briefings
from ascl_reader.files.unknown_keys import merge_unknown_keys


class MergedBriefings(NamedTuple):
    """The merged briefings, and how many older states went to the bin."""

    work: Briefings
    lost: int


def differs(one: Briefings, other: Briefings) -> bool:
    """Returns whether two states hold different briefings; which one is current is each window's own choice."""
    if _living(one) != _living(other) or one.extra != other.extra:
        return True
    return {each.briefing.id for each in one.bin} != {each.briefing.id for each in other.bin}


def merge_briefings(base: Briefings | None, ours: Briefings, theirs: Briefings, now: str) -> MergedBriefings:
    """Returns both states merged; `base` is their common ancestor, None if it is not known.

    The order is theirs, with those that only we have at the end. Our current briefing stays the current one: another
    window must not change which briefing is filled in this one.
    """
    known = base is not None
    was = _living(base) if base is not None else {}
    mine, others = _living(ours), _living(theirs)
    living: dict[str, Briefing] = {}
    lost: list[BinnedBriefing] = []
    vanished: list[BinnedBriefing] = []
    for key in {**others, **mine}:
        one, other = mine.get(key), others.get(key)
        if one is not None and other is not None:
            living[key], loser = _newer(was.get(key), one, other)
            lost += [BinnedBriefing(with_new_id(each), now) for each in loser]
            continue
        item, absent = (one, theirs) if one is not None else (other, ours)
        assert item is not None
        if not _is_deleted(item, absent, was.get(key), known):
            living[key] = item
        elif not any(same_content(each.briefing, item) or (known and each.briefing.id == key) for each in absent.bin):
            vanished.append(BinnedBriefing(item, now))
    found = Briefings(
        briefings=tuple(living.values()),
        bin=_without_living([*_bins(base, ours, theirs), *lost, *vanished], living, was),
        current_id=ours.current_id if ours.current_id in living else theirs.current_id,
        extra=merge_unknown_keys(base.extra if base is not None else None, ours.extra, theirs.extra),
    )
    return MergedBriefings(next((each for each in (theirs, ours) if each == found), found), len(lost))


def same_content(one: Briefing | None, other: Briefing | None) -> bool:
    """Returns whether two states of a briefing are equal apart from the time of change."""
    if one is None or other is None:
        return one is other
    return msgspec.structs.replace(one, changed=other.changed) == other


def with_new_id(briefing: Briefing) -> Briefing:
    """Returns a state of a briefing with a new id; the same state always gets the same id."""
    return msgspec.structs.replace(briefing, id=f"{briefing.id}-{zlib.crc32(content_bytes(briefing)):08x}")


def content_bytes(briefing: Briefing) -> bytes:
    """Returns the content of a briefing as bytes, for comparing."""
    return msgspec.json.encode(_sortable(msgspec.to_builtins(briefing)), order="deterministic")


def _sortable(value: object) -> object:
    """Returns plain data with its texts as bytes would hold them: a half of a letter cannot be encoded otherwise."""
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass").decode("latin-1")
    if isinstance(value, dict):
        return {str(_sortable(key)): _sortable(each) for key, each in value.items()}
    return [_sortable(each) for each in value] if isinstance(value, list) else value


def _living(state: Briefings) -> dict[str, Briefing]:
    return {each.id: each for each in state.briefings}


def _newer(was: Briefing | None, one: Briefing, other: Briefing) -> tuple[Briefing, list[Briefing]]:
    """Returns the state that stays, and the one that is given up for it, if any."""
    if one in (was, other):
        return other, []
    if other == was:
        return one, []
    older, newer = sorted((one, other), key=lambda each: (each.changed, content_bytes(each)))
    return newer, [] if same_content(older, newer) else [older]


def _is_deleted(item: Briefing, absent: Briefings, was: Briefing | None, common: bool) -> bool:
    """Returns whether what one side lacks was deleted there; what was changed meanwhile on the other side stays."""
    if common:
        return was is not None and same_content(item, was)
    return any(each.briefing.id == item.id and each.deleted >= item.changed for each in absent.bin)


def _bins(base: Briefings | None, ours: Briefings, theirs: Briefings) -> list[BinnedBriefing]:
    """Returns the bins of both, without what one side restored or cleared since."""
    was, mine, others = (
        {content_bytes(each.briefing): each for each in side.bin} for side in (base or Briefings(), ours, theirs)
    )
    kept = []
    for key in {**others, **mine}:
        there = [each for each in (mine.get(key), others.get(key)) if each is not None]
        if len(there) == 2 or key not in was:
            kept.append(max(there, key=lambda each: each.deleted))
    return kept


def _without_living(
    entries: Iterable[BinnedBriefing], living: dict[str, Briefing], was: dict[str, Briefing]
) -> tuple[BinnedBriefing, ...]:
    """Returns entries of the bin by their time, each state once; what is alive is not in it.

    Of several states with one id the living one has it, else the one that was deleted last.
    """
    kept: dict[bytes, BinnedBriefing] = {}
    taken = set(living)
    for entry in sorted(entries, key=lambda each: (each.deleted, content_bytes(each.briefing)), reverse=True):
        found = entry.briefing
        if found.id in living and (same_content(found, living[found.id]) or same_content(found, was.get(found.id))):
            continue
        if content_bytes(found) not in kept:
            found = with_new_id(found) if found.id in taken else found
            taken.add(found.id)
            kept.setdefault(content_bytes(found), BinnedBriefing(found, entry.deleted))
    return tuple(reversed(kept.values()))
