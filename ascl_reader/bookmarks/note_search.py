"""Searches the school's notes like statements: with the same words, stems, phrases and acronyms.

The texts are folded once and kept by note, so that after a change only the changed note is folded again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from itertools import product

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Note
from ascl_reader.bookmarks.stance import Stance
from ascl_reader.library.dates import day_in_words
from ascl_reader.library.glossary import Glossary
from ascl_reader.search.extracts import Extract, extract, on_one_line
from ascl_reader.search.matching import SearchTerms, Spelling, find_marks
from ascl_reader.search.query import (
    Query,
    Term,
    TermGroup,
    parse_query,
)
from ascl_reader.search.words import split_words

TEXT, QUESTIONS, STANCE, LOOK_AGAIN = "note", "questions", "stance", "look again"
PARTS = (TEXT, QUESTIONS, STANCE, LOOK_AGAIN)
"""The parts of a note that are searched, the weightiest first."""

STANCES = {
    Stance.AGREES: "agrees",
    Stance.PARTLY: "partly",
    Stance.DIFFERS: "differs",
    Stance.NOT_FOR_US: "not for us",
    Stance.UNDECIDED: "",
}
"""The words by which a stance is found; undecided is what every note is at first, so it is not found."""


class NoteHit(msgspec.Struct, frozen=True):
    """A note that was found: its statement, and the most important part in which something was found."""

    statement: str
    part: str


class NoteResult(msgspec.Struct, frozen=True):
    """The notes that were found, and the search terms to mark in them."""

    hits: tuple[NoteHit, ...] = ()
    sought: SearchTerms = SearchTerms()


class NoteSearch:
    """Searches the notes of one state of the work; `with_work` makes the search of the next state."""

    def __init__(self, work: Bookmarks, glossary: Glossary, stem: Callable[[str], str] = str) -> None:
        self._glossary = glossary
        self._stem = stem
        self._folded = {note.statement: _Folded(note) for note in work.notes.values()}

    def with_work(self, work: Bookmarks) -> NoteSearch:
        """Returns the search of another state of the work, reusing unchanged notes."""
        other = NoteSearch(Bookmarks(), self._glossary, self._stem)
        for note in work.notes.values():
            known = self._folded.get(note.statement)
            other._folded[note.statement] = known if known is not None and known.note is note else _Folded(note)
        return other

    def search(self, text: str) -> NoteResult:
        """Returns the notes with all words of a query: those found in the text first, then questions, stance."""
        query = parse_query(text, self._glossary, self._words.__contains__)
        if not query.groups:
            return NoteResult()
        sought = self._sought(query)
        hits = [
            NoteHit(statement, part)
            for statement, folded in self._folded.items()
            if (part := folded.answers(sought)) is not None
        ]
        return NoteResult(tuple(sorted(hits, key=lambda hit: (PARTS.index(hit.part), hit.statement))), sought)

    def text(self, hit: NoteHit) -> str:
        """Returns the text of the part in which a hit was found, with one question a line."""
        return self._folded[hit.statement].texts[hit.part]

    def marks(self, hit: NoteHit, sought: SearchTerms) -> list[tuple[int, int]]:
        """Returns the places (start, length) to mark in that text."""
        return find_marks(self.text(hit), hit.part, sought)

    def extract(self, hit: NoteHit, sought: SearchTerms) -> Extract:
        """Returns a few words around what was found, for a row in a list."""
        return extract(*on_one_line(self.text(hit), self.marks(hit, sought)))

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for folded in self._folded.values() for word in folded.words)

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self._words)

    @cached_property
    def _by_stem(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for word in self._words:
            found.setdefault(self._stem(word), set()).add(word)
        return found

    def _sought(self, query: Query) -> SearchTerms:
        return SearchTerms(tuple(self._alternatives(group) for group in query.groups))

    def _alternatives(self, group: TermGroup) -> tuple[tuple[Spelling, ...], ...]:
        return tuple(tuple(self._spelling(term) for term in terms) for terms in group.alternatives)

    def _spelling(self, term: Term) -> Spelling:
        """Returns a term as the notes spell it; one asked for in a part of statements is in no note."""
        if term.field:
            return Spelling((frozenset(),))
        last = len(term.words) - 1
        places = tuple(self._spell(word, term, at == last) for at, word in enumerate(term.words))
        one = self._spell(term.joined, term, True) if term.joined else frozenset()
        return Spelling(places, one, prefix=term.words[0] if term.prefix and last == 0 else "")

    def _spell(self, word: str, term: Term, last: bool) -> frozenset[str]:
        found = set(self._by_stem.get(self._stem(word), ())) if term.stemmed else {word} & self._words
        if term.prefix and last:
            at = bisect_left(self._ordered, word)
            while at < len(self._ordered) and self._ordered[at].startswith(word):
                found.add(self._ordered[at])
                at += 1
        return frozenset(found)


def _look_again(day: str | None) -> str:
    """Returns the day to look again as it is searched and shown: “look again 12 March 2027”."""
    return f"look again {day_in_words(day)}" if day else ""


class _Folded:
    """One note as search compares it."""

    def __init__(self, note: Note) -> None:
        self.note = note
        self.texts = {
            TEXT: note.text,
            QUESTIONS: "\n".join(note.questions),
            STANCE: STANCES[note.stance],
            LOOK_AGAIN: _look_again(note.look_again),
        }
        found = {part: split_words(text) for part, text in self.texts.items()}
        self._words = {part: frozenset(word.text for word in words) for part, words in found.items()}
        self._row = " | ".join(
            "".join(f" {word.text} " for word in words if not word.joined) for words in found.values()
        )
        self.words = frozenset().union(*self._words.values())

    def answers(self, sought: SearchTerms) -> str | None:
        """Returns the first part that holds something of a query; none where the note does not answer it."""
        if not all(any(all(map(self._has, terms)) for terms in group) for group in sought.groups):
            return None
        return next((part for part in PARTS if self._touches(part, sought)), None)

    def _has(self, spelling: Spelling) -> bool:
        """Returns whether a term is there: its words, and where it has several, in a row."""
        if not spelling.joined.isdisjoint(self.words):
            return True
        here = [place & self.words for place in spelling.words_by_place]
        if not all(here):
            return False
        return len(here) == 1 or any("".join(f" {word} " for word in row) in self._row for row in product(*here))

    def _touches(self, part: str, sought: SearchTerms) -> bool:
        words = self._words[part]
        spellings = (spelling for group in sought.groups for terms in group for spelling in terms)
        return any(
            not (spelling.joined | frozenset().union(*spelling.words_by_place)).isdisjoint(words)
            for spelling in spellings
        )
