"""Words that say no by how they begin: unpredictable funding, a non-statutory subject, inadequate, impracticable.

Whoever complains of one writes the other: a statement that calls for predictable funding answers who finds it
unpredictable. The other is looked for only where no statement has what was typed, and it is told.
"""

from __future__ import annotations

from collections.abc import Iterator

BEGINNINGS = ("un", "non", "in", "im", "ir", "il")

ENDINGS = ("able", "ible", "ed", "ent", "ant", "ive", "ful", "ate", "ing", "al", "ary", "ory")
"""Only such words are taken apart: to inform has nothing to do with a form, nor union with an ion."""

SHORTEST = 5
"""Letters of the word that is left, at the least: an indent is no dent."""


def opposites(word: str) -> Iterator[str]:
    """Yields what a folded word may be the opposite of, or may be the opposite of it; most of these are no words."""
    if not word.endswith(ENDINGS):
        return
    for beginning in BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) >= SHORTEST:
            yield rest
    if len(word) >= SHORTEST:
        yield from (beginning + word for beginning in BEGINNINGS)
