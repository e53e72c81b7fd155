"""What a search found, in the groups in which it is listed: what answers, by part where asked for, then the nearest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import NamedTuple

from ascl_reader.library.statement import Wording
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult


class HitOrder(str, Enum):
    """The order of what was found: the best match first, or by the part of a statement in which it was found."""

    BEST = "best match"
    PART = "by part"


class GroupKind(str, Enum):
    """What the statements of a group have in common; the parts in the order in which they are listed."""

    ANSWERS = "answers"
    TITLE = "title"
    POSITION = "position"
    CONTEXT = "context"
    RATIONALE = "rationale"
    FULL = "full"
    SUMMARY = "summary"
    OTHER = "other"
    NOTES = "notes"
    NEAR = "near"


PARTS = (
    GroupKind.TITLE,
    GroupKind.POSITION,
    GroupKind.CONTEXT,
    GroupKind.RATIONALE,
    GroupKind.FULL,
    GroupKind.SUMMARY,
    GroupKind.OTHER,
)

SECTIONS = ("context", "position", "rationale")
"""The parts of a statement that differ from wording to wording."""

ABOUT = ("title", "brief")
"""The parts in which the editors say in a few words what a statement is about."""


class HitGroup(NamedTuple):
    """Statements listed together, by id; `missing` are the words that the nearest ones of a group do not have."""

    kind: GroupKind
    ids: tuple[str, ...]
    missing: tuple[str, ...] = ()


def group_hits(result: SearchResult, order: HitOrder, shown: Callable[[str], Wording | None]) -> tuple[HitGroup, ...]:
    """Returns the results in groups, none of them empty; `shown` returns the wording in which a statement is shown.

    By the best match all that answers is one group, with the statements of which only our school's note does at its
    end. The nearest ones are in groups of the same missing words, in the order of their best.
    """
    ids = result.hit_ids
    found = set(ids) if result.notes or result.near else set()
    in_notes = tuple(each for each in result.notes if each not in found)
    if order is HitOrder.PART:
        groups = _by_part(result.hits, shown)
        groups += [HitGroup(GroupKind.NOTES, in_notes)] if in_notes else []
    else:
        answers = (*ids, *in_notes)
        groups = [HitGroup(GroupKind.ANSWERS, answers)] if answers else []
    return (*groups, *_nearest(result.near, {*found, *in_notes})) if result.near else tuple(groups)


def is_elsewhere(hit: Hit, shown: Wording | None) -> bool:
    """Returns whether a statement was found in a wording that is not the one in which it is shown."""
    return hit.section in SECTIONS and shown is not None and hit.wording is not shown


def _by_part(hits: Iterable[Hit], shown: Callable[[str], Wording | None]) -> list[HitGroup]:
    parts: dict[GroupKind, list[str]] = {part: [] for part in PARTS}
    for hit in hits:
        parts[_part_of(hit, shown(hit.id))].append(hit.id)
    return [HitGroup(part, tuple(ids)) for part, ids in parts.items() if ids]


def _part_of(hit: Hit, shown: Wording | None) -> GroupKind:
    if is_elsewhere(hit, shown):
        return GroupKind(hit.wording.value)
    if hit.section in ABOUT:
        return GroupKind.TITLE
    return GroupKind(hit.section) if hit.section in SECTIONS else GroupKind.OTHER


def _nearest(near: Iterable[Hit], listed: set[str]) -> list[HitGroup]:
    sets: dict[frozenset[str], HitGroup] = {}
    for hit in near:
        if hit.id in listed:
            continue
        lacked = frozenset(hit.missing)
        group = sets.get(lacked, HitGroup(GroupKind.NEAR, (), hit.missing))
        sets[lacked] = group._replace(ids=(*group.ids, hit.id))
    return list(sets.values())
