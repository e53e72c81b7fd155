"""Where bookmarks stand: in the tree of folders in their order, on statements, and in the rows of a list.

A row shows a whole statement, or one bookmark on a section or passage of it. Its key is the statement's id, for a
section or passage followed by "#" and the bookmark's id. Ids of statements have no "#" in them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from ascl_reader.bookmarks.entries import UNFILED, Bookmark, Folder

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks

SEPARATOR = "#"


class FolderNode(msgspec.Struct, frozen=True):
    """A folder in the tree: its bookmarks in order, the distinct statements in it and below, and its subfolders.

    The one whose id is UNFILED comes last and has no name: the window gives it one.
    """

    id: str
    name: str
    bookmarks: tuple[Bookmark, ...]
    statements: tuple[str, ...]
    children: tuple[FolderNode, ...] = ()

    @property
    def count(self) -> int:
        """The number of statements in it and below."""
        return len(self.statements)


def folder_nodes(work: Bookmarks) -> tuple[FolderNode, ...]:
    """Returns the top folders in their order, each with its subfolders, and Unfiled last."""
    filed: dict[str, list[Bookmark]] = {}
    for bookmark in work.bookmarks.values():
        here = [each for each in bookmark.folders if each in work.folders] or (UNFILED,)
        for folder_id in here:
            filed.setdefault(folder_id, []).append(bookmark)

    def node(folder_id: str, name: str, below: list[Folder]) -> FolderNode:
        """Returns a folder with what is filed in it and below."""
        children = tuple(node(folder.id, folder.name, []) for folder in below)
        bookmarks = in_folder_order(filed.get(folder_id, ()), folder_id)
        statements = [bookmark.statement for bookmark in bookmarks]
        for child in children:
            statements += child.statements
        return FolderNode(folder_id, name, tuple(bookmarks), tuple(dict.fromkeys(statements)), children)

    at_top = [node(folder.id, folder.name, subfolders(work, folder.id)) for folder in subfolders(work, None)]
    return (*at_top, node(UNFILED, "", []))


def subfolders(work: Bookmarks, parent: str | None) -> list[Folder]:
    """Returns the subfolders of a folder, or the top folders for None, in their order."""
    here = [folder for folder in work.folders.values() if parent_of(work, folder) == parent]
    return sorted(here, key=lambda folder: (folder.order, folder.created, folder.id))


def parent_of(work: Bookmarks, folder: Folder) -> str | None:
    """Returns the id of the parent of a folder, None at the top.

    Merging may leave folders too deep or in one another: those count as top folders.
    """
    parent = work.folders.get(folder.parent or "")
    if parent is None or (parent.parent or "") in work.folders:
        return None
    return parent.id


def folders_of(work: Bookmarks, bookmark: Bookmark) -> tuple[str, ...]:
    """Returns the folders that hold a bookmark; Unfiled if none of them exists."""
    return tuple(each for each in bookmark.folders if each in work.folders) or (UNFILED,)


def bookmarks_in(work: Bookmarks, folder_id: str) -> list[Bookmark]:
    """Returns the bookmarks directly in a folder, in their order."""
    if folder_id in work.folders:
        here = [each for each in work.bookmarks.values() if folder_id in each.folders]
    else:
        there = work.folders.keys()
        here = [each for each in work.bookmarks.values() if there.isdisjoint(each.folders)]
        here = here if folder_id == UNFILED else []
    return in_folder_order(here, folder_id)


def in_folder_order(bookmarks: Iterable[Bookmark], folder_id: str) -> list[Bookmark]:
    """Returns bookmarks in the order they have in a folder; those whose folder is gone come last."""

    def place(bookmark: Bookmark) -> tuple[float, float, str, str]:
        """Returns the key that sorts bookmarks in the folder."""
        elsewhere = min(bookmark.folders.values(), default=0.0)
        return bookmark.folders.get(folder_id, math.inf), elsewhere, bookmark.created, bookmark.id

    return sorted(bookmarks, key=place)


def bookmarks_on_statement(work: Bookmarks, statement_id: str) -> list[Bookmark]:
    """Returns all bookmarks on a statement, its sections and passages, oldest first."""
    here = [each for each in work.bookmarks.values() if each.statement == statement_id]
    return sorted(here, key=lambda each: (each.created, each.id))


def bookmarks_by_statement(work: Bookmarks) -> dict[str, list[Bookmark]]:
    """Returns the bookmarks on each statement that has any, its sections and passages too, in no order."""
    found: dict[str, list[Bookmark]] = {}
    for each in work.bookmarks.values():
        found.setdefault(each.statement, []).append(each)
    return found


def bookmarks_on_whole(work: Bookmarks, statements: Iterable[str]) -> list[Bookmark]:
    """Returns the bookmarks on these statements as a whole, in the order of the statements."""
    found: dict[str, list[Bookmark]] = {each: [] for each in statements}
    for each in work.bookmarks.values():
        if each.section is None and each.statement in found:
            found[each.statement].append(each)
    return [each for bookmarks in found.values() for each in bookmarks]


def starred_in(work: Bookmarks) -> frozenset[str]:
    """Returns the statements that have a bookmark as a whole, not only on a passage."""
    return frozenset(each.statement for each in work.bookmarks.values() if each.section is None)


def orders_between(orders: list[float], at: int, count: int) -> list[float] | None:
    """Returns `count` ascending numbers to insert before the `at`-th of these, None if there is no room between."""
    before = orders[at - 1] if at > 0 else -math.inf
    after = orders[at] if at < len(orders) else math.inf
    if math.isinf(before) and math.isinf(after):
        places = [float(step) for step in range(1, count + 1)] if before < after else []
    elif math.isinf(after):
        places = [math.floor(before) + float(step) for step in range(1, count + 1)]
    elif math.isinf(before):
        places = [math.ceil(after) - float(step) for step in range(count, 0, -1)]
    else:
        gap = (after - before) / (count + 1)
        places = [before + gap * step for step in range(1, count + 1)]
    row = [before, *places, after]
    return places if places and all(one < other for one, other in pairwise(row)) else None


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
