"""The lines of a list of bookmarks: a statement as a whole, or one bookmark on a pane or passage of it.

A line is named by a key: the statement's id, and for a pane or passage "#" and the bookmark's id behind it. Ids of
statements have no "#" in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch, SortOrder, sort_statements

SEPARATOR = "#"


def row_key(bookmark: Bookmark) -> str:
    """Return the key of the line that shows a bookmark."""
    return bookmark.statement if bookmark.section is None else f"{bookmark.statement}{SEPARATOR}{bookmark.id}"


def statement_in_row(line: str) -> str:
    """Return the statement that a line is about."""
    return line.partition(SEPARATOR)[0]


def bookmark_in_row(line: str) -> str:
    """Return the bookmark on a pane or passage that a line shows; empty where it shows a statement as a whole."""
    return line.partition(SEPARATOR)[2]


def bookmarks_in_rows(work: Bookmarks, lines: Sequence[str]) -> list[Bookmark]:
    """Return the bookmarks that lines stand for, in the order of the lines."""
    places = {line: number for number, line in enumerate(lines)}
    found = [each for each in work.bookmarks.values() if row_key(each) in places]
    return sorted(found, key=lambda each: places[row_key(each)])


def row_keys(bookmarks: Iterable[Bookmark]) -> tuple[str, ...]:
    """Return the lines of bookmarks in their order, each once."""
    return tuple(dict.fromkeys(map(row_key, bookmarks)))


def sorted_rows(library: Library, branch: Branch, sort: SortOrder) -> tuple[str, ...]:
    """Return the keys of a branch's lines in an order; what left the library comes last, but not in the usual order."""
    if branch.lines and sort is SortOrder.USUAL:
        return branch.lines
    ordered = sort_statements(library, tuple(each for each in branch.statements if each in library), sort)
    if not branch.lines:
        return ordered
    places = {each: row for row, each in enumerate(ordered)}
    return tuple(sorted(branch.lines, key=lambda line: places.get(statement_in_row(line), len(places))))
