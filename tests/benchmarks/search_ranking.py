"""How well the search ranks: judged queries put to ours, to Whoosh's own ranking and to SQLite's, in one table.

Run as `python -m tests.benchmarks.search_ranking [--file FILE ...] [--misses]`. It is measured as shipped, and, where
the published pages are on this machine, again after both were imported. Recall@3 is how much of what was wanted stands
among the first three, over all queries; MRR the mean of one over the place of the first wanted statement; "wrong" are
queries that must find nothing and have hits. What comes only as nearest counts by its place below the hits.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ascl_reader.importer.review.review import accept, review
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.paths import shipped_library
from ascl_reader.search.engine.index import index_in_memory
from tests.benchmarks.other_engines import Engine, Found, SqliteEngine, WhooshEngine
from tests.importer.published import PAGES
from tests.search.judged import HALVES, Judged, JudgedQuery, read_judged

FIRST = 3
"""How many statements a person looks at before typing something else."""


class OurEngine:
    """The program's own search."""

    def __init__(self, library: Library) -> None:
        self._index = index_in_memory(library)

    def search(self, text: str) -> Found:
        """Return the hits, and what the program calls nearest."""
        result = self._index.search(text)
        return Found([hit.id for hit in result.hits], [hit.id for hit in result.near])


class Answer(NamedTuple):
    """What an engine found for one query, the best first."""

    query: JudgedQuery
    ids: list[str]

    @property
    def recall(self) -> float:
        """How much of what was wanted is among the first three."""
        return self.query.found(self.ids[:FIRST])

    def line(self) -> str:
        """Return what was wanted and what came instead, in one line."""
        wanted = " | ".join([*self.query.top3, "/".join(self.query.any_in_top3)]).strip(" |")
        return f"{self.query.kind}: {self.query.query!r} wants {wanted}; got {', '.join(self.ids[:FIRST]) or 'nothing'}"


class Score(NamedTuple):
    """How an engine did with a file of judged queries."""

    name: str
    answers: list[Answer]
    wrong: list[str]

    @property
    def recall(self) -> float:
        """Recall@3 over all queries."""
        return sum(answer.recall for answer in self.answers) / len(self.answers)

    @property
    def mrr(self) -> float:
        """The mean of one over the place of the first statement that was wanted."""
        return sum(each.query.reciprocal_rank(each.ids) for each in self.answers) / len(self.answers)

    def line(self, nothing: int) -> str:
        """Return the row in Markdown."""
        whole = sum(answer.recall == 1 for answer in self.answers)
        found = f"{self.recall:.3f} | {whole} of {len(self.answers)} | {self.mrr:.3f}"
        return f"| {self.name} | {found} | {len(self.wrong)} of {nothing} |"


def libraries(folder: Path) -> list[tuple[str, Library]]:
    """Return the library as shipped and, where the pages are here, after importing both into the empty `folder`."""
    shipped = load_library(shipped_library(), folder / "cache")
    if not all(page.exists() for page in PAGES):
        return [("as shipped", shipped)]
    accept(review(PAGES, shipped), shipped, ImportedLibrary(folder / "data"))
    return [
        ("as shipped", shipped),
        ("both pages imported", load_library(shipped_library(), folder / "cache", folder / "data")),
    ]


def score(name: str, engine: Engine, judged: Judged) -> Score:
    """Put all judged queries to an engine."""
    answers = []
    for query in judged.find:
        found = engine.search(query.query)
        answers.append(Answer(query, found.hits + found.near))
    return Score(name, answers, [text for text in judged.nothing if engine.search(text).hits])


def scores(library: Library, judged: Judged) -> list[Score]:
    """Return how each engine does with a library, ours first."""
    return [
        score("ours", OurEngine(library), judged),
        score("Whoosh BM25F, AND", WhooshEngine(library, every_word=True), judged),
        score("Whoosh BM25F, OrGroup", WhooshEngine(library, every_word=False), judged),
        score("SQLite FTS5 bm25, AND", SqliteEngine(library, every_word=True), judged),
        score("SQLite FTS5 bm25, OR", SqliteEngine(library, every_word=False), judged),
    ]


def by_kind(ours: Score) -> str:
    """Return our recall@3 for each kind of query, in one line."""
    kinds = dict.fromkeys(answer.query.kind for answer in ours.answers)
    recalls = {kind: [each.recall for each in ours.answers if each.query.kind == kind] for kind in kinds}
    return ", ".join(f"{kind} {sum(each) / len(each):.2f}" for kind, each in recalls.items())


def report(judged: Judged, states: Sequence[tuple[str, Library]], misses: bool) -> None:
    """Print the table of one file of judged queries, and our recall by kind."""
    print(f"| Search | recall@{FIRST} | answered in full | MRR | wrong |\n|---|---|---|---|---|")
    notes: list[str] = []
    for state, library in states:
        found = scores(library, judged)
        for each in found:
            print(each._replace(name=f"{state}: {each.name}").line(len(judged.nothing)))
        notes.append(f"\nOurs by kind, {state}: {by_kind(found[0])}.")
        if misses:
            notes += [f"- {each.line()}" for each in found[0].answers if each.recall < 1]
            notes += [f"- must find nothing: {text!r}" for text in found[0].wrong]
    print("\n".join(notes))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table for each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path, nargs="+", default=HALVES, help="other files of judged queries")
    parser.add_argument("--misses", action="store_true", help="each query that ours does not answer in full")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="ascl-reader-ranking-") as folder:
        states = libraries(Path(folder))
        for path in wanted.file:
            print(f"\n{path.stem}\n")
            report(read_judged(path), states, wanted.misses)


if __name__ == "__main__":
    main()
