"""The full-text index, which Whoosh writes and weights: the only module that imports whoosh.

The schema has a field for each part of a statement (`statement_parts`), the sections in both wordings, and fields for
filters. Whoosh keeps the index in segments, adds and removes single statements, and its BM25F weights each word of each
field. The postings that it writes are laid down beside it as sets (`word_sets`) for the time of typing, as its own
matchers are too slow for that in Python: tests/benchmarks/search_kinds.py prints both.

The calls into Whoosh that are made for every word are replaced by our own, as they take most of the time of building:
1,000 statements take 3.0 s of the processor of a busy machine, with Whoosh's sorting pool, one posting after the other,
and the sets read back from the segment 6.4 s. What is written is in Whoosh's own form, and its own searcher reads it.

Whoosh unpickles its files, so an index on disk is opened only if `IndexFolder.may_be_unpickled`.
"""

from __future__ import annotations

import contextlib
from array import array
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from pyroaring import BitMap

from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import ThemeTree
from ascl_reader.search.engine.indexed_words import counted_words, filter_values, with_those_above
from ascl_reader.search.engine.statement_parts import BIT, FIELDS, PART_OF, WEIGHTS
from ascl_reader.search.engine.word_sets import Record, encoded_layer, encoded_record
from ascl_reader.search.without_network import network_left_out

with network_left_out():
    from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter
    from whoosh.fields import FieldType, Schema
    from whoosh.filedb.filestore import FileStorage, RamStorage
    from whoosh.formats import Existence
    from whoosh.scoring import bm25

FILTERS = ("themes", "years", "wordings")

K1, B = 1.2, 0.3
"""The constants of BM25 (Robertson and others 1994): the second occurrence says less than the first, and a long part
makes each word count a little less."""

SCALE = 12
"""The number that stands for a gain of 1 in a layer, where 255 is the most."""


Postings = tuple[list[int], list[int]]
"""The numbers of the documents that have a term, in order, and how often each has it."""


class MemoryStorage(RamStorage):  # type: ignore[misc]
    """Whoosh's storage in memory, whose own writes its intermediate files to a folder that all processes share."""

    def temp_storage(self, name: str | None = None) -> MemoryStorage:
        """Returns the place for intermediate files: in memory too."""
        return MemoryStorage()


class CountedWords(FieldType):  # type: ignore[misc]
    """A field whose words have been counted before: Whoosh's analysers take four times as long."""

    def __init__(self) -> None:
        super().__init__(Existence(), None, scorable=True)

    def index(self, value: Counter[str], **_: Any) -> Iterator[tuple[Counter[str], int, float, bytes]]:
        """Yields all words at once, as `TermPool` takes them, with their number, which is the field's length."""
        yield value, value.total(), 1.0, b""


class WholeTerms(W3FieldWriter):  # type: ignore[misc]
    """Writes terms whole, as they come from `TermPool`, in Whoosh's own form, which any Whoosh reads."""

    def add_postings(self, schema: Schema, lengths: Any, items: Iterable[tuple[str, bytes, Postings]]) -> None:
        """Writes terms in the order of fields and words."""
        for field, terms in groupby(items, key=itemgetter(0)):
            self.start_field(field, schema[field])
            writer = self._postwriter
            for _, word, (numbers, counts) in terms:
                self.start_term(word)
                writer._ids, writer._weights, writer._maxweight = array("I", numbers), array("f", counts), max(counts)
                self.finish_term()
            self.finish_field()


class PlainCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec without what serves nobody here, uncompressed, and a term at once."""

    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=1 << 16, compression=0)

    def field_writer(self, storage: Any, segment: Any) -> WholeTerms:
        """Returns what writes terms."""
        return WholeTerms(self, storage, segment)


class TermPool:
    """The postings that Whoosh is to write, by field and word: they come in the order of documents, none is sorted."""

    def __init__(self) -> None:
        self.fields: dict[str, dict[str, Postings]] = {}

    def add(self, words: tuple[str, Counter[str], int, float, bytes]) -> None:
        """Takes the words of a field of a document."""
        field, counts, number, *_ = words
        terms = self.fields.setdefault(field, {})
        for word, count in counts.items():
            known = terms.get(word)
            if known is None:
                terms[word] = [number], [count]
            else:
                known[0].append(number)
                known[1].append(count)

    def iter_postings(self) -> Iterator[tuple[str, bytes, Postings]]:
        """Yields the terms in order, each with its documents and counts."""
        for field in sorted(self.fields):
            words = self.fields[field]
            for word in sorted(words):  # in the order of their bytes too
                yield field, word.encode(), words[word]

    def cleanup(self) -> None:
        """Does nothing, as no file was made."""


class WhooshIndex:
    """An index in a folder, or in memory; writes segments, and gives of each the layer that is derived from it."""

    def __init__(self, folder: Path | None) -> None:
        self._storage = FileStorage(str(folder)) if folder else MemoryStorage()
        if folder is not None and any(folder.glob("*.toc")):
            self._index = self._storage.open_index()
        else:
            fields = {field: CountedWords() for field in ("id", *FIELDS, *FILTERS)}
            self._index = self._storage.create_index(Schema(**fields))

    def write(
        self, statements: Sequence[Statement], themes: ThemeTree, base: int, removed: Iterable[str] = ()
    ) -> Generator[int, None, bytes]:
        """Writes statements as a segment of its own; yields now and then how many are done, returns their layer."""
        texts: list[bytes] = []
        lengths: dict[str, list[int]] = {field: [] for field in FIELDS}
        above = with_those_above(themes.themes)
        writer = self._index.writer(codec=PlainCodec())
        writer.pool = pool = TermPool()
        try:
            for each in removed:
                writer.delete_by_term("id", each)
            for done, statement in enumerate(statements):
                folded, counted = counted_words(statement, themes)
                texts.append(folded)
                for field in FIELDS:
                    lengths[field].append(counted[field].total() if field in counted else 0)
                writer.add_document(id=Counter((statement.id,)), **counted, **filter_values(statement, above))
                if done % 20 == 0:
                    yield done + 1
            writer.commit(merge=False)
        except BaseException:  # a full disk, or the window was closed meanwhile: leave no file open
            with contextlib.suppress(Exception):
                writer.cancel()
            raise
        if not statements:
            return b""
        records = []
        for done, (word, record) in enumerate(_records(pool, base, lengths)):
            records.append((word, encoded_record(record)))
            if done % 100 == 0:  # words, not statements: how many more there are is not known before
                yield len(statements) + len(statements) * done // (done + 5000)
        filters = {
            f"{name.removesuffix('s')}:{value}": BitMap([base + each for each in numbers])
            for name in FILTERS
            for value, (numbers, _) in pool.fields.get(name, {}).items()
        }
        return encoded_layer(base, [statement.id for statement in statements], filters, records, texts)

    def close(self) -> None:
        """Closes the files."""
        self._index.close()
        self._storage.close()


def _records(pool: TermPool, base: int, lengths: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, Record]]:
    """Yields the words of a segment in order, each with what Whoosh's BM25F makes of it, added up over the parts.

    A part in two wordings counts once, by the one that has more of the word. `lengths` are the words of each field.
    """
    holding: dict[str, list[str]] = {}
    for field in FIELDS:
        for word in pool.fields.get(field, ()):
            holding.setdefault(word, []).append(field)
    gain_of = {field: _Gains(field, each) for field, each in lengths.items()}
    points = _Points()
    for word in sorted(holding):
        gains: dict[int, float] = {}
        masks: dict[int, int] = {}
        of_parts: dict[str, dict[int, float]] = {}
        for field in holding[word]:
            numbers, counts = pool.fields[field][word]
            gain = map(gain_of[field].__getitem__, zip(counts, map(lengths[field].__getitem__, numbers), strict=True))
            here = dict(zip(numbers, gain, strict=True))
            if not gains:
                gains, masks = here, dict.fromkeys(numbers, BIT[field])
                of_parts[PART_OF[field]] = dict(here)
                continue
            other = of_parts.setdefault(PART_OF[field], here)  # the same part in the other wording
            for number, more in here.items():
                before = gains.get(number)
                if before is None:
                    gains[number], masks[number] = more, BIT[field]
                else:
                    less = other.get(number, 0.0) if other is not here else 0.0
                    gains[number] = before + max(0.0, more - less)
                    masks[number] |= BIT[field]
        yield word, _record(base, gains, masks, points)


def _record(base: int, gains: Mapping[int, float], masks: Mapping[int, int], points: _Points) -> Record:
    numbers = sorted(gains)
    docs = BitMap([base + each for each in numbers])
    of_fields = [masks[each] for each in numbers]
    title = BIT["title"]
    in_title = [base + each for each, mask in zip(numbers, of_fields, strict=True) if mask & title]
    return Record(docs, bytes([points[gains[each]] for each in numbers]), array("H", of_fields), BitMap(in_title))


class _Gains(dict[tuple[int, int], float]):
    """The gain of a word in a field, by how often it stands there and how many words there are; worked out once."""

    def __init__(self, field: str, lengths: Sequence[int]) -> None:
        super().__init__()
        there = [length for length in lengths if length]
        self._average = sum(there) / max(1, len(there))
        self._weight = WEIGHTS[PART_OF[field]]

    def __missing__(self, key: tuple[int, int]) -> float:
        count, length = key
        gain: float = self._weight * bm25(1.0, count, length, self._average, B, K1)
        self[key] = gain
        return gain


class _Points(dict[float, int]):
    """The number (1 to 255) that stands for a gain in a record; worked out once for each gain."""

    def __missing__(self, gain: float) -> int:
        points = self[gain] = min(255, max(1, round(SCALE * gain)))
        return points
