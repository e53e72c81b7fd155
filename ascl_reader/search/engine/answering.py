"""Which texts answer a query, and which are nearest to it.

A piece of a query weighs as much as it is rare; one that stands nowhere weighs as one that stands once, so that it
outweighs common words and not rare ones. Every piece must be answered by a hit, but for those of little weight: words
of questions, words common in the library beside rarer ones, and one word beside others that are plainly the subject. A
long question or a pasted sentence is answered by what covers most of its weight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import and_, or_

from pyroaring import BitMap

from ascl_reader.search.asking_words import WHO_ACTS
from ascl_reader.search.engine.query_items import Item
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.words import QUESTION_WORDS

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

MOST_COMPARED = 150
"""How many texts are looked at closely, for the parts in which words stand or for words side by side."""


class Answering:
    """Finds which of the texts that may be found answer some pieces of a query."""

    def __init__(self, items: Sequence[Item], allowed: BitMap, vocabulary: Vocabulary, literal: bool) -> None:
        self._items = items
        self._allowed = allowed
        self._vocabulary = vocabulary
        self._literal = literal
        self.rarity = [vocabulary.rarity(max(len(item.matches.docs & vocabulary.alive), 1)) for item in items]
        self.telling = [at for at, item in enumerate(items) if not item.weak]
        self._enough = max(COMMON * len(vocabulary.alive), MANY)
        heaviest = max((self.rarity[at] for at in self.telling), default=0.0)
        self._needed = [
            at for at in self.telling if literal or self.rarity[at] > LITTLE * heaviest or not self._are_common([at])
        ]
        self.undecided = [] if literal else self._left_out_beside_common_words()

    @property
    def missing(self) -> list[str]:
        """What was typed and stands nowhere."""
        return [self._items[at].typed for at in self.telling if not self._items[at].matches.docs]

    def answering(self) -> BitMap:
        """Returns the numbers of what answers all that was asked; of a long question what covers most of it."""
        found = self._all_of(self._needed or self.telling) or self._all_but_the_verb()
        if not found and len(self.telling) >= LONG:
            covered = self._covered(MOST_OF_IT)
            best = max(covered.values(), default=0.0)
            found = BitMap([number for number, share in covered.items() if share >= OF_THE_BEST * best])
        return found or self._all_but_one()

    def near_enough(self, beside_hits: bool) -> BitMap:
        """Returns the texts that answer most of what was asked, or the rarest of its telling words if any has it."""
        heaviest = max(self.rarity[at] for at in self.telling)
        found = BitMap(self._covered(NEAR_BESIDE_HITS if beside_hits else NEAR_ENOUGH, missing_as_one=True))
        for at in self.telling:
            if self.rarity[at] == heaviest:
                found |= self._items[at].matches.docs & self._allowed
        return found

    def _left_out_beside_common_words(self) -> list[int]:
        """Returns the words that do not decide, where those that do stand in most texts: of getting it right for every
        child only the child would be asked for, and nearly all are about children.
        """
        weak = [at for at, item in enumerate(self._items) if item.weak and not item.unfinished]
        little = all(self._items[at].typed.lower() in QUESTION_WORDS for at in self.telling)
        return weak if weak and not little and self._are_common(self.telling) else []

    def _are_common(self, places: Sequence[int]) -> bool:
        return all(len(self._items[at].matches.docs) >= self._enough for at in places)

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
        rarest = self._items[max(rest, key=self.rarity.__getitem__)].matches
        aim = self._vocabulary.masks["title"] | self._vocabulary.masks["brief"]
        return BitMap([number for number, mask in rarest.masks(found).items() if mask & aim])

    def _all_but_one(self) -> BitMap:
        """Returns what is about all but one word of a short question: kids losing sleep over their phones.

        What is lacking is no subject itself: it is a name or no rarer than each of the others, and stands in no title.
        """
        needed = [at for at in self.telling if not self._are_common([at])]
        found = BitMap()
        if self._literal or not 2 < len(needed) <= len(self.telling) < LONG or "title" not in self._vocabulary.masks:
            return found
        for lacked in needed:
            rest = [at for at in needed if at != lacked]
            subjects = [at for at in rest if self._items[at].typed.lower() not in WHO_ACTS]
            if len(subjects) < 2:
                continue
            rare = self.rarity[lacked] <= max(self.rarity[at] for at in rest)
            if (rare or self._is_an_unknown_name(lacked)) and not self._is_in_a_title(lacked):
                found |= BitMap(list(self._about(rest)))
        return found

    def _is_an_unknown_name(self, at: int) -> bool:
        """Returns whether a piece that stands nowhere is written as a name is: Devon, and no acronym."""
        return self._items[at].typed.istitle() and not self._items[at].matches.docs

    def _is_in_a_title(self, at: int) -> bool:
        matches, title = self._items[at].matches, self._vocabulary.masks["title"]
        return any(mask & title for mask in matches.masks(matches.docs).values())

    def _about(self, places: Sequence[int]) -> Iterator[int]:
        """Yields the texts that are about all of some pieces: each of these is in title or brief, or all are in one
        part, and one of them in title or brief.
        """
        docs = self._all_of(places)
        if not 0 < len(docs) <= MOST_COMPARED:
            return
        parts = [self._items[at].matches.masks(docs) for at in places]
        aim = self._vocabulary.masks["title"] | self._vocabulary.masks["brief"]
        for number in docs:
            masks = [each.get(number, 0) for each in parts]
            if all(mask & aim for mask in masks) or (reduce(and_, masks) and reduce(or_, masks) & aim):
                yield number

    def _covered(self, least: float, missing_as_one: bool = False) -> dict[int, float]:
        """Returns the texts that cover at least a share of the weight of all that decides, each with that share.

        `missing_as_one`: words that stand nowhere weigh together less than one that stands once, and not each as much.
        The rarest pieces come first: once what is left could not lift a text above the share, no more are looked up.
        """
        covered: dict[int, float] = {}
        missing = [at for at in self.telling if not self._items[at].matches.docs]
        weights = {at: self.rarity[at] for at in self.telling}
        if missing_as_one:
            weights |= {at: self.rarity[at] * OF_MISSING_WORDS / len(missing) for at in missing}
        whole = sum(weights.values()) or 1.0
        left = 1.0
        for at in sorted(self.telling, key=lambda each: -weights[each]):
            share = weights[at] / whole
            docs = self._items[at].matches.docs & self._allowed
            for number in docs if left >= least else docs & BitMap(covered):
                covered[number] = covered.get(number, 0.0) + share
            left -= share
        return {number: share for number, share in covered.items() if share >= least}
