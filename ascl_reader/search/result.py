"""What a search found, as plain values: no search index is needed to show them."""

from __future__ import annotations

import msgspec

from ascl_reader.search.extracts import Extract
from ascl_reader.search.matching import SearchTerms


class Hit(msgspec.Struct, frozen=True):
    """A statement found, its score (higher is better), and the section, or "title", that matches best."""

    id: str
    score: float
    section: str


class SearchResult(msgspec.Struct, frozen=True):
    """What a search found. `missing` are typed words that no statement holds; `suggestions` are searches that find.

    `notes` are the few words around what was found in our school's notes, by statement; the search index knows no notes
    and leaves them empty.
    """

    text: str
    hits: tuple[Hit, ...] = ()
    also_searched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    sought: SearchTerms = SearchTerms()
    notes: dict[str, Extract] = {}

    @property
    def total(self) -> int:
        """How many statements were found."""
        return len(self.hits)
