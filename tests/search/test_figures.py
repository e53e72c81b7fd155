"""Figures: every form of one is the same token, each stands at its place, and any text at all is read."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.figures import folded_with_figures, indexed_figures, may_hold_figures, sought_figures
from ascl_reader.search.words import split_words

SAME = {
    "£10000": [
        "£10,000",
        "£10000",
        "£10k",
        "£10K",
        "£10 000",
        "£10\u2009000",
        "£10\u202f000",
        "£10,000.00",
        "£ 10,000",
    ],
    "£30000": ["£30 thousand", "thirty thousand pounds", "30,000 pounds", "30000 GBP"],
    "10000": ["10,000", "10000", "10k", "10\u00a0000", "ten thousand", "10 thousand"],
    "£2000000000": ["£2bn", "£2 bn", "£2 billion", "£2,000 million", "£2\nbillion", "two billion pounds", "£2b"],
    "£1500000": ["£1.5m", "£1.5 million", "£1,500,000", "1.5 million pounds"],
    "1041500": ["1,041,500", "1041500", "1 041 500"],
    "79.4%": ["79.4%", "79.4 %", "79.4 per cent", "79.4 percent", "79.4 per\ncent", "79.4 pct", "79.40%"],
    "60%": ["60%", "sixty per cent", "60 percent"],
    "7/10": ["7 in 10", "seven in ten", "seven in 10", "7 out of 10", "seven out of ten", "7/10", "7 in every 10"],
    "459/460": ["459/460", "459 of 460", "459 out of 460", "459 of the 460"],
    "2/3": ["two thirds", "two-thirds", "2/3"],
    "1/4": ["a quarter of", "one quarter of", "1 in 4", "one in four"],
    "2": ["2", "two", "Two", "TWO"],
    "150": ["150", "one hundred and fifty"],
    "25": ["25", "twenty-five", "twenty five"],
    "1st": ["1st", "first", "First"],
    "12th": ["12th", "twelfth"],
    "2022-2023": ["2022-23", "2022/23", "2022–2023", "2022 – 2023", "2022–23", "2022 to 2023", "2022/2023"],
    "15-19": ["15-19", "15 to 19", "15–19", "fifteen to nineteen"],
    "ks2": ["KS2", "ks 2", "key stage 2", "Key Stage Two", "keystage 2", "key-stage 2", "Key Stages 2"],
    "year-7": ["Year 7", "Y7", "yr 7", "Yr7", "year seven", "years 7"],
    "year-7-9": ["years 7 to 9", "years 7-9", "Y7–Y9", "year 7 to year 9", "Yrs 7–9"],
    "age-16": [
        "aged 16",
        "16-year-old",
        "16 year olds",
        "age 16",
        "age of sixteen",
        "16 years of age",
        "sixteen-year-olds",
    ],
    "age-15-19": ["aged 15 to 19", "15-19 year olds", "ages 15–19", "aged between 15 and 19", "15 to 19 years of age"],
    "2019-12-24": ["24 December 2019", "December 24th 2019", "24th Dec 2019", "24/12/2019", "24.12.19", "2019-12-24"],
    "2019-02-01": ["1st of February, 2019", "February 1, 2019", "1 Feb 2019"],
    "2017-06": ["June 2017", "Jun 2017", "JUNE, 2017", "2017-06", "06/2017", "6/2017"],
    "2021-01/2021-03": ["January–March 2021", "January to March 2021", "Jan-Mar 2021"],
}


def tokens(text: str) -> set[str]:
    """Returns all that a statement of this text is found by: its folded words and its figures."""
    return {word.text for word in split_words(text)} | {figure.token for figure in indexed_figures(text)}


def sought(text: str) -> list[str]:
    """Returns what a query of a single figure looks for."""
    return [figure.token for figure in sought_figures(text)] or [w.text for w in split_words(text) if not w.joined]


@pytest.mark.parametrize(("token", "form"), [(token, form) for token, forms in SAME.items() for form in forms])
def test_each_form_is_found_by_each_other(token: str, form: str) -> None:
    assert sought(form) == [token] or sought(form) == [token, "of"]
    assert may_hold_figures(form)
    for other in SAME[token]:
        assert token in tokens(f"Some {other} in all")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("10000", "£10,000 a place"),
        ("2bn", "£2 billion"),
        ("79.4", "79.4% of pupils"),
        ("70%", "seven in 10 teachers"),
        ("79 per cent", "79.4% of pupils"),
        ("92%", "91.6% in mainstream"),
        ("1.04 million", "1,041,500 pupils"),
        ("one million", "1,041,500 pupils"),
        ("2023", "the pay awards of 2022/23"),
        ("22/23", "the pay awards of 2022/23"),
        ("December 2019", "a report of 24 December 2019"),
        ("2019", "a report of 24 December 2019"),
        ("February 2021", "January–March 2021"),
        ("KS3", "key stages 2 and 3"),
        ("year 8", "Years 7 to 9"),
        ("Y9", "years 7, 8 and 9"),
        ("2", "the two-year-old check"),
        ("2 year old", "the check at age two"),
        ("16 year olds", "when ready, aged 15 to 19"),
        ("15-19", "when ready, aged 15 to 19"),
        ("19", "when ready, aged 15 to 19"),
    ],
)
def test_what_is_true_of_a_figure_finds_it(typed: str, text: str) -> None:
    assert set(sought(typed)) <= tokens(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("£10,000", "10,000 pupils"),
        ("5%", "5 teachers"),
        ("10%", "91.6% and 10 teachers"),
        ("80%", "79.4% of pupils"),
        ("79.4%", "79% of pupils"),
        ("1,041,500", "one million pupils"),
        ("1.05 million", "1,041,500 pupils"),
        ("year 7", "7 years later"),
        ("key stage 2", "key 2 and stage 2"),
        ("7 in 10", "7 of them in 2010"),
        ("1st", "a single one"),
        ("2022/23", "in 2022 and in 2024"),
        ("£2bn", "£2 million"),
        ("15-19", "15 and 19"),
        ("16 year olds", "16 years in power"),
        ("aged 25", "25 pages, 25 years"),
    ],
)
def test_another_figure_is_not_found(typed: str, text: str) -> None:
    assert not set(sought(typed)) <= tokens(text)


@pytest.mark.parametrize(
    "text",
    ["in 2019 460 heads", "year 2019", "Covid-19", "post-16", "Progress 8", "Articles 24, 31 and 33", "24 31", "b12"],
)
def test_what_is_no_figure_of_a_kind_gives_words_alone(text: str) -> None:
    assert sought_figures(text) == []


def test_a_query_is_cut_into_figures_without_overlap() -> None:
    found = sought_figures("£2bn for two in three, 2022/23")
    assert [figure.token for figure in found] == ["£2000000000", "2/3", "2022-2023"]
    assert ["£2bn for two in three, 2022/23"[each.start : each.end] for each in found] == [
        "£2bn",
        "two in three",
        "2022/23",
    ]


PIECES = st.sampled_from(
    "£ 10,000 k bn % per cent seven in ten out of 2022 /23 – - first 1st key stage KS Year 7 9 to and December 24 . , "
    "million \u2009 \n İ ² ٣ ⅔ hundred".split(" ")
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
def test_any_text_is_read_and_places_are_inside_it(text: str) -> None:
    for figure in [*indexed_figures(text), *sought_figures(text)]:
        assert 0 <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end].strip() == text[figure.start : figure.end]
        assert figure.token == figure.token.lower() and " " not in figure.token


@given(TEXTS)
def test_a_text_that_is_passed_over_has_no_figures(text: str) -> None:
    assert may_hold_figures(text) or not indexed_figures(text)


@given(TEXTS)
def test_what_is_sought_is_what_the_same_text_holds(text: str) -> None:
    assert {figure.token for figure in sought_figures(text)} <= tokens(text)


@given(TEXTS)
def test_figures_of_a_query_stand_apart(text: str) -> None:
    found = sought_figures(text)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.integers(0, 10**13), st.sampled_from(["", "£", "€"]))
def test_thousands_may_be_set_apart_in_any_way(value: int, money: str) -> None:
    forms = [
        f"{money}{value}",
        f"{money}{value:,}",
        *(f"{money}{value:,}".replace(",", gap) for gap in " \u00a0\u202f"),
    ]
    assert {tuple(sought(form)) for form in forms} == {(f"{money}{value}",)}


@given(
    st.decimals(0, 999, places=1), st.sampled_from([("k", 3), ("m", 6), (" million", 6), ("bn", 9), (" billion", 9)])
)
def test_scales_multiply(value: Decimal, scale: tuple[str, int]) -> None:
    assert sought(f"£{value}{scale[0]}") == [f"£{int(value * 10 ** scale[1])}"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("key stage two tests", ("ks2", "tests")), ("Progress 8", ("progress", "8")), ("EHC plans", ("ehc", "plans"))],
)
def test_a_figure_among_words_is_its_token(text: str, folded: tuple[str, ...]) -> None:
    assert folded_with_figures(text) == folded
