"""Finding statements in pages: labels in every spelling, titles with months, pages without labels."""

from __future__ import annotations

import hashlib

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.document import Block, Kind, SourceDocument
from ascl_reader.importer.drafts import known_statements
from ascl_reader.importer.find_statements import Check, Found, find_statements
from ascl_reader.importer.labels import pieces, title_and_month
from ascl_reader.importer.read_file import read_document
from ascl_reader.library import Library
from ascl_reader.recognise import Known
from ascl_reader.statement import Section
from tests.conftest import SHARED

NOBODY = Known({})
SOURCES = SHARED / "sources"
EXPECTED = SHARED / "design" / "import-expectations.yaml"


def page(*lines: str) -> SourceDocument:
    """Return a page of these lines; one that begins with # is a heading, with - a bullet."""
    kinds = {"#": Kind.HEADING, "-": Kind.BULLET}
    blocks = [
        Block(kinds.get(line[0], Kind.PARAGRAPH), line.lstrip("#- "), number, number)
        for number, line in enumerate(lines, start=1)
    ]
    return SourceDocument("page.txt", "School meals", tuple(blocks))


def sections(found: Found) -> dict[str, str]:
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
    (piece,) = pieces(line)
    assert (piece.section, piece.text) == (Section.POSITION, "Meals should be free.")


@pytest.mark.parametrize(
    "line",
    ["ASCL position statements", "The ASCL position is known.", "ASCL positions differ.", "ASCL position on meals"],
)
def test_what_is_no_label(line: str) -> None:
    assert [piece.section for piece in pieces(line)] == [None]


def test_a_preamble_with_its_list_is_no_statement() -> None:
    lines = ["# School meals", "ASCL position statements", "They cover:", "- milk", "- bread"]
    (found,) = find_statements(page(*lines, "What is the context?", "Meals cost more.", "ASCL position: Free."), NOBODY)
    assert (found.first, found.last) == (6, 8)


def test_bullets_and_the_text_after_them_stay_in_their_section() -> None:
    lines = ["What is the context?", "Meals need:", "- milk", "- bread", "And water.", "ASCL position:", "Ask for all."]
    (found,) = find_statements(page(*lines), NOBODY)
    assert sections(found)["context"] == "Meals need: milk bread And water."
    context = found.section(Section.CONTEXT)
    assert context is not None and context.written == "Meals need:\n\n- milk\n- bread\n\nAnd water."
    assert context.places == (2, 5)


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
    assert (second.title, second.check) == ("School milk", (Check.NO_LABEL_HEADING,))


def test_a_statement_without_a_position_is_to_be_checked() -> None:
    (found,) = find_statements(page("What is the context?", "Meals cost more."), NOBODY)
    assert found.check == (Check.NO_POSITION,)


def test_a_page_without_any_statement_gives_none() -> None:
    assert find_statements(page("A page about the weather.", "It rains.", "- often"), NOBODY) == []


LINES = st.lists(
    st.one_of(
        st.sampled_from(["What is the context?", "ASCL position:", "Why are we saying it?", "# Heading", "- bullet"]),
        st.text(min_size=1, max_size=40).map(lambda text: f"x{' '.join(text.split())}"),
    ),
    max_size=30,
)


@given(LINES)
def test_no_word_is_lost_or_told_twice_and_places_ascend(lines: list[str]) -> None:
    found = find_statements(page(*lines), NOBODY)
    told = [block.place for each in found for section in each.sections for block in section.blocks]
    first = next((number for number, line in enumerate(lines) if line[0] not in "x-"), len(lines))
    texts = [number for number, line in enumerate(lines, start=1) if number > first and line[0] in "x-"]
    assert told == texts
    assert [each.n for each in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize("number", [0, 1])
def test_the_published_pages_give_exactly_what_is_expected(number: int, shipped: Library) -> None:
    if not EXPECTED.exists():
        pytest.skip("the published documents are not here")
    expected = yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))["documents"][number]
    document = read_document(SOURCES / expected["file"])
    found = find_statements(document, known_statements(shipped))
    assert document.heading == expected["heading"]
    assert [each.first for each in found] == [each["lines"][0] for each in expected["statements"]]
    for each, wanted in zip(found, expected["statements"], strict=True):
        hashes = {
            section.section.value: hashlib.sha256(section.text.encode()).hexdigest()[:12] for section in each.sections
        }
        assert hashes == {name: told["sha256_12"] for name, told in wanted["sections"].items()}
        places = {section.section.value: list(section.places) for section in each.sections}
        assert places == {name: told["lines"] for name, told in wanted["sections"].items()}
        assert bool(each.check) == (wanted["kind"] == "position-only")
