"""Lines that an editor broke at a width are one paragraph again; lines that a person ended stay as they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.readers.wrapped_lines import joined_lines

LONG = (
    "Frost comes late in the valley, and the beans that were sown in April are lost in two years of three. The school "
    "by the river has a wall that keeps the wind away, a well that never runs dry, and nobody who would dig."
)
ITEMS = [
    f"• {LONG[:100].strip()}",
    "• a short one",
    "2) and one with a number that is long enough to go on in a line below",
]
LABELS = ["What is the context?", "ASCL position:", "Why are we saying this?"]


def joined(text: str) -> list[str]:
    """Return the lines of a text after joining."""
    return [" ".join(line.text.split()) for line in joined_lines(text.split("\n"))]


def wrapped(paragraphs: list[str], width: int, gap: str = "\n\n") -> str:
    """Return paragraphs as an editor breaks them at a width; bullets go on below their words."""
    return gap.join(
        textwrap.fill(each, width, subsequent_indent="  " if each[0] in "•2" else "", break_on_hyphens=False)
        for each in paragraphs
    )


@pytest.mark.parametrize("width", [60, 65, 72, 76, 80, 100])
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
def test_broken_lines_are_joined(width: int, gap: str) -> None:
    paragraphs = ["Beans and peas", LABELS[0], LONG, LONG[:150], LABELS[1], LONG, *ITEMS, LABELS[2], LONG]
    assert joined(wrapped(paragraphs, width, gap)) == paragraphs


def test_labels_and_bullets_need_no_blank_line_around_them() -> None:
    paragraphs = [LABELS[0], LONG, LABELS[1], LONG, *ITEMS, LABELS[2], LONG]
    assert joined(wrapped(paragraphs, 72, "\n")) == paragraphs


def test_lines_that_people_ended_are_paragraphs_of_their_own() -> None:
    for lines in (
        [
            "Beans and peas",
            "Frost comes late.",
            "Rain comes early, and nobody knows what to do about it.",
            "So we wait.",
        ],
        [LONG, "and this begins with a small letter", LONG, LONG],
        ["the first thing that we ask of all schools in the land", "the second thing that we ask", "the third thing"],
    ):
        assert joined("\n".join(lines)) == lines


def test_a_word_with_its_hyphen_at_the_end_of_a_line_is_one_word() -> None:
    lines = [
        LONG[:70],
        "and this is a thing that is well thought of, and this is a long-",
        "term thing that goes on for a while",
    ]
    text = "\n".join([*lines, "", *textwrap.wrap(LONG, 70), "", *textwrap.wrap(LONG, 70)])
    assert "a long-term thing" in joined(text)[0]


def test_places_are_those_of_the_first_and_last_line() -> None:
    lines = wrapped([LONG, LONG], 72).split("\n")
    assert [(line.first, line.last) for line in joined_lines(lines)] == [(1, 4), (6, 9)]


@given(st.lists(st.text(alphabet="ab .•-\t", max_size=90), max_size=40))
def test_no_letter_is_lost_or_moved(lines: list[str]) -> None:
    letters = "".join("".join(lines).split())
    assert "".join("".join(line.text.split()) for line in joined_lines(lines)) == letters


def test_one_line_that_was_broken_within_a_sentence_is_enough_where_nothing_else_stands_below_a_line() -> None:
    text = "Beans\n=====\n\nEvery school should sow beans in the first week of\nMarch or\n"
    paragraph = "Every school should sow beans in the first week of"
    assert joined(f"Beans\n=====\n\n{paragraph}\neach term.\n\nPeas roll.\n") == [
        *("Beans", "=====", f"{paragraph} each term.", "Peas roll.")
    ]
    assert joined(text)[2:] == [paragraph, "March or"]
    assert joined(f"{paragraph}\neach term.\n\npeas\nbeans\n") == [paragraph, "each term.", "peas", "beans"]


def test_paragraphs_that_are_set_in_are_joined_where_few_lines_were_broken() -> None:
    first = "   Beans that are sown in the first week of April, which is early for"
    text = [first, "most gardens, freeze.", "   Those of May do not.", "   Reap them."]
    assert [" ".join(line.text.split()) for line in joined_lines(text)] == [
        "Beans that are sown in the first week of April, which is early for most gardens, freeze.",
        *("Those of May do not.", "Reap them."),
    ]
