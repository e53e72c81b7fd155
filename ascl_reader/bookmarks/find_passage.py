"""Finding a marked passage again after its text changed: as it was, between the same words, or in other words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate

import msgspec

from ascl_reader.bookmarks.entries import Bookmark, PassageAnchor
from ascl_reader.library.statement import Section, Statement
from ascl_reader.search.words import STOP_WORDS, split_words

LEAST_SIMILARITY = 0.6
"""Share of words in common, in order, from which other words are the same passage; by chance it is below a third."""

FEWEST_WORDS = 4
"""Words that a passage must have, common ones not counted whole, to be looked for in other words."""

COMMON_SHARE = 0.25
"""The weight of a common word such as "the"; that of any other word is 1."""

FEWEST_CHARACTERS_AROUND = 6
"""Characters around a passage of fewer than FEWEST_WORDS words that must be the same for it to be found as it was."""

LENGTH_RATIO = 3.0
"""Times its former length that a passage between the same words may have grown to."""

_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\n": " "})
"""Signs that are printed in several forms; each is replaced by a single one, so that places stay the same."""


class FoundPassage(msgspec.Struct, frozen=True):
    """Where a marked passage is now; `changed` if its words are different."""

    section: Section
    start: int
    length: int
    changed: bool


def find_in_statement(bookmark: Bookmark, statement: Statement) -> FoundPassage | None:
    """Returns where the passage of a bookmark is in the wording it was marked in, None if it is not found.

    It is looked for in its own section first, then, should it have moved, in the others.
    """
    if bookmark.passage is None or bookmark.section is None or bookmark.mark is None:
        return None
    if bookmark.mark.wording not in statement.wordings:
        return None
    texts = statement.texts(bookmark.mark.wording)
    own, passage = bookmark.section, bookmark.passage
    sections = {each: texts.plain(each) for each in (own, *(each for each in Section if each is not own))}
    return find_in_sections(passage, own, sections)


def find_in_sections(passage: PassageAnchor, own: Section, sections: Mapping[Section, str]) -> FoundPassage | None:
    """Returns where a passage of the section `own` is in these plain texts, searched in the given order; else None."""
    for section, shown in sections.items():
        at = _exactly(passage, shown, section is own)
        if at is not None:
            return FoundPassage(section, at, len(passage.words), False)
    for section, shown in sections.items():
        found = (_between(passage, shown) if section is own else None) or _in_other_words(passage, shown)
        if found is not None:
            return FoundPassage(section, *found, True)
    return None


def _exactly(passage: PassageAnchor, shown: str, own: bool) -> int | None:
    """Returns where the same words stand; of several places the one with the same words around, then the nearest.

    A few words are the passage only where words around them are the same too, or where there were none.
    """
    words, text = passage.words.translate(_SAME), shown.translate(_SAME)
    before, after = passage.before.translate(_SAME)[::-1], passage.after.translate(_SAME)
    starts = []
    at = text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)

    def around(start: int) -> int:
        """Returns how many characters before and after a place are the same as those around the passage."""
        return _shared(before, text[:start][::-1]) + _shared(after, text[start + len(words) :])

    if len(words.split()) < FEWEST_WORDS:
        needed = min(FEWEST_CHARACTERS_AROUND, len(before) + len(after))
        starts = [start for start in starts if own and around(start) >= needed]
    whole = [start for start in starts if _at_words(text, start, start + len(words))] or starts
    return max(whole, key=lambda start: (around(start), -abs(start - passage.offset)), default=None)


def _at_words(text: str, start: int, end: int) -> bool:
    """Returns whether a place begins and ends where words do, unless it is inside a word anyway."""
    begins = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    ends = end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
    return begins and ends


def _shared(one: str, other: str) -> int:
    """Returns how many characters two texts begin with in common."""
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return count
    return min(len(one), len(other))


def _between(passage: PassageAnchor, shown: str) -> tuple[int, int] | None:
    """Returns the place of what stands between the words before and after the passage; None unless these are near."""
    text = shown.translate(_SAME)
    before, after = passage.before.translate(_SAME).strip(), passage.after.translate(_SAME).strip()
    if len(before.split()) < 3 or len(after.split()) < 3:
        return None
    longest = LENGTH_RATIO * len(passage.words) + 40
    best: tuple[int, int] | None = None
    for match in re.finditer(re.escape(before), text):
        end = text.find(after, match.end())
        start, stop = _trimmed(text, match.end(), end)
        near = best is None or abs(start - passage.offset) < abs(best[0] - passage.offset)
        if end >= 0 and stop > start and stop - start <= longest and near:
            best = start, stop - start
    return best


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _in_other_words(passage: PassageAnchor, shown: str) -> tuple[int, int] | None:
    """Returns the stretch of the text that shares the most words, in order, with the passage, if those are enough."""
    sought = [word.text for word in split_words(passage.words) if not word.joined]
    there = [word for word in split_words(shown) if not word.joined]
    if sum(map(_weight, sought)) < FEWEST_WORDS:
        return None
    words = [word.text for word in there]
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, sought, words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    best, share = _best_stretch(blocks, sum(map(_weight, sought)), words)
    if best is None or share < LEAST_SIMILARITY:
        return None
    start = there[best[0]].start
    return start, there[best[1]].end - start


def _best_stretch(
    blocks: Sequence[tuple[int, int, int]], whole: float, words: list[str]
) -> tuple[tuple[int, int] | None, float]:
    """Returns the words (first, last) of the stretch most like the passage, None for none, and how alike (0 to 1)."""
    weights = [0.0, *accumulate(map(_weight, words))]
    best: tuple[int, int] | None = None
    most = 0.0
    for number, (_, first, _) in enumerate(blocks):
        shared = 0.0
        for _, start, size in blocks[number:]:
            shared += weights[start + size] - weights[start]
            share = 2 * shared / (whole + weights[start + size] - weights[first])
            if share > most:
                best, most = (first, start + size - 1), share
    return best, most


def _weight(word: str) -> float:
    """Returns the weight of a word: one that stands in every text has little."""
    return COMMON_SHARE if word in STOP_WORDS else 1.0
