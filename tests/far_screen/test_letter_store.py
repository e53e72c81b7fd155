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


def test_it_is_made_as_large_as_its_rows_need_and_painted_from_by_requests_of_the_screen() -> None:
    """The numbers are those of the X protocol: 53 makes a picture, 62 copies a part of one."""
    store, letter = LetterStore(9), Letter(1, 2, 40, 20, b"1234" * 800, b"")
    assert struct.unpack("<BBHIIHH", store.create(5)) == (53, 24, 4, 9, 5, 2048, 1024)
    kept, painted = store.keep(letter, 7, 8), store.copy(letter, 7, 8)
    assert painted is not None and {kept[0], painted[0]} == {62} and len(kept) == len(painted) == 28
    assert struct.unpack_from("<H", kept, 2) == (7,), "its length in words"
    assert struct.unpack_from("<hh", kept, 20) == (0, 0), "the first has the first place"


def test_no_letter_gives_way_while_there_is_a_place_and_then_the_oldest_row_does() -> None:
    store, in_row = LetterStore(9), SIZE[0] // 128
    assert in_row * 128 == SIZE[0], "each row is full to its last point"
    letters = [Letter(1, 2, 128, 20, number.to_bytes(4, "little") * 800, b"") for number in range(in_row * 42 + 1)]
    for each in letters[:-1]:
        store.keep(each, 7, 8)
    assert all(store.copy(each, 7, 8) for each in letters[:-1])
    store.keep(letters[-1], 7, 8)
    assert [store.copy(each, 7, 8) is None for each in letters] == [True] * in_row + [False] * (in_row * 41 + 1)
