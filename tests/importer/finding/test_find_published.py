"""The published pages give exactly the statements and sections that were measured on them."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import CheckReason, FoundSection
from ascl_reader.importer.finding.known_library import KnownLibrary, KnownStatements
from ascl_reader.importer.readers.read_file import read_document
from ascl_reader.importer.review.review import review
from ascl_reader.library.library import Library
from tests.importer.published import EXPECTED, PAGES, SOURCES, needs_pages

pytestmark = needs_pages


def told(section: FoundSection) -> dict[str, Any]:
    """Return what the facts tell of a section."""
    return {
        "lines": list(section.place_range),
        "words": len(section.text.split()),
        "bullets": sum(block.kind.value == "bullet" for block in section.blocks),
        "sha256_12": hashlib.sha256(section.text.encode()).hexdigest()[:12],
    }


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: each["heading"])
def test_each_page_gives_exactly_what_is_expected(expected: dict[str, Any], shipped: Library) -> None:
    document = read_document(SOURCES / expected["file"])
    found = find_statements(document, KnownLibrary(shipped).texts).statements
    assert document.heading == expected["heading"]
    assert len(found) == expected["count"]
    assert min(each.first for each in found) == expected["preamble_lines"][1] + 1
    for each, wanted in zip(found, expected["statements"], strict=True):
        assert (each.n, [each.first, each.last]) == (wanted["n"], wanted["lines"])
        assert {section.section.value: told(section) for section in each.sections} == wanted["sections"]
        assert bool(each.check) == (wanted["kind"] == "position-only")
        assert set(each.check) <= {CheckReason.NO_LABEL_RECOGNISED, CheckReason.NO_LABEL_SUBJECT}


def test_both_pages_together_are_35_statements_that_the_library_knows(shipped: Library) -> None:
    found = review(PAGES, shipped)
    ids = [statement["id"] for document in EXPECTED for statement in document["statements"]]
    assert [draft.id for draft in found.drafts] == ids
    assert (len(ids), len(set(ids))) == (46, 35)
    assert all(draft.known for draft in found.drafts)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: each["heading"])
def test_without_the_library_nothing_is_joined_over_a_certain_boundary_with_a_label(expected: dict[str, Any]) -> None:
    found = find_statements(read_document(SOURCES / expected["file"]), KnownStatements({})).statements
    labelled = [statement for statement in expected["statements"] if statement["kind"] == "labelled"]
    for each, wanted in zip(found, labelled[:-1], strict=False):
        assert {section.section.value: told(section) for section in each.sections} == wanted["sections"]
        assert each.check == ()
