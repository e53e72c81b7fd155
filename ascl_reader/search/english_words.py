"""Tells proper English words from typing mistakes, by the list in resources/words: SCOWL's and some of schools."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from ascl_reader.errors import DamagedFile, UnreadableFile
from ascl_reader.files.text_files import read_text
from ascl_reader.paths import resources
from ascl_reader.search.word_forms import normal_form

SHORTEST = 4
"""Letters; shorter words are not in the list, and are never taken for mistakes."""


def is_english(word: str) -> bool:
    """Returns whether a folded word, or a word that it is another form of, is in the list; reads it once (10 ms)."""
    words = _words()
    form = normal_form(word)
    return word in words or form in words or (form != word and f"{form}e" in words)


def begins_english_word(word: str) -> bool:
    """Returns whether a word of the list begins with these letters, as one that is still being typed does."""
    words = english_words()
    at = bisect_left(words, word)
    return at < len(words) and words[at].startswith(word)


@lru_cache(maxsize=1)
def english_words() -> list[str]:
    """Returns the words of the list in alphabetical order, without other forms of those that are there."""
    return sorted(_words())


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    try:
        text = read_text(resources() / "words" / "english.txt")
    except (UnreadableFile, DamagedFile):  # the search goes on, and takes proper words for mistakes now and then
        return frozenset()
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
