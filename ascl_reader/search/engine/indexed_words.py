"""What is indexed of a statement: the words of each of its fields, counted, and the values of its filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import Theme, ThemeTree
from ascl_reader.search.engine.statement_parts import field_texts
from ascl_reader.search.engine.word_sets import folded_lines
from ascl_reader.search.figures import indexed_figures, may_hold_figures
from ascl_reader.search.words import parts_and_joined


def counted_words(statement: Statement, themes: ThemeTree) -> tuple[bytes, dict[str, Counter[str]]]:
    """Returns the folded text of a statement, and its words by field, counted; a figure counts once."""
    folded: list[str] = []
    counted: dict[str, Counter[str]] = {}
    for field, text in field_texts(statement, themes).items():
        parts, joined = parts_and_joined(text) if text else ([], [])
        folded.append(" ".join(parts))
        if parts:
            counted[field] = words = Counter(parts)
            words.update(joined)
            if may_hold_figures(text):
                words.update({figure.token for figure in indexed_figures(text)})
    return folded_lines(folded), counted


def with_those_above(themes: Iterable[Theme]) -> dict[str, set[str]]:
    """Returns each theme's id with its own and those of the themes above it."""
    found: dict[str, set[str]] = {}
    for theme in themes:
        found[theme.id] = {theme.id}
        for below, ids in with_those_above(theme.children).items():
            found[below] = ids | {theme.id}
    return found


def filter_values(statement: Statement, above: Mapping[str, set[str]]) -> dict[str, Counter[str]]:
    """Returns the values of a statement's filters, by the filter; a theme stands for those above it too."""
    return {
        "themes": Counter(set().union(*(above.get(theme, {theme}) for theme in statement.themes))),
        "years": Counter(map(str, statement.period.years)),
        "wordings": Counter(wording.value for wording in statement.wordings),
    }
