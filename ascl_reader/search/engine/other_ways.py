"""Other ways of saying a query's words: synonyms, two words as one, opposites, verbs put beside their particles."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from ascl_reader.library.dates import month_in_words
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.engine.word_answers import is_acronym
from ascl_reader.search.query import SoughtWord
from ascl_reader.search.query_words import parse_years
from ascl_reader.search.synonyms import A_GUESS, Alternative, Synonyms
from ascl_reader.search.words import STOP_WORDS

OF_A_YEAR = 0.7
"""The weight of a year between two typed ones, such as 2020 in 2019–2021."""

OF_A_MONTH = 0.7
"""The weight of the month of a typed day."""

MOST_YEARS = 15
"""From a first to a last; more are no period that anybody asks for."""

OF_THE_OPPOSITE = 0.7
"""The weight of a word of which the opposite was typed: predictable, for unpredictable."""

APART = ("non", "un")
"""Beginnings that say no and that are typed as words of their own."""


class OtherWays:
    """Finds other ways of saying the words of one query; all of them are shown, and the user can take each back."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        synonyms: Synonyms,
        *,
        is_there: Callable[[SoughtWord], bool],
        goes_on: bool,
        literal: bool,
        kept: frozenset[str],
        as_near: Mapping[str, tuple[str, ...]],
    ) -> None:
        """`is_there`: whether texts have a word; `goes_on`: another may follow; `literal`: only the letters typed.

        `kept` are typed words to leave alone; `as_near` the words as near to what was typed as that which was meant.
        """
        self._vocabulary = vocabulary
        self._synonyms = synonyms
        self._is_there = is_there
        self._goes_on = goes_on
        self._literal = literal
        self._kept = kept
        self._as_near = as_near

    def of(
        self, row: Sequence[SoughtWord]
    ) -> tuple[dict[int, tuple[int, list[Alternative]]], dict[int, list[Alternative]]]:
        """Returns other ways of saying several words, with their end, by their first; and those of single words."""
        folded = [(word, at) for at, each in enumerate(row) for word in each.words]
        firsts = {at: place for place, (_, at) in reversed(list(enumerate(folded)))}
        spans: dict[tuple[int, int], list[Alternative]] = {}
        singles: dict[int, list[Alternative]] = {}
        exact = {place for place, (_, at) in enumerate(folded) if row[at].exact}
        for each in self._other_ways([word for word, _ in folded], row[-1] if row else None, exact):
            first, last = folded[each.start][1], folded[each.end - 1][1]
            whole = firsts[first] == each.start and (each.end == len(folded) or folded[each.end][1] != last)
            quoted = any(word.exact and not word.joined for word in row[first : last + 1])
            kept = self._kept.intersection(word for word, _ in folded[each.start : each.end])
            if whole and not quoted and not kept:
                chosen = spans.setdefault((first, last + 1), []) if last > first else singles.setdefault(first, [])
                chosen.append(each)
        found: dict[int, tuple[int, list[Alternative]]] = {}
        taken: set[int] = set()
        for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                found[start] = end, spans[start, end]
        return found, singles

    def _other_ways(
        self, words: Sequence[str], last: SoughtWord | None, exact: Container[int]
    ) -> Iterator[Alternative]:
        """Yields synonyms, also of what the last word may become, and two words that the texts write as one."""
        if not self._literal:
            yield from self._synonyms.alternatives(words)
            if last is not None and (last.open_end or self._goes_on) and not last.exact:
                alone, blank = not self._is_there(last), not last.open_end
                acronym = last.open_end and is_acronym(last)
                yield from self._synonyms.beginning_with(words, alone, blank, acronym)
                if last.open_end and last.joined:  # cyber-bul, where cyberbullying is known
                    before = len(words) - len(last.words)
                    for each in self._synonyms.beginning_with((*words[:before], last.joined), alone, False, acronym):
                        if each.start <= before:
                            yield msgspec.structs.replace(each, end=len(words))
        for at, word in enumerate(words):
            for near in self._as_near.get(word, ()):
                yield Alternative((near,), A_GUESS, at, at + 1, "", guessed=True)
            if not (self._literal or self._synonyms.knows((word,))):
                for other, weight, shown in self._instead_of(word):
                    yield Alternative((other,), weight, at, at + 1, shown)
        yield from self._two_together(words, exact)

    def _two_together(self, words: Sequence[str], exact: Container[int]) -> Iterator[Alternative]:
        """Yields two words that the texts write as one, and what a "non" or "un" before a word denies."""
        for at, (one, other) in enumerate(pairwise(words)):
            if self._has_as_one(one, other, at in exact):
                yield Alternative((one + other,), 1.0, at, at + 2, "")
            elif one in APART and not self._literal and not self._is_there(SoughtWord((one, other), "")):
                for denied in filter(self._vocabulary.forms, opposites(one + other)):
                    yield Alternative((denied,), OF_THE_OPPOSITE, at, at + 2, denied)

    def _instead_of(self, word: str) -> Iterator[tuple[str, float, str]]:
        """Yields what stands in the texts instead of a word that does not, its weight, and how that is shown.

        It is the word's opposite, one of the years of a period, or the month of a day.
        """
        forms = self._vocabulary.forms
        if not forms(word):
            yield from ((other, OF_THE_OPPOSITE, other) for other in filter(forms, opposites(word)))
            yield from ((year, OF_A_YEAR, year) for year in filter(forms, _years_of(word)))
            yield from ((month, OF_A_MONTH, month_in_words(month)) for month in filter(forms, _month_of(word)))

    def _has_as_one(self, one: str, other: str, exact: bool) -> bool:
        """Returns whether the texts write two words as one; in quotes or with a little word only exactly so: to day."""
        if exact or not STOP_WORDS.isdisjoint((one, other)):
            return one + other in self._vocabulary
        return bool(self._vocabulary.forms(one + other))


def _years_of(word: str) -> Iterator[str]:
    """Yields the years of a figure that goes from one to another: 2019-2021."""
    years = parse_years(word) if len(word) == len("2019-2021") and not word.isalpha() else None
    if years is not None and years.first and years.last and years.last - years.first < MOST_YEARS:
        yield from map(str, range(years.first, years.last + 1))


def _month_of(word: str) -> Iterator[str]:
    """Yields the month of a day as its figure writes it: 2020-09, of 2020-09-01."""
    if len(word) == len("2020-09-01") and word[7] == "-" and word[:4].isdigit():
        yield word[:7]


BEGINNINGS = ("un", "non", "in", "im", "ir", "il")

ENDINGS = ("able", "ible", "ed", "ent", "ant", "ive", "ful", "ate", "ing", "al", "ary", "ory")
"""Only such words are taken apart: to inform has nothing to do with a form, nor union with an ion."""

SHORTEST = 5
"""Letters of the word that is left, at the least: an indent is no dent."""


def opposites(word: str) -> Iterator[str]:
    """Yields what a folded word may be the opposite of, or may be the opposite of it; most of these are no words."""
    if not word.endswith(ENDINGS):
        return
    for beginning in BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) >= SHORTEST:
            yield rest
    if len(word) >= SHORTEST:
        yield from (beginning + word for beginning in BEGINNINGS)


PARTICLES = frozenset("away down off on out over up".split())

FARTHEST = 4
"""How many words farther on the particle stands at the most: with more between them it belongs to something else."""


def with_particles_beside(row: Sequence[SoughtWord], knows: Callable[[Sequence[str]], bool]) -> list[SoughtWord]:
    """Returns typed words with each particle beside its verb, where the two are known as one and nothing is quoted."""
    found = list(row)
    for at, word in enumerate(found):
        if not word.is_single:
            continue
        for place in range(at + 2, min(at + FARTHEST + 1, len(found))):
            particle = found[place]
            if particle.is_single and particle.words[0] in PARTICLES:
                if knows((word.words[0], particle.words[0])):
                    found.insert(at + 1, found.pop(place))
                break
    return found
