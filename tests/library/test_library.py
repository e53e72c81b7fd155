"""The library in memory: statements by id, their relations from both ends, a digest of the content."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.errors import UnknownStatement
from ascl_reader.library.library import Library, is_shipped
from ascl_reader.library.read_library import read_library
from tests.conftest import MakeLibrary, statement_data, write_library


def test_a_statement_is_found_by_its_id_and_a_near_one_is_named(make_library: MakeLibrary) -> None:
    library = make_library(statement_data("funding-now"), statement_data("behaviour"))
    assert library.find("behaviour").title == "About behaviour"
    assert "behaviour" in library
    assert "behavior" not in library
    with pytest.raises(UnknownStatement, match="Did you mean funding-now"):
        library.find("funding-nwo")
    with pytest.raises(UnknownStatement, match="ascl-reader list"):
        library.find("zzz")


def test_related_statements_are_seen_from_both_ends(make_library: MakeLibrary) -> None:
    related = [{"id": "one", "how": "extends", "why": "it goes on"}]
    library = make_library(statement_data("one"), statement_data("two", related=related))
    assert [link.id for link in library.related("one")] == ["two"]
    assert library.related("nobody") == []


def test_the_digest_names_the_content_and_not_the_place(tmp_path: Path) -> None:
    def digest(name: str, *statements: dict[str, object]) -> str:
        return Library(read_library(write_library(tmp_path / name, *statements))).digest

    first = digest("first", statement_data("one"))
    assert digest("second", statement_data("one")) == first
    assert digest("third", statement_data("one", facts=["other"])) != first


def test_replaced_contents_are_seen_by_all_that_hold_the_library_and_by_no_copy(tmp_path: Path) -> None:
    related = [{"id": "one", "how": "extends", "why": "it goes on"}]
    first = write_library(tmp_path / "first", statement_data("one"), statement_data("two", related=related))
    second = write_library(tmp_path / "second", statement_data("one"), statement_data("three"))
    (second / "glossary.yaml").write_text("version: 1\nentries: []\n", encoding="utf-8")
    library = Library(read_library(first))
    term = library.glossary.entries[0].acronym
    assert [link.id for link in library.related("one")] == ["two"]
    assert [each.entry.acronym for each in library.terms_in(f"Of {term}.")] == [term]
    copy = library.copy()
    library.replace_contents(read_library(second))
    assert ("two" in library, "three" in library, library.related("one")) == (False, True, [])
    assert library.terms_in(f"Of {term}.") == [] != copy.terms_in(f"Of {term}.")
    assert ("two" in copy, "three" in copy) == (True, False)
    assert [link.id for link in copy.related("one")] == ["two"]
    assert library.digest != copy.digest


def test_a_statement_without_a_summary_does_not_ship_with_the_program(make_library: MakeLibrary) -> None:
    library = make_library(statement_data("one"), statement_data("two", summary={"position": " "}))
    assert [is_shipped(library, each) for each in ("one", "two", "three")] == [True, False, False]
