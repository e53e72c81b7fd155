"""The published pages read into blocks whose lines are those that were measured."""

from __future__ import annotations

from typing import Any

import pytest

from ascl_reader.importer.blocks.document import BlockKind, SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from tests.importer.published import EXPECTED, SOURCES, needs_pages

pytestmark = needs_pages


@pytest.fixture(params=EXPECTED, ids=lambda each: each["heading"])
def expected(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return what was measured on one page."""
    found: dict[str, Any] = request.param
    return found


@pytest.fixture
def document(expected: dict[str, Any]) -> SourceDocument:
    """Return the page as read."""
    return read_document(SOURCES / expected["file"])


def test_the_heading_is_found(document: SourceDocument, expected: dict[str, Any]) -> None:
    assert document.heading == expected["heading"]
    assert document.blocks[0].text == expected["heading"]


def test_every_line_with_a_word_is_a_block(document: SourceDocument) -> None:
    lines = (SOURCES / document.file).read_text(encoding="utf-8").split("\n")
    assert [block.place for block in document.blocks] == [
        number for number, line in enumerate(lines, start=1) if line.strip()
    ]


def test_sections_begin_and_end_on_lines_of_blocks_and_have_their_bullets(
    document: SourceDocument, expected: dict[str, Any]
) -> None:
    places = {block.place for block in document.blocks}
    for statement in expected["statements"]:
        for section in statement["sections"].values():
            first, last = section["lines"]
            assert {first, last} <= places
            inside = [block for block in document.blocks if first <= block.place <= last]
            assert sum(block.kind is BlockKind.BULLET for block in inside) == section["bullets"]
            words = sum(len(block.text.split()) for block in inside)
            assert section["words"] <= words <= section["words"] + 5  # a label inside a line has up to five
