"""Labels that stand again in one section, as a table has them beside each of its paragraphs."""

from __future__ import annotations

from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import CheckReason
from tests.importer.finding.test_finding import NOBODY, sections
from tests.importer.finding.test_pages_as_they_are import BOTH, MEALS, MILK, leveled


def test_a_label_that_stands_again_beside_each_paragraph_of_its_section_opens_no_other_statement() -> None:
    context, cost, position, free, why, hunger = MEALS
    again = (context, cost, context, "They rose.", position, free, position, "Daily.", why, hunger, why, "They thrive.")
    found = find_statements(leveled("## Meals", *again, "## Milk", *MILK), NOBODY).statements
    meals = {"context": f"{cost} They rose.", "position": f"{free} Daily.", "rationale": f"{hunger} They thrive."}
    assert [sections(each) for each in found] == [meals, BOTH[1]]
    assert [each.check for each in found] == [(CheckReason.TWO_SECTIONS_ALIKE,), ()]


def test_other_words_that_may_be_a_label_are_text_in_the_section_that_has_one() -> None:
    lines = (*MEALS[:4], "Our asks", "Daily ones.", *MEALS[4:])
    (found,) = find_statements(leveled("## Meals", *lines), NOBODY).statements
    assert sections(found)["position"] == "Free meals. Our asks Daily ones."
    assert found.check == (CheckReason.TWO_SECTIONS_ALIKE,)


def test_a_list_of_positions_alone_has_as_many_statements() -> None:
    lines = ("ASCL position:", "Free meals.", "ASCL position:", "Free milk.")
    for title in ((), ("## Food",)):
        assert len(find_statements(leveled(*title, *lines), NOBODY).statements) == 2
