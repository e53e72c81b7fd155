"""The statements of the library that speak of the same things as a text, for suggesting its themes."""

from __future__ import annotations

import math
from collections import Counter

from ascl_reader.library import Library
from ascl_reader.matching import parts_of
from ascl_reader.words import STOP_WORDS, folded_words

MOST = 3
"""Nearest statements that are asked."""

FAR = 0.06
"""Cosine below which two texts have nothing to do with each other."""


class Nearest:
    """Compares texts by the words they share, rare ones counting more (tf-idf and cosine; Salton 1975)."""

    def __init__(self, library: Library) -> None:
        self._library = library
        counts = {each.id: _counts(" ".join(parts_of(each).values())) for each in library.statements}
        spread = Counter(word for words in counts.values() for word in words)
        self._rarity = {word: math.log(1 + len(counts) / count) for word, count in spread.items()}
        self._vectors = {each: self._vector(words) for each, words in counts.items()}

    def to(self, text: str) -> tuple[str, ...]:
        """Return the ids of the nearest statements, the nearest first; none where all are far."""
        sought = self._vector(_counts(text))
        scored = [(_dot(sought, vector), each) for each, vector in self._vectors.items()]
        return tuple(each for share, each in sorted(scored, reverse=True)[:MOST] if share >= FAR)

    def themes(self, near: tuple[str, ...]) -> tuple[str, ...]:
        """Return the home themes of near statements, each once; the tree's first theme where there is none."""
        homes = tuple(dict.fromkeys(self._library.find(each).home for each in near))
        first = next(self._library.themes.walk(), None)
        return homes or ((first.id,) if first else ())

    def _vector(self, counts: Counter[str]) -> dict[str, float]:
        weights = {word: (1 + math.log(count)) * self._rarity.get(word, 0.0) for word, count in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}


def _counts(text: str) -> Counter[str]:
    return Counter(word for word in folded_words(text) if word not in STOP_WORDS)


def _dot(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other.get(word, 0.0) for word, weight in one.items())
