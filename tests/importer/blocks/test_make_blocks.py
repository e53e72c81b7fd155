"""A raised number is a power, which stays raised, or the mark of a note, which is left out."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.make_blocks import (
    as_power,
    block_of_line,
    collapse_white_space,
    is_raised_mark,
)


@pytest.mark.parametrize(
    ("before", "raised", "is_mark"),
    [
        *(("grown here.", "1", True), ("gardeners", "12", True), ("sown in 1987", "3", True), ("10", "[2]", True)),
        *(("grown.", "*", True), ("seeds,", "2, 3", True), ("a plot of 40 m", "2", False), ("10", "6", False)),
        *(("the 2", "nd", False), ("", "1", False), ("grown.", "see below", False), ("x", "2", False)),
    ],
)
def test_what_stands_before_it_tells(before: str, raised: str, is_mark: bool) -> None:
    assert is_raised_mark(before, raised) is is_mark


def test_only_numbers_become_raised_figures() -> None:
    assert [as_power(each) for each in ("2", "10", "nd", "*")] == ["²", "¹⁰", "nd", "*"]


def test_letters_that_a_font_joins_are_single_letters() -> None:
    assert (
        collapse_white_space("The oﬃce’s ﬁrst ﬂoor, oﬀ the ba\ufb04e: ﬆones")
        == "The office’s first floor, off the baffle: stones"
    )


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202a", "\u2069", "\u200c", "\u200d", "\u2062", "\u180e"])
def test_marks_that_nobody_sees_are_nothing_in_a_text_of_latin_letters(mark: str) -> None:
    assert collapse_white_space(f"{mark}Beans{mark}, pe{mark}as{mark}") == "Beans, peas"


@pytest.mark.parametrize("text", ["The word \u2067גינה\u2069 means garden.", "👩\u200d🏫 teaches", "می\u200cخواهم"])
def test_marks_stay_where_letters_and_signs_need_them(text: str) -> None:
    assert collapse_white_space(text) == text


@pytest.mark.parametrize("line", ["📍", "· · ·", "***", "—", "£"])
def test_a_line_with_neither_a_letter_nor_a_figure_is_no_block(line: str) -> None:
    assert block_of_line(line, 1) is None
