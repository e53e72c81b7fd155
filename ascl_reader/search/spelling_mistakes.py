"""Typing mistakes: what was meant by a word that no statement has, if it is no proper word that is merely absent.

One edit (a letter more, less, other, or two swapped) from four letters, two from eight; one more where a word sounds
the same, and in a short word none that is an unlikely slip. A proper English word that is nearer to what was typed than
any word of the library keeps it from being mended: govenance is governance, which no statement has, and nothing else.

By rapidfuzz, whose times do not grow with the edits. Milliseconds of processor time for a word of eight letters and up,
median of 40, in brackets Whoosh's own fuzzy terms, in which the first letter may be wrong too: among 10,000 words one
edit 1.6 (5.0), two 1.4 (66); among 60,000 words one edit 3.9 (5.2), two 4.0 (95).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any

from ascl_reader.search.english_words import begins_english_word, english_words, is_english
from ascl_reader.search.word_families import UNTOUCHED
from ascl_reader.search.word_forms import going_on_form, normal_form
from ascl_reader.search.words import STOP_WORDS

ONE_EDIT, TWO_EDITS = 4, 8
"""Letters from which on a word may be one edit away, and two."""

ANY_BEGINNING = 6
"""Letters from which on the first one may be wrong: short words that differ in it are mostly other words."""

ONE_SOUND = 5
"""Letters from which on a word two edits away is meant if it sounds the same."""

MOST_AS_NEAR = 6
"""How many words are named that are as near to an unfinished one as the one that was meant."""

VOWELS = frozenset("aeiouy")

KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The rows of letters of the British keyboard, each half a key farther right than the one above it."""

LAST_LETTER = "\U0010ffff"
"""Comes after every letter."""

SHORTEST_PART, LONGEST_PART, MOST_PARTS = 3, 18, 5
"""Letters of a word that was typed together with its neighbours, and how many such words there are at the most."""

LITTLE_PARTS = frozenset({"in", "of", "on", "to"})
"""Shorter ones that may stand between two others: childrenincare."""

_SOUNDS = [
    (re.compile(spelling), sound)
    for spelling, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"^x", "s"),
        (r"mb$", "m"),
        (r"sch", "sk"),
        (r"[ts]io|[cst]ia|ch|sh", "x"),
        (r"ph", "f"),
        (r"gh", ""),
        (r"ck|q|c(?![eiy])", "k"),
        (r"c", "s"),
        (r"dge?|g(?=[eiy])", "j"),
        (r"z", "s"),
        (r"x", "ks"),
        (r"(?<=.)[aeiouyhw]", ""),
        (r"(.)\1+", r"\1"),
    )
]


_DOUBLED = re.compile(r"(.)\1+")


def sound_of(word: str) -> str:
    """Returns a word as it sounds, roughly: its consonants, those that sound alike written alike."""
    for spelling, sound in _SOUNDS:
        word = spelling.sub(sound, word)
    return word


class SpellingMistakes:
    """Mends typed words by the words of a library.

    `frequencies` are the library's folded words with the number of statements that hold each; `others` are words that
    are none of the library's but lead somewhere (`Synonyms.words`).
    """

    def __init__(self, frequencies: Mapping[str, int], others: Iterable[str] = ()) -> None:
        self._frequencies = frequencies
        self._others = frozenset(others)

    def meant_by(
        self, word: str, unfinished: bool = False, beside: Callable[[str], float] | None = None
    ) -> tuple[str, ...]:
        """Returns the folded words that were meant by a folded word: one, more where spaces between them are missing.

        Nothing for a word that the library has, for a proper word, and where nothing is near enough. `unfinished`: the
        word is still being typed, so that the beginning of a proper word is none either, and mistakes are looked for
        in the beginnings of the library's words. `beside` says how well a word goes with those typed beside this one,
        from 0 on: of two as near, one that goes with none of them was hardly meant.
        """
        if len(word) < ONE_EDIT or not word.isalpha() or self._is_right(word, unfinished):
            return ()
        edits = 2 if len(word) >= TWO_EDITS else 1
        found = self._beginnings(word, edits) if unfinished else {}
        if not found:
            found = self._words(word, edits)
            found = _beginning_alike(word, found) if len(word) < ANY_BEGINNING else found
            found = found or self._farther_off(word) or self._of_another_form(word)
        nearest = {each for each, far in found.items() if far == min(found.values())}
        fit = {each: beside(each) if beside and len(nearest) > 1 else 0.0 for each in nearest}
        near = min(nearest, key=lambda each: self._unlikeness(word, each, fit[each]), default="")
        if near and len(word) < ANY_BEGINNING and not fit[near] and not unfinished and _is_odd_slip(word, near):
            near = ""  # Larne is a town, and not large
        if near and found[near] == 1:
            return (near,)
        return self._parts(word) or ((near,) if near else ())

    def as_near_as(self, word: str, meant: str) -> tuple[str, ...]:
        """Returns other words that what is being typed may become, no farther from it than the one that was meant."""
        found = self._beginnings(word, 2 if len(word) >= TWO_EDITS else 1)
        far = found.get(meant, 0)
        others = [each for each in found if found[each] <= far and each != meant]
        return tuple(sorted(others, key=lambda each: self._unlikeness(word, each))[:MOST_AS_NEAR])

    def one_edit_from(self, word: str, others: Iterable[str]) -> list[str]:
        """Returns those of some folded words that are one edit from a word and begin with its letter."""
        near = [each for each in others if each[:1] == word[:1] and abs(len(each) - len(word)) < 2]
        return sorted(each for each, far in _within(word, near, 1).items() if far == 1) if near else []

    def _is_right(self, word: str, unfinished: bool) -> bool:
        if word in self._frequencies or word in self._others or is_english(word):
            return True
        if normal_form(word) in self._other_forms:  # truants, where truant is known
            return True
        if not unfinished:
            return False
        whole = going_on_form(word)  # of which the list has none
        return begins_english_word(word) or is_english(whole) or bool(self._starting_with(word))

    def _starting_with(self, beginning: str) -> list[str]:
        at = bisect_left(self._candidates, beginning)
        return self._candidates[at : bisect_left(self._candidates, beginning + LAST_LETTER)]

    def _words(self, word: str, edits: int) -> dict[str, int]:
        """Returns words near a typed one, with the edits between them; empty if a proper word is nearer still.

        Another form of a word of the library is one of its words too.
        """
        found = _within(word, self._candidates, edits)
        if 1 in found.values():
            return found
        proper = _within(word, english_words(), edits)
        found |= {near: edits for near, edits in proper.items() if normal_form(near) in self._forms}
        nearest = min(proper.values(), default=edits)
        return {near: edits for near, edits in found.items() if edits <= nearest}

    def _farther_off(self, word: str) -> dict[str, int]:
        """Returns words one edit more away that begin with the same letter: skool and educashun sound as they do, and
        of misogyny a letter was left out, so that misongy is too short for two edits.
        """
        if len(word) < ONE_SOUND:
            return {}
        near = _within(word, self._starting_with(word[0]), 3 if len(word) >= TWO_EDITS else 2)
        sound, length = sound_of(word), len(_DOUBLED.sub(r"\1", word))
        near = {each: edits for each, edits in near.items() if len(each) >= length}
        alike = {each: edits for each, edits in near.items() if len(sound) > 2 and sound_of(each) == sound}
        is_cut = len(word) == TWO_EDITS - 1
        return alike or {each: edits for each, edits in near.items() if is_cut and len(each) == TWO_EDITS}

    def _of_another_form(self, word: str) -> dict[str, int]:
        """Returns the words of which another form, which nothing has, is one edit away: recruit, for recruting.

        Nothing if a proper word is as near: adpoted is adopted.
        """
        form = normal_form(word)
        if not word.endswith(("ed", "ing")) or len(form) < ONE_SOUND or _within(word, list(UNTOUCHED), 1):
            return {}
        alike = {each: normal_form(each) for each in self._starting_with(form[0])}
        near = _within(form, list(alike.values()), 1)
        proper = map(normal_form, _within(form, english_words(), 1))
        return {each: near[of] for each, of in alike.items() if of in near} if near.keys() >= set(proper) else {}

    def _beginnings(self, word: str, edits: int) -> dict[str, int]:
        """Returns the commonest word of each beginning near what was typed, with the edits between these two.

        Their first letter is the same, or their first two are swapped: a twentieth of all words has to be looked at.
        """
        commonest: dict[str, str] = {}
        alike = [*self._starting_with(word[0]), *self._starting_with(word[1] + word[0])]
        for length in range(len(word) - 1, len(word) + 2):
            for whole in alike:
                beginning = whole[:length]
                other = commonest.setdefault(beginning, whole)  # in order, so that a whole word comes first
                if other != beginning and self._frequencies.get(whole, 0) > self._frequencies.get(other, 0):
                    commonest[beginning] = whole
        found: dict[str, int] = {}
        for beginning, distance in _within(word, list(commonest), edits).items():
            whole = commonest[beginning]
            found[whole] = min(distance, found.get(whole, distance))
        return found

    def prepare(self) -> None:
        """Mends a made-up mistake, so that the first real one need not wait 15 ms for what is read and sorted."""
        self.meant_by("prepraed")

    @cached_property
    def _candidates(self) -> list[str]:
        words = [word for word in self._frequencies if _may_be_mended(word)]
        words += {word for word in self._others if _may_be_mended(word)}.difference(words)
        words.sort()  # nearly in order already: no set is made of them
        return words

    @cached_property
    def _other_forms(self) -> frozenset[str]:
        return frozenset(map(normal_form, self._others))

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(map(normal_form, self._frequencies))

    def _unlikeness(
        self, word: str, other: str, fit: float = 0.0
    ) -> tuple[bool, bool, bool, bool, bool, float, int, str]:
        """Returns what decides between words as near: the same letters, whether it goes with the words beside it,
        the sound, the beginning, whether it is a likely slip, how well it goes with them, the commoner.
        """
        swapped, alike = sorted(word) == sorted(other), sound_of(word) == sound_of(other)
        rare = -self._frequencies.get(other, 0)
        return not swapped, not fit, not alike, word[:2] != other[:2], _is_odd_slip(word, other), -fit, rare, other

    def _parts(self, word: str) -> tuple[str, ...]:
        """Returns the words of the library that were typed without spaces: the fewest, and of these the commonest."""
        frequency = self._frequencies.get
        best: list[tuple[int, int, tuple[str, ...]] | None] = [(0, 0, ())]
        for end in range(1, len(word) + 1):
            found = []
            for start in range(max(end - LONGEST_PART, 0), end):
                before, part = best[start], word[start:end]
                is_part = len(part) >= SHORTEST_PART or (part in LITTLE_PARTS and start > 0 and end < len(word))
                if before is not None and is_part and (often := frequency(part, 0)):
                    rarest = -often if not before[2] else max(before[1], -often)
                    found.append((before[0] + 1, rarest, (*before[2], part)))
            best.append(min(found, default=None))
        whole = best[-1]
        return whole[2] if whole is not None and 1 < whole[0] <= MOST_PARTS else ()


def _may_be_mended(word: str) -> bool:
    return len(word) >= ONE_EDIT and word.isalpha() and word not in STOP_WORDS


def _is_odd_slip(word: str, other: str) -> bool:
    """Returns whether one other letter was typed that is neither a vowel for a vowel nor a key beside the right one.

    A letter left out, doubled or added is likelier: educaton is education, not educator.
    """
    differing = [pair for pair in zip(word, other, strict=False) if pair[0] != pair[1]]
    if len(differing) != 1 or len(other) != len(word):
        return False
    typed, meant = differing[0]
    return not VOWELS.issuperset(differing[0]) and meant not in _keys_beside(typed)


@lru_cache(maxsize=32)
def _keys_beside(letter: str) -> frozenset[str]:
    """Returns the letters whose keys touch that of a letter; empty for a letter that the keyboard lacks."""
    places = {each: (row, at + row / 2) for row, keys in enumerate(KEYBOARD) for at, each in enumerate(keys)}
    row, at = places.get(letter, (-9, 0.0))
    return frozenset(each for each, (below, along) in places.items() if abs(below - row) <= 1 and abs(along - at) <= 1)


def _beginning_alike(word: str, found: dict[str, int]) -> dict[str, int]:
    """Returns those that begin with the same letter as a word, or with the same two in another order."""
    first = sorted(word[:2])
    return {other: edits for other, edits in found.items() if word[0] == other[0] or first == sorted(other[:2])}


def _within(word: str, candidates: list[str], edits: int) -> dict[str, int]:
    """Returns the candidates at most so many edits away, each with their number; two swapped letters are one edit."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    scorer: Any = OSA.distance  # its overloads are no type that `extract` knows
    found = extract(word, candidates, scorer=scorer, score_cutoff=edits, limit=None)
    return {candidate: int(distance) for candidate, distance, _ in found}
