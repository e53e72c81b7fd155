"""The file of judged queries is sound: what it asks for exists, nothing is asked twice, no statement is left out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ascl_reader.library.contents import Contents
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from ascl_reader.search.words import folded_words
from tests.search.judged import HALVES, JUDGED, JUDGED_MORE, Judged, JudgedQuery, read_judged

FILE = read_judged()
MORE = read_judged(JUDGED_MORE)

KINDS = {
    "everyday",
    "official",
    "old name",
    "American",
    "misspelling",
    "acronym",
    "plural",
    "figure",
    "question",
    "Welsh or Northern Irish",
    "report or law",
    "copied",
    "compound",
    "period",
}


@pytest.fixture(scope="module")
def library() -> Contents:
    return read_library(shipped_library())


def ids(library: Contents) -> set[str]:
    return {statement.id for statement in library.statements}


def test_there_are_enough_of_them() -> None:
    assert len(FILE.find) >= 85
    assert len(FILE.nothing) >= 25


@pytest.mark.parametrize("path", HALVES, ids=lambda path: path.stem)
def test_each_asks_for_one_to_three_statements_that_exist(path: Path, library: Contents) -> None:
    for query in read_judged(path).find:
        assert set(query.wanted) <= ids(library), query.query
        assert len(set(query.wanted)) == len(query.wanted), query.query
        assert 1 <= len(query.top3) + bool(query.any_in_top3) <= 3, query.query


@pytest.mark.parametrize("file", [FILE, MORE], ids=["judged", "more"])
def test_every_statement_is_asked_for_twice_at_least(file: Judged, library: Contents) -> None:
    asked = Counter(each for query in file.find for each in query.wanted)
    assert [each for each in sorted(ids(library)) if asked[each] < 2] == []


def test_nothing_is_asked_twice() -> None:
    texts = [text for file in (FILE, MORE) for text in (*(query.query for query in file.find), *file.nothing)]
    asked = Counter(" ".join(text.casefold().split()) for text in texts)
    assert [text for text, times in asked.items() if times > 1] == []


def test_every_kind_of_query_is_there_and_no_other() -> None:
    assert {query.kind for query in FILE.find} == KINDS
    assert {query.kind for query in MORE.find} <= KINDS


def test_what_is_called_copied_stands_in_the_summary_that_is_wanted(library: Contents) -> None:
    summaries = {statement.id: statement.summary for statement in library.statements}
    for query in FILE.find:
        if query.kind == "copied":
            summary = summaries[query.top3[0]]
            texts = [" ".join(folded_words(text)) for text in (summary.context, summary.position, summary.rationale)]
            assert any(" ".join(folded_words(query.query)) in text for text in texts), query.query


def test_the_head_of_the_file_names_every_kind() -> None:
    head = JUDGED.read_text(encoding="utf-8").partition("find:")[0].replace("\n# ", " ")
    assert [kind for kind in KINDS if kind not in head] == []


@pytest.mark.parametrize(
    ("order", "found", "rank"),
    [(["a", "b"], 1.0, 1.0), (["x", "b", "c"], 0.5, 0.5), (["c", "x", "y", "a"], 0.5, 1.0), ([], 0.0, 0.0)],
)
def test_recall_counts_what_is_wanted_among_the_first_three(order: list[str], found: float, rank: float) -> None:
    query = JudgedQuery("text", "everyday", top3=("a",), any_in_top3=("b", "c"))
    assert query.found(order[:3]) == found
    assert query.reciprocal_rank(order) == rank
