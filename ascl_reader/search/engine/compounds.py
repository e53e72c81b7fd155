"""Words typed as one, or apart, where the texts have them otherwise: classroom, accountab ility, eleven-plus."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.search.engine.matches import RowMatches
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.english_words import is_english
from ascl_reader.search.figures import Figure
from ascl_reader.search.query import SoughtWord
from ascl_reader.search.synonyms import Synonyms
from ascl_reader.search.words import QUESTION_WORDS, STOP_WORDS, folded_words

SHORTEST, SHORTEST_PART = 6, 2
"""Letters of a compound and of its parts, at the least."""

FIRSTS = frozenset("after back down off on out over under up well".split())
SECONDS = frozenset("being school schools".split())
"""Little words that compounds begin and end with: well-being, after-school."""

LITTLE_FIRSTS = (STOP_WORDS | QUESTION_WORDS) - FIRSTS
LITTLE_SECONDS = (STOP_WORDS | QUESTION_WORDS) - SECONDS
"""Little words that no compound begins or ends with: not able is not notable."""


def as_two_words(word: SoughtWord, vocabulary: Vocabulary, synonyms: Synonyms) -> SoughtWord | None:
    """Returns a word that nothing has as a compound of two that stand side by side somewhere; None if it is none."""
    typed = word.words[0]
    if not word.is_single or len(typed) < SHORTEST or not typed.isalpha():
        return None
    parts = synonyms.parts_of(typed) or _parts(typed, vocabulary)
    return msgspec.structs.replace(word, words=parts, joined=typed) if parts else None


def _parts(typed: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    for at in range(SHORTEST_PART, len(typed) - SHORTEST_PART + 1):
        first, second = typed[:at], typed[at:]
        is_little = first in LITTLE_FIRSTS or second in LITTLE_SECONDS
        forms = vocabulary.forms(second) if first in vocabulary and not is_little else []
        if forms and RowMatches(vocabulary, ((first,), sorted(forms))).docs:
            return first, second
    return None


def halves_joined(row: Sequence[SoughtWord], vocabulary: Vocabulary, synonyms: Synonyms) -> list[SoughtWord]:
    """Returns typed words with those joined that a blank took apart, as in "accountab ility": one half is no word."""
    found: list[SoughtWord] = []
    for word in row:
        before = found[-1] if found else None
        if before is not None and word.is_single and before.is_single and before.field == word.field:
            whole = before.words[0] + word.words[0]
            known = len(whole) >= SHORTEST and (whole in vocabulary or whole in synonyms.words)
            if known and not (_is_word(before.words[0], vocabulary) and _is_word(word.words[0], vocabulary)):
                typed = f"{before.typed} {word.typed}"
                found[-1] = msgspec.structs.replace(word, words=(whole,), typed=typed, start=before.start)
                continue
        found.append(word)
    return found


def _is_word(typed: str, vocabulary: Vocabulary) -> bool:
    return len(typed) == 1 or typed in vocabulary or typed in STOP_WORDS or is_english(typed)


def with_figures(row: Sequence[SoughtWord], text: str, figures: Sequence[Figure]) -> list[SoughtWord]:
    """Returns typed words with each figure that the texts have as one: £10,000 is not 10,000.

    What a hyphen joins to a figure is a word of its own: eleven-plus is 11 plus.
    """
    found: list[SoughtWord] = []
    for word in row:
        figure = next((each for each in figures if each.start <= word.start < each.end), None)
        if figure is None or (word.exact and not word.joined) or word.end == 0:
            found.append(word)
        elif found and found[-1].start == figure.start and found[-1].words == (figure.token,):
            found[-1] = msgspec.structs.replace(found[-1], open_end=word.open_end)
        else:
            rest = folded_words(text[figure.end : word.end]) if word.joined else []
            whole = SoughtWord((figure.token,), text[figure.start : figure.end], word.field)
            whole = msgspec.structs.replace(whole, open_end=word.open_end and not rest)
            found.append(msgspec.structs.replace(whole, start=figure.start, end=figure.end))
            found += [SoughtWord((each,), each, word.field, start=figure.end, end=word.end) for each in rest]
            found[-1] = msgspec.structs.replace(found[-1], open_end=word.open_end)
    return found
