"""Letters are cut out of lines of text, whatever is their ground and whatever stands beside them."""

from __future__ import annotations

import struct

import pytest

from ascl_reader.far_screen.letters import LARGEST, Letter, Patch, letters

COLOURS = {" ": 0xFFFFFFFF, "X": 0xFF000000, ".": 0xFFFFE58A, "|": 0xFF808080}
DRAWN = ["        ", "  XX  X ", "  X   X ", "        ", "        ", " XXX    ", "        "]


def points(rows: list[str]) -> bytearray:
    return bytearray(b"".join(struct.pack("<I", COLOURS[each]) for row in rows for each in row))


def cut(rows: list[str], first: int = 0, end: int | None = None) -> list[Letter]:
    width, last = len(rows[0]), len(rows) if end is None else end
    return list(letters(points(rows), width, Patch(0, first, width, last - first), lambda _: True))


def found(rows: list[str], first: int = 0, end: int | None = None) -> list[tuple[int, ...]]:
    return [each[:4] for each in cut(rows, first, end)]


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ascl_reader.far_screen.letters.LEAST", 1)


@pytest.mark.usefixtures("_small")
def test_letters_stand_between_empty_points() -> None:
    rows = [DRAWN[0], *DRAWN[:4], DRAWN[3], *DRAWN[5:]]
    assert found(rows) == [(2, 2, 2, 2), (6, 2, 1, 2), (1, 6, 3, 1)]
    assert found(rows, 3) == [(1, 6, 3, 1)], "a line that may begin before is no line"
    assert found(rows, 0, 7) == [(2, 2, 2, 2), (6, 2, 1, 2)], "nor one that may go on"


def test_what_is_larger_or_less_than_a_letter_is_none() -> None:
    assert found([DRAWN[0], *DRAWN]) == []
    empty = " " * 2 * LARGEST[0] + "  "
    wide = ("X" * (LARGEST[0] + 1)).center(len(empty) + 20)
    assert found([" " * len(wide), *[wide] * 9, " " * len(wide)]) == []
    high = ["   XXXX   ", "   X  X   "] * LARGEST[1]
    assert found([" " * 10, *high[: LARGEST[1] + 1], " " * 10]) == []
    assert found([" " * 10, *high[: LARGEST[1]], " " * 10]) == [(3, 1, 4, LARGEST[1])]


@pytest.mark.usefixtures("_small")
def test_on_a_mark_letters_stand_on_its_ground_and_are_cut_at_its_line() -> None:
    mark = ["  .........   ", "  ..X...X..   ", "  ..X.X.XX.   ", "  |||||||||   ", "  ..X......   ", "  .........   "]
    rows = [each.ljust(30) for each in ("", *mark, "")]
    assert found(rows) == [(4, 2, 1, 2), (4, 5, 1, 1), (6, 3, 1, 1), (8, 2, 2, 2)]
    assert {each.ground for each in cut(rows)} == {struct.pack("<I", COLOURS["."])}


@pytest.mark.usefixtures("_small")
def test_beside_an_upright_line_letters_are_found() -> None:
    rows = ["|         ", "|         ", "| XX  X   ", "| X   X   ", "|         ", "|         "]
    assert found(rows) == [(0, 2, 1, 2), (2, 2, 2, 2), (6, 2, 1, 2)]


def test_only_what_is_sought_is_looked_at() -> None:
    rows = [" " * 20, *[" XXXX    XXXX       ", " X  X    X  X       "] * 3, " " * 20]
    area = Patch(0, 0, 20, len(rows))
    assert len(list(letters(points(rows), 20, area, lambda _: True))) == 2
    assert [each.x for each in letters(points(rows), 20, area, lambda place: place.x != 9)] == [1]
    assert list(letters(points(rows), 20, area, lambda place: place.width < 20)) == []
