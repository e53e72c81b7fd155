"""Folding and splitting: case, accents, apostrophes and hyphens make no difference, and places stay right."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.figures import indexed_figures, sought_figures
from ascl_reader.search.filter_values import Filter
from ascl_reader.search.query import parse_query
from ascl_reader.search.query_words import filter_words
from ascl_reader.search.words import (
    QUESTION_WORDS,
    STOP_WORDS,
    fold,
    folded_words,
    parts_and_joined,
    plain_characters,
    split_words,
)

LETTERS = "abcdefghijklmnopqrstuvwxyzàâäáéêëèíîïìóôöòúûüùŵŷẁẃẅỳýÿçñåšžğőűāēīōū"
"""Letters of Welsh and of names that turn up in British texts, all of which have one capital."""

WORDS = st.text(LETTERS, min_size=1, max_size=12)
TEXTS = st.text(st.one_of(st.sampled_from(LETTERS + LETTERS.upper() + " '’-‐.,:\n"), st.characters()), max_size=60)


@given(st.text())
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize("word", ["𝐒𝐄𝐍𝐃", "ϓ", "İstanbul", "ﬁnance", "①", "⒈⒉", "donʼt", "ʼ", "ŉ", "ﾞ", "ß", "Σίσυφος"])
def test_folding_rare_letters_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert fold(word) == fold(word).lower()


@given(WORDS)
def test_case_makes_no_difference(word: str) -> None:
    assert fold(word.upper()) == fold(word.capitalize()) == fold(word)


@given(WORDS)
def test_accents_make_no_difference(word: str) -> None:
    bare = "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))
    assert fold(word) == fold(bare)


@given(WORDS, WORDS, st.sampled_from("'’‘ʼ`´"))
def test_apostrophes_make_no_difference(before: str, after: str, apostrophe: str) -> None:
    word = f"{before}{apostrophe}{after}x"
    assert fold(word) == fold(f"{before}{after}x")
    assert folded_words(word) == [fold(word)]


@given(WORDS, WORDS, st.sampled_from("-‐‑\u00ad"))
def test_a_hyphenated_word_is_its_parts_and_itself(before: str, after: str, hyphen: str) -> None:
    words = list(split_words(f"{before}{hyphen}{after}"))
    assert [word.text for word in words] == [fold(before), fold(after), fold(before) + fold(after)]
    assert [word.joined for word in words] == [False, False, True]


@given(st.lists(WORDS, max_size=6).map(" ".join))
def test_composed_and_decomposed_letters_are_the_same_words(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert folded_words(decomposed) == folded_words(text)
    assert [decomposed[word.start : word.end] for word in split_words(decomposed)] == decomposed.split()


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("children’s", "children"),
        ("CHILDREN'S", "children"),
        ("teachers’", "teachers"),
        ("don’t", "dont"),
        ("O’Brien", "obrien"),
        ("1,000", "1000"),
        ("0.25", "0.25"),
        ("Ŵyl", "wyl"),
        ("Tŷ", "ty"),
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("ﬁnance", "finance"),
        ("𝐒𝐄𝐍𝐃", "send"),
    ],
)
def test_words_that_are_the_same(typed: str, same: str) -> None:
    assert fold(typed) == same


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("’ - — … “”", []),
        ("_under_score_", ["under", "score"]),
        ("Progress 8/Attainment 8.", ["progress", "8", "attainment", "8"]),
        ("£1,250.50 (10%)", ["1250.50", "10"]),
        ("2022–23", ["2022", "23"]),
        ("e.g. this", ["e", "g", "this"]),
        ("well-being", ["well", "being"]),
        ("🙂smile🙂 on 👩‍🏫", ["smile", "on"]),
        ("שלום עולם", ["שלום", "עולם"]),
        ("safe\u00adguard", ["safe", "guard"]),
        ("ﾞ-ﾞ", []),
        ("ﾞ", []),
    ],
)
def test_a_text_is_split_into_words(text: str, words: list[str]) -> None:
    assert folded_words(text) == words


@given(TEXTS)
def test_words_stand_where_they_say_in_order(text: str) -> None:
    words = list(split_words(text))
    plain = [word for word in words if not word.joined]
    for word in words:
        assert 0 <= word.start < word.end <= len(text)
        assert word.text
        assert not any(each.isspace() for each in text[word.start : word.end])
    for before, after in pairwise(plain):
        assert before.end <= after.start
    for word in plain:
        assert fold(text[word.start : word.end]) == word.text


@given(TEXTS)
def test_a_joined_word_is_the_parts_before_it(text: str) -> None:
    parts: list[str] = []
    for word in split_words(text):
        if word.joined:
            assert "".join(parts).endswith(word.text)
            parts.clear()
        else:
            parts.append(word.text)


def test_stop_words_are_folded() -> None:
    assert {fold(word) for word in STOP_WORDS} == STOP_WORDS


@pytest.mark.parametrize(
    "forms",
    [
        "allow allows allowing allowed",
        "ask asks asking asked",
        "become becomes becoming became",
        "bring brings bringing brought",
        "carry carries carrying carried",
        "come comes coming came",
        "deal deals dealing dealt",
        "get gets getting got",
        "give gives giving given gave",
        "go goes going gone went",
        "handle handles handling handled",
        "happen happens happening happened",
        "help helps helping helped",
        "involve involves involving involved",
        "keep keeps keeping kept",
        "know knows known knew",
        "let lets letting",
        "like likes liked",
        "look looks looking looked",
        "make makes making made",
        "mean means meaning meant",
        "offer offers offering offered",
        "provide provides providing provided",
        "put puts putting",
        "run runs running ran",
        "say says saying said",
        "see sees seeing seen saw",
        "stand stands standing stood",
        "take takes taking taken took",
        "tell tells telling told",
        "think thinks thinking thought",
        "try tries trying tried",
        "use uses using used",
        "want wants wanting wanted",
    ],
)
def test_an_everyday_verb_is_a_word_of_questions_in_all_its_forms(forms: str) -> None:
    assert QUESTION_WORDS.issuperset(forms.split())


@pytest.mark.parametrize("text", ["a" * 100_000, "a-" * 50_000, "1," * 50_000, "a'" * 50_000, "e\u0301" * 50_000])
def test_long_runs_take_no_long_time(text: str) -> None:
    assert sum(not word.joined for word in split_words(text)) in (1, 50_000)


@given(TEXTS)
def test_a_text_read_by_its_pieces_has_the_words_that_it_has_as_a_whole(text: str) -> None:
    words = split_words(text)
    parts, joined = parts_and_joined(text)
    assert parts == [word.text for word in words if not word.joined]
    assert joined == [word.text for word in words if word.joined]


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
