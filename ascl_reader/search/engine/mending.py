"""Mends the misspelt words of a query: by what is near them, and by the words that stand beside them in the query."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec
from pyroaring import BitMap

from ascl_reader.search.engine.matches import RowMatches
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.engine.word_answers import is_acronym
from ascl_reader.search.english_words import is_english
from ascl_reader.search.query import SoughtWord
from ascl_reader.search.spelling_mistakes import SpellingMistakes
from ascl_reader.search.synonyms import Synonyms
from ascl_reader.search.word_forms import normal_form
from ascl_reader.search.words import QUESTION_WORDS, STOP_WORDS

LETTERS_OF_SWAPS = 4
"""Up to so many capitals only swapped letters are a mistake: ECHP is EHCP, and AQES is nothing else."""


SHORTEST_HALF = 4
"""Letters of a word that may be the mistyped half of a compound, at the least; of a proper word one more."""


MOST_BESIDE = 4
"""Words of a known compound on either side of the mistyped one, at the most."""


SHORTEST_MUTATED = 4

MUTATIONS = tuple(
    tuple(each.split(":"))
    for each in "ngh:c mh:p nh:t ng:g ph:p th:t ch:c dd:d b:p d:t g:c f:b:m m:b n:d l:ll r:rh".split()
)
"""The mutations of Welsh: how words begin after some others, and how each of them begins by itself."""

_WITH_NUMBER = re.compile(r"([a-z]{4,})(\d{1,4})")


class Mended(msgspec.Struct, frozen=True):
    """What was meant by a typed word: the words to be looked for, and others that are as near to an unfinished one."""

    words: tuple[SoughtWord, ...]
    as_near: tuple[str, ...] = ()


class Mending:
    """Mends words of the queries put to some texts."""

    def __init__(self, vocabulary: Vocabulary, mistakes: SpellingMistakes, synonyms: Synonyms) -> None:
        self._vocabulary = vocabulary
        self._mistakes = mistakes
        self._synonyms = synonyms

    def mended(self, word: SoughtWord, row: Sequence[SoughtWord]) -> Mended | None:
        """Returns what was meant by a word that nothing has, perhaps two words; None if it stays as it is.

        `row` are the words typed one after the other, this one among them. It is mended before other ways of saying it
        are looked for, so that a misspelt word has them too.
        """
        if (compound := self._as_half_of_a_compound(word, row)) is not None:
            return compound
        if (known := self._before_a_number(word) or self._without_mutation(word)) is not None:
            return known
        unfinished = word.open_end and not is_acronym(word)
        beside = self._beside(word, row)
        *whole, last = word.words
        parts = *((part, False) for part in whole), (last, unfinished)
        meant = [
            each for part, open_end in parts for each in self._mistakes.meant_by(part, open_end, beside) or (part,)
        ]
        if meant == list(word.words) or _is_another_acronym(word, meant):
            return None
        said = " ".join(meant)
        if whole:
            joined = "".join(meant)
            return Mended(
                (msgspec.structs.replace(word, words=tuple(meant), typed=said, open_end=False, joined=joined),)
            )
        words = tuple(msgspec.structs.replace(word, words=(each,), typed=each, open_end=False) for each in meant)
        return Mended(words, self._mistakes.as_near_as(last, meant[0]) if unfinished and len(meant) == 1 else ())

    def _before_a_number(self, word: SoughtWord) -> Mended | None:
        """Returns a word and the number that was typed on to it, as in grade4 and progresss8."""
        found = _WITH_NUMBER.fullmatch(word.words[0]) if word.is_single else None
        if found is None:
            return None
        meant = found[1] if self._vocabulary.forms(found[1]) else "".join(self._mistakes.meant_by(found[1])[:1])
        parts = (meant, found[2])
        if not meant or not RowMatches(self._vocabulary, (self._vocabulary.forms(meant), (found[2],))).docs:
            return None
        return Mended((msgspec.structs.replace(word, words=parts, typed=" ".join(parts), open_end=False),))

    def _without_mutation(self, word: SoughtWord) -> Mended | None:
        """Returns the unmutated form of a Welsh word, if the synonyms know it: plant for blant, cyllid for gyllid."""
        typed = word.words[0]
        if not word.is_single or len(typed) < SHORTEST_MUTATED or is_english(typed) or typed in self._synonyms.words:
            return None
        for begins, *instead in MUTATIONS:
            for first in instead if typed.startswith(begins) else ():
                whole = first + typed.removeprefix(begins)
                if whole in self._synonyms.words and whole not in self._vocabulary:
                    return Mended((msgspec.structs.replace(word, words=(whole,), typed=whole, open_end=False),))
        return None

    def _as_half_of_a_compound(self, word: SoughtWord, row: Sequence[SoughtWord]) -> Mended | None:
        """Returns a word that nothing has as the one that makes a known compound with its neighbour, one edit from it.

        So metal health, heath visitors and high neds are found, though metal and heath are words, and ends is as near
        to neds as needs; metal detectors are nothing else. A longer compound, such as mental health support team, may
        have the two in it.
        """
        at = next((at for at, each in enumerate(row) if each is word), None)
        typed = word.words[0]
        if at is None or not word.is_single or len(typed) < SHORTEST_HALF or typed in self._synonyms.words:
            return None
        if len(typed) == SHORTEST_HALF and is_english(typed):
            return None
        for place in (at + 1, at - 1):
            neighbour = row[place].words[0] if 0 <= place < len(row) and row[place].is_single else ""
            others = self._synonyms.beside(neighbour) if neighbour else ()
            if any(normal_form(each) == normal_form(typed) for each in others):  # league table
                return None
            for each in self._mistakes.one_edit_from(typed, others):
                if not is_english(typed) or self._makes_a_compound(each, at, row):
                    return Mended((msgspec.structs.replace(word, words=(each,), typed=each, open_end=False),))
        return None

    def _makes_a_compound(self, instead: str, at: int, row: Sequence[SoughtWord]) -> bool:
        """Returns whether a word instead of the one at a place makes a known compound with those that stand there."""
        first = max(at - MOST_BESIDE, 0)
        said = [each.words[0] if each.is_single else "" for each in row[first : at + MOST_BESIDE + 1]]
        said[at - first] = instead
        places = ((start, end) for start in range(at - first + 1) for end in range(at - first + 1, len(said) + 1))
        return any(end - start > 1 and self._synonyms.knows(said[start:end]) for start, end in places)

    def _beside(self, word: SoughtWord, row: Sequence[SoughtWord]) -> Callable[[str], float]:
        """Returns how well a word goes with the others of a query: the share of its texts that have each of these."""
        others: list[BitMap] = []
        for each in row:
            said = each.words[0]
            if each is not word and len(each.words) == 1 and said not in STOP_WORDS and said not in QUESTION_WORDS:
                others.append(self._docs(said))
        others = [docs for docs in others if docs]

        def share(candidate: str) -> float:
            """Returns the share of the statements with a word that have the others too."""
            docs = self._docs(candidate)
            return sum(len(docs & other) for other in others) / len(docs) if docs else 0.0

        return share

    def _docs(self, word: str) -> BitMap:
        find = self._vocabulary.sets.find
        return BitMap.union(find(word).docs, *(find(form).docs for form in self._vocabulary.forms(word)))


def _is_another_acronym(word: SoughtWord, meant: Sequence[str]) -> bool:
    letters = word.words[-1]
    return is_acronym(word) and len(letters) <= LETTERS_OF_SWAPS and sorted(letters) != sorted("".join(meant))
