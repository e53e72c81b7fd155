"""What differs between two wordings of a text, word by word."""

from __future__ import annotations

import re
from enum import Enum

import msgspec

from ascl_reader.library.statement import Section, Texts, plain_text

QUICK = 6_000
"""Words of both texts together from which the matcher passes over the most frequent ones, so as to end in seconds."""


class Change(str, Enum):
    """What became of some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(msgspec.Struct, frozen=True):
    """Words in a row that share a fate; a line break in them begins a new paragraph."""

    text: str
    change: Change


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """Return two texts as one: what both have, what only the earlier has, what only the later has, in order."""
    old, new = _words(before), _words(after)
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > QUICK)
    pieces: list[Piece] = []
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece(_joined(new[start:end]), Change.SAME))
            continue
        if last > first:
            pieces.append(Piece(_joined(old[first:last]), Change.REMOVED))
        if end > start:
            pieces.append(Piece(_joined(new[start:end]), Change.ADDED))
    return tuple(pieces)


def compare_texts(before: Texts, after: Texts) -> dict[Section, tuple[Piece, ...]]:
    """Return the comparison of each section; bullets and paragraphs are compared without their signs."""
    return {each: compare(plain_text(before.of(each)), plain_text(after.of(each))) for each in Section}


def words_differing(pieces: tuple[Piece, ...]) -> int:
    """Return how many words were removed or added."""
    return sum(len(piece.text.split()) for piece in pieces if piece.change is not Change.SAME)


def _words(text: str) -> list[str]:
    """Return the words of a text, a line break as one of its own."""
    return re.findall(r"\n|\S+", text)


def _joined(words: list[str]) -> str:
    return re.sub(r" ?\n ?", "\n", " ".join(words))
