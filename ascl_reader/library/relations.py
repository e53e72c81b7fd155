"""Relations between statements, read from both ends."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import msgspec

from ascl_reader.library.statement import Relation, RelationKind, Statement


class LinkDirection(str, Enum):
    """How a relation reads from one of its two ends, the strongest kind first."""

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
    """A relation of a statement as it is listed: its kind, the other statement (None: not in any document), and why.

    Why is in words that are true of the other statement, whichever of the two states the relation.
    """

    direction: LinkDirection
    id: str | None
    why: str
    inferred: bool


def links_of(statements: Iterable[Statement]) -> dict[str, list[Link]]:
    """Returns the links of each statement by id, those it states and those others state; each pair once."""
    known = {statement.id: statement for statement in statements}
    links: dict[str, list[Link]] = {}
    linked: set[tuple[str, str]] = set()

    def add(at: str, direction: LinkDirection, other: str | None, relation: Relation, why: str) -> None:
        """Adds a link, unless there is one to the same statement already."""
        if other is not None and (at, other) in linked:
            return
        linked.add((at, other or ""))
        links.setdefault(at, []).append(Link(direction, other, why, relation.inferred))

    for statement in known.values():
        for relation in statement.related:
            if relation.id is None or relation.id in known:
                add(statement.id, _FORWARD[relation.how], relation.id, relation, relation.why)
    for statement in known.values():
        for relation in statement.related:
            if relation.id in known:
                add(str(relation.id), _BACKWARD[relation.how], statement.id, relation, relation.back or relation.why)
    for there in links.values():
        there.sort(key=lambda link: _WEIGHT.index(link.direction))
    return links
