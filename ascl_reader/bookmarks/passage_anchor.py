"""Which text was marked: its digest, the text itself, and the words of a passage with those around them."""

from __future__ import annotations

from ascl_reader.bookmarks.entries import MarkedText, MarkedVersion, PassageAnchor
from ascl_reader.library.statement import (
    Section,
    Statement,
    Texts,
    Wording,
)
from ascl_reader.library.text_digest import as_read, digest_of

AROUND = 48
"""Characters kept before and after a passage, cut at a word: enough to tell two places of the same words apart."""


def mark_version(statement: Statement, now: str, wording: Wording | None = None) -> tuple[MarkedVersion, MarkedText]:
    """Return the mark on a statement's text in a wording (the usual one where none is named), and that text."""
    taken = wording if wording in statement.wordings else statement.wording
    texts = statement.texts(taken)
    digest = digest_of(texts)
    text = MarkedText(digest, texts.context, texts.position, texts.rationale)
    return MarkedVersion(taken, digest, now, statement.title), text


def anchor_passage(shown: str, start: int, length: int) -> PassageAnchor | None:
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
    return PassageAnchor(words, _cut_left(shown[:start]), _cut_right(shown[end:]), start)


def same_section_text(marked: MarkedText, texts: Texts, section: Section) -> bool:
    """Return whether one section reads as it did when it was marked."""
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
