"""Labels as published pages spell them, titles with a month, and lines that read like a title."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.labels import (
    LONGEST_TITLE_LINE,
    PAGE_HEADINGS,
    could_be_title,
    split_at_labels,
    title_and_month,
)
from ascl_reader.library.dates import MONTHS
from ascl_reader.library.statement import Section

CONTEXT, POSITION, RATIONALE = Section.CONTEXT, Section.POSITION, Section.RATIONALE


def pieces(text: str) -> list[tuple[Section | None, str]]:
    return [(each.section, each.text) for each in split_at_labels(text)]


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("What is the context? Rooms are cold.", CONTEXT),
        ("What’s the context: Rooms are cold.", CONTEXT),
        ("WHAT IS THE CONTEXT. Rooms are cold.", CONTEXT),
        ("• What is the contextRooms are cold.", CONTEXT),
        ("What is the context “Rooms are cold.", CONTEXT),
        ("ASCL position: Rooms are cold.", POSITION),
        ("ASCL’s position – Rooms are cold.", None),
        ("ASCL’s position: – Rooms are cold.", POSITION),
        ("ascl position:. Rooms are cold.", POSITION),
        ("ASCL position Rooms are cold.", POSITION),
        ("ASCL positionRooms are cold.", POSITION),
        ("Why are we saying it? Rooms are cold.", RATIONALE),
        ("Why are we saying this: Rooms are cold.", RATIONALE),
        ("Why we are saying that… Rooms are cold.", RATIONALE),
        ("why we’re saying it... Rooms are cold.", RATIONALE),
        ("Why are we are saying? Rooms are cold.", RATIONALE),
        ("– ASCL position: Rooms are cold.", POSITION),
        ("(*)Why are we saying it? Rooms are cold.", RATIONALE),
    ],
)
def test_a_label_in_any_spelling_begins_its_section(text: str, section: Section | None) -> None:
    words = text if section is None else "“Rooms are cold." if "“" in text else "Rooms are cold."
    assert pieces(text) == [(section, words)]


@pytest.mark.parametrize("label", ["What is the context", "ASCL position", "Why are we saying it"])
def test_a_label_may_stand_alone_without_its_mark(label: str) -> None:
    [(section, words)] = pieces(f"{label} ")
    assert section is not None and words == ""


@pytest.mark.parametrize(
    "text",
    [
        "What is the context of this in a school?",
        "ASCL position statements",
        "The ASCL position: we agree.",
        "ASCL position on food",
        "Why are we saying it so often, people ask.",
        "Rooms are cold.",
    ],
)
def test_other_words_are_no_labels(text: str) -> None:
    assert pieces(text) == [(None, text)]


def test_a_block_with_all_labels_in_it_is_split_at_each() -> None:
    text = "Before. What is the context? Rooms are cold. ASCL position: Warm them. Why are we saying it? It is winter."
    assert pieces(text) == [
        (None, "Before."),
        (CONTEXT, "Rooms are cold."),
        (POSITION, "Warm them."),
        (RATIONALE, "It is winter."),
    ]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("Rooms are cold. ASCL position: Warm them.", [None, POSITION]),
        ("Are rooms cold? Why are we saying this? It is winter.", [None, RATIONALE]),
        ("Rooms are cold. Why are we are saying it? It is winter.", [None, RATIONALE]),
        ("“Cold.” What’s the context? It is winter.", [None, CONTEXT]),
        ("Rooms are cold, ASCL position: warm them.", [None]),
    ],
)
def test_a_label_inside_a_block_follows_the_end_of_a_sentence(text: str, sections: list[Section | None]) -> None:
    assert [section for section, _ in pieces(text)] == sections


def test_no_words_are_no_pieces() -> None:
    assert pieces("") == []


@pytest.mark.parametrize("number", range(12))
def test_every_month_is_told_apart(number: int) -> None:
    assert title_and_month(f" Warm rooms – {MONTHS[number]} 2017. ") == ("Warm rooms", f"2017-{number + 1:02d}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Warm rooms - march 1999", ("Warm rooms", "1999-03")),
        ("Warm rooms—MARCH 2017", ("Warm rooms", "2017-03")),
        ("Warm rooms – March 1817", ("Warm rooms – March 1817", None)),
        ("Warm rooms – Marchember 2017", ("Warm rooms – Marchember 2017", None)),
        (" Warm rooms ", ("Warm rooms", None)),
        ("E – March 2017", ("E – March 2017", None)),
    ],
)
def test_a_title_without_a_month_of_our_times_stays_whole(text: str, told: tuple[str, str | None]) -> None:
    assert title_and_month(text) == told


def test_a_line_reads_like_a_title_as_long_as_it_is_short() -> None:
    assert could_be_title("W" * LONGEST_TITLE_LINE)
    assert not could_be_title("W" * (LONGEST_TITLE_LINE + 1))
    assert LONGEST_TITLE_LINE == 120


@pytest.mark.parametrize("end", [*".,;:?!…", ".”", "!’", '."', ".'", ".)", ".]", ". "])
def test_a_line_that_ends_like_a_sentence_is_no_title(end: str) -> None:
    assert not could_be_title(f"Warm rooms{end}")


@pytest.mark.parametrize(("text", "could"), [("Warm rooms", True), ("warm rooms", False), ("2017 and on", True)])
def test_a_title_begins_with_a_capital_or_a_number(text: str, could: bool) -> None:
    assert could_be_title(text) is could


@pytest.mark.parametrize(
    ("text", "heads"),
    [("ASCL Position Statements", True), ("ascl position statement:", True), ("ASCL position", False)],
)
def test_the_heading_of_a_page_is_known(text: str, heads: bool) -> None:
    assert bool(PAGE_HEADINGS.match(text)) is heads
