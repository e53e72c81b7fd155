"""The passage of a statement that answers a search best, for a line in the list of hits."""

from __future__ import annotations

from ascl_reader.library.statement import Section, Statement, Wording
from ascl_reader.library.themes import ThemeTree
from ascl_reader.search.engine.statement_parts import SECTIONS, field_texts
from ascl_reader.search.extracts import Extract, extract, on_one_line
from ascl_reader.search.matching import SearchTerms, find_marks


def part_text(statement: Statement, themes: ThemeTree, part: str, wording: Wording) -> str:
    """Returns the text of a part as it is shown, in a wording where it is a section."""
    if part in SECTIONS:
        return statement.texts(wording).plain(Section(part))
    if part == "title":
        return statement.title
    return field_texts(statement, themes).get(part, "")


def best_extract(statement: Statement, themes: ThemeTree, part: str, wording: Wording, sought: SearchTerms) -> Extract:
    """Returns the sentence of a part in which most of what was searched stands, with its marks."""
    text = part_text(statement, themes, part, wording)
    return extract(*on_one_line(text, find_marks(text, part, sought)))
