"""The passages of statements that answer a search best: for a line in the list of hits, and read ahead of the marks."""

from __future__ import annotations

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, Wording
from ascl_reader.library.themes import ThemeTree
from ascl_reader.search.engine.statement_parts import SECTIONS, text_beside_sections
from ascl_reader.search.extracts import Extract, extract, on_one_line
from ascl_reader.search.matching import find_marks, read_ahead
from ascl_reader.search.result import SearchResult, SearchTerms


def part_text(statement: Statement, themes: ThemeTree, part: str, wording: Wording) -> str:
    """Returns the text of a part as it is shown, in a wording where it is a section."""
    if part in SECTIONS:
        return statement.texts(wording).plain(Section(part))
    return text_beside_sections(statement, themes, part)


def best_extract(statement: Statement, themes: ThemeTree, part: str, wording: Wording, sought: SearchTerms) -> Extract:
    """Returns the sentence of a part in which most of what was searched stands, with its marks."""
    text = part_text(statement, themes, part, wording)
    return extract(*on_one_line(text, find_marks(text, part, sought)))


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
