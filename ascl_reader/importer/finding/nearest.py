"""Finds the statements most similar to a text, for suggesting its themes."""

from __future__ import annotations

import math
from collections import Counter
from heapq import nlargest
from operator import itemgetter

from ascl_reader.library.library import Library
from ascl_reader.search.words import STOP_WORDS, folded_words

MOST_NEAREST = 3
"""Nearest statements that are asked."""

FAR = 0.06
"""Cosine below which two texts have nothing to do with each other."""

MOST_HOLDERS = 60
"""Statements that may share a word; one that more have tells little, and to count it for each takes time."""

HEAVIEST = 60
"""Words of a text that are looked up, those that count most; with all of them the themes are guessed no better."""


class NearestStatements:
    """Compares texts by the words they share, rare ones counting more (tf-idf and cosine; Salton 1975)."""

    def __init__(self, library: Library) -> None:
        self._homes = {each.id: each.home for each in library.statements}
        first = next(library.themes.walk(), None)
        self._first = (first.id,) if first else ()
        counts = {each.id: _counts(" ".join(each.plain_parts().values())) for each in library.statements}
        spread = Counter(word for words in counts.values() for word in words)
        self._rarity = {word: math.log(1 + len(counts) / count) for word, count in spread.items()}
        self._holders: dict[str, list[tuple[str, float]]] = {}
        for each, words in counts.items():
            for word, weight in self._vector(words).items():
                if spread[word] <= MOST_HOLDERS:
                    self._holders.setdefault(word, []).append((each, weight))

    def to(self, text: str) -> tuple[str, ...]:
        """Returns the ids of the most similar statements, the most similar first; none where none is similar."""
        shares: dict[str, float] = {}
        words = self._vector(_counts(text)).items()
        for word, weight in nlargest(HEAVIEST, words, key=itemgetter(1)):
            for each, theirs in self._holders.get(word, ()):
                shares[each] = shares.get(each, 0.0) + weight * theirs
        scored = sorted(((share, each) for each, share in shares.items() if share >= FAR), reverse=True)
        return tuple(each for _, each in scored[:MOST_NEAREST])

    def themes(self, near: tuple[str, ...]) -> tuple[str, ...]:
        """Returns the first themes of similar statements, each once; the tree's first theme without any."""
        return tuple(dict.fromkeys(self._homes[each] for each in near)) or self._first

    def _vector(self, counts: Counter[str]) -> dict[str, float]:
        rarity = self._rarity
        known = {word: (1 + math.log(count)) * rarity[word] for word, count in counts.items() if word in rarity}
        length = math.sqrt(sum(weight * weight for weight in known.values())) or 1.0
        return {word: weight / length for word, weight in known.items()}


def _counts(text: str) -> Counter[str]:
    return Counter(word for word in folded_words(text) if word not in STOP_WORDS)
