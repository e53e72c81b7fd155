"""What a typed beginning may become: statements by their titles, themes by their names, acronyms and long forms.

Nothing is searched for: the words are sorted once, and a beginning is looked up among them by halving. With 10,000
statements the tables take about 0.3 s to make, in the background, and a look-up at most about a millisecond.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from enum import Enum

import msgspec

from ascl_reader.library.library import Library
from ascl_reader.library.themes import statements_in
from ascl_reader.search.words import fold, folded_words

SHORTEST = 2
"""Letters from which on completions are offered: one letter alone begins half of the library."""

LOOKED_AT = 600
"""Texts looked at for words in any order, so that a look-up costs the same in a library of any size."""

LAST = "\U0010ffff"
"""Sorts after every letter: all texts that begin with a word lie between the word and the word with this appended."""


class CompletionKind(str, Enum):
    """What a completion is."""

    STATEMENT = "statement"
    THEME = "theme"
    ACRONYM = "acronym"


class Completion(msgspec.Struct, frozen=True):
    """One completion: the id of its statement or theme, or what is to be typed for an acronym; its text; its long form.

    `count` is the number of statements of a theme.
    """

    kind: CompletionKind
    key: str
    text: str
    detail: str = ""
    count: int = 0


class BeginningsTable:
    """Texts that are found by how they begin, or by beginnings of their words in any order."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words = [folded_words(text) for text in texts]
        self._whole = sorted((" ".join(words), number) for number, words in enumerate(self._words))
        places: dict[str, list[int]] = {}
        for number, words in enumerate(self._words):
            for word in words:
                places.setdefault(word, []).append(number)
        self._vocabulary = sorted(places)
        self._places = places

    def beginning_with(self, typed: list[str], most: int) -> list[int]:
        """Returns the numbers of texts that begin with these words, the last of which may go on."""
        begin = " ".join(typed)
        first = bisect_left(self._whole, (begin,))
        found = []
        for text, number in self._whole[first : first + most]:
            if not text.startswith(begin):
                break
            found.append(number)
        return found

    def find(self, typed: list[str], most: int) -> list[int]:
        """Returns the numbers of texts with words that begin with these: first those that begin with them all."""
        found = dict.fromkeys(self.beginning_with(typed, most))
        if len(found) < most:
            for number in self._with_words(typed):
                found.setdefault(number)
                if len(found) == most:
                    break
        return list(found)

    def _with_words(self, typed: list[str]) -> Iterable[int]:
        """Yields texts that have these beginnings of words, looked for by the one that fewest words begin with."""
        ranges = {word: self._range(word) for word in typed}
        rarest = min(typed, key=lambda word: (ranges[word][1] - ranges[word][0], -len(word)))
        others = [word for word in typed if word != rarest]
        looked_at = 0
        for word in self._vocabulary[slice(*ranges[rarest])]:
            for number in self._places[word]:
                looked_at += 1
                if looked_at > LOOKED_AT:
                    return
                if all(any(each.startswith(other) for each in self._words[number]) for other in others):
                    yield number

    def _range(self, word: str) -> tuple[int, int]:
        return bisect_left(self._vocabulary, word), bisect_left(self._vocabulary, word + LAST)


class Completions:
    """The completions of one library, which never change once they are made."""

    def __init__(self, library: Library) -> None:
        self._statements = sorted(library.statements, key=lambda statement: statement.title)
        self._titles = BeginningsTable(statement.title for statement in self._statements)
        self._themes = list(library.themes.walk())
        self._counts = [len(statements_in(theme, library.statements)) for theme in self._themes]
        self._theme_names = BeginningsTable(theme.name for theme in self._themes)
        self._entries = [entry for entry in library.glossary.entries if entry.is_acronym]
        self._acronyms = sorted((fold(entry.acronym), number) for number, entry in enumerate(self._entries))
        forms = [(form, number) for number, each in enumerate(self._entries) for form in (each.long, *each.also)]
        self._form_entries = [number for _, number in forms]
        self._forms = BeginningsTable(form for form, _ in forms)

    def find(self, text: str, most: int) -> list[Completion]:
        """Returns completions of a typed text, at most so many of each kind: acronyms, themes, then statements."""
        typed = folded_words(text)
        if not typed or len("".join(typed)) < SHORTEST:
            return []
        themes = [number for number in self._theme_names.find(typed, most) if self._counts[number]]
        return [
            *self._acronyms_of(text, typed, most),
            *(self._theme(number) for number in themes),
            *(
                Completion(CompletionKind.STATEMENT, statement.id, statement.title)
                for statement in map(self._statements.__getitem__, self._titles.find(typed, most))
            ),
        ]

    def _theme(self, number: int) -> Completion:
        theme = self._themes[number]
        return Completion(CompletionKind.THEME, theme.id, theme.name, count=self._counts[number])

    def _acronyms_of(self, text: str, typed: list[str], most: int) -> list[Completion]:
        """Returns the acronyms that the last word begins, put in its place, and those whose long form is begun."""
        begun, _, last = text.rpartition(" ")
        found: dict[int, str] = {}
        if len(fold(last)) >= SHORTEST:
            first = bisect_left(self._acronyms, (fold(last),))
            for acronym, number in self._acronyms[first : first + most]:
                if acronym.startswith(fold(last)):
                    found[number] = f"{begun} {self._entries[number].acronym}".strip()
        for place in self._forms.beginning_with(typed, most):
            number = self._form_entries[place]
            found.setdefault(number, self._entries[number].acronym)
        offered = ((self._entries[number], put) for number, put in found.items())
        return [Completion(CompletionKind.ACRONYM, put, entry.acronym, detail=entry.long) for entry, put in offered][
            :most
        ]
