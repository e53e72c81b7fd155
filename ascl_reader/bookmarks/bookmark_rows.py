"""The rows of a list of bookmarks: a whole statement, or one bookmark on a section or passage of it.

A row has a key: the statement's id, for a section or passage followed by "#" and the bookmark's id. Ids of
statements have no "#" in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch, SortOrder, sort_statements

SEPARATOR = "#"


def row_key(bookmark: Bookmark) -> str:
    """Returns the key of the row that shows a bookmark."""
    return bookmark.statement if bookmark.section is None else f"{bookmark.statement}{SEPARATOR}{bookmark.id}"


def statement_in_row(line: str) -> str:
    """Returns the id of the statement in a row."""
    return line.partition(SEPARATOR)[0]


def bookmark_in_row(line: str) -> str:
    """Returns the id of the bookmark on a section or passage in a row; empty if the row shows a whole statement."""
    return line.partition(SEPARATOR)[2]


@lru_cache(maxsize=4)
def count_rows(lines: tuple[str, ...]) -> tuple[int, int]:
    """Returns how many statements rows show, and how many sections and passages; of rows just counted at once."""
    if SEPARATOR not in "\n".join(lines):
        return len(set(lines)), 0
    return len(set(map(statement_in_row, lines))), sum(bool(bookmark_in_row(line)) for line in lines)


def bookmarks_in_rows(work: Bookmarks, lines: Sequence[str]) -> list[Bookmark]:
    """Returns the bookmarks in these rows, in the order of the rows."""
    places = {line: number for number, line in enumerate(lines)}
    found = [each for each in work.bookmarks.values() if row_key(each) in places]
    return sorted(found, key=lambda each: places[row_key(each)])


def row_keys(bookmarks: Iterable[Bookmark]) -> tuple[str, ...]:
    """Returns the keys of the rows that show these bookmarks, in their order, each once."""
    return tuple(dict.fromkeys(map(row_key, bookmarks)))


def first_readable(library: Library, branch: Branch, sort: SortOrder) -> str:
    """Returns the first statement of a branch that the library has, empty where there is none."""
    rows = map(statement_in_row, sorted_rows(library, branch, sort))
    return next((each for each in rows if each in library), "")


def sorted_rows(library: Library, branch: Branch, sort: SortOrder) -> tuple[str, ...]:
    """Returns the row keys of a branch in an order; removed statements come last, except in the usual order."""
    if branch.lines and sort is SortOrder.USUAL:
        return branch.lines
    ordered = sort_statements(library, library.known(branch.statements), sort)
    if not branch.lines:
        return ordered
    places = {each: row for row, each in enumerate(ordered)}
    return tuple(sorted(branch.lines, key=lambda line: places.get(statement_in_row(line), len(places))))
