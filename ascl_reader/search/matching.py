"""Texts held in memory as search compares them: does a term occur, how often, and where is it to be marked.

Matching by stems and prefixes is settled once a query, by listing the library's own words that count (`Spelling`);
after that everything is a search for whole words in folded strings, which Python does at the speed of C.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ascl_reader.library.statement import Statement
from ascl_reader.search.query import FIELDS
from ascl_reader.search.words import Word, split_words

WEIGHTS = {"title": 9.0, "position": 4.0, "context": 1.0, "rationale": 1.0}
"""What an occurrence counts in each part: title and position say what a statement is about."""

SIDE_BY_SIDE = 0.5
"""What two typed words standing next to each other add, as a share of the part's weight."""

SATURATION = 1.2
"""The k1 of Okapi BM25 (Robertson and others 1994): the second occurrence of a word says less than the first."""


class Spelling(msgspec.Struct, frozen=True):
    """A term as the library spells it: for each of its words, the library's words that match there."""

    words_by_place: tuple[frozenset[str], ...]
    joined: frozenset[str] = frozenset()
    field: str = ""
    rarity: float = 1.0
    prefix: str = ""

    def single_words(self) -> frozenset[str]:
        """Returns the words that match the term on their own."""
        return self.words_by_place[0] | self.joined if len(self.words_by_place) == 1 else self.joined

    def substrings(self) -> tuple[str, ...]:
        """Returns the strings to count in a folded text: whole words, and the beginning of a word for a prefix."""
        words = tuple(f" {word} " for word in self.single_words() if not (self.prefix and word.startswith(self.prefix)))
        return (f" {self.prefix}", *words) if self.prefix else words


Alternatives = tuple[tuple[Spelling, ...], ...]


class SearchTerms(msgspec.Struct, frozen=True):
    """What a query looks for: groups that must all match, and neighbouring words that score higher together."""

    groups: tuple[Alternatives, ...] = ()
    neighbours: tuple[Spelling, ...] = ()


NOTHING = SearchTerms()


class FoldedText(msgspec.Struct, frozen=True):
    """The parts of one statement as strings of folded words, each word with a space on both sides."""

    parts: dict[str, str]


def _has_row(text: str, places: tuple[frozenset[str], ...]) -> bool:
    """Returns whether words stand next to each other in this order."""
    first, *rest = places
    for word in first:
        at = text.find(f" {word} ")
        while at >= 0:
            if _follows(text, at + len(word) + 1, rest):
                return True
            at = text.find(f" {word} ", at + 1)
    return False


def _follows(text: str, end: int, rest: list[frozenset[str]]) -> bool:
    for words in rest:
        if not text.startswith("  ", end):
            return False
        stop = text.find(" ", end + 2)
        if text[end + 2 : stop] not in words:
            return False
        end = stop
    return True


def folded_text(statement: Statement) -> FoldedText:
    """Returns the title and sections of a statement as folded words."""
    return FoldedText({field: _folded(part) for field, part in statement.plain_parts().items()})


def _folded(text: str) -> str:
    words = [word for word in split_words(text) if word.text]
    plain = "".join(f" {word.text} " for word in words if not word.joined)
    joined = "".join(f" {word.text} " for word in words if word.joined)
    return f"{plain} | {joined}"


class Scorer:
    """Scores statements against one query."""

    def __init__(self, sought: SearchTerms) -> None:
        self._groups = [[[_Counter(term) for term in terms] for terms in group] for group in sought.groups]
        self._rows = [_Counter(row) for row in sought.neighbours]

    def score(self, text: FoldedText) -> tuple[float, str]:
        """Returns the score and the best matching part; (0, "") where the statement does not match."""
        gains = dict.fromkeys(FIELDS, 0.0)
        for group in self._groups:
            found: dict[str, float] = {}
            for terms in group:
                found = _gains(text.parts, terms)
                if found:  # as it was typed, else the first other way of saying it
                    break
            if not found:
                return 0.0, ""
            for part, gain in found.items():
                gains[part] += gain
        for row in self._rows:
            for part in row.parts:
                if row.count(text.parts[part]):
                    gains[part] += SIDE_BY_SIDE * WEIGHTS[part]
        return sum(gains.values()), max(gains, key=gains.__getitem__)


class _Counter:
    """Counts one term in folded texts."""

    def __init__(self, spelling: Spelling) -> None:
        self.parts = (spelling.field,) if spelling.field else FIELDS
        self.rarity = spelling.rarity
        self._needles = spelling.substrings()
        self._row = spelling.words_by_place if len(spelling.words_by_place) > 1 else ()

    def count(self, text: str) -> int:
        """Returns how often the term occurs in a folded text; a row of words counts once."""
        found = 0
        for needle in self._needles:
            found += text.count(needle)
        return found + 1 if self._row and _has_row(text, self._row) else found


def _gains(texts: dict[str, str], terms: list[_Counter]) -> dict[str, float]:
    """Returns what each part gains by terms that are all needed; nothing where one of them is not there."""
    gains: dict[str, float] = {}
    for term in terms:
        there = False
        for part in term.parts:
            count = term.count(texts[part])
            if count:
                there = True
                gains[part] = gains.get(part, 0.0) + WEIGHTS[part] * term.rarity * count / (count + SATURATION)
        if not there:
            return {}
    return gains


def find_marks(text: str, part: str, sought: SearchTerms) -> list[tuple[int, int]]:
    """Returns the matches (start, length) in a shown text, in order and without overlap."""
    words = split_words(text)
    plain = [word for word in words if not word.joined]
    found: set[tuple[int, int]] = set()
    for spelling in _all(sought):
        if spelling.field in ("", part):
            found.update(_marks_of(words, plain, spelling))
    return _apart(sorted(found))


def _all(sought: SearchTerms) -> Iterable[Spelling]:
    return (spelling for group in sought.groups for alternative in group for spelling in alternative)


def _marks_of(words: list[Word], plain: list[Word], spelling: Spelling) -> Iterable[tuple[int, int]]:
    single, prefix = spelling.single_words(), spelling.prefix
    for word in words:
        if word.text in single or (prefix and word.text.startswith(prefix)):
            yield word.start, word.end
    length = len(spelling.words_by_place)
    if length > 1:
        for at in range(len(plain) - length + 1):
            if all(plain[at + step].text in spelling.words_by_place[step] for step in range(length)):
                yield plain[at].start, plain[at + length - 1].end


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Joins spans that overlap, and gives each as start and length."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return [(start, end - start) for start, end in joined]
