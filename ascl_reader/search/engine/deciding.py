"""Which words of a query decide what is found: neither little ones nor, beside others, those that ask for something."""

from __future__ import annotations

from collections.abc import Container, Sequence

import msgspec
from pyroaring import BitMap

from ascl_reader.search.asking_words import MAY_TELL, PEOPLE, asking_places, verb_places
from ascl_reader.search.engine.answering import LONG, MOST_COMPARED
from ascl_reader.search.engine.matches import RowMatches, SetMatches
from ascl_reader.search.engine.query_items import Item
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.english_words import is_english
from ascl_reader.search.query import SoughtWord
from ascl_reader.search.words import PLACE_WORDS, QUESTION_WORDS, STOP_WORDS

LITTLE_WORDS = STOP_WORDS | QUESTION_WORDS

BEGINNINGS = frozenset(word[:end] for word in LITTLE_WORDS for end in range(1, len(word) + 1))
"""The beginnings of little words, from the first letter on."""

SCHOOL = ("school", "schools")

SHORTEST_ADJECTIVE = 4
"""Letters of what an adverb is made of, at the least."""

NOT_AS_ADVERBS = frozenset(
    "cost elder friend ghost heaven home king leisure live love month order quarter time week world year".split()
)
"""Words that make an adjective with -ly, and no adverb: elderly care, a monthly newsletter."""


class Deciding:
    """Tells whether the words of one query decide; `literal` and `kept` are as in `Interpreter.understand`."""

    def __init__(self, vocabulary: Vocabulary, literal: bool, kept: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._literal = literal
        self._kept = kept

    def is_weak(self, word: SoughtWord, row: Sequence[SoughtWord]) -> bool | None:
        """Returns whether a word does not decide; None if it is not looked for at all."""
        if word.exact or word.field or len(word.words) != 1:
            return False
        if word.open_end and len(row) > 1 and self._may_become_a_little_word(word.words[0]):
            return True
        if word.words[0] in STOP_WORDS:
            return None if any(not (each.is_single and each.words[0] in STOP_WORDS) for each in row) else False
        decides_little = word.words[0] in QUESTION_WORDS or word.words[0] in PLACE_WORDS
        return decides_little and not self._literal and word.words[0] not in self._kept

    def asking(self, row: Sequence[SoughtWord], known: Container[int]) -> dict[int, bool]:
        """Returns the places of the words of a row that ask for something, each with whether it may be a subject too.

        `known` are the places of subjects: people right behind one belong to it, as in refugee families.
        """
        if self._literal:
            return {}
        plain = _plain(row)
        asking = {at: plain[at] in MAY_TELL for at in sorted(asking_places(plain))}
        asking |= {at: False for at, word in enumerate(plain) if at not in known and self._says_only_how(word)}
        asking |= {at: True for at, word in enumerate(plain) if word in PEOPLE and at - 1 in known}
        return {at: may_tell for at, may_tell in asking.items() if plain[at] not in self._kept}

    def _says_only_how(self, word: str) -> bool:
        """Returns whether a word that no text has is an adverb, which is nobody's subject: fairly, electronically."""
        how = word.removesuffix("ly")
        if how == word or len(how) < SHORTEST_ADJECTIVE or how in NOT_AS_ADVERBS or self._vocabulary.forms(word):
            return False
        return any(is_english(each) for each in (how, f"{how}le", f"{how.removesuffix('i')}y"))

    def verbs(self, row: Sequence[SoughtWord]) -> frozenset[int]:
        """Returns the places of what a question does with its subject or says of it: no text has to say deliver."""
        plain = [] if self._literal else _plain(row)
        return frozenset(at for at in verb_places(plain) if plain[at] and plain[at] not in self._kept)

    def _may_become_a_little_word(self, beginning: str) -> bool:
        return beginning in BEGINNINGS and beginning not in self._vocabulary


def _plain(row: Sequence[SoughtWord]) -> list[str]:
    """Returns the folded words of a row; empty where one is quoted, hyphenated or sought in one part."""
    return [each.words[0] if each.is_single and not each.field else "" for each in row]


def settled(items: Sequence[Item], allowed: BitMap) -> list[Item]:
    """Returns the items with `weak` settled for each; `allowed` are the texts that may answer.

    Words that ask for something do not decide where anything else was typed; some of them only where no text answers
    them together with all the rest: a school's role in mental health is a subject, the role of grammar schools asks for
    grammar schools. Where nothing but words that do not decide was typed, those that stand in some text do.
    """
    if any(not (item.weak or item.asks) for item in items):
        items = [msgspec.structs.replace(item, weak=item.weak or (item.asks and not item.may_tell)) for item in items]
        telling = [item for item in items if not item.weak]
        rest = [item for item in telling if not item.asks]
        short = len(telling) < LONG
        if len(rest) < len(telling) and not _answering(telling, allowed) and (short or _answering(rest, allowed)):
            items = [msgspec.structs.replace(item, weak=item.weak or item.asks) for item in items]
    if all(item.weak for item in items):
        there = any(item.matches.docs for item in items)
        return [msgspec.structs.replace(item, weak=there and not item.matches.docs) for item in items]
    return list(items)


def as_one_subject(items: Sequence[Item], text: str, vocabulary: Vocabulary) -> list[Item]:
    """Returns the piece that two words make together where these alone decide, side by side or with an "of" between.

    Such words name one subject: where one stands in one part of a statement and the other in another, it has nothing on
    university admissions. A word of the title is what a statement is about, wherever the other stands; beside "school"
    alone one of the brief or the themes is too. Notes have no titles: each is about all that it says.
    """
    telling = [item for item in items if not item.weak]
    said, typed = " ".join(text.split()), [item.typed for item in telling]
    pair = next((each for each in (" ".join(typed), " of ".join(typed)) if each in said), "")
    with_school = said.lower() == f"school {pair.lower()}"
    is_one = (len(telling) == 1 and with_school) or (len(telling) == 2 and pair)
    if not is_one or "title" not in vocabulary.masks or not all(item.typed.isalpha() for item in telling):
        return []
    docs = _answering(telling, vocabulary.alive)
    is_begun = telling[-1].unfinished and not vocabulary.forms(telling[-1].typed.lower())
    if is_begun or not docs or len(docs) > MOST_COMPARED:
        return []
    one, *others = [item.matches.masks(docs) for item in telling]
    masks = vocabulary.masks
    if with_school:
        aim = masks["title"] | masks["brief"] | masks["theme"]
        row = RowMatches(vocabulary, (SCHOOL, telling[0].places[:8]), within=docs)
        together = BitMap([each for each in docs if one.get(each, 0) & aim]) | row.docs
    else:
        both = [(each, one.get(each, 0), others[0].get(each, 0)) for each in docs]
        together = BitMap([each for each, here, there in both if here & there or (here | there) & masks["title"]])
    return [Item(said if with_school else pair, SetMatches(together), unfinished=telling[-1].unfinished, whole=True)]


def _answering(items: Sequence[Item], allowed: BitMap) -> BitMap:
    found = allowed
    for item in items:
        found = found & item.matches.docs
    return found
