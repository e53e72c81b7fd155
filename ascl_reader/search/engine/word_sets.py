"""Which statements hold a word, and how much it counts there: roaring sets in files beside the full-text index.

They are derived from the postings that Whoosh writes and weights, one layer for each of its segments, and read where
they are needed: nothing of them is loaded but the list of words. A layer has its folded texts too, for phrases.

So Whoosh does the fields, the segments, and the weights of BM25F, when they are written; what is asked at each letter
is not left to it. Milliseconds of processor time for a query at 1,000 and at 10,000 statements, by these sets and by
Whoosh's own parser, matchers and filters over fewer fields, without what ours tells besides:

    the order by BM25F for a common word     1, 6           9, 104
    the same for two words                   1.5, 10        12, 260
    a word in one field                      0.4, 2         0.6, 5
    a phrase                                 0.3, 0.4       7, 54
    OR                                       1.2, 7         11, 158
    NOT                                      0.7, 4         8, 83
    brackets with a field, OR and NOT        0.8, 2         8, 49
    a filter                                 0.8, 3         5.5, 41
    a beginning of six letters               1, 7           8, 109
    a beginning of one letter                1.2, 8         72, 2,560
    a correction by one edit                 2, 6           14, 110
    by two (to Whoosh a swap is two)         2–6, 8–15      28–37, 92–132
    more like this                           2, 31          20, 864

Whoosh's times would exceed the 25 and 60 ms that a letter may take. Nor is it asked in the background for what may take
longer: its searcher takes 114 MB beside the sets at 10,000 statements, where 198 of 250 MB are used, and its import
holds the interpreter for 0.2 s. `related` and `spelling_mistakes` say more about two of these. Measured on a busy
machine by tests/benchmarks/search_whoosh.py; search_kinds.py prints the same for FTS5 and tantivy.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice, takewhile
from pathlib import Path
from typing import NamedTuple

import msgspec
from pyroaring import BitMap

MOST_KEPT = 4000
"""Words whose sets are kept between two keystrokes."""

_COUNTS = struct.Struct("=II")
_MAGIC = b"ASCLsets"
_HEAD = struct.Struct("=8sI")


class Record(NamedTuple):
    """A word: the numbers of the statements that hold it, in order; for each what it counts there (1 to 255), and the
    fields it stands in (a mask of two bytes); and the numbers of those that have it in their title.
    """

    docs: BitMap
    gains: bytes
    masks: array[int]
    in_title: BitMap


NO_RECORD = Record(BitMap(), b"", array("H"), BitMap())


class _Contents(msgspec.Struct):
    """What a layer's file holds, as lengths in bytes, in their order."""

    order: str
    base: int
    ids: list[str]
    filters: dict[str, int]
    words: int
    places: int
    records: int
    text_places: int


def encoded_record(record: Record) -> bytes:
    """Returns a word's record as it stands in a file."""
    docs = record.docs.serialize()
    head = _COUNTS.pack(len(record.gains), len(docs))
    title = record.in_title.serialize() if record.in_title else b""
    return b"".join((head, docs, record.gains, record.masks.tobytes(), title))


def _decoded(data: bytes) -> Record:
    count, size = _COUNTS.unpack_from(data)
    at = _COUNTS.size + size
    masks = array("H")
    masks.frombytes(data[at + count : at + 3 * count])
    title = data[at + 3 * count :]
    docs = BitMap.deserialize(data[_COUNTS.size : at])
    return Record(docs, data[at : at + count], masks, BitMap.deserialize(title) if title else BitMap())


def encoded_layer(
    base: int,
    ids: Sequence[str],
    filters: Mapping[str, BitMap],
    records: Sequence[tuple[str, bytes]],
    texts: Sequence[bytes],
) -> bytes:
    """Returns a layer as it stands in a file: statements from number `base` on, their words in order, and texts."""
    sets = {name: docs.serialize() for name, docs in filters.items()}
    words = "\n".join(word for word, _ in records).encode()
    places = array("Q", accumulate((len(data) for _, data in records), initial=0)).tobytes()
    text_places = array("Q", accumulate(map(len, texts), initial=0)).tobytes()
    lengths = {name: len(data) for name, data in sets.items()}
    sizes = (len(words), len(places), sum(len(data) for _, data in records), len(text_places))
    contents = msgspec.json.encode(_Contents(sys.byteorder, base, list(ids), lengths, *sizes))
    contents += b" " * (-len(contents) % 8)
    parts = (contents, *sets.values(), words, places, *(data for _, data in records), text_places, *texts)
    return b"".join((_HEAD.pack(_MAGIC, len(contents)), *parts))


class Layer:
    """The words of some statements, read from a file or from memory; raises ValueError if it is none."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        self._data = data
        if len(data) < _HEAD.size:
            raise ValueError("a layer of the search index is cut off")
        magic, length = _HEAD.unpack_from(data)
        if magic != _MAGIC:
            raise ValueError("a file of the search index is no layer")
        at = _HEAD.size
        contents = msgspec.json.decode(data[at : at + length], type=_Contents)
        if contents.order != sys.byteorder:
            raise ValueError("a layer of the search index is from another kind of machine")
        at += length
        self.base = contents.base
        self.ids = contents.ids
        self.filters: dict[str, BitMap] = {}
        for name, size in contents.filters.items():
            self.filters[name] = BitMap.deserialize(data[at : at + size])
            at += size
        self.words = data[at : at + contents.words].decode().split("\n") if contents.words else []
        at += contents.words
        self._places = array("Q")
        self._places.frombytes(data[at : at + contents.places])
        self._records = at + contents.places
        at = self._records + contents.records
        self._text_places = array("Q")
        self._text_places.frombytes(data[at : at + contents.text_places])
        self._texts = at + contents.text_places

    def encoded(self, word: str) -> bytes:
        """Returns a word's record as it stands in the file; empty if the layer lacks it."""
        at = bisect_left(self.words, word)
        if at == len(self.words) or self.words[at] != word:
            return b""
        return self._data[self._records + self._places[at] : self._records + self._places[at + 1]]

    def count(self, word: str) -> int:
        """Returns in how many statements a word stands."""
        at = bisect_left(self.words, word)
        if at == len(self.words) or self.words[at] != word:
            return 0
        return int(_COUNTS.unpack_from(self._data, self._records + self._places[at])[0])

    def text(self, number: int) -> bytes:
        """Returns the folded text of a statement."""
        at, places, begin = number - self.base, self._text_places, self._texts
        return self._data[begin + places[at] : begin + places[at + 1]]

    def holding(self, needles: Sequence[bytes], numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yields which statements hold one of some bytes in their folded text, with the mask of the fields.

        A text is taken out whole: a mapped file is searched byte by byte, what is taken out five times as quickly. How
        all of the bytes begin is looked for first: need, needs and needed are sought as one.
        """
        beginning = _beginning(needles)
        data, places, begin, base = self._data, self._text_places, self._texts, self.base
        for number in numbers:
            text = data[begin + places[number - base] : begin + places[number - base + 1]]
            found = [needle for needle in needles if needle in text] if beginning in text else []
            if found:
                lines = enumerate(text.split(b"\n"))
                yield number, sum(1 << at for at, line in lines if any(needle in line for needle in found))


def _beginning(needles: Sequence[bytes]) -> bytes:
    """Returns how all of some bytes begin."""
    first, last = min(needles), max(needles)  # what these share is shared by all between them
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return bytes(one for one, _ in alike)


def folded_lines(lines: Iterable[str]) -> bytes:
    """Returns the folded words of each field as a line, a blank around every word; empty fields have empty lines."""
    return "\n".join(f" {line} " if line else "" for line in lines).encode()


def open_layer(path: Path) -> Layer:
    """Opens a layer's file; raises OSError or ValueError if it cannot be read."""
    with path.open("rb") as file:
        return Layer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def joined_layer(layers: Sequence[Layer]) -> bytes:
    """Returns several layers that follow one another as one; an empty one for none."""
    if not layers:
        return encoded_layer(0, (), {}, (), ())
    names = dict.fromkeys(name for layer in layers for name in layer.filters)
    filters = {name: BitMap.union(*(each.filters.get(name, BitMap()) for each in layers)) for name in names}
    words = sorted(set().union(*(layer.words for layer in layers)))
    sets = WordSets(layers)
    records = [(word, encoded_record(sets.read(word))) for word in words]
    texts = [layer.text(layer.base + at) for layer in layers for at in range(len(layer.ids))]
    return encoded_layer(layers[0].base, [each for layer in layers for each in layer.ids], filters, records, texts)


class WordSets:
    """The words of all layers together."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._layers = layers
        self._kept: dict[str, Record] = {}
        self.ids: list[str] = [each for layer in layers for each in layer.ids]
        self.words: list[str] = (
            layers[0].words if len(layers) == 1 else sorted(set().union(*(layer.words for layer in layers)))
        )

    def filter(self, name: str) -> BitMap:
        """Returns the numbers of the statements for a filter, such as theme:send, year:2019 or wording:full."""
        return BitMap.union(BitMap(), *(layer.filters[name] for layer in self._layers if name in layer.filters))

    def filters(self, kind: str) -> Iterator[str]:
        """Yields the names of the filters of a kind, such as theme or year, without the kind."""
        names = {name for layer in self._layers for name in layer.filters if name.startswith(f"{kind}:")}
        yield from (name.partition(":")[2] for name in sorted(names))

    def find(self, word: str) -> Record:
        """Returns a word's record, kept for the next keystroke."""
        found = self._kept.get(word)
        if found is None:
            if len(self._kept) > MOST_KEPT:  # the older half goes: what was typed last is asked for again
                for each in list(islice(self._kept, MOST_KEPT // 2)):
                    del self._kept[each]
            found = self._kept[word] = self.read(word)
        return found

    def has(self, word: str) -> bool:
        """Returns whether a word stands in any statement."""
        at = bisect_left(self.words, word)
        return at < len(self.words) and self.words[at] == word

    def count(self, word: str) -> int:
        """Returns in how many statements a word stands; nothing else of it is read."""
        return sum(layer.count(word) for layer in self._layers)

    def read(self, word: str) -> Record:
        """Returns a word's record, read from the layers."""
        found = [_decoded(data) for layer in self._layers if (data := layer.encoded(word))]
        if len(found) < 2:
            return found[0] if found else NO_RECORD
        masks = array("H", b"".join(each.masks.tobytes() for each in found))
        gains = b"".join(each.gains for each in found)
        docs, titles = (BitMap.union(*sets) for sets in zip(*((r.docs, r.in_title) for r in found), strict=True))
        return Record(docs, gains, masks, titles)

    def text(self, number: int) -> str:
        """Returns the folded text of a statement."""
        layer = next(each for each in self._layers if each.base <= number < each.base + len(each.ids))
        return layer.text(number).decode()

    def beginning_with(self, prefix: str) -> list[str]:
        """Returns the words that begin with a prefix."""
        start = bisect_left(self.words, prefix)
        return self.words[start : bisect_left(self.words, prefix + "\U0010ffff", start)]

    def holding(self, needles: Sequence[bytes], numbers: BitMap) -> dict[int, int]:
        """Returns which statements hold one of some bytes in their folded text, each with the mask of its fields."""
        found: dict[int, int] = {}
        for layer in self._layers:
            found.update(layer.holding(needles, numbers & BitMap(range(layer.base, layer.base + len(layer.ids)))))
        return found
