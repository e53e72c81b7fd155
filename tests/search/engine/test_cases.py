"""What school leaders type: the cases that stand outside the project, as shipped and after both pages were imported,
and everything that is shown on screen, pasted into the box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ascl_reader.importer.review.review import accept, review
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.library.statement import Statement
from ascl_reader.paths import shipped_library
from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import LONG, SHARED, from_yaml
from tests.importer.published import PAGES

CASES = SHARED / "cases" / "search.yaml"
FIRST = 3
"""How many statements a person looks at before typing something else."""


def cases() -> dict[str, list[Any]]:
    """Return the cases, none where they are not on this machine."""
    return from_yaml(CASES) if CASES.exists() else {"find": [], "nothing": []}


@pytest.fixture(scope="module", params=["shipped", "imported"])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the library as shipped, and after both published pages were imported."""
    folder = tmp_path_factory.mktemp("library")
    shipped = load_library(shipped_library(), folder / "cache")
    if request.param == "shipped":
        return shipped
    if not all(page.exists() for page in PAGES):
        pytest.skip("the published pages are not on this machine")
    accept(review(PAGES, shipped), shipped, ImportedLibrary(folder / "data"))
    return load_library(shipped_library(), folder / "cache", folder / "data")


@pytest.fixture(scope="module")
def index(library: Library) -> SearchIndex:
    """Return the index of it."""
    return index_in_memory(library)


@pytest.mark.skipif(not CASES.exists(), reason="the cases are not on this machine")
@pytest.mark.parametrize("case", cases()["find"], ids=lambda case: case["query"])
@pytest.mark.parametrize("typing", [True, False])
def test_what_is_wanted_is_among_the_first_three(case: dict[str, Any], typing: bool, index: SearchIndex) -> None:
    result = index.search(case["query"], typing=typing)
    first = [hit.id for hit in (*result.hits, *result.near)][:FIRST]
    assert set(case.get("top3", ())) <= set(first)
    assert not case.get("any_in_top3") or set(case["any_in_top3"]) & set(first)


@pytest.mark.skipif(not CASES.exists(), reason="the cases are not on this machine")
@pytest.mark.parametrize("text", cases()["nothing"])
@pytest.mark.parametrize("typing", [True, False])
def test_what_no_statement_is_about_has_no_hit(text: str, typing: bool, index: SearchIndex) -> None:
    result = index.search(text, typing=typing)
    assert result.hits == ()
    assert result.missing or result.near


def shown(statement: Statement) -> Iterator[str]:
    """Yield what can be read of a statement: its title, brief, period, facts, and its sentences in both wordings."""
    yield from (statement.title, statement.brief, *statement.facts)
    wordings: list[Any] = [statement.texts(wording) for wording in statement.wordings]
    for texts in wordings:
        for section in (texts.context, texts.position, texts.rationale):
            for sentence in re.split(r"(?<=[.!?])\s+|\n+", section):
                if len(sentence.split()) > 3:
                    yield sentence


def test_whatever_is_shown_is_found_when_it_is_pasted(library: Library, index: SearchIndex) -> None:
    lost, late = [], []
    texts = [(statement.id, text) for statement in library.statements for text in shown(statement)]
    for wanted, text in texts if LONG else texts[::7]:
        found = [hit.id for hit in index.search(text).hits]
        if wanted not in found:
            lost.append((wanted, text))
        elif wanted not in found[:FIRST] and len(text.split()) > 5:
            late.append((wanted, text))
    assert not lost
    assert not late


def test_theme_names_and_periods_are_found(library: Library, index: SearchIndex) -> None:
    for statement in library.statements:
        for text in (*map(library.themes.name, statement.themes), statement.period.label):
            assert statement.id in {hit.id for hit in index.search(text).hits}, text


def test_a_sentence_of_the_published_text_finds_its_statement_where_only_summaries_are_there(tmp_path: Path) -> None:
    if not all(page.exists() for page in PAGES):
        pytest.skip("the published pages are not on this machine")
    shipped = load_library(shipped_library(), tmp_path / "cache")
    accept(review(PAGES, shipped), shipped, ImportedLibrary(tmp_path / "data"))
    imported = load_library(shipped_library(), tmp_path / "cache", tmp_path / "data")
    index = index_in_memory(shipped)
    positions = [
        (statement.id, sentence)
        for statement in imported.statements
        if statement.full and statement.id in shipped
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", statement.full.texts.position)
        if len(sentence.split()) > 11
    ]
    found = 0
    for wanted, sentence in positions:
        result = index.search(sentence)
        found += wanted in [hit.id for hit in (*result.hits, *result.near)][:FIRST]
    assert found >= 0.9 * len(positions)
