"""A finished briefing keeps its wordings when full texts are imported: they are saved in it, a change is offered."""

from __future__ import annotations

from collections.abc import Callable, Collection

import msgspec

from ascl_reader.briefing.briefing import Briefing, ChosenStatement
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording


def adding_as_now(briefing: Briefing, ids: Collection[str], library: Library) -> Briefing:
    """Returns the briefing with statements added, each in the wording that it has at the moment."""
    after = briefing.adding(ids)
    new = set(after.ids) - set(briefing.ids)
    return _each(after, lambda one: _pinned(one, library) if one.id in new else one)


def keeping_wordings(briefings: Briefings, before: Library, after: Library, now: str) -> Briefings:
    """Returns the briefings with wordings fixed where the library `after` an import would print another one."""
    for briefing in briefings.briefings:
        kept = _each(briefing, lambda one: _pinned(one, before) if _would_change(one, before, after) else one)
        briefings = briefings.changing(kept, now)
    return briefings


def newly_full(briefing: Briefing, library: Library) -> tuple[str, ...]:
    """Returns the statements in summary whose full text was imported since the briefing was last changed."""
    day = briefing.changed[:10]
    summaries = (each.id for each in briefing.chosen if each.wording is Wording.SUMMARY and each.id in library)
    return tuple(each for each in summaries if _arrived(each, library) >= day)


def _arrived(statement_id: str, library: Library) -> str:
    """Returns the day on which a full text was imported (YYYY-MM-DD), empty if there is none."""
    full = library.find(statement_id).full
    return max((each.read for each in full.origins), default="") if full is not None else ""


def _would_change(one: ChosenStatement, before: Library, after: Library) -> bool:
    there = one.wording is None and one.id in before and one.id in after
    return there and before.find(one.id).wording is not after.find(one.id).wording


def _pinned(one: ChosenStatement, library: Library) -> ChosenStatement:
    if one.wording is not None or one.id not in library:
        return one
    return msgspec.structs.replace(one, wording=library.find(one.id).wording)


def _each(briefing: Briefing, change: Callable[[ChosenStatement], ChosenStatement]) -> Briefing:
    return msgspec.structs.replace(briefing, chosen=tuple(map(change, briefing.chosen)))
