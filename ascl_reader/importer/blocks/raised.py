"""Raised letters in a line of text: the mark of a footnote, which is left out, or a power, which stays raised."""

from __future__ import annotations

import re

_MARK = re.compile(r"[(\[]?\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§¶]{1,3})\s*[)\]]?")
_IN_BRACKETS = re.compile(r"\s*[(\[].*[)\]]\s*")
_NO_POWER_BEFORE = re.compile(r"(?:[.,;:?!”’\"')*_]|[^\W\d_]{4,}|(?<!\d)(?:19|20)\d\d)\s?$")
"""What a raised number follows where it is a mark: 10³ and m² are none, but nobody squares a year."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LONGEST_BEFORE = 12
"""Characters before a raised number that tell what it is."""


def is_raised_mark(before: str, raised: str) -> bool:
    """Returns whether raised letters are the mark of a footnote, by what stands before them on the line."""
    if not before.strip() or not _MARK.fullmatch(raised.strip()):
        return False
    return bool(_IN_BRACKETS.fullmatch(raised) or _NO_POWER_BEFORE.search(before[-LONGEST_BEFORE:]))


def as_power(raised: str) -> str:
    """Returns a raised number in raised figures, as 10³ is not 103; any other letters as they are."""
    return raised.translate(_RAISED) if raised.strip().isdecimal() else raised
