"""The store gives each letter a place of its own as long as it has it."""

from __future__ import annotations

import struct

from ascl_reader.far_screen.letter_store import HIGHEST, SIZE, LetterStore
from ascl_reader.far_screen.letters import Letter


def test_each_letter_has_a_place_of_its_own_until_it_gives_way() -> None:
    store, places = LetterStore(9), {}
    for number in range(2 * SIZE[0] // 40 * (SIZE[1] // HIGHEST)):
        letter = Letter(1, 2, 40, 20, number.to_bytes(4, "little") * 800, b"")
        assert store.copy(letter, 7, 8) is None
        taken = store.keep(letter, 7, 8)
        assert struct.unpack_from("<III", taken, 4) == (7, 9, 8)
        x, y = struct.unpack_from("<hh", taken, 20)
        assert 0 <= x <= SIZE[0] - 40 and 0 <= y <= SIZE[1] - 20
        places[x, y] = letter
        if number % 97 == 0:
            copy = store.copy(letter._replace(x=3, y=4), 7, 8)
            assert copy is not None
            assert struct.unpack_from("<IIIhhhhHH", copy, 4) == (9, 7, 8, x, y, 3, 4, 40, 20)
    kept = [letter for letter in places.values() if store.copy(letter, 7, 8)]
    assert len(kept) == len(store._places) <= len(places)


def test_letters_of_the_same_points_and_other_width_are_two() -> None:
    store = LetterStore(9)
    store.keep(Letter(0, 0, 4, 9, b"1234" * 36, b""), 7, 8)
    assert store.copy(Letter(0, 0, 9, 4, b"1234" * 36, b""), 7, 8) is None


def test_it_keeps_what_has_a_place_once_the_screen_has_made_it() -> None:
    store, letter = LetterStore(9), Letter(0, 0, 4, HIGHEST, b"1234" * 4 * HIGHEST, b"")
    assert not store.keeps(letter)
    store.works = True
    assert store.keeps(letter)
    assert not store.keeps(letter._replace(height=HIGHEST + 1))
