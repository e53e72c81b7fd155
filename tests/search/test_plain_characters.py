"""Characters that stand for plainer ones are read as these, in what is typed and in what is searched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.figures import indexed_figures, sought_figures
from ascl_reader.search.plain_characters import plain_characters
from ascl_reader.search.query import Filter, parse_query
from ascl_reader.search.query_words import filter_words
from ascl_reader.search.words import folded_words, split_words

DASHES = "-‐‑‒–—―−﹣－"
"""Hyphens, dashes and the minus, as they are typed and pasted between years."""

BLANKS = " \u00a0\u2002\u2005\u2007\u2009\u202f\u3000"
FULL_WIDTH = str.maketrans({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


@pytest.mark.parametrize("dash", DASHES)
def test_any_dash_makes_a_range_of_years(dash: str) -> None:
    for text, token in ((f"2019{dash}2021", "2019-2021"), (f"2022{dash}23", "2022-2023")):
        assert [figure.token for figure in sought_figures(text)] == [token]
        assert token in [figure.token for figure in indexed_figures(text)]


@pytest.mark.parametrize("dash", DASHES)
def test_any_dash_stands_between_the_years_of_a_filter(dash: str) -> None:
    (node,) = parse_query(f"year:2019{dash}2021").nodes
    assert isinstance(node, Filter)
    assert node.years == (2019, 2021)


@pytest.mark.parametrize("blank", BLANKS)
def test_any_blank_parts_the_thousands(blank: str) -> None:
    assert [figure.token for figure in sought_figures(f"£10{blank}000")] == ["£10000"]


@pytest.mark.parametrize("hyphen", "‐‑‒−﹣－")
def test_what_stands_for_a_hyphen_joins_a_word(hyphen: str) -> None:
    assert [word.text for word in split_words(f"well{hyphen}being")] == ["well", "being", "wellbeing"]


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200c", "\u2060", "\ufeff"])
def test_a_place_where_a_line_may_break_does_not_part_a_word(unseen: str) -> None:
    assert "safeguarding" in [word.text for word in split_words(f"safe{unseen}guarding")]


@pytest.mark.parametrize("text", ["2022/23", "79.4%", "£10,000", "KS2", "7 in 10"])
def test_figures_of_full_width_are_figures(text: str) -> None:
    wide = text.translate(FULL_WIDTH)
    assert wide != text
    assert [each.token for each in sought_figures(wide)] == [each.token for each in sought_figures(text)]


def test_a_point_at_half_height_is_a_decimal_point() -> None:
    assert [each.token for each in sought_figures("79·4%")] == ["79.4%"]
    assert folded_words("funding · schools") == ["funding", "schools"]


@pytest.mark.parametrize("apostrophe", "‛′ꞌʻ＇")
def test_what_stands_for_an_apostrophe_is_one(apostrophe: str) -> None:
    assert folded_words(f"don{apostrophe}t") == ["dont"]


def test_a_filter_of_full_width_filters() -> None:
    text = "ｉｓ：ｎｏｔｅｄ fines"
    assert [tuple(word) for word in filter_words(text)] == [("is", "noted")]
    assert isinstance(parse_query(text).nodes[0], Filter)


def test_a_minus_before_a_figure_leaves_nothing_out() -> None:
    assert [type(node).__name__ for node in parse_query("funding −5").nodes] == ["SoughtWord", "SoughtWord"]


@given(st.text())
def test_no_place_is_moved(text: str) -> None:
    assert len(plain_characters(text)) == len(text)
