"""What answers each piece of a query: the numbers of the texts, and how well each of them answers."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress, product
from typing import Protocol

from pyroaring import BitMap

from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.engine.word_sets import Record

MOST_SCORED = 12_000
"""Postings that are scored one by one at the most (6 ms); beyond them a title counts more, and all else the same."""

SCALE = 12.0
"""What a gain of 1 is in a record, where 255 is the most."""

MOST_ROWS = 60
"""Ways of writing a row of words that are looked for at the most."""

OF_A_ROW = 1.3
"""What a row of words gains where it stands, times the weight of the field: as much as a word that stands twice."""

OF_OTHER_WORDS = 0.6
"""What other ways of saying something count, times their weight, where some text says it as it was typed: what holds
EHWB comes before what has mental health in its title."""

Gain = tuple[float, int]
"""How much a text gains, and the mask of the fields in which it does."""


class Matches(Protocol):
    """What answers a piece of a query."""

    docs: BitMap

    def gains(self, within: BitMap) -> dict[int, Gain]:
        """Returns what those of these texts that answer gain."""
        ...


class WordMatches:
    """Texts that have one of some words, each with what it counts beside the others, in some fields or (0) in any."""

    def __init__(self, records: Sequence[tuple[Record, float]], mask: int = 0) -> None:
        self._records = records
        self._mask = mask
        sets = [_in_fields(record, mask) if mask else record.docs for record, _ in records]
        self.docs = BitMap.union(*sets) if sets else BitMap()

    def gains(self, within: BitMap) -> dict[int, Gain]:
        """Returns what those of these texts that answer gain: the most that one of the words gives."""
        few = len(within)
        if sum(min(len(record.gains), few) for record, _ in self._records) > MOST_SCORED:
            return self._roughly(within)
        found: dict[int, Gain] = {}
        for record, weight in self._records:
            for number, points, mask in _of_these(record, within):
                if self._mask and not mask & self._mask:
                    continue
                gain = points * weight / SCALE
                known = found.get(number)
                found[number] = (max(gain, known[0]), mask | known[1]) if known else (gain, mask)
        return found

    def _roughly(self, within: BitMap) -> dict[int, Gain]:
        found: dict[int, Gain] = dict.fromkeys(self.docs & within, (1.0, self._mask))
        if not self._mask or self._mask & 1:
            titles = BitMap.union(*(record.in_title for record, _ in self._records))
            found.update(dict.fromkeys(titles & within, (8.0, 1)))
        return found


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
        left = vocabulary.alive if within is None else within
        for words in places:
            left = left & BitMap.union(BitMap(), *(vocabulary.sets.find(word).docs for word in words))
        masks = vocabulary.sets.holding(_needles(places, prefix), left) if left else {}
        self._masks = {number: found for number, found in masks.items() if not mask or found & mask}
        self.docs = BitMap(self._masks)

    def gains(self, within: BitMap) -> dict[int, Gain]:
        """Returns what those of these texts that answer gain: the weight of the fields in which the row stands."""
        weigh = self._vocabulary.weight_of
        masks = ((number, self._masks[number]) for number in self.docs & within)
        return {number: (OF_A_ROW * weigh(mask), mask) for number, mask in masks}


class AnyMatches:
    """Texts that answer one of several pieces, each with its weight; that of what was typed and of the same is 1."""

    def __init__(self, choices: Sequence[tuple[Matches, float]]) -> None:
        as_typed = any(matches.docs for matches, weight in choices if weight == 1)
        others = OF_OTHER_WORDS if as_typed else 1.0
        self._choices = [(matches, weight if weight == 1 else weight * others) for matches, weight in choices]
        self.docs = BitMap.union(BitMap(), *(matches.docs for matches, _ in choices))

    def gains(self, within: BitMap) -> dict[int, Gain]:
        """Returns what those of these texts that answer gain: the most that one of the pieces gives."""
        found: dict[int, Gain] = {}
        for matches, weight in self._choices:
            for number, (gain, mask) in matches.gains(within).items():
                known = found.get(number, (0.0, 0))
                found[number] = max(gain * weight, known[0]), mask | known[1]
        return found


class AllMatches:
    """Texts that answer every one of several pieces."""

    def __init__(self, pieces: Sequence[Matches]) -> None:
        self._pieces = pieces
        self.docs = BitMap.intersection(*(piece.docs for piece in pieces)) if pieces else BitMap()

    def gains(self, within: BitMap) -> dict[int, Gain]:
        """Returns what those of these texts that answer gain: what the pieces give on average."""
        within = within & self.docs
        found = dict.fromkeys(within, (0.0, 0))
        for piece in self._pieces:
            for number, (gain, mask) in piece.gains(within).items():
                if (known := found.get(number)) is not None:
                    found[number] = known[0] + gain / len(self._pieces), mask | known[1]
        return found


class SetMatches:
    """Texts that are known by number, such as those of a theme; there is nothing in them to gain by."""

    def __init__(self, docs: BitMap) -> None:
        self.docs = docs

    def gains(self, within: BitMap) -> dict[int, Gain]:
        """Returns nothing gained for each of them."""
        return dict.fromkeys(self.docs & within, (0.0, 0))


def _in_fields(record: Record, mask: int) -> BitMap:
    """Returns the numbers of the statements that have a word in some fields; a byte of the masks at a time, in C."""
    data, found = record.masks.tobytes(), BitMap()
    for place in (0, 1):
        bits = mask >> 8 * place & 255
        if bits:
            there = data[place if sys.byteorder == "little" else 1 - place :: 2].translate(_having(bits))
            count = there.count(1)
            if count == len(there):
                return record.docs
            found |= BitMap(compress(record.docs, there)) if count else BitMap()
    return found


@lru_cache(maxsize=256)
def _having(bits: int) -> bytes:
    """Returns the table that makes 1 of the bytes that have some of these bits, 0 of the others."""
    return bytes([bool(each & bits) for each in range(256)])


def _of_these(record: Record, within: BitMap) -> Iterable[tuple[int, int, int]]:
    """Returns number, gain and mask of those statements of a record that are among some others, and perhaps of more."""
    docs = record.docs
    if 6 * len(within) > len(docs):
        return zip(docs, record.gains, record.masks, strict=True)
    places = ((number, docs.rank(number) - 1) for number in docs & within)
    return ((number, record.gains[at], record.masks[at]) for number, at in places)


def _needles(places: Sequence[Sequence[str]], prefix: str) -> list[bytes]:
    """Returns how a row may stand in a folded text; with an unfinished last word, up to where it was typed."""
    needles: list[bytes] = []
    closed = (*places[:-1], (prefix,)) if prefix else places
    for row in product(*closed):
        needles.append(f" {' '.join(row)}{'' if prefix else ' '}".encode())
        if len(needles) == MOST_ROWS:
            break
    return needles
