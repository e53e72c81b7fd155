"""Finding statements in pages: labels in every spelling, titles with months, pages without labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.blocks.document import Block, BlockKind, SourceDocument
from ascl_reader.importer.blocks.labels import split_at_labels, title_and_month
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import CheckReason, FoundStatement
from ascl_reader.importer.finding.recognise import KnownStatements
from ascl_reader.library.statement import Section

NOBODY = KnownStatements({})


def page(*lines: str) -> SourceDocument:
    """Return a page of these lines; one that begins with # is a heading, with - a bullet."""
    kinds = {"#": BlockKind.HEADING, "-": BlockKind.BULLET}
    blocks = [
        Block(kinds.get(line[0], BlockKind.PARAGRAPH), line.lstrip("#- "), number, number)
        for number, line in enumerate(lines, start=1)
    ]
    return SourceDocument("page.txt", "School meals", tuple(blocks))


def sections(found: FoundStatement) -> dict[str, str]:
    return {section.section.value: section.text for section in found.sections}


@pytest.mark.parametrize("context", ["What is the context?", "What is the context", "What’s the context?"])
@pytest.mark.parametrize("position", ["ASCL position:", "ASCL position", "ASCL Position: "])
@pytest.mark.parametrize(
    "why",
    ["Why are we saying it?", "Why are we saying this?", "Why we are saying…", "Why are we are saying this?"],
)
def test_labels_on_their_own_lines_in_every_spelling(context: str, position: str, why: str) -> None:
    (found,) = find_statements(
        page(context, "Meals cost more.", position, "Meals should be free.", why, "Children learn better."), NOBODY
    )
    assert sections(found) == {
        "context": "Meals cost more.",
        "position": "Meals should be free.",
        "rationale": "Children learn better.",
    }
    assert found.check == ()


@pytest.mark.parametrize(
    "line",
    [
        "ASCL position: Meals should be free.",
        "ASCL position Meals should be free.",
        "ASCL positionMeals should be free.",
        "ASCL position:Meals should be free.",
    ],
)
def test_a_label_in_the_line_of_its_text(line: str) -> None:
    (piece,) = split_at_labels(line)
    assert (piece.section, piece.text) == (Section.POSITION, "Meals should be free.")


@pytest.mark.parametrize(
    "line",
    ["ASCL position statements", "The ASCL position is known.", "ASCL positions differ.", "ASCL position on meals"],
)
def test_what_is_no_label(line: str) -> None:
    assert [piece.section for piece in split_at_labels(line)] == [None]


def test_a_preamble_with_its_list_is_no_statement() -> None:
    lines = ["# School meals", "ASCL position statements", "They cover:", "- milk", "- bread"]
    (found,) = find_statements(page(*lines, "What is the context?", "Meals cost more.", "ASCL position: Free."), NOBODY)
    assert (found.first, found.last) == (6, 8)


def test_bullets_and_the_text_after_them_stay_in_their_section() -> None:
    lines = ["What is the context?", "Meals need:", "- milk", "- bread", "And water.", "ASCL position:", "Ask for all."]
    (found,) = find_statements(page(*lines), NOBODY)
    assert sections(found)["context"] == "Meals need: milk bread And water."
    context = found.section(Section.CONTEXT)
    assert context is not None and context.as_text == "Meals need:\n\n- milk\n- bread\n\nAnd water."
    assert context.place_range == (2, 5)


def test_a_line_with_a_month_gives_title_and_month() -> None:
    lines = ["Free meals – March 2017", "Meals should be free.", "School milk - June 2018", "Milk should be fresh."]
    first, second = find_statements(page(*lines), NOBODY)
    assert (first.title, first.month, sections(first)) == (
        "Free meals",
        "2017-03",
        {"position": "Meals should be free."},
    )
    assert (second.title, second.month, second.check) == ("School milk", "2018-06", ())
    assert title_and_month("Term dates – a guide") == ("Term dates – a guide", None)


def test_a_heading_gives_the_title_and_without_labels_is_to_be_checked() -> None:
    lines = [
        "# Free meals",
        "What is the context?",
        "Dear.",
        "ASCL position: Free.",
        "# School milk",
        "Milk should be fresh.",
    ]
    first, second = find_statements(page(*lines), NOBODY)
    assert (first.title, first.check) == ("Free meals", ())
    assert (second.title, second.check) == ("School milk", (CheckReason.NO_LABEL_HEADING,))


@pytest.mark.parametrize("label", ["What is the context?", "ASCL position: Milk."])
@pytest.mark.parametrize("end", [["Why are we saying it?", "Hunger."], []])
def test_a_short_line_before_a_label_is_the_next_title(end: list[str], label: str) -> None:
    lines = ["What is the context?", "Dear.", "ASCL position: Free.", *end, "More.", "School milk", label, "Cows."]
    first, second = find_statements(page(*lines), NOBODY)
    assert (second.title, second.check[0], second.first) == ("School milk", CheckReason.TITLE_BY_PLACE, len(lines) - 2)
    assert (first.title, first.check, first.last) == ("", (), len(lines) - 3)
    assert "milk" not in first.text and "milk" not in second.text


def test_a_short_line_at_the_end_of_a_preamble_is_the_first_title() -> None:
    lines = ["What this page is for.", "School milk", "What is the context?", "Cows.", "ASCL position: Milk."]
    (found,) = find_statements(page(*lines), NOBODY)
    assert (found.title, found.check, found.first) == ("School milk", (CheckReason.TITLE_BY_PLACE,), 2)


@pytest.mark.parametrize(
    "line",
    [
        "Milk is dear.",
        "- School milk",
        "and that is that",
        "They said “milk is dear.”",
        "Milk is dear, they say (and they are right.)",
        "Is it dear?",
        "Milk, bread;",
        "They need:",
        f"School {'milk and ' * 13}bread",
    ],
)
def test_what_is_no_title_before_a_label_stays_where_it_is(line: str) -> None:
    lines = ["What is the context?", "Dear.", "ASCL position: Free.", "Why are we saying it?", "Hunger.", line]
    first, second = find_statements(page(*lines, "What is the context?", "Cows.", "ASCL position: Milk."), NOBODY)
    assert sections(first)["rationale"] == f"Hunger. {line.lstrip('- ')}"
    assert second.title == ""


def test_a_short_line_that_is_all_of_a_section_stays_in_it() -> None:
    lines = ["What is the context?", "Dear", "ASCL position:", "Free meals", "Why are we saying it?", "Hungry children"]
    first, second = find_statements(page(*lines, "What is the context?", "Cows.", "ASCL position: Milk."), NOBODY)
    assert sections(first)["rationale"] == "Hungry children"
    assert (first.check, second.title) == ((), "")
    lines = ["What is the context?", "Dear.", "It is (very) dear (so) ASCL position: Free (all).", "Hunger."]
    (found,) = find_statements(page(*lines), NOBODY)
    assert found.title == ""


def test_a_line_in_bold_or_not_before_the_label_of_a_headed_statement_is_its_own_title() -> None:
    lines = ["# Meals", "Meals cost more.", "School milk", "What is the context?", "Cows.", "ASCL position: Milk."]
    first, second = find_statements(page(*lines), NOBODY)
    assert (first.title, sections(first), first.check) == (
        "Meals",
        {"position": "Meals cost more."},
        (CheckReason.NO_LABEL_HEADING,),
    )
    assert (second.title, sections(second)) == ("School milk", {"context": "Cows.", "position": "Milk."})


def test_a_statement_without_a_position_is_to_be_checked() -> None:
    (found,) = find_statements(page("What is the context?", "Meals cost more."), NOBODY)
    assert found.check == (CheckReason.NO_POSITION,)


def test_a_page_without_any_statement_gives_none() -> None:
    assert find_statements(page("A page about the weather.", "It rains.", "- often"), NOBODY) == []


LINES = st.lists(
    st.one_of(
        st.sampled_from(["What is the context?", "ASCL position:", "Why are we saying it?", "# Heading", "- bullet"]),
        st.text(min_size=1, max_size=40).map(lambda text: f"x{' '.join(text.split())}"),
        st.text(min_size=1, max_size=40).map(lambda text: f"X{' '.join(text.split())}"),
    ),
    max_size=30,
)


@given(LINES)
def test_no_word_is_lost_or_told_twice_and_places_ascend(lines: list[str]) -> None:
    found = find_statements(page(*lines), NOBODY)
    told = []
    for each in found:
        told += [each.first] if CheckReason.TITLE_BY_PLACE in each.check else []
        told += [block.place for section in each.sections for block in section.blocks]
    first = next((number for number, line in enumerate(lines) if line[0] not in "Xx-"), len(lines))
    texts = [number for number, line in enumerate(lines, start=1) if number > first and line[0] in "Xx-"]
    assert [place for place in told if place > first] == texts
    assert [each.n for each in found] == list(range(1, len(found) + 1))
