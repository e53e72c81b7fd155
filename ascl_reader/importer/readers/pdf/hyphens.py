"""Joins the lines of a paragraph: with a space, or without one where a word was divided at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

HYPHENS = "-‐"

_LONGEST_WORD = 60

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)[-‐]$")
_FIRST = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(
    r"[a-z]{0,3}?(?:[ts]ions?|[ts]ional(?:ly)?|cial(?:ly)?|tial(?:ly)?|ments?|mental|ings?|ness|[ai]bly|[ai]ble"
    r"|[ai]bility|ities|ity|ences?|ances?|ency|ancy|ously|tives?|tively|tures?|dren|ers?|ies|ally|edge|ular|ology)"
)
"""How the second halves of divided words begin and end that no word stands for on its own."""

_FIRST_PARTS = frozenset(
    "all anti co cross early ex evidence first full half high inter large long low mid multi non off on one over part "
    "post pre pro re second self semi short single small so socio sub ten third two under up well whole year".split()
)
"""What stands before a hyphen that is part of the word."""


class LineJoiner:
    """Joins lines; the words of the whole document tell whether a hyphen at a line's end belongs to the word."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._whole: set[str] = set()
        halves = [found for above, below in pairwise(lines) if (found := _halves(above, below))]
        if halves:
            self._collect(lines)
        divided = sum(first + second in self._whole for first, second in halves)
        self._divides = divided > 1 and divided > sum(f"{first}-{second}" in self._whole for first, second in halves)
        """Whether the program that made the document divides words: then it is likely where nothing speaks against."""

    def _collect(self, lines: Sequence[str]) -> None:
        """Takes up the words that stand whole on a line, and the parts of those with a hyphen."""
        is_second_half = False
        for line in lines:
            words = _WORD.findall(line.lower())
            is_divided = line[-1:] in HYPHENS
            for word in words[is_second_half : len(words) - is_divided]:
                self._whole.add(word)
                if "-" in word:
                    self._whole.update(word.split("-"))
            is_second_half = is_divided

    def join(self, lines: Sequence[str]) -> str:
        """Returns lines joined into one text."""
        parts = list(lines[:1])
        end = "".join(parts)[-_LONGEST_WORD:]
        for line in lines[1:]:
            halves = _halves(end, line)
            if halves and self._is_one_word(*halves):
                parts[-1] = parts[-1][:-1]
                end = end[:-1]
            elif not (end[-1:] in HYPHENS and end[-2:-1].isalnum()):
                parts.append(" ")
                end += " "
            parts.append(line)
            end = (end + line)[-_LONGEST_WORD:]
        return "".join(parts)

    def _is_one_word(self, first: str, second: str) -> bool:
        """Returns whether the halves make one word: only where the document, or the second half, says so."""
        if f"{first}-{second}" in self._whole:
            return False
        if first + second in self._whole:
            return True
        if first in _FIRST_PARTS or second in self._whole:
            return False
        return bool(_ENDING.fullmatch(second)) or (self._divides and first not in self._whole)


def _halves(above: str, below: str) -> tuple[str, str] | None:
    """Returns what stands before a hyphen at a line's end and what the next line begins with, in small letters."""
    if above[-1:] not in HYPHENS:
        return None
    last, first = _LAST.search(above), _FIRST.match(below)
    if not last or not first or not first.group()[0].islower():
        return None
    return last.group(1).lower(), first.group().lower()
