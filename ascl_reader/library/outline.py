"""The three trees by which statements are reached: by theme, by year, by source document."""

from __future__ import annotations

from enum import Enum

import msgspec

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement
from ascl_reader.library.themes import Theme, statements_in

ALL_KEY = "all"
UNDATED_KEY = "undated"


class View(str, Enum):
    """What the tree is grouped by."""

    THEME = "theme"
    YEAR = "year"
    SOURCE = "source"


class Branch(msgspec.Struct, frozen=True):
    """A node of the tree: its key, its name, the distinct statements below it in order, and its child nodes.

    `key` is stable between starts; `name` is empty for the lines that the window names itself (ALL, UNDATED).
    `lines` are the keys of what is listed where that is not just the statements (`bookmarks.places`), `gone` counts
    the statements besides that the library does not have any more.
    """

    key: str
    name: str
    statements: tuple[str, ...]
    children: tuple[Branch, ...] = ()
    lines: tuple[str, ...] = ()
    gone: int = 0


def outline(library: Library, view: View) -> tuple[Branch, ...]:
    """Returns the top nodes of a tree, the first of which holds all statements."""
    everything = sort_newest_first(library.statements)
    branches = {View.THEME: _by_theme, View.YEAR: _by_year, View.SOURCE: _by_source}[view](library, everything)
    return (Branch(ALL_KEY, "", _ids(everything)), *branches)


def sort_newest_first(statements: tuple[Statement, ...] | list[Statement]) -> list[Statement]:
    """Returns statements sorted by month, newest first and undated last, then by title."""
    by_title = sorted(statements, key=lambda statement: statement.title)
    return sorted(by_title, key=lambda statement: statement.period.newest or "0000", reverse=True)


def _ids(statements: list[Statement]) -> tuple[str, ...]:
    return tuple(statement.id for statement in statements)


def _by_theme(library: Library, everything: list[Statement]) -> list[Branch]:
    def branch(theme: Theme) -> Branch:
        """Returns a theme with its statements and those below it."""
        children = tuple(branch(child) for child in theme.children)
        return Branch(theme.id, theme.name, _ids(statements_in(theme, everything)), children)

    return [branch(theme) for theme in library.themes.themes]


def _by_year(library: Library, everything: list[Statement]) -> list[Branch]:
    years: dict[int, list[Statement]] = {}
    for statement in everything:
        for year in statement.period.years:
            years.setdefault(year, []).append(statement)
    branches = [Branch(str(year), str(year), _ids(years[year])) for year in sorted(years, reverse=True)]
    undated = [statement for statement in everything if not statement.period.years]
    return branches + ([Branch(UNDATED_KEY, "", _ids(undated))] if undated else [])


def _by_source(library: Library, everything: list[Statement]) -> list[Branch]:
    branches = []
    for document in library.documents:
        places = {
            statement.id: place.n
            for statement in everything
            for place in statement.sources
            if place.document == document.id
        }
        branches.append(Branch(document.id, document.heading, tuple(sorted(places, key=places.__getitem__))))
    return branches


class SortOrder(str, Enum):
    """The order of a list of statements; USUAL is newest first, or the order of the published page."""

    USUAL = "usual"
    OLDEST = "oldest"
    TITLE = "title"


def sort_statements(library: Library, ids: tuple[str, ...], sort: SortOrder) -> tuple[str, ...]:
    """Returns ids of statements in another order; undated statements come last."""
    if sort is SortOrder.USUAL:
        return ids
    statements = sorted((library.find(each) for each in ids), key=lambda statement: statement.title)
    if sort is SortOrder.OLDEST:
        statements.sort(key=lambda statement: statement.period.start or statement.period.end or "9999")
    return _ids(statements)
