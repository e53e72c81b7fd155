"""Long pages: what finding their statements costs grows with their length, and not with the square of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.finding.find_statements import find_statements
from tests.counted_calls import calls_of
from tests.importer.finding.test_finding import NOBODY, page

LINES = ("# Meals", "What is the context?")


def quotations(count: int) -> SourceDocument:
    """Return a statement whose many paragraphs may each be quoted from another."""
    return page(
        *LINES, *(f"Meal {number} costs {number + 2} pounds at {number * 7} schools." for number in range(count))
    )


def bare_headings(count: int) -> SourceDocument:
    """Return a page with many headings and nothing below them, above its only statement."""
    return page(*(f"# Meal {number}" for number in range(count)), LINES[1], "Meals cost more.")


@pytest.mark.parametrize("made", [quotations, bare_headings])
def test_four_times_the_lines_cost_no_more_than_some_five_times_as_much(made: Callable[[int], SourceDocument]) -> None:
    short, long = made(300), made(1200)
    find_statements(short, NOBODY)
    costs = [calls_of(lambda each=each: find_statements(each, NOBODY)) for each in (short, long)]  # type: ignore[misc]
    assert costs[1] < 5 * costs[0]
