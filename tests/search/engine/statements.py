"""The small library that tests of the search search, and what they ask of its answers."""

from __future__ import annotations

from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.result import SearchResult
from tests.conftest import statement_data


def texts(statement_id: str, title: str, context: str, position: str, rationale: str) -> dict[str, object]:
    """Return a statement with these texts."""
    summary = {"context": context, "position": position, "rationale": rationale}
    return statement_data(statement_id, title=title, summary=summary, brief="", facts=[])


def ids(result: SearchResult) -> list[str]:
    """Return the ids of what was found, the best first."""
    return [hit.id for hit in result.hits]


def found(index: SearchIndex, text: str) -> set[str]:
    """Return the ids of what was found."""
    return set(ids(index.search(text)))
