"""A library as an import compares its pages with it: by texts, by titles, and by the words that texts share."""

from __future__ import annotations

import math
from collections import Counter
from functools import cached_property
from heapq import nlargest
from operator import itemgetter

from ascl_reader.importer.finding.recognise import KnownStatements, fingerprint, read_fingerprint
from ascl_reader.importer.review.draft_texts import words_of
from ascl_reader.library.library import Library
from ascl_reader.search.words import STOP_WORDS, folded_words

FEWEST_WORDS = 2
"""Words of a title by which a statement is recognised; one word alone, such as "Funding", may head several."""

MOST_NEAREST = 3
"""Nearest statements that are asked."""

FAR = 0.06
"""Cosine below which two texts have nothing to do with each other."""

MOST_HOLDERS = 60
"""Statements that may share a word; one that more have tells little, and to count it for each takes time."""

HEAVIEST = 60
"""Words of a text that are looked up, those that count most; with all of them the themes are guessed no better."""


class KnownLibrary:
    """Works out each of these when it is first asked for, from the contents that the library had when this was made.

    It serves every import until the library has other contents. Of 10,000 statements it takes hundreds of MB.
    """

    def __init__(self, library: Library) -> None:
        self._library = library.copy()

    def is_of(self, library: Library) -> bool:
        """Returns whether a library still has the contents that this was made from."""
        return library.contents is self._library.contents

    @cached_property
    def texts(self) -> KnownStatements:
        """The fingerprints of all statements: of imported texts, else the shipped ones."""
        prints = {}
        for statement in self._library.statements:
            if statement.full is not None:
                prints[statement.id] = fingerprint(words_of(statement.full.texts))
            elif statement.fingerprint:
                prints[statement.id] = read_fingerprint(statement.fingerprint)
        return KnownStatements(prints)

    @cached_property
    def titles(self) -> TitlesOfLibrary:
        """The statements by their titles."""
        return TitlesOfLibrary(self._library)

    @cached_property
    def nearest(self) -> NearestStatements:
        """The statements by their words."""
        return NearestStatements(self._library)


def title_key(title: str) -> str:
    """Returns a title as titles are compared: its folded words; empty for one that says too little."""
    words = folded_words(title)
    return " ".join(words) if len(words) >= FEWEST_WORDS else ""


class TitlesOfLibrary:
    """The statements of a library by their titles, where no two share one."""

    def __init__(self, library: Library) -> None:
        keys = {each.id: title_key(each.title) for each in library.statements}
        counts = Counter(keys.values())
        self._ids = {key: each for each, key in keys.items() if key and counts[key] == 1}

    def find(self, title: str) -> str:
        """Returns the id of the statement with this title, empty where there is none."""
        return self._ids.get(title_key(title), "")


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
