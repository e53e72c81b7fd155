"""What Whoosh's own means take for each thing that the search does, beside ours on the same generated statements.

Run as `python -m tests.benchmarks.search_whoosh [--largest]`: 1,000 statements, or 10,000. Whoosh has each statement in
stemmed fields with positions, as its documentation sets them up, and a field of whole words to correct by. It is asked
by its own query parser, filters, corrector and more-like-this. Times are of the processor, in milliseconds. Ours
answers more: other words for what was typed, figures, what is nearest, the part that answers best and the count of each
filter; it keeps words that were asked for before, as while typing. The last column says how many of Whoosh's first
three ours has among its first ten.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import ID, KEYWORD, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import MultifieldParser
from whoosh.query import Term

from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.search.engine.index import open_index
from ascl_reader.search.engine.search_index import SearchIndex
from tests.benchmarks.measures import median, p95
from tests.benchmarks.other_engines import FIELDS, field_texts
from tests.benchmarks.search_kinds import ROUNDS, timed
from tests.benchmarks.synthetic import write

FIRST, COMPARED = 3, 10
MISSPELT = {"safegaurding": 2, "behavoiur": 2, "acountability": 1, "acountabilty": 2}
"""Words with mistakes, each with the edits that Whoosh is allowed: the fewest that mend it; a swap is two to it."""

Found = Callable[[], Sequence[str]]


class Means(NamedTuple):
    """Something that both do, each as one call that returns what is found, the best first."""

    name: str
    ours: Found
    whoosh: Found


class WhooshMeans:
    """An index as Whoosh's documentation would have it, and what Whoosh does with it by itself."""

    def __init__(self, library: Library) -> None:
        stemmed = StemmingAnalyzer()
        fields = {name: TEXT(analyzer=stemmed, field_boost=boost) for name, boost in FIELDS.items()}
        words = TEXT(phrase=False)
        index = RamStorage().create_index(Schema(id=ID(stored=True), themes=KEYWORD, words=words, **fields))
        writer = index.writer()
        self._texts = {each.id: " ".join(field_texts(each, library).values()) for each in library.statements}
        for each in library.statements:
            themes, words = " ".join(each.themes), self._texts[each.id]
            writer.add_document(id=each.id, themes=themes, words=words, **field_texts(each, library))
        writer.commit()
        self._searcher: Any = index.searcher()
        self._parser = MultifieldParser(list(FIELDS), index.schema)

    def search(self, text: str, theme: str = "") -> list[str]:
        """Return what a query finds, as its parser reads it, among the statements of a theme if one is given."""
        allowed = Term("themes", theme) if theme else None
        hits = self._searcher.search(self._parser.parse(text), limit=None, filter=allowed)
        return [hit["id"] for hit in hits]

    def correct(self, word: str, edits: int) -> list[str]:
        """Return what is found for the word that Whoosh suggests, which corrects no query by stems."""
        suggested = self._searcher.corrector("words").suggest(word, limit=1, maxdist=edits)
        return self.search(suggested[0]) if suggested else []

    def more_like(self, statement: str) -> list[str]:
        """Return the statements nearest to one by their words."""
        number = self._searcher.document_number(id=statement)
        hits = self._searcher.more_like(number, "summary", text=self._texts[statement], top=COMPARED, numterms=40)
        return [hit["id"] for hit in hits]


def means(library: Library, ours: SearchIndex, whoosh: WhooshMeans) -> Iterator[Means]:
    """Yield each thing that both do."""

    def both(name: str, typed: str, query: str, theme: str = "") -> Means:
        """Return one query as it is typed into our box, and as Whoosh's parser reads it."""
        return Means(name, lambda: ours.search(typed).hit_ids, lambda: whoosh.search(query, theme))

    yield both("BM25F over all fields, a common word", "funding ", "funding")
    yield both("BM25F over all fields, two words", "funding schools ", "funding schools")
    yield both("a field", "title:funding ", "title:funding")
    yield both("a phrase", '"special needs"', '"special needs"')
    yield both("OR", "funding OR fines ", "funding OR fines")
    yield both("NOT", "funding -pupils ", "funding NOT pupils")
    yield both(
        "brackets, a field, OR and NOT together",
        "title:funding (schools OR colleges) -fines ",
        "title:funding AND (schools OR colleges) NOT fines",
    )
    yield both("a filter", "theme:send funding ", "funding", "send")
    yield both("a beginning of six letters", "safegu", "safegu*")
    yield both("a beginning of one letter", "s", "s*")
    for word, edits in MISSPELT.items():
        yield Means(
            f"correction, {edits} edit{'s' * (edits > 1)}: {word}",
            lambda word=word: ours.search(f"{word} ").hit_ids,  # type: ignore[misc]
            lambda word=word, edits=edits: whoosh.correct(word, edits),  # type: ignore[misc]
        )
    one = library.statements[len(library.statements) // 2].id
    yield Means("more like this", lambda: [each.id for each in ours.related(one)], lambda: whoosh.more_like(one))


def rows(library: Library, folder: Path) -> Iterator[str]:
    """Yield the lines of the table."""
    ours, whoosh = open_index(library, folder / "cache"), WhooshMeans(library)
    list(ours.preparing())
    gc.collect()
    yield f"| {len(library.statements):,} statements, ms | ours | Whoosh's own | ours / Whoosh | Whoosh's first three |"
    yield "|---|---|---|---|---|"
    for each in means(library, ours, whoosh):
        expected, found = each.whoosh()[:FIRST], set(each.ours()[:COMPARED])
        times = [[timed(work) for _ in range(ROUNDS)] for work in (each.ours, each.whoosh)]
        cells = [f"{median(taken):.1f} (p95 {p95(taken):.1f})" for taken in times]
        ratio = f"{median(times[0]) / max(median(times[1]), 0.01):.2f}"
        shared = f"{len(found & set(expected))} of {len(expected)}"
        yield f"| {each.name} | {' | '.join(cells)} | {ratio} | {shared} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", action="store_true", help="10,000 statements instead of 1,000")
    count = 10_000 if parser.parse_args(arguments).largest else 1000
    with tempfile.TemporaryDirectory(prefix="ascl-reader-whoosh-") as name:
        folder = Path(name)
        library = load_library(write(folder / "library", count), folder / "parsed")
        for line in rows(library, folder):
            print(line, flush=True)


if __name__ == "__main__":
    main()
