"""How long each kind of query takes, beside SQLite's FTS5, tantivy and Whoosh's own matchers on the same texts.

Run as `python -m tests.benchmarks.search_kinds [--largest]`: 1,000 generated statements, or 10,000. All of them give
every hit in order; ours tells besides what each filter would leave, which part answers and what is nearest, and mends
mistakes, for which the others find nothing. Times are of the processor, in milliseconds.

Ours is quicker than FTS5 where much is found, as a hit is made only when it is looked at; it is slower with a phrase,
which it looks for in the folded texts in Python, and where little is found, as it looks for other words too.
Below the table stands the memory of a process that does nothing but search.
"""

from __future__ import annotations

import argparse
import gc
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import tantivy
from whoosh.query import And, Not, Or, Phrase, Prefix, Term

from ascl_reader.library.contents import Contents, with_digest
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.search.engine.index import index_in_memory, open_index
from tests.benchmarks.measures import median, p95, run_child
from tests.benchmarks.other_engines import FIELDS, WhooshEngine, field_texts
from tests.benchmarks.synthetic import write

KINDS: dict[str, Sequence[str]] = {
    "a common word": ("funding ", "schools ", "pupils ", "education "),
    "two words": ("funding schools ", "behaviour fines ", "mental health "),
    "a phrase": ('"special needs"', '"funding schools"', '"local authorities"'),
    "every beginning of a word": [word[:end] for word in ("safeguarding", "accountability") for end in range(1, 13)],
    "a misspelt word": ("safegaurding ", "behavoiur ", "acountability "),
    "a word in one part": ("position:funding ", "position:s", "position:schools "),
    "another form of a word": ("fund ", "pupil ", "schooling "),
    "a word and a filter": ("theme:send funding ", "year:2019..2021 schools "),
    "OR and NOT": ("funding OR fines ", "funding -pupils "),
}
"""What is put to the search; the others are given the same words in their own way, and nothing to mend."""

ROUNDS = 5

IN_PART = "position:"
OF_PART = ("summary", "full")
"""The fields of the others in which a word of one part is looked for."""


def timed(work: Callable[[], Any]) -> float:
    """Return how many milliseconds of the processor something took."""
    begun = time.process_time()
    work()
    return 1000 * (time.process_time() - begun)


def plain(text: str) -> tuple[list[str], str, str]:
    """Return the words of a query that the others look for, how they are joined, and the word that is left out."""
    words = [word for word in text.replace('"', "").removeprefix(IN_PART).split() if ":" not in word]
    left = next((word[1:] for word in words if word.startswith("-")), "")
    joined = "phrase" if '"' in text else "OR" if "OR" in words else "AND"
    return [word.lower() for word in words if word != "OR" and not word.startswith("-")], joined, left


class Sqlite:
    """SQLite's FTS5 with its Porter stemmer and bm25."""

    name = "FTS5"

    def __init__(self, library: Library, folder: Path) -> None:
        self._database = sqlite3.connect(folder / "fts.sqlite")
        columns = ", ".join(FIELDS)
        options = "tokenize='porter unicode61', prefix='1 2 3'"
        self._database.execute(f"CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, {columns}, {options})")
        rows = [(each.id, *field_texts(each, library).values()) for each in library.statements]
        self._database.executemany(f"INSERT INTO pages VALUES (?{', ?' * len(FIELDS)})", rows)
        self._database.commit()
        weights = ", ".join(map(str, FIELDS.values()))
        self._command = f"SELECT id FROM pages WHERE pages MATCH ? ORDER BY bm25(pages, 0, {weights})"

    def search(self, text: str) -> int:
        """Return how many are found."""
        words, joined, left = plain(text)
        said = f'"{" ".join(words)}"' if joined == "phrase" else f" {joined} ".join(words)
        said += "" if text[-1] in ' "' else "*"
        said = f"{{{' '.join(OF_PART)}}} : {said}" if text.startswith(IN_PART) else said
        return len(self._database.execute(self._command, (f"{said} NOT {left}" if left else said,)).fetchall())


class Tantivy:
    """tantivy, which is Lucene in Rust, with its English stemmer."""

    name = "tantivy"

    def __init__(self, library: Library, folder: Path) -> None:
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in FIELDS:
            schema.add_text_field(field, tokenizer_name="en_stem")
        (folder / "tantivy").mkdir()
        self._index = tantivy.Index(schema.build(), path=str(folder / "tantivy"))
        writer = self._index.writer()
        for each in library.statements:
            writer.add_document(tantivy.Document(id=each.id, **field_texts(each, library)))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
        self._most = len(library.statements)

    def search(self, text: str) -> int:
        """Return how many are found; a beginning is looked for as a phrase that may go on."""
        words, joined, left = plain(text)
        said = f'"{" ".join(words)}"' if joined == "phrase" else f" {joined} ".join(words)
        said += "" if text[-1] in ' "' else "*"
        fields = OF_PART if text.startswith(IN_PART) else FIELDS
        query = self._index.parse_query(f"({said}) -{left}" if left else said, list(fields))
        hits = self._searcher.search(query, self._most).hits
        return len([self._searcher.doc(address)["id"] for _, address in hits])


class Whoosh:
    """Whoosh's own matchers and BM25F, over fields with positions."""

    name = "Whoosh alone"

    def __init__(self, library: Library, folder: Path) -> None:
        self._searcher = WhooshEngine(library, every_word=True)._searcher

    def search(self, text: str) -> int:
        """Return how many are found."""
        words, joined, left = plain(text)
        stemmed = [next(iter(self._searcher.schema["title"].process_text(word)), word) for word in words]
        fields = list(OF_PART if text.startswith(IN_PART) else FIELDS)
        if joined == "phrase":
            query: Any = Or([Phrase(field, stemmed) for field in fields])
        else:
            kind = Term if text[-1] == " " else Prefix
            each = [Or([kind(field, word) for field in fields]) for word in stemmed]
            query = (Or if joined == "OR" else And)(each)
        if left:
            query = And([query, Not(Or([Term(field, left.removesuffix("s")) for field in fields]))])
        return len(self._searcher.search(query, limit=None))


class Ours:
    """The program's search."""

    name = "ours"

    def __init__(self, library: Library, folder: Path) -> None:
        self.built = timed(lambda: open_index(library, folder / "cache"))
        gc.collect()
        self.opened = timed(lambda: setattr(self, "_index", open_index(library, folder / "cache")))
        self._index: Any
        self.first_key = timed(lambda: self._index.search("f"))
        self.mistakes = timed(self._index.prepare)
        self.one_more = timed(lambda: self._one_more(library, folder / "cache"))

    def _one_more(self, library: Library, cache: Path) -> None:
        """Open the index of a library with one statement more, and find that."""
        one = msgspec.structs.replace(library.statements[0], id="one-more", title="A quokka more")
        contents = Contents((*library.statements, one), library.themes, glossary=library.glossary)
        index = open_index(Library(with_digest(contents)), cache)
        if [hit.id for hit in index.search("quokka ").hits] != ["one-more"]:
            raise RuntimeError("the statement that was added is not found")

    def search(self, text: str) -> int:
        """Return how many are found."""
        return len(self._index.search(text).hits)


def _times(engine: Any, queries: Sequence[str]) -> list[float]:
    return [timed(lambda text=text: engine.search(text)) for text in queries for _ in range(ROUNDS)]


def rows(library: Library, folder: Path, engines: Sequence[type[Any]]) -> Iterator[str]:
    """Yield the lines of the table."""
    made: dict[str, Any] = {}
    built: dict[str, float] = {}
    for each in engines:
        built[each.name] = timed(lambda each=each: made.setdefault(each.name, each(library, folder)))
    names = list(made)
    built["ours"] = made["ours"].built
    yield f"| {len(library.statements):,} statements, ms | {' | '.join(names)} | ours / FTS5 |"
    yield f"|---|{'---|' * len(names)}---|"
    yield f"| built | {' | '.join(f'{built[name]:.0f}' for name in names)} | |"
    ours = made["ours"]
    yield f"| opened; first key | {ours.opened:.0f}; {ours.first_key:.0f} |{' |' * len(names)}"
    yield f"| ready for mistakes, in the background | {ours.mistakes:.0f} |{' |' * len(names)}"
    yield f"| one statement more is searchable | {ours.one_more:.0f} |{' |' * len(names)}"
    for kind, queries in KINDS.items():
        times = {name: _times(engine, queries) for name, engine in made.items()}
        cells = [f"{median(times[name]):.1f} (p95 {p95(times[name]):.1f})" for name in names]
        yield f"| {kind} | {' | '.join(cells)} | {median(times['ours']) / max(median(times['FTS5']), 0.01):.1f} |"


def memory(folder: Path) -> str:
    """Return how much memory a process has that only reads the library and searches it by our index."""
    queries = [text for queries in KINDS.values() for text in queries]
    places = (str(folder / name) for name in ("library", "parsed", "cache"))
    _, told = run_child(folder / "home", "search_memory.py", *places, json.dumps(queries))
    return (
        f"Resident memory: {told['library']:.0f} MB with the library read, {told['open']:.0f} MB with the index open "
        f"and the first key answered, {told['searched']:.0f} MB after all queries."
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", action="store_true", help="10,000 statements instead of 1,000")
    count = 10_000 if parser.parse_args(arguments).largest else 1000
    with tempfile.TemporaryDirectory(prefix="ascl-reader-kinds-") as name:
        folder = Path(name)
        library = load_library(write(folder / "library", count), folder / "parsed")
        index_in_memory(Library(library.contents.__class__()))  # whoosh is imported before anything is timed
        print("\n".join(rows(library, folder, (Ours, Sqlite, Tantivy, Whoosh))))
        print(f"\n{memory(folder)}")


if __name__ == "__main__":
    main()
