"""What Whoosh writes is an index as any Whoosh reads it: fields, counts, lengths and filters, by its own matchers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.query import And, Not, Or, Prefix, Term

from ascl_reader.library.library import Library
from ascl_reader.progress import finish
from ascl_reader.search.engine.whoosh_index import WhooshIndex
from tests.conftest import MakeLibrary, statement_data
from tests.search.engine.statements import texts


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return a library of three statements."""
    return make_library(
        texts("budget", "Budgets", "Coins, coins, coins.", "Leaders need a plan.", "The plan is well-made."),
        texts("care", "Care", "Coins come late.", "Plans come first.", "Others wait."),
        statement_data("zebra", title="A zebra", brief="It asks for £10,000."),
    )


@pytest.fixture
def searcher(library: Library, tmp_path: Path) -> Iterator[Any]:
    """Return Whoosh's own searcher of what was written in two segments, the last statement of which was replaced."""
    index = WhooshIndex(tmp_path)
    finish(index.write(library.statements[:2], library.themes, 0))
    finish(index.write(library.statements[2:], library.themes, 2))
    finish(index.write(library.statements[2:], library.themes, 3, ["zebra"]))
    index.close()
    with FileStorage(str(tmp_path)).open_index().searcher() as searcher:
        yield searcher


def found(searcher: Any, query: Any) -> list[int]:
    """Return the numbers of the documents that Whoosh finds."""
    return [number for number, _ in searcher.search(query, limit=None).items()]


def test_fields_prefixes_or_and_not_are_answered_by_whoosh(searcher: Any) -> None:
    assert found(searcher, Term("context_summary", "coins")) == [0, 1]  # the one that says it thrice comes first
    assert found(searcher, Term("position_summary", "coins")) == []
    assert found(searcher, And([Prefix("rationale_summary", "wellm"), Term("title", "budgets")])) == [0]
    either = Or([Term("position_summary", "plan"), Term("position_summary", "plans")])
    assert found(searcher, And([either, Not(Term("title", "care"))])) == [0]


def test_figures_themes_and_years_are_terms_and_what_was_replaced_is_gone(searcher: Any, library: Library) -> None:
    assert found(searcher, Term("brief", "£10000")) == [3]
    assert found(searcher, Term("id", "zebra")) == [3]
    statement = library.find("zebra")
    assert 3 in found(searcher, Term("themes", statement.home))
    assert 3 in found(searcher, Term("years", str(statement.period.years[0])))


def test_the_lengths_of_fields_are_kept_for_weighting(searcher: Any) -> None:
    assert searcher.reader().doc_field_length(0, "context_summary") == 3
    assert searcher.reader().frequency("context_summary", b"coins") == 4
