"""Compares two texts of a statement: whether they read the same, and which words were removed and added."""

from __future__ import annotations

import re
from enum import Enum

import msgspec

from ascl_reader.library.statement import Section, Texts

LONGEST_EXACT = 6_000
"""Words of both texts together from which the matcher passes over the most frequent ones, so as to end in seconds."""


class WordChange(str, Enum):
    """Whether words stand in both texts, or only in the earlier or the later one."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class ComparedWords(msgspec.Struct, frozen=True):
    """Consecutive words of one kind of change; a line break in them begins a new paragraph."""

    text: str
    change: WordChange


def compare(before: str, after: str) -> tuple[ComparedWords, ...]:
    """Returns both texts merged, in order: words of both, words of the earlier only, words of the later only."""
    old, new = _words(before), _words(after)
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > LONGEST_EXACT)
    pieces: list[ComparedWords] = []
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(ComparedWords(_joined(new[start:end]), WordChange.SAME))
            continue
        if last > first:
            pieces.append(ComparedWords(_joined(old[first:last]), WordChange.REMOVED))
        if end > start:
            pieces.append(ComparedWords(_joined(new[start:end]), WordChange.ADDED))
    return tuple(pieces)


def compare_texts(before: Texts, after: Texts) -> dict[Section, tuple[ComparedWords, ...]]:
    """Returns the comparison of each section; bullet signs are left out of it."""
    return {each: compare(before.plain(each), after.plain(each)) for each in Section}


def count_changed_words(pieces: tuple[ComparedWords, ...]) -> int:
    """Returns how many words were removed or added."""
    return sum(len(piece.text.split()) for piece in pieces if piece.change is not WordChange.SAME)


def _words(text: str) -> list[str]:
    """Returns the words of a text, a line break as one of its own."""
    return re.findall(r"\n|\S+", text)


def _joined(words: list[str]) -> str:
    return re.sub(r" ?\n ?", "\n", " ".join(words))
