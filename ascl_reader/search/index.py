"""The search index: which statements hold what was typed, the best first. The only module that imports whoosh.

Whoosh keeps one combined field of folded words and lists them; which of them count (stems, prefixes) is settled on that
list, ranking, phrases and single sections on folded texts in memory (at 1,000 statements 6 to 12 ms, against 13 to 650
with Whoosh's own queries for prefixes). The index lies in the user's cache, named after the library's digest. Whoosh
unpickles its files, so it is only ever opened from there, and only when the checksums kept beside it are right.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections import Counter
from collections.abc import Generator, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement
from ascl_reader.progress import Progress, finish
from ascl_reader.search import index_folder
from ascl_reader.search.extracts import Extract, extract
from ascl_reader.search.matching import (
    FoldedText,
    Scorer,
    SearchTerms,
    Spelling,
    find_marks,
    folded_text,
)
from ascl_reader.search.query import FIELDS, Query, parse_query
from ascl_reader.search.result import Hit, RelatedStatement, SearchCounts, SearchResult
from ascl_reader.search.search_context import NO_CONTEXT, SearchContext
from ascl_reader.search.vocabulary import Vocabulary
from ascl_reader.search.without_network import network_left_out
from ascl_reader.search.words import fold

with network_left_out():
    from whoosh.analysis import SpaceSeparatedTokenizer
    from whoosh.fields import TEXT, Schema
    from whoosh.filedb.filestore import FileStorage, RamStorage
    from whoosh.lang.porter2 import stem as english_stem

MOST_SUGGESTIONS = 3

LOG = logging.getLogger("ascl_reader.search")

POSTINGS, POSTINGS_IN_MEMORY = 128, 2048
"""MB before Whoosh puts postings into a file, which MemoryStorage cannot take; 10,000 statements have about 550."""


class MemoryStorage(RamStorage):  # type: ignore[misc]
    """Whoosh's storage in memory, whose own writes its intermediate files to a folder that all processes share."""

    def temp_storage(self, name: str | None = None) -> MemoryStorage:
        """Returns the place for intermediate files: in memory too."""
        return MemoryStorage()


class SearchIndex:
    """An open search index of one library; used from one thread at a time."""

    def __init__(self, library: Library, index: Any, texts: dict[str, FoldedText]) -> None:
        self._library = library
        self._texts = texts
        self._searcher = index.searcher()
        self._reader = self._searcher.reader()
        if self._reader.doc_count_all() != len(library.statements):
            raise ValueError("the search index holds another number of statements than the library")
        self._vocabulary = Vocabulary(self._reader, len(library.statements), stem)
        self._as_written = {fold(entry.acronym): entry.acronym for entry in library.glossary.entries}

    def search(
        self,
        text: str,
        context: SearchContext = NO_CONTEXT,
        *,
        literal: bool = False,
        words_kept: frozenset[str] = frozenset(),
    ) -> SearchResult:
        """Returns the statements that match a typed text, the best match first; none for an empty text.

        `literal`: only the letters typed are looked for; `words_kept` are typed words that are neither mended nor left
        out nor said in another way.
        """
        begin = time.perf_counter()
        query = parse_query(text, self._library.glossary, self._vocabulary.contains)
        if not query.groups:
            return SearchResult(text)
        sought = self._sought(query)
        hits = [hit for hit in self._hits(query, sought) if context.within is None or hit.id in context.within]
        LOG.debug("searched: %s found in %.1f ms", len(hits), _milliseconds_since(begin))
        if hits:
            counts = self._counts(hits, context)
            return SearchResult(text, tuple(hits), also_searched=query.also_searched, sought=sought, counts=counts)
        missing, suggestions = self._instead(query)
        return SearchResult(
            text, also_searched=query.also_searched, missing=missing, suggestions=suggestions, sought=sought
        )

    def related(self, statement_id: str) -> tuple[RelatedStatement, ...]:
        """Returns the statements nearest to one by their words, at most five, the nearest first."""
        return ()

    def _counts(self, hits: list[Hit], context: SearchContext) -> SearchCounts:
        found = [self._library.find(hit.id) for hit in hits]
        ids = {statement.id for statement in found}
        return SearchCounts(
            Counter(theme for statement in found for theme in statement.themes),
            Counter(year for statement in found for year in statement.period.years),
            Counter(wording for statement in found for wording in statement.wordings),
            len(ids & context.bookmarked),
            len(ids & context.noted),
        )

    def extract(self, hit: Hit, sought: SearchTerms) -> Extract:
        """Returns an extract of the section that matches best (or of the title), with its marks."""
        part = self._library.find(hit.id).plain_parts()[hit.section]
        return extract(part, find_marks(part, hit.section, sought))

    def _hits(self, query: Query, sought: SearchTerms) -> list[Hit]:
        statements = self._library.statements
        scorer = Scorer(sought)
        hits = []
        for number in self._vocabulary.candidates(query.groups):
            statement = statements[number]
            points, section = scorer.score(self._texts[statement.id])
            if points:
                hits.append(Hit(statement.id, round(points, 3), section, statement.wording))
        hits.sort(key=lambda hit: (-hit.score, hit.id))
        return hits

    def _sought(self, query: Query) -> SearchTerms:
        spelling = self._vocabulary.spelling
        groups = tuple(
            tuple(tuple(spelling(term) for term in terms) for terms in group.alternatives) for group in query.groups
        )
        typed = [each for group in groups for each in group[0] if len(each.words_by_place) == 1]
        rows = (Spelling((a.words_by_place[0] | a.joined, b.words_by_place[0] | b.joined)) for a, b in pairwise(typed))
        return SearchTerms(groups, tuple(rows))

    def _instead(self, query: Query) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Returns the typed words that nothing holds, and searches near this one that find something."""
        alone = [Query(group.typed, (group,)) for group in query.groups]
        missing = [one for one in alone if not self._hits(one, self._sought(one))]
        offers: list[str] = []
        for one in missing:
            nearby = self._near(one.text)
            field, _, anywhere = one.text.partition(":")
            if field.lower() in FIELDS:
                nearby = [anywhere, *(f"{field}:{near}" for near in nearby), *nearby]
            offers += [query.text.replace(one.text, near, 1) for near in nearby]
        if len(missing) > 1:
            mended = query.text
            for one in missing:
                mended = mended.replace(one.text, next(iter(self._near(one.text)), ""), 1)
            offers.append(" ".join(mended.split()))
        if len(query.groups) > 1:
            left_out = missing or alone
            offers += [" ".join(query.text.replace(one.text, "", 1).split()) for one in left_out]
            if len(missing) > 1:
                offers.append(" ".join(one.text for one in alone if one not in missing))
        good = [text for text in dict.fromkeys(map(_tidy, offers)) if text and self._finds(text)]
        return tuple(one.text for one in missing), tuple(good[:MOST_SUGGESTIONS])

    def _finds(self, text: str) -> bool:
        query = parse_query(text, self._library.glossary, self._vocabulary.contains)
        return bool(query.groups) and bool(self._hits(query, self._sought(query)))

    def _near(self, typed: str) -> list[str]:
        """Returns words of the library one letter away (the first two letters fixed) or with two letters swapped."""
        words = parse_query(typed, self._library.glossary).groups
        word = words[0].alternatives[0][0].words[0] if words else ""
        return [self._as_written.get(each, each) for each in self._vocabulary.similar_words(word, MOST_SUGGESTIONS)]


def _milliseconds_since(begin: float) -> float:
    return 1000 * (time.perf_counter() - begin)


def _tidy(offer: str) -> str:
    """Returns an offered search without a word said twice and without loose signs."""
    words = (word.strip(" ,.;:") for word in offer.split())
    return " ".join(word for word in dict.fromkeys(words) if word)


def preparing_index(library: Library, cache: Path) -> Generator[Progress, None, SearchIndex]:
    """Opens the search index of a library, building it where needed; yields the progress, returns the index.

    A missing, damaged or foreign index is built again; where the cache cannot be written it is built in memory.
    """
    begin = time.perf_counter()
    place = index_folder.index_folder_of(cache, library.digest)
    texts: dict[str, FoldedText] = {}
    for done, statement in enumerate(library.statements, start=1):
        texts[statement.id] = folded_text(statement)
        if done % 50 == 0:
            yield done, 2 * len(library.statements)
    if place.is_sound():
        try:
            index = SearchIndex(library, FileStorage(str(place.path)).open_index(), texts)
            LOG.info("index opened: %s statements in %.0f ms", len(texts), _milliseconds_since(begin))
            return index
        except Exception:  # Whoosh raises anything at all on a damaged file
            LOG.info("index damaged, set aside", exc_info=True)
            place.set_aside()
    try:
        with place.building() as folder:
            yield from _build(FileStorage(str(folder)), library.statements, texts)
        if not place.is_sound():  # a damaged one that cannot be taken away
            return index_in_memory(library, texts)
        index = SearchIndex(library, FileStorage(str(place.path)).open_index(), texts)
        LOG.info("index built: %s statements in %.0f ms", len(texts), _milliseconds_since(begin))
        return index
    except Exception:  # a full or read-only cache, or one that another process tidied away
        LOG.info("index built in memory, the cache cannot be used", exc_info=True)
        return index_in_memory(library, texts)


def index_in_memory(library: Library, texts: dict[str, FoldedText] | None = None) -> SearchIndex:
    """Returns a search index held in memory, for when the cache cannot be used."""
    if texts is None:
        texts = {statement.id: folded_text(statement) for statement in library.statements}
    storage = MemoryStorage()
    finish(_build(storage, library.statements, texts))
    return SearchIndex(library, storage.open_index(), texts)


def open_index(library: Library, cache: Path) -> SearchIndex:
    """Returns the library's search index, built first where need be, without telling the progress."""
    return finish(preparing_index(library, cache))


def _build(
    storage: Any, statements: Iterable[Statement], texts: dict[str, FoldedText]
) -> Generator[Progress, None, None]:
    field = TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False)
    index = storage.create_index(Schema(words=field))
    writer = index.writer(limitmb=POSTINGS_IN_MEMORY if isinstance(storage, MemoryStorage) else POSTINGS)
    try:
        for done, statement in enumerate(statements, start=1):
            writer.add_document(words=" ".join(texts[statement.id].parts.values()).replace("|", ""))
            if done % 20 == 0:
                yield len(texts) + done, 2 * len(texts)
        writer.commit()
    except BaseException:  # a full disk, or the window was closed meanwhile: leave no file open
        with contextlib.suppress(Exception):
            writer.cancel()
        raise


_stems: dict[str, str] = {}


def stem(word: str) -> str:
    """Returns the English stem of a word (Porter 2), cached: Whoosh's own takes 10 microseconds a word."""
    known = _stems.get(word)
    if known is None:
        known = _stems[word] = english_stem(word)
    return known
