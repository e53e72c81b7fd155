"""What answers a word in some parts only: told from the masks of its record, whatever bits they have."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from ascl_reader.search.engine.matches import MOST_SCORED, WordMatches
from ascl_reader.search.engine.word_sets import Record

MASKS = st.dictionaries(st.integers(0, 400), st.integers(1, (1 << 11) - 1), max_size=40)


def record(masks: dict[int, int]) -> Record:
    """Return the record of a word that stands in these fields of these statements."""
    numbers = sorted(masks)
    in_title = BitMap([number for number in numbers if masks[number] & 1])
    return Record(
        BitMap(numbers), bytes([12] * len(numbers)), array("H", [masks[number] for number in numbers]), in_title
    )


@given(MASKS, st.integers(1, (1 << 11) - 1))
def test_a_word_is_found_where_it_stands_in_one_of_the_fields(masks: dict[int, int], wanted: int) -> None:
    found = WordMatches([(record(masks), 1.0)], wanted)
    assert set(found.docs) == {number for number, mask in masks.items() if mask & wanted}
    assert set(found.gains(BitMap(masks))) == set(found.docs)


@given(st.integers(1, (1 << 11) - 1))
def test_where_very_much_answers_titles_come_first_if_they_are_asked_for(wanted: int) -> None:
    masks = {number: 1 if number % 7 == 0 else 6 for number in range(MOST_SCORED + 10)}
    found = WordMatches([(record(masks), 1.0)], wanted)
    gains = found.gains(BitMap(masks))
    assert set(gains) == set(found.docs)
    best = max(gains.values(), default=0.0)
    assert {number % 7 == 0 for number, gain in gains.items() if gain == best} <= {bool(wanted & 1)}
