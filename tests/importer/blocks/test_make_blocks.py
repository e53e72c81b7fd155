"""A raised number is a power, which stays raised, or the mark of a note, which is left out."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.make_blocks import as_power, collapse_white_space, is_raised_mark


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
