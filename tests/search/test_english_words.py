"""The list of English words: whole, in every form, and of no use for words that are mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.search import english_words
from ascl_reader.search.english_words import begins_english_word, is_english


@pytest.mark.parametrize(
    "word",
    "uniform uniforms governance adopted transport transported kitchen kitchens premium university organizing colour "
    "color behavior exclusive behaviours timetable pensions sats ebacc oracy london pearson casey "
    "childline trafford unschooling mutism sending".split(),
)
def test_proper_words_are_known_in_every_form(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize(
    "word", "unifrom govenance adpoted transprot safegaurding refugess attendence strik seperate recieve".split()
)
def test_mistakes_are_not(word: str) -> None:
    assert not is_english(word)


def test_a_word_that_is_being_typed_begins_a_proper_one() -> None:
    assert all(begins_english_word("governance"[:length]) for length in range(1, 11))
    assert not begins_english_word("govenan")
    assert not begins_english_word("zzzz")


def test_the_list_has_plain_words_only_each_once() -> None:
    words = english_words.english_words()
    assert len(words) == len(set(words)) > 25_000
    assert all(word.isascii() and word.islower() and word.isalpha() and len(word) >= 4 for word in words)


def test_a_missing_list_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(english_words, "resources", lambda: tmp_path)
    english_words.english_words.cache_clear()
    try:
        assert not is_english("uniform")
    finally:
        english_words.english_words.cache_clear()


def test_the_list_is_in_order_so_that_words_are_found_in_it() -> None:
    words = english_words.english_words()
    assert words == sorted(words)
    assert is_english(words[0]) and is_english(words[-1]) and not is_english(f"{words[-1]}x")
