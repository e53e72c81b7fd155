"""Words of a label within a sentence begin no section where the labels of the statement stand below; others do."""

from __future__ import annotations

import pytest

from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.library.statement import Section
from tests.importer.finding.test_finding import NOBODY
from tests.importer.finding.test_pages_as_they_are import leveled

LOCKS = (
    "## Locks",
    "What is the context?",
    "Locks leak.",
    "ASCL position:",
    "Mend them.",
    "Why are we saying it?",
    "Wet.",
)
BOATS = (
    "## Boats",
    "What is the context?",
    "Boats rot.",
    "ASCL position:",
    "Tar them.",
    "Why are we saying it?",
    "Dry.",
)


def found(*lines: str) -> tuple[FoundStatement, ...]:
    """Return the statements of a page."""
    return find_statements(leveled("# Water", *lines), NOBODY).statements


@pytest.mark.parametrize(
    "sentence",
    [
        "Some ask us. Why are we saying it? They have seen many papers.",
        "We have said so before. ASCL position: see below.",
    ],
)
def test_a_sentence_of_the_context_begins_no_other_section(sentence: str) -> None:
    first, second = found(*LOCKS[:3], sentence, *LOCKS[3:], *BOATS)
    assert (first.texts.context, first.texts.position) == (f"Locks leak.\n\n{sentence}", "Mend them.")
    assert (first.check, second.check) == ((), ())


@pytest.mark.parametrize(
    ("label", "entry"),
    [
        ("What is the context?", "locks leak, as we said before."),
        ("Context", "a) locks that leak"),
        ("Context", "www.example.org/locks has the figures."),
    ],
)
def test_a_section_may_begin_with_a_small_letter_where_no_sentence_goes_on(label: str, entry: str) -> None:
    """The first label of a page was taken for words of a sentence, and its whole section for an introduction."""
    first, second = found(LOCKS[0], label, entry, *LOCKS[2:], *BOATS)
    assert first.texts.context == f"{entry}\n\nLocks leak."
    assert second.texts.context == "Boats rot."


@pytest.mark.parametrize(
    "letter",
    [
        ("The ASCL position: in short, is as below.",),
        ("Our position", "is explained in the text below."),
        ("Our position: it has not changed.",),
    ],
)
def test_a_letter_above_the_statements_is_none_of_them(letter: tuple[str, ...]) -> None:
    assert [each.title for each in found(*letter, *LOCKS, *BOATS)] == ["Locks", "Boats"]


def test_a_statement_that_runs_on_in_one_paragraph_has_its_sections() -> None:
    run_on = "What is the context? Locks leak. ASCL position: Mend them. Why are we saying it? Wet."
    (first, second) = found("## Locks", run_on, *BOATS)
    assert [each.section for each in first.sections] == list(Section)
    assert second.check == ()


def test_a_position_may_begin_with_a_small_letter() -> None:
    lines = [line.replace("ASCL position:", "ASCL position: that boats be mended.") for line in BOATS]
    (_, second) = found(*LOCKS, *lines)
    assert (second.texts.position, second.check) == ("that boats be mended.\n\nTar them.", ())
