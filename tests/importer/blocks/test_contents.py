"""Lists above the statements of a page that only name its headings: which are left out, and with which heading."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.contents import LONGEST_LINK, entries_of_contents
from ascl_reader.importer.blocks.labels import is_label
from tests.importer.finding.test_pages_as_they_are import leveled

MEALS = ("## Meals", "What is the context?", "Meals cost more.")
MILK = ("## Milk", "What is the context?", "Milk is dear.")


def listed(*lines: str) -> list[str]:
    """Return the lines of a page that are a list of its contents."""
    blocks = leveled(*lines).blocks
    places = entries_of_contents(blocks, [is_label(block.text) for block in blocks])
    return [lines[place] for place in sorted(places)]


@pytest.mark.parametrize("entries", [("- Meals", "- Milk"), ("- 1. Meals", "- 2. Milk"), ("- a) Meals", "- iv. Milk")])
def test_a_list_that_names_headings_is_one_with_numbers_or_without(entries: tuple[str, str]) -> None:
    assert listed(*entries, *MEALS, *MILK) == list(entries)
    numbered = ("## 1. Meals", *MEALS[1:], "## 2. Milk", *MILK[1:])
    assert listed(*entries, *numbered) == list(entries)


@pytest.mark.parametrize("entries", [("- Meals",), ("- Meals", "- Milk", "- Bread"), ("- Bread", "- Meals")])
def test_one_entry_alone_and_a_list_that_names_more_than_headings_are_none(entries: tuple[str, ...]) -> None:
    assert listed(*entries, *MEALS, *MILK) == []


def test_the_heading_of_the_list_goes_with_it_and_that_of_the_page_stays() -> None:
    entries = ("- Meals", "- Milk")
    assert listed("# Food", "## Contents", *entries, *MEALS, *MILK) == ["## Contents", *entries]
    assert listed("# Food", *entries, *MEALS, *MILK) == list(entries)
    assert listed("## Food", *entries, *MEALS, *MILK) == list(entries)
    assert listed("Our views", "# Food", *entries, *MEALS, *MILK) == list(entries)


def test_a_heading_as_long_as_a_sentence_stays_above_a_list_that_is_left_out() -> None:
    entries = ("- Meals", "- Milk")
    longest, longer = f"## {'x' * LONGEST_LINK}", f"## {'x' * (LONGEST_LINK + 1)}"
    assert listed("# Food", longest, *entries, *MEALS, *MILK) == [longest, *entries]
    assert listed("# Food", longer, *entries, *MEALS, *MILK) == list(entries)


def test_a_list_of_titles_within_a_statement_stays() -> None:
    assert listed(*MEALS, "- Meals", "- Milk", *MILK) == []


def test_headings_with_nothing_below_them_are_contents_where_they_stand_again_and_only_above_the_statements() -> None:
    assert listed("## Meals", "## Milk", *MEALS, *MILK) == ["## Meals", "## Milk"]
    assert listed("### Meals", "## Milk", *MEALS, *MILK) == ["## Milk"]
    assert listed(*MEALS, "## Milk", *MILK) == []
