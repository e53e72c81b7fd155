"""How statements bear on one another, seen from both ends."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import msgspec

from ascl_reader.library.statement import Relation, RelationKind, Statement


class LinkDirection(str, Enum):
    """How a relation reads from one of its two ends, the weightiest first."""

    SUPERSEDED_BY = "superseded by"
    SUPERSEDES = "supersedes"
    EXTENDED_BY = "extended by"
    EXTENDS = "extends"
    TENSION = "in tension with"
    SITS_ALONGSIDE = "sits alongside"
    RELATES = "relates to"


_FORWARD = {
    RelationKind.EXTENDS: LinkDirection.EXTENDS,
    RelationKind.SUPERSEDES: LinkDirection.SUPERSEDES,
    RelationKind.TENSION: LinkDirection.TENSION,
    RelationKind.SITS_ALONGSIDE: LinkDirection.SITS_ALONGSIDE,
    RelationKind.RELATES: LinkDirection.RELATES,
}
_BACKWARD = {
    **_FORWARD,
    RelationKind.EXTENDS: LinkDirection.EXTENDED_BY,
    RelationKind.SUPERSEDES: LinkDirection.SUPERSEDED_BY,
}
_WEIGHT = list(LinkDirection)


class Link(msgspec.Struct, frozen=True):
    """One line of "related statements": how, with which statement (none: in no document we have), and why."""

    direction: LinkDirection
    id: str | None
    why: str
    inferred: bool


def links_of(statements: Iterable[Statement]) -> dict[str, list[Link]]:
    """Return, for each id, the links that leave it and those that arrive; a pair told twice is listed once."""
    known = {statement.id: statement for statement in statements}
    links: dict[str, list[Link]] = {}

    def add(at: str, direction: LinkDirection, other: str | None, relation: Relation) -> None:
        there = links.setdefault(at, [])
        if other is None or all(link.id != other for link in there):
            there.append(Link(direction, other, relation.why, relation.inferred))

    for statement in known.values():
        for relation in statement.related:
            if relation.id is None or relation.id in known:
                add(statement.id, _FORWARD[relation.how], relation.id, relation)
    for statement in known.values():
        for relation in statement.related:
            if relation.id in known:
                add(str(relation.id), _BACKWARD[relation.how], statement.id, relation)
    for there in links.values():
        there.sort(key=lambda link: _WEIGHT.index(link.direction))
    return links
