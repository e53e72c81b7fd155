"""What a search is given and what it found, as plain values: no search index is needed to make or show them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from ascl_reader.search.hits import Hit, Hits

if TYPE_CHECKING:
    from ascl_reader.search.extracts import Extract

Ids = frozenset[str]


class Spelling(msgspec.Struct, frozen=True):
    """A word or a row of words as the library spells it: for each place, the words that count there.

    `joined` are words that write the row as one; `prefix` is an unfinished word that others begin with.
    """

    words_by_place: tuple[frozenset[str], ...]
    joined: frozenset[str] = frozenset()
    field: str = ""
    prefix: str = ""

    def single_words(self) -> frozenset[str]:
        """Returns the words that match on their own."""
        return self.words_by_place[0] | self.joined if len(self.words_by_place) == 1 else self.joined


class SearchTerms(msgspec.Struct, frozen=True):
    """What a query marks: for each piece of it, the ways of saying it, each as the words and rows that answer it."""

    groups: tuple[tuple[tuple[Spelling, ...], ...], ...] = ()


NOTHING = SearchTerms()


class SearchContext(msgspec.Struct, frozen=True):
    """Sets of statements by id, for is:bookmarked, is:unread, is:changed, is:noted, stance:agrees and so on.

    `folders` are the names of the folders in which a statement is filed; they are searched like a part of it. `within`
    is the theme or folder that is chosen: only its statements are found; none searches the whole library.
    """

    bookmarked: Ids = frozenset()
    unread: Ids = frozenset()
    changed: Ids = frozenset()
    noted: Ids = frozenset()
    stances: Mapping[str, Ids] = {}
    notes: Mapping[str, str] = {}
    folders: Mapping[str, tuple[str, ...]] = {}
    within: Ids | None = None


NO_CONTEXT = SearchContext()


SEEN = 8
"""Hits that the list shows without scrolling, at the usual window and text size."""


class SearchCounts(msgspec.Struct, frozen=True):
    """How many of the hits are bookmarked, and how many have a note of our school."""

    bookmarked: int = 0
    noted: int = 0


class SearchResult(msgspec.Struct, frozen=True):
    """What a search found: `hits` answer all that was asked, or all but what they name, `near` the telling part of it.

    What the program did beyond the letters typed: `corrected` are mended words (typed, mended), `also_searched` other
    ways of saying the same (typed, also), `left_out` typed words that did not decide, such as "should". `missing` are
    typed words that no statement has; if one of them is the telling word, `hits` and `near` are empty.
    `not_understood` are filters (kind, value) that mean nothing, and are read as words. `suggestions` are searches
    that find. `sought` is what to mark. `notes` are the few words around what was found in our school's notes, by
    statement; the search index knows no notes and leaves them empty. `elsewhere` says how many statements of the
    library answer where only a part of it was searched and nothing there does.
    """

    text: str
    hits: Sequence[Hit] = ()
    near: Sequence[Hit] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    also_searched: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    sought: SearchTerms = SearchTerms()
    counts: SearchCounts = SearchCounts()
    notes: dict[str, Extract] = {}
    elsewhere: int = 0
    not_understood: tuple[tuple[str, str], ...] = ()

    @property
    def total(self) -> int:
        """How many statements were found."""
        return len(self.hits)

    def hit(self, statement_id: str) -> Hit | None:
        """Returns the hit or the near hit on a statement; None if it is neither."""
        for hits in (self.hits, self.near):
            if (hit := Hits.of(hits).find(statement_id)) is not None:
                return hit
        return None

    def best(self, library: Container[object]) -> str:
        """Returns the best result that a library has: a hit, else one of our notes, else the nearest statement."""
        found = (*self.hit_ids[:1], *self.notes, *(hit.id for hit in self.near[:1]))
        return next((each for each in found if each in library), "")

    def first(self) -> Sequence[Hit]:
        """Returns the hits that are seen at once, and makes them; from then on the place of every hit is known."""
        self.hit("")
        return (*self.hits[:SEEN], *self.near[:SEEN])[:SEEN]

    @property
    def hit_ids(self) -> Sequence[str]:
        """The statements that answer, the best first."""
        return Hits.of(self.hits).ids

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to list: no statement, none near, and none of our notes."""
        return not (self.hits or self.near or self.notes)


class RelatedStatement(msgspec.Struct, frozen=True):
    """A statement near another one by its words, and the words that both have, the most telling first."""

    id: str
    shared: tuple[str, ...]
