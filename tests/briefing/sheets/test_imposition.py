"""Pages beside one another on a side, and in a booklet, read in their order once it is folded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.sheets.imposition import EMPTY, Imposition, sides


def test_eight_pages_as_a_printer_lays_them() -> None:
    assert sides(range(1, 9), Imposition.BOOKLET) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    assert sides([1, 2, 3], Imposition.TWO) == [(1, 2), (3, EMPTY)]
    assert sides([2, 3], Imposition.ONE) == [(2,), (3,)]
    assert sides([5], Imposition.BOOKLET) == [(EMPTY, 5), (EMPTY, EMPTY)]
    assert [sides([], each) for each in Imposition] == [[], [], []]


@given(st.integers(1, 90))
def test_a_folded_booklet_is_read_in_order(count: int) -> None:
    found = sides(range(1, count + 1), Imposition.BOOKLET)
    assert len(found) % 2 == 0
    fronts, backs = found[::2], found[1::2]
    read = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    read += [page for front, back in reversed(list(zip(fronts, backs, strict=True))) for page in (back[1], front[0])]
    assert [page for page in read if page != EMPTY] == list(range(1, count + 1))
    assert read[:count] == list(range(1, count + 1))
