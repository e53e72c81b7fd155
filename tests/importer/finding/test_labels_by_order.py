"""Labels in unknown words that each statement has, titles that are lines below a heading, and notes with stars."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import CheckReason
from tests.importer.finding.test_finding import NOBODY, sections
from tests.importer.finding.test_pages_as_they_are import BOTH, MEALS, MILK, leveled

TEXTS = (MEALS[1::2], MILK[1::2])
LABELS = [
    ("How it stands", "ASCL position:", "What speaks for it"),
    ("The story so far", "Our wish", "Why we are saying this"),
    ("What is the context?", "Our wish", "Why are we saying it?"),
    ("How it stands", "ASCL position:", "Why are we saying it?"),
]


def lines(labels: tuple[str, ...], mark: str, title: str = "## ") -> list[str]:
    """Return two statements with these labels."""
    return [
        each
        for name, texts in zip(("Meals", "Milk"), TEXTS, strict=True)
        for each in (
            f"{title}{name}",
            *(line for label, text in zip(labels, texts, strict=True) for line in (f"{mark}{label}", text)),
        )
    ]


@pytest.mark.parametrize("mark", ["### ", "#### ", ""])
@pytest.mark.parametrize("labels", LABELS)
def test_lines_that_stand_again_and_again_are_labels_by_their_order(labels: tuple[str, ...], mark: str) -> None:
    found = find_statements(leveled("# School meals", *lines(labels, mark)), NOBODY).statements
    assert [(each.title, sections(each)) for each in found] == list(zip(("Meals", "Milk"), BOTH, strict=True))
    only_context = labels[1:] == LABELS[3][1:]
    check = CheckReason.UNKNOWN_LABEL if only_context else CheckReason.LABELS_BY_ORDER
    assert all(set(each.check) - {CheckReason.UNKNOWN_LABEL} <= {check} and check in each.check for each in found)


def test_headings_that_a_page_repeats_are_no_labels_where_none_of_them_is_known() -> None:
    found = find_statements(leveled("# School meals", *lines(("Who", "When", "Where"), "### ")), NOBODY).statements
    assert all(CheckReason.LABELS_BY_ORDER not in each.check for each in found)


def test_a_heading_inside_a_section_is_no_label() -> None:
    inner = [part for each in (MEALS, MILK) for part in ("## T", *each[:4], "### More", *each[4:])]
    found = find_statements(leveled("# School meals", *inner), NOBODY).statements
    assert all(CheckReason.LABELS_BY_ORDER not in each.check for each in found)


@pytest.mark.parametrize("heading", ["# Two of our views", "### Two of our views"])
def test_below_one_heading_all_titles_are_lines_or_none_is(heading: str) -> None:
    found = find_statements(leveled(heading, "Meals", *MEALS, "Milk", *MILK), NOBODY).statements
    assert [(each.title, sections(each)) for each in found] == list(zip(("Meals", "Milk"), BOTH, strict=True))
    assert all(each.check == (CheckReason.TITLE_BY_PLACE,) for each in found)


def test_a_heading_whose_page_has_one_statement_is_its_title() -> None:
    (found,) = find_statements(leveled("## Meals", "For all pupils", *MEALS), NOBODY).statements
    assert found.title == "Meals"


@pytest.mark.parametrize(
    "note", ["- In Wales they cost less.", "† In Wales they cost less.", "**In Wales they cost less."]
)
def test_a_note_that_a_sign_in_the_text_leads_to_is_no_part_of_it(note: str) -> None:
    sign = {"-": "*", "†": "†", "*": "**"}[note[0]]
    meals = [MEALS[0], f"Meals cost more{sign}.", *MEALS[2:]]
    found = find_statements(leveled("# School meals", "## Meals", *meals, note, "## Milk", *MILK), NOBODY)
    assert [sections(each) for each in found.statements] == BOTH
    assert ("In Wales they cost less.", LeftOutReason.FOOTNOTE) in [
        (each.text.lstrip("†* "), each.reason) for each in found.left_out
    ]


@pytest.mark.parametrize("end", [("- Milk and bread.",), ("We ask for:", "- Milk*."), ("- Milk*.", "- Bread.")])
def test_an_entry_to_which_no_sign_leads_stays(end: tuple[str, ...]) -> None:
    (found,) = find_statements(leveled("# School meals", "## Meals", *MEALS, *end), NOBODY).statements
    assert sections(found)["rationale"].endswith(end[-1].lstrip("- "))


def test_short_entries_below_the_heading_of_a_page_with_one_statement_leave_it_its_title() -> None:
    (found,) = find_statements(leveled("# School meals", "- Food", "- Health", *MEALS), NOBODY).statements
    assert (found.title, found.check) == ("School meals", (CheckReason.TITLE_BY_PLACE,))
    assert sections(found)["position"] == "Free meals."
    page = leveled("# School meals", "- A place for every pupil who eats at noon", *MEALS)
    (other,) = find_statements(page, NOBODY).statements
    assert other.title == ""
