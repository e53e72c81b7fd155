"""Statements near another one by their words.

Whoosh's own more-like-this reads how often every word of a field stands, for each statement, and searches for the best
of them: 20 ms at 1,000 statements, 864 at 10,000. Here the most telling words of the statement are looked up in the
sets: 2 ms, 31 at 10,000. Of the links that the editors of the 35 statements made, 71 in a hundred are among the five
nearest by this, and 63 by Whoosh's (with 40 words, its best); nor does that tell what two statements share.
"""

from __future__ import annotations

from ascl_reader.search.engine.matches import SCALE
from ascl_reader.search.engine.statement_parts import MASK_OF
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.result import RelatedStatement
from ascl_reader.search.word_forms import normal_form
from ascl_reader.search.words import QUESTION_WORDS, STOP_WORDS

MOST_RELATED = 12
"""How many are returned: five to be shown, and more in place of those that the editors link to anyway."""
MOST_WORDS = 40
"""The most telling words of a statement by which others are looked for."""

MOST_SHARED = 6
"""How many shared words are named."""

MOST_HOLDING = 0.4
"""Share of the statements from which on a word tells nothing."""

OF_TEXTS = (
    MASK_OF["title"]
    | MASK_OF["brief"]
    | MASK_OF["context"]
    | MASK_OF["position"]
    | MASK_OF["rationale"]
    | MASK_OF["facts"]
)
"""The fields by which statements are near: that two have no date, or one theme, can be seen elsewhere."""

SAY_LITTLE = frozenset(
    map(
        normal_form,
        (
            "able accept across addition additional address adequately against agree aim allow alongside already "
            "although among amongst any approach appropriate appropriately april ask august available awareness backed "
            "backing based begins being believe between beyond both build call can cause central certain change "
            "clarify clear clearer clearly come concern concerned condition consider contain continue country cover "
            "create current cut december deliver determine develop differ different earlier effective effectively "
            "enable end ensure essential establish every exist existing expect experience extent extra fair far fast "
            "february final find first follow full fully further future general great greater grow growing growth high "
            "highlight however identify immediate impact improve include including increase indicate information "
            "january july june key lead leave less level life like little live long made main march may meet member "
            "mid might month multiple necessary negative new november now number october open order outside part "
            "particular particularly person place point possible present pressure prior process propose provide "
            "purpose rather reach realise recent recently recognise recognition regard regarding regardless require "
            "required respond response return rise rising role same section see seem sees sense september serious "
            "seriously service set several share short show significant significantly similar single sit situation "
            "small soon start statement strong stronger substantially suffer suit suitable suited support supported "
            "supporting system text those through time timely together too toward towards two type under understand "
            "undertaken vital wait welcome whatever wherever whilst whole within without witness work working year"
        ).split(),
    )
)
"""Words that all policy statements use, whatever they are about."""


def related_statements(number: int, vocabulary: Vocabulary) -> tuple[RelatedStatement, ...]:
    """Returns the statements nearest to one, the nearest first, with the words that both have."""
    sets = vocabulary.sets
    most = max(2, int(MOST_HOLDING * len(vocabulary.alive)))
    worth: dict[str, float] = {}
    for word in set(sets.text(number).split()) - STOP_WORDS - QUESTION_WORDS:
        if _tells(word) and 1 < vocabulary.get(word, 0) <= most:
            record = sets.find(word)
            at = record.docs.rank(number) - 1
            if record.masks[at] & OF_TEXTS:
                worth[word] = record.gains[at] / SCALE * vocabulary.rarity(len(record.gains))
    points: dict[int, float] = {}
    shared: dict[int, dict[str, str]] = {}
    for word in sorted(worth, key=lambda each: (-worth[each], each))[:MOST_WORDS]:
        record = sets.find(word)
        for other, gain, mask in zip(record.docs, record.gains, record.masks, strict=True):
            if other != number and mask & OF_TEXTS and other in vocabulary.alive:
                points[other] = points.get(other, 0.0) + worth[word] * gain / SCALE
                shared.setdefault(other, {}).setdefault(normal_form(word), word)
    nearest = sorted(points, key=lambda each: (-points[each], each))[:MOST_RELATED]
    return tuple(RelatedStatement(sets.ids[each], tuple(shared[each].values())[:MOST_SHARED]) for each in nearest)


def _tells(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and normal_form(word) not in SAY_LITTLE
