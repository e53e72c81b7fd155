"""Parts of a statement that look like those of a page stay in it, to be checked: a glossary, words on cookies."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.document import LeftOut
from ascl_reader.importer.blocks.kept_parts import to_be_checked
from ascl_reader.importer.blocks.page_lines import without_page_lines
from tests.importer.finding.test_pages_as_they_are import leveled
from tests.importer.finding.test_set_apart import CANALS, DoubtReason

PART = ("### Glossary", "Every school should explain its words to all parents.")
SAYING = "We use cookies to teach what a contract is."


def split(*lines: str) -> tuple[list[str], list[LeftOut]]:
    """Return the lines that are to be checked, and what is left out."""
    kept, left_out = without_page_lines(leveled("# School life", *lines).blocks)
    return [block.text for block in kept if block.doubts], left_out


def test_a_part_of_a_position_that_is_headed_as_notes_is_to_be_checked() -> None:
    assert split(*CANALS[:5], *PART, *CANALS[5:]) == ([line.lstrip("# ") for line in PART], [])


@pytest.mark.parametrize("name", ["Discussion", "Sources"])
def test_a_subheading_that_looks_like_one_of_the_site_is_to_be_checked(name: str) -> None:
    part = (f"### {name}", *PART[1:])
    assert split(*CANALS[:5], *part, *CANALS[5:]) == ([line.lstrip("# ") for line in part], [])


@pytest.mark.parametrize("name", ["More about the cost", "Further information"])
def test_a_heading_above_a_sentence_of_the_text_is_to_be_checked(name: str) -> None:
    assert split(*CANALS, f"### {name}", "A lock costs more than the boat that goes through it.") == ([name], [])


@pytest.mark.parametrize(
    "below", ["Lock: a gate that holds water in a canal.", "1. A note on canals that stands below them.", "A lock."]
)
def test_notes_between_two_sections_are_left_out(below: str) -> None:
    told, left_out = split(*CANALS[:5], PART[0], below, *CANALS[5:])
    assert [each.text for each in left_out] == ["Glossary", below]
    assert told == []


def test_the_same_behind_a_statement_is_left_out() -> None:
    _, left_out = split(*CANALS, *PART, "## Locks", "What is the context?", "Locks are old.")
    assert [each.text for each in left_out] == [line.lstrip("# ") for line in PART]


@pytest.mark.parametrize(("title", "told"), [("## Cookies in lessons", [SAYING]), (CANALS[0], [])])
def test_words_on_cookies_stay_in_a_statement_that_names_them(title: str, told: list[str]) -> None:
    to_check, left_out = split(title, *CANALS[1:5], SAYING, *CANALS[5:])
    assert to_check == told
    assert [each.text for each in left_out] == ([] if told else [SAYING])


def test_a_doubt_has_the_place_of_its_block() -> None:
    block = leveled(*CANALS).blocks[2]
    assert [(each.place, each.reason) for each in to_be_checked(block).doubts] == [(3, DoubtReason.SET_APART)]


@pytest.mark.parametrize("foot", [("- Privacy", "- Contact"), ("© 2026 Boats", "Privacy", "Accessibility")])
def test_links_at_the_foot_of_a_page_are_left_out(foot: tuple[str, ...]) -> None:
    told, left_out = split(*CANALS, *foot)
    assert (told, [each.text for each in left_out]) == ([], [line.lstrip("- ") for line in foot])


def test_a_title_that_is_also_the_name_of_a_page_of_the_site_stays() -> None:
    _, left_out = split(*CANALS, "© 2026 Boats", "Privacy", "What is the context?", "Locks are old.")
    assert [each.text for each in left_out] == ["© 2026 Boats"]
