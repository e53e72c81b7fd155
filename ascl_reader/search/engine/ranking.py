"""The order of what was found: first what answers all that was asked, then what is nearest to it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import msgspec
from pyroaring import BitMap

from ascl_reader.search.engine.answering import MOST_COMPARED, Answering
from ascl_reader.search.engine.matches import RowMatches
from ascl_reader.search.engine.query_items import Item
from ascl_reader.search.engine.vocabulary import Vocabulary

WEAK = 0.15
"""The share of its weight that a word which does not decide adds to the score."""

MOST_NEAR = 10
"""How many of the nearest are returned, and how many hits make them needless."""

SIDE_BY_SIDE = 0.6
"""What two typed words that stand next to each other add, as a share of what they are worth."""


Answers = tuple[tuple[float, int], ...]
"""What the pieces of a query are worth that a text answers, each with the mask of the fields in which it does."""


class Ranked(NamedTuple):
    """What was found: numbers, the best first; scores; the pieces that a text lacks.

    `answers` tells of some of them which piece is worth what and stands in which fields.
    """

    numbers: list[int]
    scores: Mapping[int, float]
    lacking: Mapping[int, tuple[int, ...]]
    answers: Callable[[Sequence[int]], Mapping[int, Answers]]


NOTHING_FOUND = Ranked([], {}, {}, lambda _: {})


class Ranking:
    """The order of the texts that answer some pieces of a query, among those that may be found."""

    def __init__(self, items: Sequence[Item], allowed: BitMap, vocabulary: Vocabulary, literal: bool) -> None:
        self._items = items
        self._allowed = allowed
        self._vocabulary = vocabulary
        self._literal = literal
        self._by = Answering(items, allowed, vocabulary, literal)
        self._rarity, self._telling = self._by.rarity, self._by.telling

    @property
    def missing(self) -> list[str]:
        """What was typed and stands nowhere."""
        return self._by.missing

    def hits(self) -> Ranked:
        """Returns what answers all that was asked, the best first."""
        return self._ranked(self._by.answering()) if self._items and not self._by.undecided else NOTHING_FOUND

    def near(self, hits: Ranked) -> Ranked:
        """Returns the nearest of what is no hit, the best first."""
        if self._by.undecided:
            ranked = self._ranked(self._by.answering())
            best = ranked.numbers[:MOST_NEAR]
            return ranked._replace(numbers=best, lacking=dict.fromkeys(best, tuple(self._by.undecided)))
        if len(self._telling) == 1:
            return self._near_its_beginning(self._telling[0], BitMap(hits.numbers))
        if not self._telling:
            return NOTHING_FOUND
        before = self._without_the_unfinished(bool(hits.numbers))
        found = self._by.near_enough(bool(hits.numbers)) if len(hits.numbers) < MOST_NEAR else BitMap()
        ranked = self._ranked((found | before) - BitMap(hits.numbers))
        best = ranked.numbers[:MOST_NEAR]
        kept = [number for number in ranked.numbers[MOST_NEAR:] if number in before]
        return ranked._replace(numbers=best + kept[:MOST_NEAR])

    def _near_its_beginning(self, at: int, hits: BitMap) -> Ranked:
        """Returns what answers the only telling piece, which is still being typed, without its last letters or word."""
        item = self._items[at]
        if item.shortened is None:
            return NOTHING_FOUND
        items = [*self._items[:at], msgspec.structs.replace(item, matches=item.shortened), *self._items[at + 1 :]]
        ranked = Ranking(items, self._allowed - hits, self._vocabulary, False).hits()
        numbers = ranked.numbers[:MOST_NEAR]
        return ranked._replace(numbers=numbers, lacking=dict.fromkeys(numbers, (at,)))

    def _without_the_unfinished(self, beside_hits: bool) -> BitMap:
        """Returns what answers without the word that is being typed: until it is complete, it excludes nothing."""
        if beside_hits and all(item.whole for item in self._items if item.unfinished):
            return BitMap()
        rest: list[Item] = []
        for item in self._items:
            if not item.unfinished:
                rest.append(item)
            elif item.last and item.shortened is not None:
                rest.append(msgspec.structs.replace(item, matches=item.shortened))
        if all(item.weak for item in rest) or not any(self._items[at].unfinished for at in self._telling):
            return BitMap()
        before = Ranking(rest, self._allowed, self._vocabulary, self._literal)
        found = before._by.answering()
        return found if len(found) >= MOST_NEAR else found | before._by.near_enough(bool(found))

    def _ranked(self, found: BitMap) -> Ranked:
        """Returns texts in order. This runs once for every text found, and so does the least for each."""
        if not found:
            return NOTHING_FOUND
        worth = [rarity * (WEAK if item.weak else 1.0) for rarity, item in zip(self._rarity, self._items, strict=True)]
        texts = list(found)
        sums = [0.0] * len(texts)
        for value, item in zip(worth, self._items, strict=True):
            gain = item.matches.gains(found).get
            sums = [before + value * gain(number, 0.0) for before, number in zip(sums, texts, strict=True)]
        scores = dict(zip(texts, sums, strict=True))
        lacking = self._lacking(found)
        telling = sum(worth[at] for at in self._telling) or 1.0
        shares = {each: (1 - sum(worth[at] for at in each) / telling) ** 2 for each in set(lacking.values())}
        for number, pieces in lacking.items():
            scores[number] *= shares[pieces]
        numbers = sorted(texts, key=scores.__getitem__, reverse=True)
        best = numbers[:MOST_COMPARED]
        for number, more in self._side_by_side(BitMap(best)).items():
            scores[number] += more
        numbers[:MOST_COMPARED] = sorted(best, key=scores.__getitem__, reverse=True)
        return Ranked(numbers, scores, lacking, partial(self._answers, worth))

    def _answers(self, worth: Sequence[float], numbers: Sequence[int]) -> dict[int, Answers]:
        within = BitMap(numbers)
        masks = [(value, item.matches.masks(within)) for value, item in zip(worth, self._items, strict=True)]
        return {number: tuple((value, each[number]) for value, each in masks if number in each) for number in numbers}

    def _lacking(self, found: BitMap) -> dict[int, tuple[int, ...]]:
        lacking: dict[int, tuple[int, ...]] = {}
        for at in self._telling:
            for number in found - self._items[at].matches.docs:
                lacking[number] = (*lacking.get(number, ()), at)
        return lacking

    def _side_by_side(self, numbers: BitMap) -> dict[int, float]:
        """Returns what texts gain in which words stand side by side that were typed so."""
        more: dict[int, float] = {}
        for at in range(len(self._items) - 1):
            one, other = self._items[at : at + 2]
            if one.places and other.places:
                row = RowMatches(self._vocabulary, (one.places[:8], other.places[:8]), within=numbers)
                worth = SIDE_BY_SIDE * (self._rarity[at] + self._rarity[at + 1]) / 2
                for number, gain in row.gains(numbers).items():
                    more[number] = more.get(number, 0.0) + worth * gain
        return more
