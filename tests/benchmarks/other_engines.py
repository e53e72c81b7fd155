"""Other searches over the same texts, each as its own documentation would have it set up, to compare ours with.

Each gets the same fields of a statement and the bare words of a query, without any of our own means (synonyms, figures,
mending of mistakes): what they find is what one would have without them.
"""

from __future__ import annotations

import re
import sqlite3
from typing import Any, NamedTuple, Protocol

import msgspec
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import AndGroup, MultifieldParser, OrGroup

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement

FIELDS = {"title": 3.0, "brief": 2.0, "labels": 1.5, "summary": 1.0, "full": 1.0}
"""The fields and what a word in each of them counts; `labels` are themes, period and facts."""


class Found(NamedTuple):
    """The ids of what was found, the best first: hits, and what was offered below them as near."""

    hits: list[str]
    near: list[str]


class Engine(Protocol):
    """A search that names the statements it finds."""

    def search(self, text: str) -> Found:
        """Return what is found for a typed text."""
        ...


def field_texts(statement: Statement, library: Library) -> dict[str, str]:
    """Return the text of each field: all that is shown of a statement, in both wordings."""
    names = [theme.name for theme in library.themes.walk() if theme.id in statement.themes]
    full = statement.full.texts if statement.full else None
    return {
        "title": statement.title,
        "brief": statement.brief,
        "labels": "\n".join([*names, statement.period.label, *statement.facts]),
        "summary": _whole(statement.summary),
        "full": _whole(full) if full else "",
    }


def _whole(texts: msgspec.Struct) -> str:
    return "\n".join(str(text) for text in msgspec.structs.astuple(texts))


def bare_words(text: str) -> list[str]:
    """Return the words of a query, without the signs that an engine would take for commands."""
    return re.findall(r"\w+", text.replace("’", "'").replace("'", ""))


class WhooshEngine:
    """Whoosh's own BM25F over stemmed fields; every word must be there, or any of them."""

    def __init__(self, library: Library, every_word: bool) -> None:
        stemmed = StemmingAnalyzer()
        fields = {name: TEXT(analyzer=stemmed, field_boost=boost) for name, boost in FIELDS.items()}
        index = RamStorage().create_index(Schema(id=ID(stored=True), **fields))
        writer = index.writer()
        for statement in library.statements:
            writer.add_document(id=statement.id, **field_texts(statement, library))
        writer.commit()
        self._searcher: Any = index.searcher()
        self._parser = MultifieldParser(list(FIELDS), index.schema, group=AndGroup if every_word else OrGroup)

    def search(self, text: str) -> Found:
        """Return what is found, by BM25F."""
        query = self._parser.parse(" ".join(word.lower() for word in bare_words(text)))
        return Found([hit["id"] for hit in self._searcher.search(query, limit=None)], [])


class SqliteEngine:
    """SQLite's FTS5 with its Porter stemmer and bm25; every word must be there, or any of them."""

    def __init__(self, library: Library, every_word: bool) -> None:
        self._joined = " AND " if every_word else " OR "
        self._database = sqlite3.connect(":memory:")
        columns = ", ".join(FIELDS)
        self._database.execute(
            f"CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, {columns}, tokenize='porter unicode61')"
        )
        rows = [(each.id, *field_texts(each, library).values()) for each in library.statements]
        self._database.executemany(f"INSERT INTO pages VALUES (?{', ?' * len(FIELDS)})", rows)
        weights = ", ".join(str(boost) for boost in FIELDS.values())
        self._command = f"SELECT id FROM pages WHERE pages MATCH ? ORDER BY bm25(pages, 0, {weights})"

    def search(self, text: str) -> Found:
        """Return what is found, by bm25."""
        query = self._joined.join(f'"{word}"' for word in bare_words(text))
        return Found([row[0] for row in self._database.execute(self._command, (query,))], [])
