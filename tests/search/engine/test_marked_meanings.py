"""What the search took as another way of saying something is marked wherever a hit says it so."""

from __future__ import annotations

import re

import pytest

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.matching import find_marks
from tests.search.judged import HALVES, read_judged

QUERIES = [query.query for path in HALVES for query in read_judged(path).find][::40]


def marked(text: str, part: str, index: SearchIndex, typed: str) -> list[str]:
    """Return what of a text is marked for a query."""
    return [text[at : at + size] for at, size in find_marks(text, part, index.search(typed).sought)]


@pytest.mark.parametrize(("typed", "other"), [("fines", "penalties"), ("penalties ", "Fines")])
def test_a_synonym_that_adds_no_hit_is_marked_and_told(
    typed: str, other: str, shipped: Library, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(typed)
    statement = shipped.find(result.hits[0].id)
    said = " ".join((statement.title, statement.brief, statement.summary.plain(Section.POSITION)))
    assert other in said
    assert any(other in each for each in marked(said, "position", shipped_index, typed))


@pytest.mark.parametrize("typed", QUERIES)
def test_all_that_is_told_is_marked_in_every_hit(typed: str, shipped: Library, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    for hit in list(result.hits)[:3]:
        statement = shipped.find(hit.id)
        for section in Section:
            text = statement.summary.plain(section)
            marks = find_marks(text, section.value, result.sought)
            for _, other in result.also_searched:
                for place in re.finditer(rf"\b{re.escape(other)}\b", text, re.IGNORECASE):
                    assert any(at <= place.start() and place.end() <= at + size for at, size in marks), (other, hit.id)


@pytest.mark.parametrize("how", ['"fines"', "fines"])
def test_what_is_taken_as_typed_is_not_marked_otherwise(how: str, shipped_index: SearchIndex) -> None:
    sought = shipped_index.search(how, words_kept=frozenset({"fines"})).sought
    assert find_marks("Fines are penalties.", "position", sought) == [(0, len("Fines"))]
