"""The full-text index, which Whoosh writes and weights: the only module that imports whoosh.

The schema has a field for each part of a statement (`statement_parts`), the sections in both wordings, and fields for
filters. Whoosh writes the index in segments, adds and removes single statements, and weights each word of each field
by BM25F. What it has weighted is laid down beside it as sets (`word_sets`) for the time of typing, as its own matchers
are too slow for that in Python: tests/benchmarks/search_kinds.py prints both.

Whoosh unpickles its files, so one that is there is opened only where `IndexFolder.may_be_unpickled`.
"""

from __future__ import annotations

import contextlib
from array import array
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pyroaring import BitMap

from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import Theme, ThemeTree
from ascl_reader.search.engine.statement_parts import BIT, FIELDS, PART_OF, WEIGHTS, field_texts
from ascl_reader.search.engine.word_sets import Record, encoded_layer, encoded_record, folded_lines
from ascl_reader.search.figures import indexed_figures
from ascl_reader.search.without_network import network_left_out
from ascl_reader.search.words import split_words

with network_left_out():
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.fields import ID, FieldType, Schema
    from whoosh.filedb.filestore import FileStorage, RamStorage
    from whoosh.formats import Frequency
    from whoosh.scoring import bm25
    from whoosh.system import pack_uint

FILTERS = ("themes", "years", "wordings")

K1, B = 1.2, 0.3
"""The constants of BM25 (Robertson and others 1994): the second occurrence says less than the first, and a long part
makes each word count a little less."""

SCALE = 12
"""What a gain of 1 is in a layer, where 255 is the most."""


class MemoryStorage(RamStorage):  # type: ignore[misc]
    """Whoosh's storage in memory, whose own writes its intermediate files to a folder that all processes share."""

    def temp_storage(self, name: str | None = None) -> MemoryStorage:
        """Returns the place for intermediate files: in memory too."""
        return MemoryStorage()


class CountedWords(FieldType):  # type: ignore[misc]
    """A field whose words have been counted before: Whoosh's analysers take four times as long."""

    def __init__(self) -> None:
        super().__init__(Frequency(), None, scorable=True)

    def index(self, value: Counter[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yields what Whoosh writes of each word."""
        for word, count in value.items():
            yield word.encode(), count, float(count), pack_uint(count)


class PlainCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec without what only its own matchers need, and uncompressed: written in two thirds of the time."""

    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=4096, compression=0)


class WhooshIndex:
    """An index in a folder, or in memory; writes segments, and gives of each the layer that is derived from it."""

    def __init__(self, folder: Path | None) -> None:
        self._storage = FileStorage(str(folder)) if folder else MemoryStorage()
        if folder is not None and any(folder.glob("*.toc")):
            self._index = self._storage.open_index()
        else:
            fields = {field: CountedWords() for field in (*FIELDS, *FILTERS)}
            self._index = self._storage.create_index(Schema(id=ID(unique=True), **fields))

    def write(
        self, statements: Sequence[Statement], themes: ThemeTree, base: int, removed: Iterable[str] = ()
    ) -> Generator[int, None, bytes]:
        """Writes statements as a segment of its own; yields now and then how many are done, returns their layer."""
        texts: list[bytes] = []
        lengths: dict[str, list[int]] = {field: [] for field in FIELDS}
        above = _with_those_above(themes.themes)
        writer = self._index.writer(limitmb=512, codec=PlainCodec())
        try:
            for each in removed:
                writer.delete_by_term("id", each)
            for done, statement in enumerate(statements):
                folded, counted = _counted(statement, themes)
                texts.append(folded)
                for field in FIELDS:
                    lengths[field].append(counted[field].total() if field in counted else 0)
                writer.add_document(id=statement.id, **counted, **_filters(statement, above))
                if done % 20 == 0:
                    yield done + 1
            writer.commit(merge=False)
        except BaseException:  # a full disk, or the window was closed meanwhile: leave no file open
            with contextlib.suppress(Exception):
                writer.cancel()
            raise
        reader = self._index.reader()
        try:
            if not statements:
                return b""
            newest = reader.leaf_readers()[-1][0]
            records = []
            for done, (word, record) in enumerate(_records(newest, base, lengths)):
                records.append((word, encoded_record(record)))
                if done % 100 == 0:  # words, not statements: how many more there are is not known before
                    yield len(statements) + len(statements) * done // (done + 5000)
            filters = {
                f"{name.removesuffix('s')}:{value.decode()}": BitMap(
                    [base + each for each in newest.postings(name, value).all_ids()]
                )
                for name in FILTERS
                for value in newest.lexicon(name)
            }
        finally:
            reader.close()
        return encoded_layer(base, [statement.id for statement in statements], filters, records, texts)

    def close(self) -> None:
        """Closes the files."""
        self._index.close()
        self._storage.close()


def _counted(statement: Statement, themes: ThemeTree) -> tuple[bytes, dict[str, Counter[str]]]:
    """Returns the folded text of a statement, and its words by field, counted."""
    folded: dict[str, str] = {}
    counted: dict[str, Counter[str]] = {}
    for field, text in field_texts(statement, themes).items():
        words = split_words(text) if text else []
        folded[field] = " ".join(word.text for word in words if not word.joined)
        if words:
            counted[field] = Counter(word.text for word in words)
            counted[field].update(dict.fromkeys({figure.token for figure in indexed_figures(text)}, 1))
    return folded_lines(folded.values()), counted


def _with_those_above(themes: Iterable[Theme]) -> dict[str, set[str]]:
    """Returns each theme's id with its own and those of the themes above it."""
    found: dict[str, set[str]] = {}
    for theme in themes:
        found[theme.id] = {theme.id}
        for below, ids in _with_those_above(theme.children).items():
            found[below] = ids | {theme.id}
    return found


def _filters(statement: Statement, above: Mapping[str, set[str]]) -> dict[str, Counter[str]]:
    """Returns the values of a statement's filters; a theme stands for those above it too."""
    return {
        "themes": Counter(set().union(*(above.get(theme, {theme}) for theme in statement.themes))),
        "years": Counter(map(str, statement.period.years)),
        "wordings": Counter(wording.value for wording in statement.wordings),
    }


def _records(reader: Any, base: int, lengths: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, Record]]:
    """Yields the words of a segment in order, each with what Whoosh's BM25F makes of it, added up over the parts.

    A part in two wordings counts once, by the one that has more of the word. `lengths` are the words of each field.
    """
    holding: dict[bytes, list[str]] = {}
    for field in FIELDS:
        for word in reader.lexicon(field):
            holding.setdefault(word, []).append(field)
    gain_of = {field: _Gains(field, each) for field, each in lengths.items()}
    title = BIT["title"]
    for word in sorted(holding):
        gains: dict[int, float] = {}
        masks: dict[int, int] = {}
        in_summary: dict[tuple[int, str], float] = {}
        for field in holding[word]:
            bit, known, lengths_here = BIT[field], gain_of[field], lengths[field]
            part = PART_OF[field]
            matcher = reader.postings(field, word)
            while matcher.is_active():
                number = matcher.id()
                gain = known[matcher.weight(), lengths_here[number]]
                matcher.next()
                if number not in gains:
                    gains[number], masks[number] = gain, bit
                else:
                    gains[number] += max(0.0, gain - in_summary.get((number, part), 0.0))
                    masks[number] |= bit
                if part is not field:
                    in_summary[number, part] = gain
        numbers = sorted(gains)
        docs = BitMap([base + each for each in numbers])
        points = bytes([min(255, max(1, round(SCALE * gains[each]))) for each in numbers])
        in_title = BitMap([base + each for each in numbers if masks[each] & title])
        yield word.decode(), Record(docs, points, array("H", [masks[each] for each in numbers]), in_title)


class _Gains(dict[tuple[float, int], float]):
    """What a word gains in a field by how often it stands there and how many words there are; found once each."""

    def __init__(self, field: str, lengths: Sequence[int]) -> None:
        super().__init__()
        there = [length for length in lengths if length]
        self._average = sum(there) / max(1, len(there))
        self._weight = WEIGHTS[PART_OF[field]]

    def __missing__(self, key: tuple[float, int]) -> float:
        count, length = key
        gain: float = self._weight * bm25(1.0, count, length, self._average, B, K1)
        self[key] = gain
        return gain
