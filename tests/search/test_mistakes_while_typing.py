"""A word that is still being typed may become one of several that are as near to it."""

from __future__ import annotations

import pytest

from ascl_reader.search.spelling_mistakes import SpellingMistakes

NEAR = SpellingMistakes(
    dict.fromkeys("needs needle needy nerds nests neglect needed governs governors governable".split(), 3)
)


@pytest.mark.parametrize(
    ("typed", "meant", "others"),
    [
        ("nedds", "needs", ["nerds"]),
        ("nedds", "governs", []),
        ("nedd", "needs", []),
        ("goverrnb", "governable", ["governors", "governs"]),
        ("govarnor", "governs", []),
    ],
)
def test_what_an_unfinished_word_may_become_besides_is_as_near_as_what_was_meant(
    typed: str, meant: str, others: list[str]
) -> None:
    assert list(NEAR.as_near_as(typed, meant)) == others


def test_no_more_than_six_words_are_guessed_beside_the_one_that_was_meant() -> None:
    many = SpellingMistakes(dict.fromkeys([f"need{letter}" for letter in "abcdefghij"], 3))
    assert many.as_near_as("needz", "needa") == ("needb", "needc", "needd", "neede", "needf", "needg")


@pytest.mark.parametrize(
    ("typed", "words", "meant"),
    [
        ("asfegu", {"safeguarding": 1}, "safeguarding"),
        ("govre", {"governed": 5, "governing": 9, "governs": 1}, "governing"),
        ("fudn", {"fund": 1, "funding": 9}, "fund"),
    ],
)
def test_an_unfinished_word_is_the_commonest_that_begins_so_and_a_whole_one_first(
    typed: str, words: dict[str, int], meant: str
) -> None:
    assert SpellingMistakes(words).meant_by(typed, unfinished=True) == (meant,)
