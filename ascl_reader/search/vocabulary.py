"""The library's words as listed by the search index: which of them match a typed word, and in which statements."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Any

from ascl_reader.search.matching import Spelling
from ascl_reader.search.query import Term, TermGroup

MOST_SPELLINGS = 400
"""How many of the library's words one prefix is listed with at the most; a single letter has more."""

MOST_LOOKED_UP = 48
"""Words whose statements are looked up for one place of a term; with more, every statement may hold it."""

MOST_KEPT = 3000
"""Words whose statements are remembered between two keystrokes."""

StatementNumbers = frozenset[int]


class Vocabulary:
    """Looks words up in the index; `reader` is Whoosh's, `stem` gives the English stem of a word."""

    def __init__(self, reader: Any, count: int, stem: Callable[[str], str]) -> None:
        self._reader = reader
        self._count = count
        self._stem = stem
        self._everything: StatementNumbers = frozenset(range(count))
        self._words = [word.decode() for word in reader.lexicon("words")]
        self._by_stem: dict[str, set[str]] = {}
        for word in self._words:
            self._by_stem.setdefault(stem(word), set()).add(word)
        self._found: dict[str, StatementNumbers] = {}

    def contains(self, word: str) -> bool:
        """Returns whether the library holds a folded word."""
        return word in self._by_stem.get(self._stem(word), ())

    def spelling(self, term: Term) -> Spelling:
        """Returns the words of the library that match a term."""
        places = tuple(self._at(term, at) for at in range(len(term.words)))
        one = self._spell(term.joined, term.stemmed, term.prefix) if term.joined else frozenset()
        prefix = term.words[0] if term.prefix and len(term.words) == 1 else ""
        return Spelling(places, one, term.field, self._rarity(min(places, key=len)), prefix)

    def candidates(self, groups: Iterable[TermGroup]) -> list[int]:
        """Returns the numbers of statements that may match: perhaps too many (phrases, sections), never too few."""
        left = self._everything
        for group in groups:
            left &= frozenset().union(*(self._holding(terms) for terms in group.alternatives))
        return sorted(left)

    def similar_words(self, word: str, most: int) -> list[str]:
        """Returns words one letter away (the first two, else the first fixed) or with two letters swapped."""
        if len(word) < 3:
            return []
        near = set(self._reader.terms_within("words", word, 1, prefix=2))
        near = near or set(self._reader.terms_within("words", word, 1, prefix=1))
        swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
        near.update(each for each in swapped if self.contains(each))
        near.discard(word)
        return sorted(near, key=lambda each: (-len(self._statements(each)), each))[:most]

    def _holding(self, terms: tuple[Term, ...]) -> StatementNumbers:
        left = self._everything
        for term in terms:
            for at in range(len(term.words)):
                words = self._at(term, at)
                if term.joined:
                    words |= self._spell(term.joined, term.stemmed, term.prefix)
                if len(words) <= MOST_LOOKED_UP:
                    left &= frozenset().union(*(self._statements(word) for word in words))
        return left

    def _statements(self, word: str) -> StatementNumbers:
        """Returns the numbers of the statements that hold a word."""
        found = self._found.get(word)
        if found is None:
            if len(self._found) > MOST_KEPT:
                self._found.clear()
            there = ("words", word) in self._reader
            found = frozenset(self._reader.postings("words", word).all_ids()) if there else frozenset()
            self._found[word] = found
        return found

    def _at(self, term: Term, at: int) -> frozenset[str]:
        """Returns the library's words that count at one place of a term."""
        return self._spell(term.words[at], term.stemmed, term.prefix and at == len(term.words) - 1)

    def _spell(self, word: str, stemmed: bool, prefix: bool) -> frozenset[str]:
        found = set(self._by_stem.get(self._stem(word), ())) if stemmed else {word}
        if prefix:
            at = bisect_left(self._words, word)
            for each in self._words[at : at + MOST_SPELLINGS]:
                if not each.startswith(word):
                    break
                found.add(each)
        return frozenset(found)

    def _rarity(self, words: frozenset[str]) -> float:
        """Returns the inverse document frequency (Robertson's, never below zero) of the words taken together."""
        if len(words) > MOST_LOOKED_UP:
            frequency = self._count
        else:
            frequency = len(frozenset().union(*(self._statements(word) for word in words)))
        return math.log(1 + (self._count - frequency + 0.5) / (frequency + 0.5))
