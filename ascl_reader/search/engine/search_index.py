"""A search index that is open: what a typed text finds, in an honest order, and what was done beyond the letters typed.

It answers from the sets beside the full-text index (`word_sets`); Whoosh, which writes both (`whoosh_index`), is not
imported for it. `index` opens or builds one.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Iterable, Sequence
from functools import lru_cache
from itertools import islice

from pyroaring import BitMap

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from ascl_reader.search.engine.interpretation import Interpreter
from ascl_reader.search.engine.passages import best_extract
from ascl_reader.search.engine.query_items import Interpretation, Item
from ascl_reader.search.engine.ranking import NOTHING_FOUND, Answers, Ranked, Ranking
from ascl_reader.search.engine.related import related_statements
from ascl_reader.search.engine.statement_parts import BIT, FIELDS, MASK_OF, PART_OF, WEIGHTS, best_part
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.engine.word_answers import ContextWords
from ascl_reader.search.engine.word_sets import Layer, WordSets
from ascl_reader.search.extracts import Extract
from ascl_reader.search.filter_values import Filter
from ascl_reader.search.hits import Hit, Hits
from ascl_reader.search.query import parse_query
from ascl_reader.search.result import (
    NO_CONTEXT,
    SEEN,
    RelatedStatement,
    SearchContext,
    SearchCounts,
    SearchResult,
    SearchTerms,
)
from ascl_reader.search.spelling_mistakes import SpellingMistakes
from ascl_reader.search.synonyms import synonyms_of
from ascl_reader.search.words import folded_words

LOG = logging.getLogger("ascl_reader.search")

MOST_SUGGESTIONS = 3

MOST_WITHOUT_ONE = 12
"""Typed words up to which they are tried without each of them: of a long text one word less finds nothing either."""

PAGE = 50
"""How many hits are looked at together for the part that answers best, behind the first, which are seen at once."""


class SearchIndex:
    """An open search index of one library; used from one thread at a time."""

    def __init__(self, library: Library, layers: Sequence[Layer]) -> None:
        self._library = library
        self._sets = WordSets(layers)
        numbers = {each: number for number, each in enumerate(self._sets.ids)}  # of two with one id the later counts
        self._numbers = {each: numbers[each] for each in numbers if each in library}
        self._alive = BitMap(self._numbers.values())
        weights = tuple(WEIGHTS[PART_OF[field]] for field in FIELDS)
        self._vocabulary = Vocabulary(self._sets, self._alive, MASK_OF, weights)
        self._synonyms = synonyms_of(library.synonyms, library.glossary)
        self._mistakes = SpellingMistakes(self._vocabulary, self._synonyms.words)
        self._know(NO_CONTEXT)

    @property
    def count(self) -> int:
        """How many statements are searched: while the index is being built, those that are there."""
        return len(self._alive)

    def search(
        self,
        text: str,
        context: SearchContext = NO_CONTEXT,
        *,
        literal: bool = False,
        words_kept: frozenset[str] = frozenset(),
        typing: bool = True,
    ) -> SearchResult:
        """Returns the statements that match a typed text, the best match first; none for an empty text.

        `literal`: only the letters typed are looked for; `words_kept` are typed words that are neither mended nor left
        out nor said in another way. `typing`: the last word may go on, and nothing is suggested beside what is near.
        """
        begin = time.perf_counter()
        self._take(context)
        query = parse_query(text, typing)
        meant = self._interpreter.understand(query, literal, words_kept)
        if not (meant.items or meant.left_out or meant.filters):
            return SearchResult(text)
        allowed = self._allowed(meant)
        ranking = Ranking(meant.items, allowed, self._vocabulary, literal)
        found = ranking.hits() if meant.items else self._in_order(allowed)
        near = ranking.near(found)
        hits = self._hits(found, meant.items)
        result = SearchResult(
            text,
            hits,
            self._hits(near, meant.items),
            tuple(meant.corrected.items()),
            tuple(meant.also_searched),
            _left_out(meant.items, found, near),
            tuple(ranking.missing),
            () if hits or (typing and near.numbers) else self._suggestions(meant),
            SearchTerms(tuple((item.marks,) for item in meant.items if not item.weak)),
            self._counts(BitMap(found.numbers)),
            not_understood=tuple((each.kind, each.value) for each in (*query.unknown, *meant.unknown)),
        )
        LOG.debug("searched: %s found in %.1f ms", len(hits), 1000 * (time.perf_counter() - begin))
        return result

    def passing(self, wanted: Filter, ids: Iterable[str], context: SearchContext) -> frozenset[str] | None:
        """Returns which of some statements a filter leaves, for what else is searched; None if it means nothing."""
        self._take(context)
        docs, ours = self._filtered(wanted), self._ours(wanted)
        if docs is None:
            return None
        return frozenset(
            each for each in ids if each in ours or (each in self._numbers and self._numbers[each] in docs)
        )

    def _take(self, context: SearchContext) -> None:
        if context is not self._context.context:
            self._know(context)

    def _know(self, context: SearchContext) -> None:
        """Reads the context, which stays the same from key to key, as does what answers each word in it."""
        self._context = words = ContextWords(context, self._numbers)
        self._interpreter = Interpreter(self._vocabulary, self._synonyms, self._mistakes, self._filtered, words)

    def preparing(self) -> Generator[None, None, None]:
        """Makes ready, step by step, what the first word of a letter, pair and mistake would have to wait for."""
        yield from self._vocabulary.preparing()
        yield from self._synonyms.preparing()
        self._mistakes.prepare()

    def extract(self, hit: Hit, sought: SearchTerms) -> Extract:
        """Returns an extract of the part that matches best, with its marks."""
        return best_extract(self._library.find(hit.id), self._library.themes, hit.section, hit.wording, sought)

    def related(self, statement_id: str) -> tuple[RelatedStatement, ...]:
        """Returns the statements nearest to one by their words, at most twelve, the nearest first."""
        number = self._numbers.get(statement_id)
        return () if number is None else related_statements(number, self._vocabulary)

    def _allowed(self, meant: Interpretation) -> BitMap:
        """Returns the numbers of the statements that may be found at all."""
        allowed = self._alive
        if (within := self._context.context.within) is not None:
            allowed = allowed & self._numbers_of(within)
        for each in meant.filters:
            allowed = allowed & (self._filtered(each) or BitMap())
        for docs in meant.left_out:
            allowed = allowed - docs
        return allowed

    def _filtered(self, wanted: Filter) -> BitMap | None:
        """Returns the numbers of the statements that a filter leaves; None if its value means nothing."""
        if wanted.kind in ("is", "stance"):
            return self._numbers_of(self._ours(wanted))
        if wanted.kind == "wording":
            return self._sets.filter(f"wording:{wanted.value}")
        if wanted.kind == "year":
            first, last = wanted.years
            years = [year for year in self._sets.filters("year") if first <= int(year) <= last]
            return BitMap.union(BitMap(), *(self._sets.filter(f"year:{year}") for year in years))
        themes = self._themes(wanted.value)
        return BitMap.union(*(self._sets.filter(f"theme:{each}") for each in themes)) if themes else None

    def _ours(self, wanted: Filter) -> frozenset[str]:
        """Returns the statements of which our own work says what a filter asks for, be they in the library or not."""
        context = self._context.context
        if wanted.kind == "is":
            return frozenset(getattr(context, wanted.value))
        return context.stances.get(wanted.value, frozenset()) if wanted.kind == "stance" else frozenset()

    def _themes(self, value: str) -> list[str]:
        """Returns the theme of this id, else those whose name or id begins so, else those with another such word."""
        names = {theme.id: (folded_words(theme.name), theme.id.split("-")) for theme in self._library.themes.walk()}
        if value in names:
            return [value]
        said = folded_words(value)
        begin = [each for each, ways in names.items() if any(_begins(words, said) for words in ways)]
        return begin or [
            each
            for each, ways in names.items()
            if any(_begins(words[at:], said) for words in ways for at in range(len(words)))
        ]

    def _numbers_of(self, ids: frozenset[str]) -> BitMap:
        return BitMap([self._numbers[each] for each in ids if each in self._numbers])

    def _in_order(self, numbers: BitMap) -> Ranked:
        """Returns the statements of a query that has filters only, the newest first."""
        find, ids = self._library.find, self._sets.ids
        newest = sorted(numbers, key=lambda number: find(ids[number]).period.newest, reverse=True)
        return NOTHING_FOUND._replace(numbers=newest)

    def _hits(self, found: Ranked, items: Sequence[Item]) -> Hits:
        """Returns what was found; which part answers best is worked out a page at a time, once that is looked at."""
        numbers, ids, full = found.numbers, self._sets.ids, self._sets.filter("wording:full")
        answers: dict[int, Answers] = {}

        def make(place: int) -> Hit:
            """Makes the hit at a place, with its page of answers."""
            number = numbers[place]
            if number not in answers:
                start, end = (0, SEEN) if place < SEEN else (place, place + PAGE)
                answers.update(found.answers(numbers[start:end]))
            shown = Wording.FULL if number in full else Wording.SUMMARY
            section, wording = _best_part(answers.get(number, ()), shown)
            missing = tuple(items[at].lacked_by(number) for at in found.lacking.get(number, ()))
            return Hit(ids[number], round(found.scores.get(number, 0.0), 3), section, wording, missing)

        return Hits([ids[number] for number in numbers], make)

    def _counts(self, found: BitMap) -> SearchCounts:
        context = self._context.context
        marked, noted = self._numbers_of(context.bookmarked), self._numbers_of(context.noted)
        return SearchCounts(len(found & marked), len(found & noted))

    def _suggestions(self, meant: Interpretation) -> tuple[str, ...]:
        """Returns searches that find something: what was typed without the words that nothing has, or one of them."""
        items = [item for item in meant.items if not item.weak]
        there = [item for item in items if item.matches.docs & self._alive]
        offers = [" ".join(item.typed for item in there)] if len(there) < len(items) else []
        for left in there if MOST_WITHOUT_ONE >= len(there) == len(items) > 1 else ():
            offers.append(" ".join(item.typed for item in there if item is not left))
        for item in items:
            _, colon, anywhere = item.typed.partition(":")
            if colon and item not in there:
                offers.append(anywhere.strip())
        return tuple(islice(filter(self._finds, filter(str.strip, dict.fromkeys(offers))), MOST_SUGGESTIONS))

    def _finds(self, text: str) -> bool:
        meant = self._interpreter.understand(parse_query(text), False, frozenset())
        return bool(Ranking(meant.items, self._allowed(meant), self._vocabulary, False).hits().numbers)


def _begins(words: Sequence[str], said: Sequence[str]) -> bool:
    """Returns whether words begin with those of `said`, the last of which may go on."""
    if not said or len(said) > len(words):
        return False
    *whole, last = said
    return list(words[: len(whole)]) == whole and words[len(whole)].startswith(last)


@lru_cache(maxsize=4096)
def _best_part(answers: Answers, shown: Wording) -> tuple[str, Wording]:
    gains: dict[str, float] = {}
    for worth, mask in answers:
        for field in FIELDS:
            if mask & BIT[field]:
                gains[field] = gains.get(field, 0.0) + worth * WEIGHTS[PART_OF[field]]
    return best_part(gains, shown)


def _left_out(items: Sequence[Item], found: Ranked, near: Ranked) -> tuple[str, ...]:
    """Returns the typed words that did not decide and that some hit lacks; if there is none, one of the nearest."""
    numbers = BitMap(found.numbers or near.numbers)
    weak = [item.typed for item in items if item.weak and not item.unfinished and numbers - item.matches.docs]
    lacking = {at for pieces in found.lacking.values() for at in pieces}
    return tuple(dict.fromkeys([*weak, *(items[at].typed for at in sorted(lacking))]))
