"""Numbers in texts, in digits and in words, with what stands around them."""

from __future__ import annotations

import pytest

from ascl_reader.search.written_numbers import WrittenNumber, written_numbers


def read(text: str) -> list[tuple[str, str, str]]:
    """Returns the numbers of a text: its digits, its letters in the text, and what it counts or measures."""
    return [(each.digits(), text[each.start : each.end], _what(each)) for each in written_numbers(text)]


def _what(number: WrittenNumber) -> str:
    return number.kind or number.money or ("%" if number.percent else "") or ("th" if number.ordinal else "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two hundred and seven pupils", [("207", "two hundred and seven", "")]),
        ("two and three", [("2", "two", ""), ("3", "three", "")]),
        ("sixty-one", [("61", "sixty-one", "")]),
        ("a sixth form", [("6", "sixth", "th")]),
        ("the seventeenth, not seventeen", [("17", "seventeenth", "th"), ("17", "seventeen", "")]),
        ("£ 3 m", [("3", "£ 3", "£")]),
        ("10,000, 5", [("10000", "10,000", ""), ("5", "5", "")]),
        ("4-year plan", [("4", "4", "")]),
        ("in year 10", [("10", "year 10", "year")]),
        ("in year 15", [("15", "15", "")]),
        ("key stage 6", [("6", "6", "")]),
        ("bone stoned someone", []),
        ("onerous tends", []),
        ("İ two", [("2", "two", "")]),
        pytest.param("1" * 5000 + " pupils, 3 schools", [("3", "3", "")], id="more digits than a number has"),
    ],
)
def test_numbers_of_a_text(text: str, found: list[tuple[str, str, str]]) -> None:
    assert read(text) == found
