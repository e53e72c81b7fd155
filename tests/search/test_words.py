"""Folding and splitting: case, accents, apostrophes and hyphens make no difference, and places stay right."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.words import (
    QUESTION_WORDS,
    STOP_WORDS,
    fold,
    folded_words,
    parts_and_joined,
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
