"""How the texts of a found statement compare with those that the library has."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ascl_reader.importer.finding.known_library import words_of
from ascl_reader.library.statement import FullWording, Section, Texts

ENDS = tuple(".:;?!…”’)")
"""Signs at the end of a line after which a new paragraph may begin."""


def is_better_set(texts: Texts, stored: Texts) -> bool:
    """Returns whether a text has the words of a stored one in better paragraphs and bullets.

    A worse file runs bullets into a sentence, or breaks a sentence in two: breaks before bullets and after sentences
    count for a text, others against it.
    """
    return words_of(texts) == words_of(stored) and _breaks(texts) > _breaks(stored)


def _breaks(texts: Texts) -> int:
    """Returns how many breaks between the lines of a text are sound, less those that are not."""
    sound = 0
    for section in Section:
        lines = [line for line in texts.of(section).split("\n") if line]
        for before, line in pairwise(lines):
            sound += 1 if line.startswith("- ") or before.endswith(ENDS) else -1
    return sound


def newest_of_page(wordings: Iterable[FullWording], heading: str | None) -> FullWording | None:
    """Returns the newest wording read on the page with this heading, if any; `wordings` are sorted newest first."""
    return next((each for each in wordings if any(origin.heading == heading for origin in each.origins)), None)
