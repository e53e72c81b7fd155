"""Searches the school's notes as statements are searched: the same words, forms, phrases, synonyms and acronyms.

The texts are folded once and kept by note, so that after a change only the changed note is folded again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property

import msgspec
from pyroaring import BitMap

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Note, Stance
from ascl_reader.library.contents import SynonymGroups
from ascl_reader.library.dates import day_in_words
from ascl_reader.library.glossary import Glossary
from ascl_reader.search.engine.interpretation import Interpreter
from ascl_reader.search.engine.small_texts import fold_small_text, sets_of
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.extracts import Extract, extract, on_one_line
from ascl_reader.search.filter_values import Filter
from ascl_reader.search.matching import find_marks
from ascl_reader.search.query import parse_query
from ascl_reader.search.result import SearchTerms
from ascl_reader.search.spelling_mistakes import SpellingMistakes
from ascl_reader.search.synonyms import synonyms_of

NO_SYNONYMS = SynonymGroups()

Passes = Callable[[Filter, Collection[str]], Collection[str] | None]
"""Returns which of some statements a filter leaves; None if its value means nothing."""

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
"""The words by which a stance is found; undecided, as every note is at first, is not found."""


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

    _passes: Passes | None = None

    def __init__(self, work: Bookmarks, glossary: Glossary, groups: SynonymGroups = NO_SYNONYMS) -> None:
        self._synonyms = synonyms_of(groups, glossary)
        self._folded = {note.statement: _Folded(note) for note in work.notes.values()}

    def with_work(self, work: Bookmarks) -> NoteSearch:
        """Returns the search of another state of the work, reusing unchanged notes."""
        other = NoteSearch.__new__(NoteSearch)
        other._synonyms = self._synonyms
        other._folded = {}
        for note in work.notes.values():
            known = self._folded.get(note.statement)
            other._folded[note.statement] = known if known is not None and known.note is note else _Folded(note)
        return other

    def search(
        self,
        text: str,
        literal: bool = False,
        words_kept: frozenset[str] = frozenset(),
        *,
        passes: Passes | None = None,
        typing: bool = True,
        wordless: bool = False,
    ) -> NoteResult:
        """Returns the notes with all words of a query: those found in the text first, then questions, stance.

        Without `passes` all statements pass each filter of the query. `typing`: the last word may go on.
        `wordless`: filters without words find the notes on all statements that pass them.
        """
        self._passes = passes
        meant = self._interpreter.understand(parse_query(text, typing), literal, words_kept)
        found = self._everything if meant.items or (wordless and meant.filters) else BitMap()
        for each in meant.filters:
            found = found & (self._filtered(each) or BitMap())
        for item in meant.items:
            found = found & item.matches.docs
        for docs in meant.left_out:
            found = found - docs
        masks = dict.fromkeys(found, 0)
        for item in meant.items:
            for number, mask in item.matches.masks(found).items():
                masks[number] |= mask
        hits = [
            NoteHit(self._ids[number], _first_part(mask)) for number, mask in masks.items() if mask or not meant.items
        ]
        hits.sort(key=lambda hit: (PARTS.index(hit.part), hit.statement))
        return NoteResult(tuple(hits), SearchTerms(tuple((item.marks,) for item in meant.items)))

    def text(self, hit: NoteHit) -> str:
        """Returns the text of the part in which a hit was found, with one question a line."""
        return self._folded[hit.statement].texts[hit.part]

    def marks(self, hit: NoteHit, sought: SearchTerms) -> list[tuple[int, int]]:
        """Returns the places (start, length) to mark in that text."""
        return find_marks(self.text(hit), "note", sought)

    def extract(self, hit: NoteHit, sought: SearchTerms) -> Extract:
        """Returns a few words around what was found, for a row in a list."""
        return extract(*on_one_line(self.text(hit), self.marks(hit, sought)))

    @cached_property
    def _ids(self) -> list[str]:
        return list(self._folded)

    @cached_property
    def _everything(self) -> BitMap:
        return BitMap(range(len(self._folded)))

    @cached_property
    def _interpreter(self) -> Interpreter:
        sets = sets_of({statement: folded.small for statement, folded in self._folded.items()})
        every_part = (1 << len(PARTS)) - 1
        vocabulary = Vocabulary(sets, self._everything, {"note": every_part}, (1.0,) * len(PARTS))
        mistakes = SpellingMistakes(vocabulary, self._synonyms.words)
        return Interpreter(vocabulary, self._synonyms, mistakes, self._filtered)

    def _filtered(self, wanted: Filter) -> BitMap | None:
        """Returns the numbers of the notes that a filter leaves; None if its value means nothing."""
        if self._passes is None:
            return self._everything
        left = self._passes(wanted, self._ids)
        return None if left is None else BitMap([number for number, each in enumerate(self._ids) if each in left])


def _first_part(mask: int) -> str:
    return next((part for number, part in enumerate(PARTS) if mask >> number & 1), TEXT)


def _look_again(day: str | None) -> str:
    """Returns the day to look again as it is searched and shown: “look again 12 March 2027”."""
    return f"look again {day_in_words(day)}" if day else ""


class _Folded:
    """One note in the form in which search compares it."""

    def __init__(self, note: Note) -> None:
        self.note = note
        self.texts = {
            TEXT: note.text,
            QUESTIONS: "\n".join(note.questions),
            STANCE: STANCES[note.stance],
            LOOK_AGAIN: _look_again(note.look_again),
        }
        self.small = fold_small_text([self.texts[part] for part in PARTS])
