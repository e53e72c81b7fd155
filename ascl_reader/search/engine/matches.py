"""What answers each piece of a query: the numbers of the texts, and how well each of them answers."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import compress, product
from typing import Protocol

from pyroaring import BitMap

from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.engine.word_sets import Record

MOST_SCORED = 12_000
"""Postings that are scored one by one at the most (2 ms); beyond them a title counts more, and all else the same."""

SCALE = 12.0
"""The number that stands for a gain of 1 in a record, where 255 is the most."""

OF_A_TITLE = 8.0
"""The gain of a word in the title where so much answers that nothing else is looked at; elsewhere it is 1."""

MOST_ROWS = 60
"""Ways of writing a row of words that are looked for at the most."""

OF_A_ROW = 1.3
"""What a row of words gains where it stands, times the weight of the field: as much as a word that stands twice."""

OF_OTHER_WORDS = 0.6
"""What other ways of saying something count, times their weight, where some text says it as it was typed: what holds
EHWB comes before what has mental health in its title."""


class Matches(Protocol):
    """What answers a piece of a query."""

    docs: BitMap

    def gains(self, within: BitMap) -> dict[int, float]:
        """Returns the gain of each of these texts that answers, perhaps of more. This runs for every text found."""
        ...

    def masks(self, within: BitMap) -> dict[int, int]:
        """Returns the masks of the fields in which those of these texts answer."""
        ...


class WordMatches:
    """Texts that have one of some words, each with its weight, in the fields of a mask (0: in any field)."""

    def __init__(self, records: Sequence[tuple[Record, float]], mask: int = 0) -> None:
        self._records = records
        self._mask = mask
        self.docs = _in_fields([record for record, _ in records], mask)

    def gains(self, within: BitMap) -> dict[int, float]:
        """Returns the gain of those of these texts that answer: the most that one of the words gives."""
        if self._are_many(within):
            return self._roughly(within)
        found: dict[int, float] = {}
        for record, weight in self._records:
            factor = weight / SCALE
            these = _of_these(record, within, self._mask)
            if not found:
                found = {number: points * factor for number, points in these}
                continue
            for number, points in these:
                gain = points * factor
                if gain > found.get(number, 0.0):
                    found[number] = gain
        return found

    def masks(self, within: BitMap) -> dict[int, int]:
        """Returns the masks of the fields in which those of these texts answer."""
        if self._are_many(within):
            titles = self._titles() if not self._mask or self._mask & 1 else BitMap()
            return {number: 1 if number in titles else self._mask for number in self.docs & within}
        found: dict[int, int] = {}
        for record, _ in self._records:
            docs = record.docs
            for number in docs & within:
                mask = record.masks[docs.rank(number) - 1]
                if not self._mask or mask & self._mask:
                    found[number] = found.get(number, 0) | mask
        return found

    def _are_many(self, within: BitMap) -> bool:
        few = len(within)
        if few * len(self._records) <= MOST_SCORED:
            return False
        return sum(min(len(record.gains), few) for record, _ in self._records) > MOST_SCORED

    def _roughly(self, within: BitMap) -> dict[int, float]:
        found = dict.fromkeys(self.docs & within, 1.0)
        if not self._mask or self._mask & 1:
            found.update(dict.fromkeys(self._titles() & within, OF_A_TITLE))
        return found

    def _titles(self) -> BitMap:
        return BitMap.union(*(record.in_title for record, _ in self._records))


class RowMatches:
    """Texts in which words stand side by side; each place has the words that count there."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        places: Sequence[Sequence[str]],
        mask: int = 0,
        prefix: str = "",
        within: BitMap | None = None,
    ) -> None:
        """`prefix`: the last word may go on; `places` has its completions too. `within`: only these are looked at."""
        self._vocabulary = vocabulary
        needles = _needles(places, prefix)
        masks = vocabulary.rows.get(needles) if within is None else None
        if masks is None:
            left = vocabulary.alive if within is None else within
            for words in places:
                left = left & BitMap.union(BitMap(), *(vocabulary.sets.find(word).docs for word in words))
            masks = vocabulary.sets.holding(needles, left) if left else {}
            if within is None:
                vocabulary.keep_row(needles, masks)
        self._masks = {number: found for number, found in masks.items() if not mask or found & mask}
        self.docs = BitMap(self._masks)

    def gains(self, within: BitMap) -> dict[int, float]:
        """Returns the gain of those of these texts that answer: the weight of the fields in which the row stands."""
        weigh = self._vocabulary.weight_of
        return {number: OF_A_ROW * weigh(self._masks[number]) for number in self.docs & within}

    def masks(self, within: BitMap) -> dict[int, int]:
        """Returns the masks of the fields in which the row stands in these texts."""
        return {number: self._masks[number] for number in self.docs & within}


class AnyMatches:
    """Texts that answer one of several pieces, each with its weight: 1 for what was typed or means the same."""

    def __init__(self, choices: Sequence[tuple[Matches, float]]) -> None:
        as_typed = any(matches.docs for matches, weight in choices if weight == 1)
        others = OF_OTHER_WORDS if as_typed else 1.0
        self._choices = [(matches, weight if weight == 1 else weight * others) for matches, weight in choices]
        self.docs = BitMap.union(BitMap(), *(matches.docs for matches, _ in choices))

    def gains(self, within: BitMap) -> dict[int, float]:
        """Returns the gain of those of these texts that answer: the most that one of the pieces gives."""
        found: dict[int, float] = {}
        for matches, weight in self._choices:
            gains = matches.gains(within)
            if not found:
                found = gains if weight == 1 else {number: gain * weight for number, gain in gains.items()}
                continue
            for number, alone in gains.items():
                gain = alone * weight
                if gain > found.get(number, -1.0):
                    found[number] = gain
        return found

    def masks(self, within: BitMap) -> dict[int, int]:
        """Returns the masks of the fields in which these texts answer one of the pieces."""
        return _joined(matches.masks(within) for matches, _ in self._choices)


class AllMatches:
    """Texts that answer every one of several pieces."""

    def __init__(self, pieces: Sequence[Matches]) -> None:
        self._pieces = pieces
        self.docs = BitMap.intersection(*(piece.docs for piece in pieces)) if pieces else BitMap()

    def gains(self, within: BitMap) -> dict[int, float]:
        """Returns the gain of those of these texts that answer: what the pieces give on average."""
        within = within & self.docs
        if len(self._pieces) == 1:
            return self._pieces[0].gains(within)
        found = dict.fromkeys(within, 0.0)
        share = 1 / len(self._pieces) if self._pieces else 0.0
        for piece in self._pieces:
            for number, gain in piece.gains(within).items():
                if number in found:
                    found[number] += gain * share
        return found

    def masks(self, within: BitMap) -> dict[int, int]:
        """Returns the masks of the fields in which these texts answer the pieces."""
        within = within & self.docs
        return _joined(piece.masks(within) for piece in self._pieces)


class SetMatches:
    """Texts that are known by number, such as those of a theme; there is nothing in them to gain by."""

    def __init__(self, docs: BitMap) -> None:
        self.docs = docs

    def gains(self, within: BitMap) -> dict[int, float]:
        """Returns nothing gained for each of them."""
        return dict.fromkeys(self.docs & within, 0.0)

    def masks(self, within: BitMap) -> dict[int, int]:
        """Returns no field for each of them."""
        return dict.fromkeys(self.docs & within, 0)


def _joined(masks: Iterable[Mapping[int, int]]) -> dict[int, int]:
    found: dict[int, int] = {}
    for each in masks:
        for number, mask in each.items():
            found[number] = found.get(number, 0) | mask
    return found


def _in_fields(records: Sequence[Record], mask: int) -> BitMap:
    """Returns the numbers of the statements that have one of some words in some fields, in any where there are none.

    The commonest words come first: of one whose statements are all found already nothing more is looked at.
    """
    if not mask:
        return BitMap.union(*(record.docs for record in records)) if records else BitMap()
    found = BitMap()
    for record in sorted(records, key=lambda each: -len(each.gains)):
        if not record.docs.issubset(found):
            found |= _has_in_fields(record, mask)
    return found


def _has_in_fields(record: Record, mask: int) -> BitMap:
    """Returns the numbers of the statements that have a word in some fields; a byte of the masks at a time, in C."""
    there = _marked(record, mask)
    count = there.count(1)
    if count == len(there):
        return record.docs
    return BitMap(compress(record.docs, there)) if count else BitMap()


def _marked(record: Record, mask: int) -> bytes:
    """Returns for each statement of a record 1 where it has the word in some fields, else 0."""
    data = record.masks.tobytes()
    low, high = (data[0::2], data[1::2]) if sys.byteorder == "little" else (data[1::2], data[0::2])
    if not mask >> 8:
        return low.translate(_having(mask))
    if not mask & 255:
        return high.translate(_having(mask >> 8))
    one, other = low.translate(_having(mask & 255)), high.translate(_having(mask >> 8))
    return (int.from_bytes(one, "big") | int.from_bytes(other, "big")).to_bytes(len(one), "big")


@lru_cache(maxsize=256)
def _having(bits: int) -> bytes:
    """Returns a table for bytes.translate that maps bytes with some of these bits to 1, all others to 0."""
    return bytes([bool(each & bits) for each in range(256)])


def _of_these(record: Record, within: BitMap, mask: int) -> Iterable[tuple[int, int]]:
    """Returns number and gain of those statements of a record that are among some others, and perhaps of more.

    Where a mask is given only those that have the word in its fields.
    """
    docs = record.docs
    if 6 * len(within) > len(docs):
        pairs = zip(docs, record.gains, strict=True)
        return compress(pairs, _marked(record, mask)) if mask else pairs
    places = ((number, docs.rank(number) - 1) for number in docs & within)
    return ((number, record.gains[at]) for number, at in places if not mask or record.masks[at] & mask)


def _needles(places: Sequence[Sequence[str]], prefix: str) -> tuple[bytes, ...]:
    """Returns how a row may stand in a folded text; with an unfinished last word, up to where it was typed."""
    needles: list[bytes] = []
    closed = (*places[:-1], (prefix,)) if prefix else places
    for row in product(*closed):
        needles.append(f" {' '.join(row)}{'' if prefix else ' '}".encode())
        if len(needles) == MOST_ROWS:
            break
    return tuple(needles)
