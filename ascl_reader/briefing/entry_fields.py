"""How a briefing stands in the journal: each of its statements is a field of its own, beside the order of them all.

So what two machines add to one briefing, or say of two of its statements, is there on both. Before, all statements were
one field, which the machine that wrote last had as it knew it; this is still read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ascl_reader.briefing.briefing import Briefing, from_data, to_data

CHOSEN, OF_ONE = "chosen", "chosen:"
"""The field with the ids of the statements in their order, and how the fields of each one begin."""


def to_entry(briefing: Briefing) -> dict[str, Any]:
    """Returns the fields of a briefing's entry in the journal.

    The statements stay in one field where one is there twice, which only a file written by hand has.
    """
    data = to_data(briefing)
    rows = {each["id"]: {key: value for key, value in each.items() if key != "id"} for each in data.get(CHOSEN, ())}
    if not rows or len(rows) < len(briefing.chosen):
        return data
    return {**data, CHOSEN: list(rows), **{f"{OF_ONE}{key}": row for key, row in rows.items()}}


def from_entry(fields: Mapping[str, Any]) -> Briefing:
    """Returns the briefing in the fields of an entry. Raises msgspec.ValidationError.

    A statement of which nothing but its place is there was taken out by another machine; one without a place was added
    by another, and comes last.
    """
    told = {name: row for name, row in fields.items() if name.startswith(OF_ONE) and isinstance(row, Mapping)}
    if not told and not any(isinstance(each, str) for each in _listed(fields)):
        return from_data(fields)
    places = {str(each.get("id") if isinstance(each, Mapping) else each): each for each in _listed(fields)}
    rows = {**places, **{name.removeprefix(OF_ONE): told[name] for name in sorted(told)}}
    chosen = [{**row, "id": key} for key, row in rows.items() if isinstance(row, Mapping)]
    return from_data({**{name: value for name, value in fields.items() if name not in told}, CHOSEN: chosen})


def as_it_stands(known: Mapping[str, Any], briefing: Briefing) -> dict[str, Any]:
    """Returns the fields of a briefing as an entry holds them: with all statements in one field, if they are there."""
    return to_data(briefing) if any(isinstance(each, Mapping) for each in _listed(known)) else to_entry(briefing)


def with_changes(before: Briefing, after: Briefing, there: Briefing) -> Briefing:
    """Returns a briefing with what changed in another one, field by field and statement by statement."""
    old, new, fields = to_entry(before), to_entry(after), to_entry(there)
    changed = {name: value for name, value in new.items() if name not in old or old[name] != value}
    left = {name: value for name, value in fields.items() if name in new or name not in old}
    return from_entry({**left, **changed})


def _listed(fields: Mapping[str, Any]) -> list[Any]:
    listed = fields.get(CHOSEN)
    return listed if isinstance(listed, list) else []
