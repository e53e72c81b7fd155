"""Splits texts of hits into words before they are marked: in the background, so that no paint waits for it."""

from __future__ import annotations

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from ascl_reader.search.engine.passages import part_text
from ascl_reader.search.matching import read_ahead
from ascl_reader.search.result import SearchResult


def read_rows_ahead(result: SearchResult, library: Library) -> None:
    """Reads what the first rows show of the hits; another library may have come meanwhile."""
    for hit in result.first():
        if hit.id in library:
            statement = library.find(hit.id)
            read_ahead((statement.title, part_text(statement, library.themes, hit.section, hit.wording)))


def read_best_ahead(result: SearchResult, library: Library) -> None:
    """Reads what the panes will mark, if the best hit is shown."""
    best = result.best(library)
    if best:
        statement = library.find(best)
        read_ahead(statement.texts(each).plain(part) for each in statement.wordings for part in Section)
