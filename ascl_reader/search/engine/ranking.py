"""The order of what was found: first what answers all that was asked, then what is nearest to it, and nothing else.

A piece of a query weighs as much as it is rare; one that stands nowhere weighs as one that stands once, so that it
outweighs common words and not rare ones. Every piece must be answered by a hit, but for those of little weight:
words of questions, and words common in the library beside rarer ones. A long question or a pasted sentence is answered
by what covers most of its weight.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import msgspec
from pyroaring import BitMap

from ascl_reader.search.engine.matches import RowMatches
from ascl_reader.search.engine.query_items import Item
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.words import QUESTION_WORDS

WEAK = 0.15
"""The share of its weight that a word which does not decide adds to the score."""

LITTLE = 0.5
"""Share of the weightiest piece's weight up to which a common one is not needed."""

COMMON, MANY = 0.6, 6
"""Share and number of the statements from which on a word is common."""

LONG = 6
"""Pieces from which on a question is long: then most of its weight is enough."""

MOST_OF_IT = 0.5
"""Share of the weight of a long question that its hits cover."""

OF_THE_BEST = 0.8
"""Share of the best coverage that a hit of a long question has."""

NEAR_ENOUGH, NEAR_BESIDE_HITS = 0.33, 0.5
"""Shares of the weight that the nearest cover: one of two words, if it is not much commoner than the other; where
something answers all that was asked, half of it.
"""

OF_MISSING_WORDS = 0.75
"""What all words that stand nowhere weigh together for the nearest, as a share of one that stands once: all texts lack
them, and it is said that they do.
"""

MOST_NEAR = 10
"""How many of the nearest are returned, and how many hits make them needless."""

SIDE_BY_SIDE = 0.6
"""What two typed words that stand next to each other add, as a share of what they are worth."""

MOST_COMPARED = 150
"""How many of the best are looked at closely, for words side by side."""


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
        self._rarity = [vocabulary.rarity(max(len(item.matches.docs & vocabulary.alive), 1)) for item in items]
        telling = [at for at, item in enumerate(items) if not item.weak]
        heaviest = max((self._rarity[at] for at in telling), default=0.0)
        enough = max(COMMON * len(vocabulary.alive), MANY)
        self.little = [
            at
            for at in telling
            if not literal and self._rarity[at] <= LITTLE * heaviest and len(items[at].matches.docs) >= enough
        ]
        self._telling = telling
        self._needed = [at for at in telling if at not in self.little]
        self._enough = enough
        self._undecided = [] if literal else self._left_out_beside_common_words()

    @property
    def missing(self) -> list[str]:
        """What was typed and stands nowhere."""
        return [self._items[at].typed for at in self._telling if not self._items[at].matches.docs]

    def hits(self) -> Ranked:
        """Returns what answers all that was asked, the best first."""
        return self._ranked(self._answering()) if self._items and not self._undecided else NOTHING_FOUND

    def _left_out_beside_common_words(self) -> list[int]:
        """Returns the words that do not decide, where those that do stand in most texts: of getting it right for every
        child only the child would be asked for, and nearly all are about children.
        """
        weak = [at for at, item in enumerate(self._items) if item.weak and not item.unfinished]
        little = all(self._items[at].typed.lower() in QUESTION_WORDS for at in self._telling)
        return weak if weak and not little and self._are_common(self._telling) else []

    def _are_common(self, places: Sequence[int]) -> bool:
        return all(len(self._items[at].matches.docs) >= self._enough for at in places)

    def _answering(self) -> BitMap:
        """Returns the numbers of what answers all that was asked; of a long question what covers most of it."""
        found = self._all_of(self._needed or self._telling) or self._all_but_the_verb()
        if not found and len(self._telling) >= LONG:
            covered = self._covered(MOST_OF_IT)
            best = max(covered.values(), default=0.0)
            found = BitMap([number for number, share in covered.items() if share >= OF_THE_BEST * best])
        return found

    def _all_of(self, places: Sequence[int]) -> BitMap:
        found = self._allowed
        for at in places:
            found = found & self._items[at].matches.docs
        return found

    def _all_but_the_verb(self) -> BitMap:
        """Returns what answers all but the verb of a question: can schools deliver …, where nothing says deliver.

        Only texts with the rarest other word in title or brief: they are about that, whatever is done with it.
        """
        rest = [at for at in self._needed if not self._items[at].is_verb]
        if not rest or len(rest) == len(self._needed) or self._are_common(rest):
            return BitMap()
        found = self._all_of(rest)
        rarest = self._items[max(rest, key=self._rarity.__getitem__)].matches
        aim = self._vocabulary.masks["title"] | self._vocabulary.masks["brief"]
        return BitMap([number for number, mask in rarest.masks(found).items() if mask & aim])

    def near(self, hits: Ranked) -> Ranked:
        """Returns the nearest of what is no hit, the best first."""
        if self._undecided:
            ranked = self._ranked(self._answering())
            best = ranked.numbers[:MOST_NEAR]
            return ranked._replace(numbers=best, lacking=dict.fromkeys(best, tuple(self._undecided)))
        if len(self._telling) == 1:
            return self._near_its_beginning(self._telling[0], BitMap(hits.numbers))
        if not self._telling:
            return NOTHING_FOUND
        before = self._without_the_unfinished(bool(hits.numbers))
        found = self._near_enough(bool(hits.numbers)) if len(hits.numbers) < MOST_NEAR else BitMap()
        ranked = self._ranked((found | before) - BitMap(hits.numbers))
        best = ranked.numbers[:MOST_NEAR]
        kept = [number for number in ranked.numbers[MOST_NEAR:] if number in before]
        return ranked._replace(numbers=best + kept[:MOST_NEAR])

    def _near_enough(self, beside_hits: bool) -> BitMap:
        """Returns the texts that answer most of what was asked, or the rarest of its telling words if any has it."""
        heaviest = max(self._rarity[at] for at in self._telling)
        found = BitMap(self._covered(NEAR_BESIDE_HITS if beside_hits else NEAR_ENOUGH, missing_as_one=True))
        for at in self._telling:
            if self._rarity[at] == heaviest:
                found |= self._items[at].matches.docs & self._allowed
        return found

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
        found = before._answering()
        return found if len(found) >= MOST_NEAR else found | before._near_enough(bool(found))

    def _covered(self, least: float, missing_as_one: bool = False) -> dict[int, float]:
        """Returns the texts that cover at least a share of the weight of all that decides, each with that share.

        `missing_as_one`: words that stand nowhere weigh together less than one that stands once, and not each as much.
        The rarest pieces come first: once what is left could not lift a text above the share, no more are looked up.
        """
        covered: dict[int, float] = {}
        missing = [at for at in self._telling if not self._items[at].matches.docs]
        weights = {at: self._rarity[at] for at in self._telling}
        if missing_as_one:
            weights |= {at: self._rarity[at] * OF_MISSING_WORDS / len(missing) for at in missing}
        whole = sum(weights.values()) or 1.0
        left = 1.0
        for at in sorted(self._telling, key=lambda each: -weights[each]):
            share = weights[at] / whole
            docs = self._items[at].matches.docs & self._allowed
            for number in docs if left >= least else docs & BitMap(covered):
                covered[number] = covered.get(number, 0.0) + share
            left -= share
        return {number: share for number, share in covered.items() if share >= least}

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
