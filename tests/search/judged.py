"""The judged queries: what must be among the first three statements, and what no statement is about."""

from __future__ import annotations

from pathlib import Path

import msgspec

JUDGED = Path(__file__).with_name("judged.yaml")
"""The half to which the search is tuned; its head says how it was judged."""

JUDGED_MORE = JUDGED.with_name("judged_more.yaml")
"""More queries of the kinds that were found least; the search is tuned to these too."""

JUDGED_QUESTIONS = JUDGED.with_name("judged_questions.yaml")
"""Whole questions, and what is denied; written after the search had been tuned to the others."""

JUDGED_HEADS = JUDGED.with_name("judged_heads.yaml")
"""Queries of every kind, as they are typed in the offices of schools; written last."""

JUDGED_TYPED = JUDGED.with_name("judged_typed.yaml")
"""Queries as they are typed in a hurry; answered in full before anything was tuned to them."""

JUDGED_ASKED = JUDGED.with_name("judged_asked.yaml")
"""Questions that had no first hit of theirs when they were asked first."""

JUDGED_FRESH = JUDGED.with_name("judged_fresh.yaml")
"""Questions and words of every kind that had none of theirs among the first three, or merely a near one."""

HALVES = sorted(JUDGED.parent.glob("judged*.yaml"))
"""Every file of judged queries: the tuned ones, and the one that was set aside."""


class JudgedQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A query, with the statements that must all be among the first three, or of which one must."""

    query: str
    kind: str
    top3: tuple[str, ...] = ()
    any_in_top3: tuple[str, ...] = ()

    @property
    def wanted(self) -> tuple[str, ...]:
        """Every statement that answers the query."""
        return self.top3 + self.any_in_top3

    def found(self, first_three: list[str]) -> float:
        """Return how much of what was wanted is there, from 0 to 1; of several that would do, one is all."""
        parts = [float(each in first_three) for each in self.top3]
        if self.any_in_top3:
            parts.append(float(any(each in first_three for each in self.any_in_top3)))
        return sum(parts) / len(parts)

    def reciprocal_rank(self, ids: list[str]) -> float:
        """Return 1 for a wanted statement at the first place, 1/2 at the second, and so on; 0 where there is none."""
        return next((1 / place for place, each in enumerate(ids, start=1) if each in self.wanted), 0.0)


class Judged(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of judged queries: those that must find, and those that must find nothing."""

    find: tuple[JudgedQuery, ...]
    nothing: tuple[str, ...]


def read_judged(path: Path = JUDGED) -> Judged:
    """Return the judged queries of a file; raise msgspec.ValidationError where it has another shape."""
    return msgspec.yaml.decode(path.read_bytes(), type=Judged)
