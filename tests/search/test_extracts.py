"""Extracts: a piece around what was found, whose marks point at the same words as in the whole text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search.extracts import (
    ELLIPSIS,
    EXTRACT_LENGTH,
    LINE_SEPARATOR,
    Extract,
    extract,
    on_one_line,
)
from ascl_reader.search.words import split_words

PIECES = [
    "funding",
    "ŵyl",
    "tŷ",
    "ty\u0302",
    "café",
    "שלום",
    "🙂👩‍🏫",
    "well-being",
    "schools’",
    "a",
    "\n",
    "\n- ",
    "\n\n",
    "  \n",
    "x" * 40,
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=120).map(" ".join)

Marks = list[tuple[int, int]]


def marks_of(text: str, word: str) -> Marks:
    """Return the places of a word in a text."""
    return [(each.start, each.end - each.start) for each in split_words(text) if each.text == word and not each.joined]


def pieces(piece: Extract) -> list[str]:
    """Return the marked words of an extract."""
    return [piece.text[at : at + size] for at, size in piece.marks]


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, Marks]:
    """Draw a text and some of its words as marks."""
    text = draw(TEXTS)
    words = [each for each in split_words(text) if not each.joined]
    chosen = draw(st.lists(st.sampled_from(range(len(words))), unique=True, max_size=10)) if words else []
    return text, [(words[at].start, words[at].end - words[at].start) for at in sorted(chosen)]


@given(texts_with_marks(), st.sampled_from([EXTRACT_LENGTH, 60]))
def test_marks_are_ordered_apart_within_and_on_the_same_words(drawn: tuple[str, Marks], length: int) -> None:
    text, marks = drawn
    piece = extract(text, marks, length)
    assert all(at >= 0 and size > 0 and at + size <= len(piece.text) for at, size in piece.marks)
    assert all(at + size <= after for (at, size), (after, _) in pairwise(piece.marks))
    whole = [text[at : at + size] for at, size in marks]
    some = pieces(piece)
    assert any(whole[at : at + len(some)] == some for at in range(len(whole) - len(some) + 1))


@given(texts_with_marks())
def test_an_extract_shows_at_least_one_mark_where_there_are_any(drawn: tuple[str, Marks]) -> None:
    text, marks = drawn
    assert bool(extract(text, marks).marks) == bool(marks)


@given(texts_with_marks())
def test_an_extract_is_one_short_line_of_the_text(drawn: tuple[str, Marks]) -> None:
    text, marks = drawn
    piece = extract(text, marks)
    assert "\n" not in piece.text
    assert len(piece.text) <= EXTRACT_LENGTH + 2 * len(ELLIPSIS)
    assert piece.text.strip(ELLIPSIS) in text.replace("\n", " ")


def test_a_short_text_is_shown_whole() -> None:
    assert extract("More\nmoney now", [(5, 5)]) == Extract("More money now", ((5, 5),))
    assert extract("", []) == Extract("")


def test_a_long_text_without_marks_is_shown_from_its_beginning() -> None:
    text = "word " * 100
    piece = extract(text, [])
    assert piece.text.startswith("word word")
    assert piece.text.endswith("word" + ELLIPSIS)


@pytest.mark.parametrize("before", [0, 3, 50, 95])
def test_what_was_found_is_shown_with_words_around_it(before: int) -> None:
    text = "filler " * before + "money " + "filler " * (95 - before)
    piece = extract(text, marks_of(text, "money"))
    assert pieces(piece) == ["money"]
    assert piece.text.count("filler") > 15
    assert piece.text.startswith(ELLIPSIS) == (before > 6)
    assert piece.text.endswith(ELLIPSIS) == (before < 80)


def test_the_place_with_most_marks_is_shown() -> None:
    text = "money " + "filler " * 100 + "money for money and money " + "filler " * 100
    assert pieces(extract(text, marks_of(text, "money"))) == ["money", "money", "money"]


def test_words_are_not_cut() -> None:
    text = " ".join(f"word{number}" for number in range(200))
    for number in range(0, 200, 7):
        piece = extract(text, marks_of(text, f"word{number}"))
        assert set(piece.text.strip(ELLIPSIS).split()) <= set(text.split())


@pytest.mark.parametrize("place", [0, 200, 900])
def test_what_was_found_inside_a_very_long_word_is_still_shown(place: int) -> None:
    text = "x/" * (place // 2) + "money" + "/x" * 500 + " end"
    assert pieces(extract(text, [(place, 5)])) == ["money"]
    assert pieces(extract("w " * 50 + "x/" * 15 + text[place:], [(130, 5)])) == ["money"]


def test_a_right_to_left_text_keeps_its_marks() -> None:
    text = "שלום עולם " * 40
    assert set(pieces(extract(text, marks_of(text, "עולם")))) == {"עולם"}


def test_emoji_before_a_mark_do_not_move_it() -> None:
    text = "👩‍🏫🙂 " * 60 + "money " + "🙂 " * 200
    assert pieces(extract(text, marks_of(text, "money"))) == ["money"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask the governors.\n\n- one\n- two\n\nThen decide.", "Ask the governors. · one · two · Then decide."),
        ("- one\n  -  two  \n-three\n-\n- \n", "one · two · -three · - · -"),
        ("\n\n One line \n", "One line"),
        ("Well-being - or not", "Well-being - or not"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_lines_and_bullets_are_set_one_after_the_other(text: str, expected: str) -> None:
    assert on_one_line(text, []) == (expected, [])


@given(texts_with_marks())
def test_marks_stay_on_their_words_when_lines_are_set_one_after_the_other(drawn: tuple[str, Marks]) -> None:
    text, marks = drawn
    line, moved = on_one_line(text, marks)
    assert "\n" not in line
    assert [line[at : at + size] for at, size in moved] == [text[at : at + size] for at, size in marks]
    assert [each.text for each in split_words(line)] == [
        each.text for each in split_words(LINE_SEPARATOR.join(text.split("\n")))
    ]
    places = [at for at, _ in moved]
    assert places == sorted(places)
    piece = extract(line, moved)
    assert set(pieces(piece)) <= {text[at : at + size] for at, size in marks}
    assert not piece.text.strip(ELLIPSIS).startswith(LINE_SEPARATOR.strip()) or text.lstrip().startswith(
        LINE_SEPARATOR.strip()
    )


def test_a_mark_over_two_lines_holds_what_stands_between_them() -> None:
    line, moved = on_one_line("- Who pays\n- for it?", [(6, 10)])
    assert (line, moved) == ("Who pays · for it?", [(4, 10)])
    assert line[4:14] == "pays · for"


def test_an_extract_neither_begins_nor_ends_with_what_stands_between_lines() -> None:
    text = "\n".join(f"- a{number:02}" for number in range(90))
    for number in range(90):
        line, moved = on_one_line(text, marks_of(text, f"a{number:02}"))
        piece = extract(line, moved)
        assert pieces(piece) == [f"a{number:02}"]
        assert piece.text.strip(ELLIPSIS)[0] == "a"
        assert piece.text.strip(ELLIPSIS)[-1].isdigit()


def test_whole_sentences_are_shown_where_they_fit() -> None:
    before, after = (
        "Nothing of this is sought at all, whatever it says. " * 4,
        " Nor is any of this here, to the end." * 4,
    )
    said = "Schools need money for “repairs”. They ask for it (£2bn) now."
    text = before + said + after
    assert extract(text, marks_of(text, "money")).text.startswith(said)
    assert ELLIPSIS not in extract(text, marks_of(text, "money")).text
    assert extract(text, marks_of(text, "ask")).text.startswith("They ask for it (£2bn) now.")


def test_a_sentence_that_is_too_long_is_cut_behind_what_was_found() -> None:
    text = "Short. Schools need money " + "and more of it " * 30 + "now. The end."
    piece = extract(text, marks_of(text, "money"))
    assert piece.text.startswith("Schools need money and")
    assert piece.text.endswith(ELLIPSIS)
    assert pieces(piece) == ["money"]
