"""Anchors bookmarks to passages: words that were selected, with the words around them."""

from __future__ import annotations

from ascl_reader.bookmarks.entries import MarkedText, PassageAnchor
from ascl_reader.library.statement import (
    Section,
    Texts,
    as_read,
)

JOINING = frozenset("-‑’'")
"""What stands within words."""

AROUND = 48
"""Characters kept before and after a passage, cut at a word: enough to tell two places of the same words apart."""


def whole_words(shown: str, start: int, length: int) -> tuple[int, int]:
    """Returns start and length of a selection with its first and last word whole, without spaces at its ends."""
    start = min(max(start, 0), len(shown))
    end = min(start + length, len(shown))
    while start < end and shown[start].isspace():
        start += 1
    while end > start and shown[end - 1].isspace():
        end -= 1
    if start == end:
        return start, 0
    while start > 0 and _is_inside_word(shown, start):
        start -= 1
    while end < len(shown) and _is_inside_word(shown, end):
        end += 1
    return start, end - start


def _is_inside_word(shown: str, at: int) -> bool:
    """Returns whether a word goes on across a place; a hyphen or apostrophe between letters belongs to it."""
    before, after = shown[at - 1], shown[at]
    if before.isalnum() and after.isalnum():
        return True
    joins_after = after in JOINING and at + 1 < len(shown) and shown[at + 1].isalnum()
    joins_before = before in JOINING and at > 1 and shown[at - 2].isalnum()
    return (before.isalnum() and joins_after) or (after.isalnum() and joins_before)


def anchor_passage(shown: str, start: int, length: int) -> PassageAnchor | None:
    """Returns an anchor for a selection in a section's plain text, None if only spaces are selected.

    Spaces at its ends are left out.
    """
    start = max(start, 0)
    selected = shown[start : start + length]
    words = selected.strip()
    if not words:
        return None
    start += len(selected) - len(selected.lstrip())
    end = start + len(words)
    return PassageAnchor(words, _cut_left(shown[:start]), _cut_right(shown[end:]), start)


def same_section_text(marked: MarkedText, texts: Texts, section: Section) -> bool:
    """Returns whether one section is unchanged since it was marked."""
    return as_read(marked.of(section)) == as_read(texts.of(section))


def _cut_left(text: str) -> str:
    if len(text) <= AROUND:
        return text
    cut = text[-AROUND:]
    return cut if text[-AROUND - 1].isspace() else cut.partition(" ")[2] or cut


def _cut_right(text: str) -> str:
    if len(text) <= AROUND:
        return text
    cut = text[:AROUND]
    return cut if text[AROUND].isspace() else cut.rpartition(" ")[0] or cut
