"""Headings of a page and lines around its statements: titles, contents, who agreed it, what is related."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.importer.blocks.document import BlockKind, LeftOutReason
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import CheckReason
from tests.importer.finding.test_finding import NOBODY, sections
from tests.importer.finding.test_pages_as_they_are import BOTH, MEALS, MILK, leveled


def test_a_heading_of_the_same_rank_as_the_next_titles_is_a_title_for_sure() -> None:
    for page in (
        leveled("# Meals", *MEALS, "# Milk", *MILK),
        leveled("Our views", "## Meals", *MEALS, "## Milk", *MILK),
    ):
        heading = next(block.text for block in page.blocks if block.kind is BlockKind.HEADING)
        found = find_statements(msgspec.structs.replace(page, heading=heading), NOBODY)
        assert [(each.title, each.check) for each in found.statements] == [("Meals", ()), ("Milk", ())]


def test_the_heading_of_a_page_with_one_statement_is_its_title_and_to_be_checked() -> None:
    page = msgspec.structs.replace(leveled("# Meals", *MEALS), heading="Meals")
    (found,) = find_statements(page, NOBODY).statements
    assert (found.title, found.check) == ("Meals", (CheckReason.TITLE_BY_PLACE,))
    lower = msgspec.structs.replace(leveled("## Meals", *MEALS), heading="Meals")
    assert [(each.title, each.check) for each in find_statements(lower, NOBODY).statements] == [("Meals", ())]


@pytest.mark.parametrize("lines", [("Meals", "and milk"), ("Meals and", "Milk"), ("Meals –", "all of them")])
def test_a_title_over_two_headings_is_one(lines: tuple[str, str]) -> None:
    page = leveled("# Views", *(f"## {line}" for line in lines), *MEALS, "## Milk", *MILK)
    found = find_statements(msgspec.structs.replace(page, heading="Views"), NOBODY)
    assert [each.title for each in found.statements] == [" ".join(lines), "Milk"]
    assert not found.doubts


@pytest.mark.parametrize("group", ["## Meals", "### Food of the day and"])
def test_a_title_below_another_heading_is_alone(group: str) -> None:
    page = leveled("# Views", group, "## Milk", *MILK)
    found = find_statements(msgspec.structs.replace(page, heading="Views"), NOBODY)
    assert [each.title for each in found.statements] == ["Milk"]


def test_a_list_of_the_titles_of_a_page_is_navigation() -> None:
    contents = ("## Contents", "- Meals", "- Milk")
    found = find_statements(leveled("# School meals", *contents, "## Meals", *MEALS, "## Milk", *MILK), NOBODY)
    assert [sections(each) for each in found.statements] == BOTH
    assert [each.text for each in found.left_out if each.reason is LeftOutReason.NAVIGATION] == [
        "Contents",
        "Meals",
        "Milk",
    ]
    printed = leveled("# School meals", "Meals", "Milk", "## Meals", *MEALS, "## Milk", *MILK)
    assert [sections(each) for each in find_statements(printed, NOBODY).statements] == BOTH
    assert [each.reason for each in find_statements(printed, NOBODY).left_out][1:3] == [LeftOutReason.NAVIGATION] * 2
    numbered = leveled(
        "# School meals", "## Contents", "- 1. Meals", "- 2. Milk", "## Meals", *MEALS, "## 2 Milk", *MILK
    )
    assert [sections(each) for each in find_statements(numbered, NOBODY).statements] == BOTH
    within = ("## Meals", *MEALS, "- Milk", "- Meals", "## Milk", *MILK)  # a list of something else
    first = find_statements(leveled("# School meals", *within), NOBODY).statements[0]
    assert [block.text for block in first.sections[2].blocks] == ["Hunger.", "Milk", "Meals"]


def test_a_heading_over_lines_of_the_page_is_of_the_page_too() -> None:
    lines = ("## Stay in touch", "Sign up to our newsletter for weekly news.")
    found = find_statements(leveled("## Meals", *MEALS, "## Milk", *MILK, *lines), NOBODY)
    assert [sections(each) for each in found.statements] == BOTH
    assert found.doubts == () and [each.text for each in found.left_out] == [lines[0].lstrip("# "), lines[1]]


def test_a_heading_over_contents_and_deeper_headings_is_none() -> None:
    page = leveled("# Food", "Table of contents", "## Meals", *MEALS, "## Milk", *MILK)
    assert [each.title for each in find_statements(page, NOBODY).statements] == ["Meals", "Milk"]


def test_all_entries_below_a_line_for_sharing_are_of_the_page() -> None:
    page = leveled("## Meals", *MEALS, "Share this page", "- Facebook", "- E-bost", "- Copïo’r ddolen")
    assert sections(find_statements(page, NOBODY).statements[0]) == BOTH[0]


def test_a_list_below_a_line_for_sharing_that_names_no_network_stays() -> None:
    shared = (*MEALS[:4], "Share this statement", "- milk at noon", "- bread at four", *MEALS[4:])
    found = find_statements(leveled("# School meals", "## Meals", *shared), NOBODY).statements[0]
    assert sections(found)["position"] == "Free meals. milk at noon bread at four"


def test_a_committee_and_a_month_in_brackets_are_no_part_of_a_title() -> None:
    titles = ("## Meals (Primary Committee, January 2023)", "## Milk (and bread, June 2022)")
    found = find_statements(leveled("# School meals", titles[0], *MEALS, titles[1], *MILK), NOBODY).statements
    assert [(each.title, each.month) for each in found] == [("Meals", "2023-01"), ("Milk (and bread, June 2022)", None)]


@pytest.mark.parametrize(
    "lines",
    [
        ("- Date agreed: March 2024", "- Committee: Primary"),
        ("12 March 2024 · Primary Committee · 3 min read",),
        ("March 2024", "By Jo Smith, policy officer"),
        ("March 2024", "4–5 minutes"),
    ],
)
def test_what_tells_of_a_statement_below_its_title_is_in_no_section(lines: tuple[str, ...]) -> None:
    found = find_statements(leveled("# School meals", "## Meals", *lines, *MEALS, "## Milk", *MILK), NOBODY)
    assert [sections(each) for each in found.statements] == BOTH
    assert found.statements[0].month == "2024-03"
    assert [each.text for each in found.left_out if each.reason is LeftOutReason.METADATA] == [
        line.lstrip("- ") for line in lines
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("- 1", "- 2", "- 3", "- Next ›"),
        ("« Previous | 1 | 2 | 3 | Next »",),
        ("See also: School bread",),
        ("Read the full statement",),
        ("- Read more",),
        ("- END –", "Notes to editors"),
        ("Ends", "For more, ring the office."),
    ],
)
def test_what_leads_to_other_pages_is_in_no_statement(lines: tuple[str, ...]) -> None:
    found = find_statements(leveled("# School meals", "## Meals", *MEALS, "## Milk", *MILK, *lines), NOBODY)
    assert [sections(each) for each in found.statements] == BOTH
    assert len([each for each in found.left_out if each.text in [line.lstrip("- ") for line in lines]]) == len(lines)


def test_a_line_that_names_one_other_page_takes_nothing_else_with_it() -> None:
    within = (*MEALS[:4], "See also: School bread", "A meal a day", *MEALS[4:])
    found = find_statements(leveled("# School meals", "## Meals", *within), NOBODY).statements[0]
    assert sections(found)["position"] == "Free meals. A meal a day"


def test_a_label_in_unknown_words_is_no_title_and_to_be_checked() -> None:
    def with_headings(title: str, lines: tuple[str, ...]) -> list[str]:
        labelled = [f"### {line}" if number % 2 == 0 else line for number, line in enumerate(lines)]
        return [f"## {title}", "### Where things stand", *labelled[1:]]

    page = leveled("# School meals", *with_headings("Meals", MEALS), *with_headings("Milk", MILK))
    found = find_statements(page, NOBODY)
    assert [(each.title, sections(each)) for each in found.statements] == [("Meals", BOTH[0]), ("Milk", BOTH[1])]
    assert [each.check for each in found.statements] == [(CheckReason.UNKNOWN_LABEL,)] * 2
    assert [each.text for each in found.left_out][1:] == ["Where things stand"] * 2
    group = leveled("# School meals", "## Food", "### Meals", "Of meals.", "### What is the context?", *MEALS[1:])
    assert [each.title for each in find_statements(group, NOBODY).statements] == ["Meals"]
    several = [("### Meals", "Of meals.", *MEALS[2:]), ("### Milk", "Of milk.", *MILK[2:])]
    lines = [f"### {line}" if line[-1] in "?:" else line for lines in several for line in lines]
    found = find_statements(leveled("# School meals", "## Food", *lines), NOBODY).statements
    assert [each.title for each in found] == ["Meals", "Milk"], "labels stand again below what is a title then"


def test_short_lines_above_all_titles_are_in_no_statement() -> None:
    page = leveled("# School meals", "Funding", "## Meals", *MEALS, "Policy", "## Milk", *MILK)
    found = find_statements(page, NOBODY)
    assert [sections(each) for each in found.statements] == BOTH and found.statements[0].check == ()
    assert [each.text for each in found.left_out][1:] == ["Funding", "Policy"]
    once = leveled("# School meals", "## Meals", *MEALS, "Policy", "## Milk", *MILK)
    assert sections(find_statements(once, NOBODY).statements[0])["rationale"] == "Hunger. Policy"
