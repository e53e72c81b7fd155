"""A line that stands alike below the titles of several statements is no title, and is left out."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.finding.find_statements import find_statements
from tests.importer.finding.test_finding import NOBODY, sections
from tests.importer.finding.test_pages_as_they_are import BOTH, MEALS, MILK, leveled


@pytest.mark.parametrize("titles", [("## Meals", "## Milk"), ("Meals", "Milk"), ("# Meals", "Milk")])
@pytest.mark.parametrize("line", ["Print page", "English | Cymraeg"])
def test_a_line_below_each_title_is_no_title(line: str, titles: tuple[str, str]) -> None:
    page = leveled(titles[0], line, *MEALS, titles[1], "Agreed: May 2020", line, *MILK)
    heading = "Meals" if titles[0] == "# Meals" else "School life"
    found = find_statements(msgspec.structs.replace(page, heading=heading), NOBODY)
    assert [(each.title, sections(each)) for each in found.statements] == list(
        zip(("Meals", "Milk"), BOTH, strict=True)
    )
    assert [each.reason for each in found.left_out if each.text == line] == [LeftOutReason.METADATA] * 2


def test_lines_that_differ_or_stand_below_no_title_are_titles() -> None:
    found = find_statements(leveled("Food. It is dear.", "Meals", *MEALS, "Milk", *MILK), NOBODY)
    assert [each.title for each in found.statements] == ["Meals", "Milk"]
    alike = find_statements(leveled("## Food", "Meals", *MEALS, "Meals", *MILK), NOBODY)
    assert [each.title for each in alike.statements] == ["Meals", "Meals"]


def test_a_subject_of_two_parts_of_a_page_that_have_others_too_is_a_title() -> None:
    page = leveled("Juniors", "Meals", *MEALS, "Milk", *MILK, "Seniors", "Meals", *MEALS, "Bread", *MILK)
    assert [each.title for each in find_statements(page, NOBODY).statements] == ["Meals", "Milk", "Meals", "Bread"]
