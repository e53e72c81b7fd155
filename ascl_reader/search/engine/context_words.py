"""The words of our school's notes and of the names of folders, as far as a search of the library looks at them."""

from __future__ import annotations

from collections.abc import Mapping

from pyroaring import BitMap

from ascl_reader.search.query import SoughtWord
from ascl_reader.search.result import SearchContext
from ascl_reader.search.word_forms import normal_form
from ascl_reader.search.words import folded_words


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


def _folded(texts: Mapping[int, str]) -> dict[str, BitMap]:
    """Returns the numbers by folded text: many statements are in one folder."""
    found: dict[str, BitMap] = {}
    for number, text in texts.items():
        found.setdefault(f" {' '.join(folded_words(text))} ", BitMap()).add(number)
    return found
