"""Letters are cut out of lines of text, and the store gives each a place of its own as long as it has it."""

from __future__ import annotations

import struct

import pytest

from ascl_reader.far_screen.letters import LARGEST, SIZE, Letter, Store, letters

GROUND = 0xFFFFFFFF
DRAWN = ["        ", "  XX  X ", "  X   X ", "        ", "        ", " XXX    ", "        "]


def points(rows: list[str]) -> memoryview:
    return memoryview(
        b"".join(struct.pack("<I", 0xFF000000 if each == "X" else GROUND) for row in rows for each in row)
    )


def found(rows: list[str], within: range | None = None) -> list[tuple[int, int, int, int]]:
    within = within or range(len(rows))
    return [each[:4] for each in letters(points(rows), len(rows[0]), within, 0, len(rows[0]))]


def test_letters_stand_between_empty_points(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ascl_reader.far_screen.letters.LEAST", 1)
    assert found(DRAWN) == [(2, 1, 2, 2), (6, 1, 1, 2), (1, 5, 3, 1)]
    assert found(DRAWN, range(2, 7)) == [(1, 5, 3, 1)], "a line that may begin before is no line"
    assert found(DRAWN, range(6)) == [(2, 1, 2, 2), (6, 1, 1, 2)], "nor one that may go on"


def test_what_is_larger_or_less_than_a_letter_is_none() -> None:
    assert found(DRAWN) == []
    wide = " " + "X" * (LARGEST[0] + 1) + " "
    assert found([" " * len(wide), *[wide] * 9, " " * len(wide)]) == []
    assert found([" " * 9, *["  XXXX   "] * (LARGEST[1] + 1), " " * 9]) == []
    assert found([" " * 9, *["  XXXX   "] * LARGEST[1], " " * 9]) == [(2, 1, 4, LARGEST[1])]


def test_each_letter_has_a_place_of_its_own_until_it_gives_way() -> None:
    store, places = Store(9), {}
    for number in range(2 * SIZE[0] // 40 * (SIZE[1] // LARGEST[1])):
        letter = Letter(0, 0, 40, 20, number.to_bytes(4, "little") * 800, b"")
        assert store.copy(letter, 7, 8, (1, 2)) is None
        taken = store.keep(letter, 7, 8, (1, 2))
        assert struct.unpack_from("<III", taken, 4) == (7, 9, 8)
        x, y = struct.unpack_from("<hh", taken, 20)
        assert 0 <= x <= SIZE[0] - 40 and 0 <= y <= SIZE[1] - 20
        places[x, y] = letter
        if number % 97 == 0:
            copy = store.copy(letter, 7, 8, (3, 4))
            assert copy is not None
            assert struct.unpack_from("<IIIhhhhHH", copy, 4) == (9, 7, 8, x, y, 3, 4, 40, 20)
    kept = [letter for letter in places.values() if store.copy(letter, 7, 8, (0, 0))]
    assert len(kept) == len(store._places) <= len(places)


def test_letters_of_the_same_points_and_other_width_are_two() -> None:
    store = Store(9)
    store.keep(Letter(0, 0, 4, 9, b"1234" * 36, b""), 7, 8, (0, 0))
    assert store.copy(Letter(0, 0, 9, 4, b"1234" * 36, b""), 7, 8, (0, 0)) is None
