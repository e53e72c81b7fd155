"""Finds words in the text of a statement that is being read, letter by letter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

QUOTES = {**dict.fromkeys("‘’‚‛ʼ", "'"), **dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‐‑–—−", "-")}
"""Signs that a keyboard has in another form."""


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    """Returns start and length of each place of a text that has these words, in characters.

    Capitals, accents and the forms of quotes and hyphens do not matter, nor does what white space stands between words.
    """
    sought = words.split()
    if not sought:
        return []
    pattern = r"\s+".join(re.escape(_folded(word)) for word in sought)
    return [(each.start(), each.end() - each.start()) for each in re.finditer(pattern, _folded(text))]


@lru_cache(maxsize=16)
def _folded(text: str) -> str:
    """Returns a text of the same length in which each character is in its plainest form."""
    return "".join(map(_plain, text))


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character in QUOTES:
        return QUOTES[character]
    letter = unicodedata.normalize("NFD", character)[0]
    lower = letter.lower()
    return lower if len(lower) == 1 else letter
