"""Which text was marked: its digest, the text itself, and the words of a passage with those around them."""

from __future__ import annotations

import hashlib

from ascl_reader.bookmarks.entries import Mark, MarkedPassage, MarkedText
from ascl_reader.library.statement import (
    Section,
    Statement,
    Texts,
    Wording,
    plain_text,
)

AROUND = 48
"""Characters kept before and after a passage, cut at a word: enough to tell two places of the same words apart."""


def digest_of(texts: Texts) -> str:
    """Return the digest of what is read in a text; how its lines are broken makes no difference."""
    read = "\x1f".join(_even(texts.of(section)) for section in Section)
    return hashlib.blake2b(read.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def mark(statement: Statement, now: str, wording: Wording | None = None) -> tuple[Mark, MarkedText]:
    """Return the mark on a statement's text in a wording (the usual one where none is named), and that text."""
    taken = wording if wording in statement.wordings else statement.wording
    texts = statement.texts(taken)
    digest = digest_of(texts)
    text = MarkedText(digest, texts.context, texts.position, texts.rationale)
    return Mark(taken, digest, now, statement.title), text


def marked_passage(shown: str, start: int, length: int) -> MarkedPassage | None:
    """Return a passage selected in a section's plain text; none where only spaces are selected.

    Spaces at its ends are left out.
    """
    start = max(start, 0)
    selected = shown[start : start + length]
    words = selected.strip()
    if not words:
        return None
    start += len(selected) - len(selected.lstrip())
    end = start + len(words)
    return MarkedPassage(words, _cut_left(shown[:start]), _cut_right(shown[end:]), start)


def same_section_text(marked: MarkedText, texts: Texts, section: Section) -> bool:
    """Return whether one section reads as it did when it was marked."""
    return _even(marked.of(section)) == _even(texts.of(section))


def _even(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in plain_text(text).split("\n"))


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
