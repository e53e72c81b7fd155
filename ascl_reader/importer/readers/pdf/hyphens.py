"""Joins the lines of a paragraph: with a space, or without one where a word was divided at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ascl_reader.importer.readers.pdf.page.line_parts import SPACE, LinePart
from ascl_reader.importer.readers.pdf.page.lines import PdfLine

HYPHENS = "-‐"

_LONGEST_WORD = 60

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)[-‐]$")
_FIRST = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(
    r"[a-z]{0,3}?(?:[ts]ions?|[ts]ional(?:ly)?|cial(?:ly)?|tial(?:ly)?|ments?|mental|ings?|ness|[ai]bly|[ai]ble"
    r"|[ai]bility|ities|ity|ences?|ances?|ency|ancy|ously|tives?|tively|tures?|dren|ers?|ies|ally|edge|ular|ology)"
)
"""Second halves of divided words, which are no words on their own."""

_FIRST_PARTS = frozenset(
    "all anti co counter cross decision early evidence ex extra first five four full half high hyper inter knife large "
    "life long low macro micro mid mini multi neo non off on one open out over part peer policy post pre pro pseudo "
    "quasi re second self semi short single six small so socio sub super ten third three two ultra under up well "
    "whole work world year".split()
)
"""What stands before a hyphen that is part of the word."""

_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ONES = frozenset(
    "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth".split()
)


class LineJoiner:
    """Joins lines; the words of the whole document tell whether a hyphen at a line's end belongs to the word."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        self._whole: set[str] = set()
        texts = [line.text for line in lines]
        halves = [found for above, below in pairwise(texts) if (found := _halves(above, below))]
        if halves:
            self._collect(texts)
        divided = sum(first + second in self._whole for first, second in halves)
        self._divides = divided > 1 and divided > sum(f"{first}-{second}" in self._whole for first, second in halves)
        """Whether the program that made the document divides words: then any hyphen at a line's end is likely to be its
        own.
        """
        self._tells = any(line.is_divided for line in lines) and not _draws_parts_of_words(lines)
        """Whether that program draws its own hyphens as separate pieces: all others are then the author's."""

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

    def join(self, lines: Sequence[PdfLine]) -> tuple[str, bool]:
        """Returns lines joined into one text, and whether one of its hyphens may be none of the word."""
        if not any(line.text[-1:] in HYPHENS for line in lines[:-1]):
            return " ".join([line.text for line in lines]), False
        parts = [line.text for line in lines[:1]]
        end = "".join(parts)[-_LONGEST_WORD:]
        is_unsure = False
        for above, line in pairwise(lines):
            halves = _halves(end, line.text)
            one_word = self._is_one_word(*halves, above) if halves else False
            is_unsure = is_unsure or one_word is None
            if one_word:
                parts[-1] = parts[-1][:-1]
                end = end[:-1]
            elif not (end[-1:] in HYPHENS and end[-2:-1].isalnum()):
                parts.append(" ")
                end += " "
            parts.append(line.text)
            end = (end + line.text)[-_LONGEST_WORD:]
        return "".join(parts), is_unsure

    def _is_one_word(self, first: str, second: str, above: PdfLine) -> bool | None:
        """Returns whether the halves make one word, as the document or the second half says; None for neither."""
        if f"{first}-{second}" in self._whole or (first in _TENS and second in _ONES):
            return False
        if first + second in self._whole:
            return True
        if self._tells:
            is_compound = first in _FIRST_PARTS and second in self._whole  # some programs draw its own hyphen so too
            return (None if is_compound else True) if above.is_divided else False
        is_ending = bool(_ENDING.fullmatch(second))
        if first in _FIRST_PARTS:
            return None if is_ending and self._divides else False
        if second in self._whole:
            return None if self._divides else False
        return True if is_ending or (self._divides and first not in self._whole) else None


def _draws_parts_of_words(lines: Sequence[PdfLine]) -> bool:
    """Returns whether a program draws other parts of words as separate pieces too: then a lone hyphen tells nothing."""
    within = sum(any(_is_within_word(*pair) for pair in pairwise(line.parts)) for line in lines)
    return within > 0.02 * len(lines)


def _is_within_word(before: LinePart, after: LinePart) -> bool:
    letters = before.piece.text[-1:] + after.piece.text[:1]
    return (
        letters.isalpha()
        and before.piece.font == after.piece.font
        and after.x - before.right < SPACE * after.piece.height
    )


def _halves(above: str, below: str) -> tuple[str, str] | None:
    """Returns the letters before a hyphen at a line's end and those that begin the next line, or None without both."""
    if above[-1:] not in HYPHENS:
        return None
    last, first = _LAST.search(above), _FIRST.match(below)
    if not last or not first or not first.group()[0].islower():
        return None
    return last.group(1).lower(), first.group().lower()
