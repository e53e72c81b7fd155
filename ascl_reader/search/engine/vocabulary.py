"""The words of the texts that are searched: which of them a typed word means, and how rare they are."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, Mapping
from string import ascii_lowercase

from pyroaring import BitMap

from ascl_reader.search.engine.word_sets import WordSets
from ascl_reader.search.word_forms import first_letters_into, normal_form

MOST_ROWS_KEPT = 24
"""Rows of words that are kept between two keystrokes: looking for one in 10,000 texts takes up to 60 ms."""


class Vocabulary(Mapping[str, int]):
    """The words of some texts; as a mapping, of each word in how many texts it stands.

    `alive` are the numbers of the texts that count, `masks` the fields of each part, `weights` what a word counts in
    each field.
    """

    def __init__(self, sets: WordSets, alive: BitMap, masks: Mapping[str, int], weights: tuple[float, ...]) -> None:
        self.sets = sets
        self.alive = alive
        self.masks = masks
        self.weights = weights
        self.rows: dict[tuple[bytes, ...], dict[int, int]] = {}
        """Where rows of words stand, by how they are written: the next key of a query asks for the same ones."""
        self._by_form: dict[str, dict[str, list[str]]] = {}
        """By the first letter of a form, the words of each form."""

    def __getitem__(self, word: str) -> int:
        if not (count := self.sets.count(word)):
            raise KeyError(word)
        return count

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.sets.has(word)

    def __iter__(self) -> Iterator[str]:
        return iter(self.sets.words)

    def __len__(self) -> int:
        return len(self.sets.words)

    def keep_row(self, row: tuple[bytes, ...], masks: dict[int, int]) -> None:
        """Caches where a row of words stands, in which fields of which texts; drops the oldest such entry."""
        if len(self.rows) >= MOST_ROWS_KEPT:
            del self.rows[next(iter(self.rows))]
        self.rows[row] = masks

    def forms(self, word: str) -> list[str]:
        """Returns the words of the texts that are forms of a word, itself among them where it is there.

        The forms of 7,000 words take 40 ms, which the first key of a start would wait for: those of one letter take 4.
        """
        form = normal_form(word)
        if not form:
            return []
        if form[:1] not in self._by_form:
            self._by_form[form[:1]] = self._forms_beginning_with(form[:1])
        return self._by_form[form[:1]].get(form, [])

    def preparing(self) -> Generator[None, None, None]:
        """Makes ready the forms of every letter, one after the other."""
        for letter in ascii_lowercase:
            self.forms(letter)
            yield

    def weight_of(self, mask: int) -> float:
        """Returns what an occurrence in the fields of a mask counts."""
        return sum(weight for number, weight in enumerate(self.weights) if mask >> number & 1)

    def rarity(self, count: int) -> float:
        """Returns the inverse document frequency (Robertson's, never below zero) of what stands in so many texts."""
        return math.log(1 + (len(self.alive) - count + 0.5) / (count + 0.5))

    def _forms_beginning_with(self, letter: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for first in sorted({letter, *first_letters_into(letter)}):
            for word in self.sets.beginning_with(first):
                if (form := normal_form(word)).startswith(letter):
                    found.setdefault(form, []).append(word)
        return found
