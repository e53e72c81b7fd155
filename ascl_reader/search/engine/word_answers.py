"""Which words of the texts answer a typed word: its other forms, what it may go on to be, in two parts or in one.

With them, as far as a search of the library looks at them, the words of our school's notes and of folders' names.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from pyroaring import BitMap

from ascl_reader.search.engine.matches import AnyMatches, Matches, RowMatches, SetMatches, WordMatches
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.engine.word_sets import Record
from ascl_reader.search.query import SoughtWord
from ascl_reader.search.result import SearchContext, Spelling
from ascl_reader.search.word_forms import going_on_form, normal_form
from ascl_reader.search.words import folded_words

OF_ANOTHER_FORM = 0.9
"""The weight of another form of a typed word."""

OF_A_COMPLETION = 0.05
"""The weight of a word that only begins with the typed one, if that is a word itself: LAC is not lacking."""

MOST_LETTERS_LESS, SHORTEST_BEGINNING = 2, 4
"""How many letters at the end of a word on its way may be wrong, and how many are right at the least."""

LONGEST_ACRONYM = 6
"""Letters of a word in capitals that is taken for an acronym: it is whole, even as the last word that is typed."""


MOST_KEPT = 500
"""Words and rows whose answers are kept; a query asks for some ten."""


class ContextWords:
    """The caller's context of the user's work, made ready for looking up; once for each change of it."""

    def __init__(self, context: SearchContext, numbers: Mapping[str, int]) -> None:
        self.context = context
        notes = {numbers[each]: text for each, text in context.notes.items() if each in numbers}
        folders = {numbers[each]: "\n".join(names) for each, names in context.folders.items() if each in numbers}
        self._parts = {"note": _folded(notes), "folder": _folded(folders)}

    def holding(self, part: str, word: SoughtWord) -> BitMap:
        """Returns the numbers of the statements with a word, or a row of words, in their note or folder."""
        texts = self._parts.get(part, {})
        if len(word.words) > 1 or word.exact:
            row = f" {' '.join(word.words)}{'' if word.open_end else ' '}"
            return BitMap([number for text, ids in texts.items() if row in text for number in ids])
        form, typed = normal_form(word.words[0]), word.words[0]
        found = BitMap()
        for text, ids in texts.items():
            if any(normal_form(each) == form or (word.open_end and each.startswith(typed)) for each in text.split()):
                found |= ids
        return found


class WordAnswers:
    """Finds what answers single words and rows of words in some texts; the next key asks for most of them again."""

    def __init__(self, vocabulary: Vocabulary, context: ContextWords) -> None:
        self._vocabulary = vocabulary
        self._context = context
        self._known: dict[tuple[SoughtWord, bool, bool], tuple[Matches, Spelling]] = {}

    def answer(self, word: SoughtWord, other: bool = False, whole: bool = False) -> tuple[Matches, Spelling]:
        """Returns what answers a word or a row of words, and how the texts spell it.

        `other`: it is another way of saying what was typed, and a single such word means no theme by its name; `whole`:
        it is known as it is, and hardly goes on.
        """
        key = word, other, whole
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            found = self._known[key] = self._answer(word, other, whole)
        return found

    def _answer(self, word: SoughtWord, other: bool, whole: bool) -> tuple[Matches, Spelling]:
        vocabulary = self._vocabulary
        part = word.field or ("itself" if other and len(word.words) == 1 else "")
        mask = vocabulary.masks.get(part, 0)
        if word.field and word.field not in vocabulary.masks:  # a note or a folder
            return SetMatches(self._context.holding(word.field, word)), Spelling((frozenset(),), field=word.field)
        last = len(word.words) - 1
        open_end = word.open_end and not is_acronym(word)
        if last == 0:
            records, words = self._records(word.words[0], open_end, word.exact, whole)
            prefix = word.words[0] if open_end else ""
            return WordMatches(records, mask), Spelling((words,), field=word.field, prefix=prefix)
        exact = word.exact and not other
        places = [sorted(self._records(each, open_end and at == last, exact)[1]) for at, each in enumerate(word.words)]
        row: Matches = RowMatches(vocabulary, places, mask, word.words[-1] if open_end else "")
        joined = frozenset[str]()
        if word.joined or not exact:
            records, joined = self._records(word.joined or "".join(word.words), open_end, exact)
            row = AnyMatches([(row, 1.0), (WordMatches(records, mask), 1.0)])
        return row, Spelling(tuple(map(frozenset, places)), joined, word.field)

    def shortened(self, word: SoughtWord) -> Matches | None:
        """Returns what answers an unfinished word without its last letters, if any: refuges, on the way to refugess.

        For an unfinished acronym it is what begins with it: CAMHS, for CAM.
        """
        whole = word.words[-1]
        if is_acronym(word):
            begun = self.answer(msgspec.structs.replace(word, typed=whole))[0]
            return begun if begun.docs else None
        for length in range(len(whole) - 1, max(len(whole) - MOST_LETTERS_LESS, SHORTEST_BEGINNING) - 1, -1):
            found = self.answer(msgspec.structs.replace(word, words=(whole[:length],)))[0] if word.is_single else None
            if found and found.docs:
                return found
        return None

    def in_folders_too(self, word: SoughtWord, piece: Matches) -> Matches:
        """Returns what answers a word with the statements besides that are in a folder of that name."""
        filed = self._context.holding("folder", word) if not word.field else None
        return AnyMatches([(piece, 1.0), (SetMatches(filed), 1.0)]) if filed else piece

    def _records(
        self, word: str, open_end: bool, exact: bool, whole: bool = False
    ) -> tuple[list[tuple[Record, float]], frozenset[str]]:
        """Returns the words of the texts that count for one word, each with its record and weight."""
        vocabulary, find = self._vocabulary, self._vocabulary.sets.find
        there = bool(find(word).docs)
        weights = {word: 1.0} if there else {}
        if not exact:
            for form in vocabulary.forms(word):
                weights.setdefault(form, OF_ANOTHER_FORM)
        if open_end:
            completed = OF_A_COMPLETION if weights or whole else 1.0
            for longer in vocabulary.sets.beginning_with(word):
                weights.setdefault(longer, completed)
            for form in vocabulary.forms(going_on_form(word)):
                weights.setdefault(form, OF_ANOTHER_FORM)
        return [(find(each), weight) for each, weight in weights.items()], frozenset(weights)


def is_acronym(word: SoughtWord) -> bool:
    """Returns whether a word is typed as an acronym is: a few capitals, which do not go on."""
    letters = word.typed.removesuffix("s").removesuffix("’").removesuffix("'")
    return 1 < len(letters) <= LONGEST_ACRONYM and letters.isupper() and letters.isalnum() and not letters[0].isdigit()


def _folded(texts: Mapping[int, str]) -> dict[str, BitMap]:
    """Returns the numbers by folded text: many statements are in one folder."""
    found: dict[str, BitMap] = {}
    for number, text in texts.items():
        found.setdefault(f" {' '.join(folded_words(text))} ", BitMap()).add(number)
    return found
