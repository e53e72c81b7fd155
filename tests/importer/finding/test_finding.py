"""Finding statements in pages: labels in every spelling, titles with months, pages without labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.blocks.document import (
    Block,
    BlockKind,
    SourceDocument,
)
from ascl_reader.importer.blocks.labels import is_label, split_at_labels
from ascl_reader.importer.blocks.titles import title_and_month
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import CheckReason, FoundStatement
from ascl_reader.importer.finding.known_library import KnownStatements
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
    ).statements
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
    (found,) = find_statements(
        page(*lines, "What is the context?", "Meals cost more.", "ASCL position: Free."), NOBODY
    ).statements
    assert (found.first, found.last) == (6, 8)


def test_bullets_and_the_text_after_them_stay_in_their_section() -> None:
    lines = ["What is the context?", "Meals need:", "- milk", "- bread", "And water.", "ASCL position:", "Ask for all."]
    (found,) = find_statements(page(*lines), NOBODY).statements
    assert sections(found)["context"] == "Meals need: milk bread And water."
    context = found.section(Section.CONTEXT)
    assert context is not None and context.as_text == "Meals need:\n\n- milk\n- bread\n\nAnd water."
    assert context.place_range == (2, 5)


def test_a_line_with_a_month_gives_title_and_month() -> None:
    lines = ["Free meals – March 2017", "Meals should be free.", "School milk - June 2018", "Milk should be fresh."]
    first, second = find_statements(page(*lines), NOBODY).statements
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
    first, second = find_statements(page(*lines), NOBODY).statements
    assert (first.title, first.check) == ("Free meals", (CheckReason.NO_RATIONALE,))
    assert (second.title, second.check) == ("School milk", (CheckReason.NO_LABEL_HEADING,))


@pytest.mark.parametrize("label", ["What is the context?", "ASCL position: Milk."])
@pytest.mark.parametrize("end", [["Why are we saying it?", "Hunger."], []])
def test_a_short_line_before_a_label_is_the_next_title(end: list[str], label: str) -> None:
    lines = ["What is the context?", "Dear.", "ASCL position: Free.", *end, "More.", "School milk", label, "Cows."]
    first, second = find_statements(page(*lines), NOBODY).statements
    assert (second.title, second.check[0], second.first) == ("School milk", CheckReason.TITLE_BY_PLACE, len(lines) - 2)
    lacking = () if end else (CheckReason.NO_RATIONALE,)
    assert (first.title, first.check, first.last) == ("", lacking, len(lines) - 3)
    assert "milk" not in first.text and "milk" not in second.text


def test_a_short_line_at_the_end_of_a_preamble_is_the_first_title() -> None:
    lines = ["What this page is for.", "School milk", "What is the context?", "Cows.", "ASCL position: Milk."]
    (found,) = find_statements(page(*lines), NOBODY).statements
    unsure = (CheckReason.TITLE_BY_PLACE, CheckReason.NO_RATIONALE)
    assert (found.title, found.check, found.first) == ("School milk", unsure, 2)


@pytest.mark.parametrize(
    "line",
    [
        "Milk is dear.",
        "- School milk",
        "and that is that",
        "They said “milk is dear.”",
        "Milk is dear, they say (and they are right.)",
        "Milk, bread;",
        "They need:",
        f"School {'milk and ' * 22}bread",
    ],
)
def test_what_is_no_title_before_a_label_stays_where_it_is(line: str) -> None:
    lines = ["What is the context?", "Dear.", "ASCL position: Free.", "Why are we saying it?", "Hunger.", line]
    first, second = find_statements(
        page(*lines, "What is the context?", "Cows.", "ASCL position: Milk."), NOBODY
    ).statements
    assert sections(first)["rationale"] == f"Hunger. {line.lstrip('- ')}"
    assert second.title == ""


def test_a_short_line_that_is_all_of_a_section_stays_in_it() -> None:
    lines = ["What is the context?", "Dear", "ASCL position:", "Free meals", "Why are we saying it?", "Hungry children"]
    first, second = find_statements(
        page(*lines, "What is the context?", "Cows.", "ASCL position: Milk."), NOBODY
    ).statements
    assert sections(first)["rationale"] == "Hungry children"
    assert (first.check, second.title) == ((), "")
    lines = ["What is the context?", "Dear.", "It is (very) dear (so) ASCL position: Free (all).", "Hunger."]
    (found,) = find_statements(page(*lines), NOBODY).statements
    assert found.title == ""


def test_a_line_in_bold_or_not_before_the_label_of_a_headed_statement_is_its_own_title() -> None:
    lines = ["# Meals", "Meals cost more.", "School milk", "What is the context?", "Cows.", "ASCL position: Milk."]
    first, second = find_statements(page(*lines), NOBODY).statements
    assert (first.title, sections(first), first.check) == (
        "Meals",
        {"position": "Meals cost more."},
        (CheckReason.NO_LABEL_HEADING,),
    )
    assert (second.title, sections(second)) == ("School milk", {"context": "Cows.", "position": "Milk."})


def test_a_statement_without_a_position_is_to_be_checked() -> None:
    (found,) = find_statements(page("What is the context?", "Meals cost more."), NOBODY).statements
    assert found.check == (CheckReason.NO_POSITION, CheckReason.NO_RATIONALE)


def test_a_page_without_any_statement_gives_none() -> None:
    assert find_statements(page("A page about the weather.", "It rains.", "- often"), NOBODY).statements == ()


LINES = st.lists(
    st.one_of(
        st.sampled_from(["What is the context?", "ASCL position:", "Why are we saying it?", "# Heading", "- bullet"]),
        st.sampled_from(
            ["Context", "Our position (agreed May 2020):", "# Group – May 2019", "Agreed: May 2018", "Share"]
        ),
        st.sampled_from(["Share", "Milk – May 2019", "Related pages", "We use cookies.", "Milk", "Is milk dear?"]),
        st.text(min_size=1, max_size=40).map(lambda text: f"x{' '.join(text.split())}"),
        st.text(min_size=1, max_size=40).map(lambda text: f"X{' '.join(text.split())}"),
    ),
    max_size=30,
)


@given(LINES)
def test_every_line_is_a_title_or_a_label_or_in_one_section_or_left_out(lines: list[str]) -> None:
    document = page(*lines)
    found = find_statements(document, NOBODY)
    told = [each.heading.place for each in found.statements if each.heading]
    told += [block.place for each in found.statements for section in each.sections for block in section.blocks]
    wholly = {block.text: block.place for block in document.blocks}
    told += [each.place for each in found.left_out if each.text in wholly]
    labels = [block.place for block in document.blocks if is_label(block.text)]
    assert sorted([*told, *(place for place in labels if place not in told)]) == list(range(1, len(lines) + 1))
    places = [block.place for each in found.statements for section in each.sections for block in section.blocks]
    assert len(set(places)) == len(places)
    assert [each.n for each in found.statements] == list(range(1, len(found.statements) + 1))
    assert [each.first for each in found.statements] == sorted(each.first for each in found.statements)


def test_a_date_goes_with_its_title_though_the_same_date_is_given_back_to_the_text_elsewhere() -> None:
    meals = ("Meals cost more.", "Meals", "Agreed: May 2018", "What is the context?", "Meals cost more.")
    milk = ("ASCL position:", "Milk should be free.", "Milk", "Agreed: May 2018", "What is the context?")
    found = find_statements(page(*meals, *milk), NOBODY)
    assert [each.text for each in found.left_out].count("Agreed: May 2018") == 2
