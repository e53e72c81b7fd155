"""A query as it was understood: its pieces with what answers each of them, what must not hold, and filters."""

from __future__ import annotations

import msgspec
from pyroaring import BitMap

from ascl_reader.search.engine.matches import Matches
from ascl_reader.search.filter_values import Filter
from ascl_reader.search.result import Spelling


class Item(msgspec.Struct, frozen=True):
    """A piece of a query that statements answer or do not; `weak` ones do not decide. `marks` are what it marks.

    `places` are the words of the texts that may stand where a single word was typed, for looking whether typed
    neighbours are neighbours in a text. `unfinished`: its last word is still being typed; `shortened` is what answers
    the words before it, the `last`, or, of a single word where nothing goes on so, what does without its last letters.
    `whole`: the word that is being typed stands in the texts, or is known, as it is. `asks`: it is a word by which one
    asks for something, which `may_tell` all the same.
    """

    typed: str
    matches: Matches
    weak: bool = False
    marks: tuple[Spelling, ...] = ()
    places: tuple[str, ...] = ()
    unfinished: bool = False
    shortened: Matches | None = None
    last: str = ""
    whole: bool = False
    asks: bool = False
    may_tell: bool = False
    is_verb: bool = False

    def lacked_by(self, number: int) -> str:
        """Returns what a text lacks that does not answer it: all of it, or only the word that is still being typed."""
        has_the_rest = self.last and self.shortened is not None and number in self.shortened.docs
        return self.last if has_the_rest else self.typed


class Interpretation(msgspec.Struct):
    """A query as understood: the pieces to be answered, what must not hold, filters, and what was done beyond it.

    `unknown` are filters that mean nothing in these texts, and are read as words.
    """

    items: list[Item] = []
    left_out: list[BitMap] = []
    filters: list[Filter] = []
    corrected: dict[str, str] = {}
    also_searched: dict[tuple[str, str], None] = {}
    unknown: list[Filter] = []
