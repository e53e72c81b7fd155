"""Tells proper English words from typing mistakes, by the list in resources/words: SCOWL's and some of schools."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from ascl_reader.errors import DamagedFile, UnreadableFile
from ascl_reader.files.text_files import read_text
from ascl_reader.paths import resources
from ascl_reader.search.word_families import UNTOUCHED
from ascl_reader.search.word_forms import normal_form

SHORTEST = 4
"""Letters; shorter words are not in the list, and are never taken for mistakes."""


def is_english(word: str) -> bool:
    """Returns whether a folded word, or a word that it is another form of, is in the list; reads it once (4 ms)."""
    form = normal_form(word)
    return word in UNTOUCHED or _has(word) or _has(form) or (form != word and _has(f"{form}e"))


def _has(word: str) -> bool:
    words = english_words()
    at = bisect_left(words, word)
    return at < len(words) and words[at] == word


def begins_english_word(word: str) -> bool:
    """Returns whether a word of the list begins with these letters, as one that is still being typed does."""
    words = english_words()
    at = bisect_left(words, word)
    return at < len(words) and words[at].startswith(word)


@lru_cache(maxsize=1)
def english_words() -> list[str]:
    """Returns the words of the list in alphabetical order, without other forms of those that are there.

    Words are looked up in this order by bisection: to make a set of them would take as long again as reading them.
    """
    try:
        text = read_text(resources() / "words" / "english.txt")
    except (UnreadableFile, DamagedFile):  # the search goes on, and takes proper words for mistakes now and then
        return []
    while text.startswith("#"):
        text = text.partition("\n")[2]
    return sorted(text.split())  # two lists that are in order already
