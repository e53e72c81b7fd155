"""Where a word that is wider than its line may be broken, with a hyphen: else Qt breaks it anywhere, without one."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

SOFT_HYPHEN = "\u00ad"
"""A hyphen that is drawn only where the line ends at it."""

SYLLABLES = re.compile(
    r"(?<=[aeiouy])(?=(?:th|sh|ch|ph|wh|qu|[^\W\d_aeiouy])[aeiouy])"
    r"|(?<=[aeiouy][^\W\d_aeiouy])(?=(?:th|sh|ch|ph|wh|qu|[^\W\d_aeiouyh])[aeiouyrl])",
    re.IGNORECASE,
)
"""Between the parts of an English word, near enough: before a consonant with a vowel, never within “th”."""

FIRST, LAST = 2, 3
"""Letters that stand at least before and after a hyphen."""


class BrokenWords(NamedTuple):
    """A text with soft hyphens in the words that are too wide, and before which of its letters they were put."""

    text: str
    put_before: tuple[int, ...]

    def moved(self, at: int) -> int:
        """Returns where a place of the text as it was is now."""
        return at + bisect_left(self.put_before, at)


def broken_words(text: str, width: float, metrics: QFontMetricsF) -> BrokenWords:
    """Returns a text that can be broken into lines of a width in pixels with a hyphen in each word that is broken."""
    most = width / max(metrics.horizontalAdvance("W"), 1)
    if max(map(len, text.split()), default=0) <= most:  # so for nearly every text
        return BrokenWords(text, ())
    found = (word for word in re.finditer(r"\w+", text) if len(word.group()) > most)
    places = [
        word.start() + at
        for word in found
        if metrics.horizontalAdvance(word.group()) > width
        for at in _breaks(word.group(), width, metrics)
    ]
    parts = [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True)]
    return BrokenWords(SOFT_HYPHEN.join(parts), tuple(places))


def _breaks(word: str, width: float, metrics: QFontMetricsF) -> list[int]:
    """Returns before which letters a word may be broken: each one of a part that is too wide by itself."""
    nice = [each.start() for each in SYLLABLES.finditer(word) if FIRST <= each.start() <= len(word) - LAST]
    ends = [0, *nice, len(word)]
    hard = [
        at
        for start, end in pairwise(ends)
        if metrics.horizontalAdvance(word[start:end] + "-") > width
        for at in range(max(start + 1, FIRST), min(end, len(word) - LAST + 1))
    ]
    return sorted({*nice, *hard})
