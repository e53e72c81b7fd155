"""The lines of a list of bookmarks: a statement as a whole, or one bookmark on a pane or passage of it.

A line is named by a key: the statement's id, and for a pane or passage "#" and the bookmark's id behind it. Ids of
statements have no "#" in them.
"""

from __future__ import annotations

from collections.abc import Iterable

from ascl_reader.own_work.entries import Bookmark

BETWEEN = "#"


def line_of(bookmark: Bookmark) -> str:
    """Return the key of the line that shows a bookmark."""
    return bookmark.statement if bookmark.section is None else f"{bookmark.statement}{BETWEEN}{bookmark.id}"


def statement_of(line: str) -> str:
    """Return the statement that a line is about."""
    return line.partition(BETWEEN)[0]


def bookmark_of(line: str) -> str:
    """Return the bookmark on a pane or passage that a line shows; empty where it shows a statement as a whole."""
    return line.partition(BETWEEN)[2]


def lines_of(bookmarks: Iterable[Bookmark]) -> tuple[str, ...]:
    """Return the lines of bookmarks in their order, each once."""
    return tuple(dict.fromkeys(map(line_of, bookmarks)))
