"""Titles that a text marks with rows of signs, or with lines above and below, come without them, as headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.known_library import KnownStatements
from ascl_reader.importer.readers.drawn_titles import marked_title
from ascl_reader.importer.readers.read_markdown import read_markdown
from ascl_reader.importer.readers.read_text import text_document

TITLES = ("Herons at the weir", "Who feeds the swans?")
TEXT = "Birds stay all winter where the water does not freeze, and children count them on the way to school."

AROUND = ["=== {} ===", "== {} ==", "={}=", "== {}", "*** {} ***", "--- {} ---", "~~~~ {} ~~~~", "h2. {}", "+++ {} +++"]
DRAWN = ["-----\n{}\n-----", "=====\n{}\n=====", "{}\n=====", "{}\n-----"]
DRAWN_IN_TEXT = ["*****\n{}\n*****", "{}\n*****", "{}\n^^^^^", "________\n{}\n________", "=" * 72 + "\n{}\n" + "=" * 72]


def page(form: str) -> str:
    """Return a text with two titles marked so."""
    return "Birds of the county.\n\n" + "".join(f"{form.format(title)}\n\n{TEXT}\n\n" for title in TITLES)


def headings(blocks: tuple[Block, ...]) -> list[str]:
    """Return the headings; the other blocks are the text alone."""
    assert {each.text for each in blocks if each.kind is not BlockKind.HEADING} == {"Birds of the county.", TEXT}
    return [each.text for each in blocks if each.kind is BlockKind.HEADING]


@pytest.mark.parametrize("form", [*AROUND, *DRAWN, *DRAWN_IN_TEXT])
def test_titles_of_plain_text(form: str) -> None:
    assert headings(text_document(Path("a.txt"), page(form)).blocks) == list(TITLES)


def test_the_first_line_of_a_text_has_the_rank_that_its_drawn_line_says() -> None:
    text = "".join(f"{title}\n------\n\nContext\n\n{TEXT}\n\n" for title in TITLES)
    assert [each.level for each in text_document(Path("a.txt"), text).blocks if each.level] == [2, 2]
    found = find_statements(text_document(Path("a.txt"), text), KnownStatements({})).statements
    assert [each.title for each in found] == list(TITLES)


@pytest.mark.parametrize("form", [*AROUND, *DRAWN])
def test_titles_of_markdown(form: str) -> None:
    assert headings(read_markdown(Path("a.md"), page(form).encode()).blocks) == list(TITLES)


def test_a_text_broken_at_a_width_goes_on_below_no_drawn_line() -> None:
    lines = ["Birds stay all winter where the water does not freeze, and children", "count them every day on the way."]
    text = ("=" * 72 + "\nHerons at the weir\n" + "=" * 72 + "\n" + "\n".join(lines) + "\n\n") * 4
    assert [each.text for each in text_document(Path("a.txt"), text).blocks][:2] == [
        "Herons at the weir",
        " ".join(lines),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "***bold words***",
        "--- and so on",
        "- a bullet",
        "* a bullet",
        "#1 of the reasons",
        "=====",
        "+44 20 7946 0000",
        "_both_",
        "-- Jo Reed --",
        "=== We want swans to be fed every day of the week. ===",
        "a == b",
        "h2o. Water",
    ],
)
def test_other_lines_are_no_titles(line: str) -> None:
    assert marked_title(line) is None
