"""Where bookmarks stand: which folder holds which, in which order, and how many statements that makes."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import UNFILED, Bookmark, Folder


class FolderNode(msgspec.Struct, frozen=True):
    """A folder as it is shown: its bookmarks in order, the distinct statements in it and below, its subfolders.

    The one whose id is UNFILED comes last and has no name: the window gives it one.
    """

    id: str
    name: str
    bookmarks: tuple[Bookmark, ...]
    statements: tuple[str, ...]
    children: tuple[FolderNode, ...] = ()

    @property
    def count(self) -> int:
        """How many statements are in it and below."""
        return len(self.statements)


def folder_nodes(work: Bookmarks) -> tuple[FolderNode, ...]:
    """Return the folders at the top in their order, each with its subfolders, and Unfiled after them."""
    filed: dict[str, list[Bookmark]] = {}
    for bookmark in work.bookmarks.values():
        here = [each for each in bookmark.folders if each in work.folders] or (UNFILED,)
        for folder_id in here:
            filed.setdefault(folder_id, []).append(bookmark)

    def shelf(folder_id: str, name: str, below: list[Folder]) -> FolderNode:
        children = tuple(shelf(folder.id, folder.name, []) for folder in below)
        bookmarks = in_folder_order(filed.get(folder_id, ()), folder_id)
        statements = [bookmark.statement for bookmark in bookmarks]
        for child in children:
            statements += child.statements
        return FolderNode(folder_id, name, tuple(bookmarks), tuple(dict.fromkeys(statements)), children)

    at_top = [shelf(folder.id, folder.name, subfolders(work, folder.id)) for folder in subfolders(work, None)]
    return (*at_top, shelf(UNFILED, "", []))


def subfolders(work: Bookmarks, parent: str | None) -> list[Folder]:
    """Return the folders in a folder, or at the top, in their order."""
    here = [folder for folder in work.folders.values() if parent_of(work, folder) == parent]
    return sorted(here, key=lambda folder: (folder.order, folder.created, folder.id))


def parent_of(work: Bookmarks, folder: Folder) -> str | None:
    """Return the folder in which one stands; none at the top.

    What two machines did may have put folders too deep or in one another: those stand at the top.
    """
    parent = work.folders.get(folder.parent or "")
    if parent is None or (parent.parent or "") in work.folders:
        return None
    return parent.id


def folders_of(work: Bookmarks, bookmark: Bookmark) -> tuple[str, ...]:
    """Return the folders that hold a bookmark; Unfiled where none does that still exists."""
    return tuple(each for each in bookmark.folders if each in work.folders) or (UNFILED,)


def bookmarks_in(work: Bookmarks, folder_id: str) -> list[Bookmark]:
    """Return the bookmarks that stand in a folder itself, in their order."""
    if folder_id in work.folders:
        here = [each for each in work.bookmarks.values() if folder_id in each.folders]
    else:
        there = work.folders.keys()
        here = [each for each in work.bookmarks.values() if there.isdisjoint(each.folders)]
        here = here if folder_id == UNFILED else []
    return in_folder_order(here, folder_id)


def in_folder_order(bookmarks: Iterable[Bookmark], folder_id: str) -> list[Bookmark]:
    """Return bookmarks in the order of a folder; those that lost theirs come last, as they stood there."""

    def place(bookmark: Bookmark) -> tuple[float, float, str, str]:
        elsewhere = min(bookmark.folders.values(), default=0.0)
        return bookmark.folders.get(folder_id, math.inf), elsewhere, bookmark.created, bookmark.id

    return sorted(bookmarks, key=place)


def bookmarks_on_statement(work: Bookmarks, statement_id: str) -> list[Bookmark]:
    """Return the bookmarks on a statement, on its sections and passages, oldest first."""
    here = [each for each in work.bookmarks.values() if each.statement == statement_id]
    return sorted(here, key=lambda each: (each.created, each.id))


def bookmarks_on_whole(work: Bookmarks, statements: Iterable[str]) -> list[Bookmark]:
    """Return the bookmarks on these statements as a whole, not on a section or passage, in the order of these."""
    found: dict[str, list[Bookmark]] = {each: [] for each in statements}
    for each in work.bookmarks.values():
        if each.section is None and each.statement in found:
            found[each.statement].append(each)
    return [each for bookmarks in found.values() for each in bookmarks]


def orders_between(orders: list[float], at: int, count: int) -> list[float] | None:
    """Return `count` ascending numbers for what is put before the `at`-th of these; none where no room is left."""
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
