"""What a search found; a hit is made only when it is looked at, as few of thousands are and each key would wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload

import msgspec

from ascl_reader.library.statement import Wording

FIRST = 100
"""The first hits, which are kept once made and among which one is mostly looked for. Only for one beyond them is a
table of all places made.
"""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A statement found, its score (higher is better), and the part that answers best.

    `section` is that part: title, brief, theme, period, facts, context, position or rationale. `wording` is the one in
    which it was found, which may not be the one that is shown. `missing` are typed words that it does not have; only
    the nearest ones lack any.
    """

    id: str
    score: float
    section: str
    wording: Wording = Wording.SUMMARY
    missing: tuple[str, ...] = ()


class Hits(Sequence[Hit]):
    """Hits in order, the best first, by their statements' ids; equal to any sequence of the same hits."""

    def __init__(self, ids: Sequence[str] = (), make: Callable[[int], Hit] | None = None) -> None:
        """`make` gives the hit at a place."""
        self.ids = ids
        self._make = make
        self._first = {each: place for place, each in enumerate(ids[:FIRST])}
        self._kept: dict[int, Hit] = {}
        self._places: dict[str, int] | None = None

    @classmethod
    def of(cls, hits: Sequence[Hit]) -> Hits:
        """Returns hits that may be made already."""
        return hits if isinstance(hits, Hits) else cls([each.id for each in hits], hits.__getitem__)

    def find(self, statement_id: str) -> Hit | None:
        """Returns the hit on a statement; None if it was not found."""
        first = self._first.get(statement_id)
        if first is not None:
            return self._at(first)
        if self._places is None and len(self.ids) > FIRST:
            self._places = dict(zip(self.ids, range(len(self.ids)), strict=True))
        at = self._places.get(statement_id) if self._places is not None else None
        return None if at is None else self._at(at)

    def _at(self, place: int) -> Hit:
        hit = self._kept.get(place)
        if hit is None:
            assert self._make is not None, "there are no hits"
            hit = self._make(place)
            if place < FIRST:
                self._kept[place] = hit
        return hit

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Hit]:
        return map(self._at, range(len(self.ids)))

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, at: int | slice) -> Hit | tuple[Hit, ...]:
        places = range(len(self.ids))[at]
        return self._at(places) if isinstance(places, int) else tuple(map(self._at, places))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
