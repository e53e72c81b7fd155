"""Statements near another one by their words.

Whoosh's own key terms read how often every word of a field stands, for each statement, and search for the best of them:
28 ms at 1,000 statements. Here the most telling words of the statement are looked up in the sets: 5 ms, 14 at 10,000.
"""

from __future__ import annotations

from ascl_reader.search.engine.matches import SCALE
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.result import RelatedStatement
from ascl_reader.search.word_forms import normal_form
from ascl_reader.search.words import QUESTION_WORDS, STOP_WORDS

MOST_RELATED = 12
"""How many are told: five to be shown, and those beside them that the editors link to anyway."""
MOST_WORDS = 40
"""The most telling words of a statement by which others are looked for."""

MOST_SHARED = 6
"""How many shared words are named."""

MOST_HOLDING = 0.4
"""Share of the statements from which on a word tells nothing."""


def related_statements(number: int, vocabulary: Vocabulary) -> tuple[RelatedStatement, ...]:
    """Returns the statements nearest to one, the nearest first, with the words that both have."""
    sets = vocabulary.sets
    most = max(2, int(MOST_HOLDING * len(vocabulary.alive)))
    worth: dict[str, float] = {}
    for word in set(sets.text(number).split()) - STOP_WORDS - QUESTION_WORDS:
        if len(word) > 2 and word.isalpha() and 1 < vocabulary.get(word, 0) <= most:
            record = sets.find(word)
            gain = record.gains[record.docs.rank(number) - 1] / SCALE
            worth[word] = gain * vocabulary.rarity(len(record.gains))
    points: dict[int, float] = {}
    shared: dict[int, dict[str, str]] = {}
    for word in sorted(worth, key=lambda each: (-worth[each], each))[:MOST_WORDS]:
        record = sets.find(word)
        for other, gain in zip(record.docs, record.gains, strict=True):
            if other != number and other in vocabulary.alive:
                points[other] = points.get(other, 0.0) + worth[word] * gain / SCALE
                shared.setdefault(other, {}).setdefault(normal_form(word), word)
    nearest = sorted(points, key=lambda each: (-points[each], each))[:MOST_RELATED]
    return tuple(RelatedStatement(sets.ids[each], tuple(shared[each].values())[:MOST_SHARED]) for each in nearest)
