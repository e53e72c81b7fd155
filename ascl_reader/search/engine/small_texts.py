"""The words of a few short texts, such as our school's notes, as sets like those of the library: made in memory, at
once, so that the same search answers in them.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

import msgspec
from pyroaring import BitMap

from ascl_reader.search.engine.word_sets import Layer, Record, WordSets, encoded_layer, encoded_record, folded_lines
from ascl_reader.search.figures import indexed_figures
from ascl_reader.search.words import split_words

GAIN = 24
"""The gain of a word in any part of a short text, in the unit of `matches.SCALE`."""


class SmallText(msgspec.Struct, frozen=True):
    """One text as search compares it: the mask of the parts in which each word stands, and its folded lines."""

    masks: dict[str, int]
    lines: bytes


def fold_small_text(parts: Sequence[str]) -> SmallText:
    """Returns a text of several parts, ready to be searched."""
    masks: dict[str, int] = {}
    lines: list[str] = []
    for number, part in enumerate(parts):
        words = split_words(part)
        lines.append(" ".join(word.text for word in words if not word.joined))
        for token in (*(word.text for word in words), *(figure.token for figure in indexed_figures(part))):
            masks[token] = masks.get(token, 0) | 1 << number
    return SmallText(masks, folded_lines(lines))


def sets_of(texts: Mapping[str, SmallText]) -> WordSets:
    """Returns the words of some texts by their ids."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, text in enumerate(texts.values()):
        for word, mask in text.masks.items():
            found.setdefault(word, []).append((number, mask))
    records = [(word, encoded_record(_record(found[word]))) for word in sorted(found)]
    return WordSets([Layer(encoded_layer(0, list(texts), {}, records, [text.lines for text in texts.values()]))])


def _record(places: Sequence[tuple[int, int]]) -> Record:
    numbers = BitMap([number for number, _ in places])
    return Record(numbers, bytes([GAIN] * len(places)), array("H", [mask for _, mask in places]), BitMap())
