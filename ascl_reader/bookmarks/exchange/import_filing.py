"""Where an import puts folders and bookmarks: behind those that are there, in the order they have in the file.

A folder or bookmark that comes where nothing was before keeps its place as it is written: an import into an empty work
makes what was exported.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import UNFILED, Bookmark, Folder
from ascl_reader.bookmarks.folder_paths import comparable_name
from ascl_reader.bookmarks.places import (
    folders_of,
    in_folder_order,
    orders_between,
    parent_of,
)

FolderNames = tuple[str, ...]


class MatchedFolders:
    """Matches the folders of a file with the existing ones; those without a match are added.

    The match is the folder with the same id, else with the same name and parent before the import: two of one
    name in the file stay two.
    """

    def __init__(self, work: Bookmarks, incoming: Bookmarks) -> None:
        self.ids: dict[str, str] = {}
        """The folder here for each of the file."""
        self.added: list[Folder] = []
        self._here = dict(work.folders)
        self._names: dict[str, FolderNames] = {}
        self._named: dict[FolderNames, list[str]] = {}
        self._alike: dict[str, frozenset[str]] = {}
        self._orders: dict[str | None, list[float]] = {}
        for folder in _parents_first(work):
            names = self._note_names(folder.id, parent_of(work, folder), folder.name)
            self._named.setdefault(names, []).append(folder.id)
            self._orders.setdefault(parent_of(work, folder), []).append(folder.order)
        added: dict[str | None, list[Folder]] = {}
        for folder in _parents_first(incoming):
            above = parent_of(incoming, folder)
            parent = self.ids[above] if above else None
            known = self._known(folder, parent)
            self.ids[folder.id] = known or folder.id
            if not known:
                self._note_names(folder.id, parent, folder.name)
                added.setdefault(parent, []).append(self._placed_in(folder, parent, incoming))
        for parent, row in added.items():
            self.added += self._in_row(parent, row)

    def alike(self, folder_id: str) -> frozenset[str]:
        """Returns the existing folders that a folder of the file may be; several in one place may share a name."""
        return self._alike.get(folder_id) or frozenset([self.ids[folder_id]])

    def _known(self, folder: Folder, parent: str | None) -> str | None:
        if folder.id in self._here:
            return folder.id
        named = self._named.get((*self._names.get(parent or "", ()), comparable_name(folder.name)), [])
        self._alike[folder.id] = frozenset(named)
        return named[0] if named else None

    def _note_names(self, folder_id: str, parent: str | None, name: str) -> FolderNames:
        names = self._names[folder_id] = (*self._names.get(parent or "", ()), comparable_name(name))
        return names

    def _placed_in(self, folder: Folder, parent: str | None, incoming: Bookmarks) -> Folder:
        """Returns a folder in the one it stands in here; one whose own is in the bin remembers that."""
        lost = folder.parent not in incoming.folders and folder.parent not in self._here
        return msgspec.structs.replace(folder, parent=folder.parent if parent is None and lost else parent)

    def _in_row(self, parent: str | None, row: list[Folder]) -> list[Folder]:
        there = self._orders.get(parent, [])
        if not there:
            return row
        orders = _behind(there, len(row))
        return [msgspec.structs.replace(each, order=order) for each, order in zip(row, orders, strict=True)]


class ImportedOrder:
    """The order numbers that imported bookmarks get in the folders they are new in."""

    def __init__(self, work: Bookmarks, matched: MatchedFolders, incoming: Bookmarks, keys: dict[str, str]) -> None:
        """`keys` gives, for each bookmark of the file, the id it has here."""
        self._matched = matched
        self._here = work.folders
        self._places: dict[tuple[str, str], float] = {}
        there = _rows(work)
        sources: dict[str, list[tuple[str, list[Bookmark]]]] = {}
        for source, row in self._sources(incoming):
            sources.setdefault(matched.ids.get(source, UNFILED), []).append((source, row))
        for target, rows in sources.items():
            self._fill(target, there.get(target, []), rows, keys)

    def of(self, bookmark: Bookmark, key: str, known: Bookmark | None) -> dict[str, float]:
        """Returns the folders of a bookmark of the file, known and new, with its order number in each."""
        there = known.folders if known else {}
        new = {}
        for source in self._filed(bookmark):
            target = self._matched.ids[source]
            if target not in there and self._matched.alike(source).isdisjoint(there):
                new[target] = self._places[target, key]
        lost = {} if known else self._lost(bookmark)
        if not new and not known and UNFILED in bookmark.folders:
            new = {UNFILED: self._places[UNFILED, key]}
        return {**{each: at for each, at in there.items() if each != UNFILED or not new}, **lost, **new}

    def _filed(self, bookmark: Bookmark) -> list[str]:
        return [each for each in bookmark.folders if each in self._matched.ids]

    def _lost(self, bookmark: Bookmark) -> dict[str, float]:
        """Returns the deleted folders in which a bookmark stood: one that is restored has its bookmarks again."""
        known = self._matched.ids
        return {
            each: at
            for each, at in bookmark.folders.items()
            if each not in known and each != UNFILED and each not in self._here
        }

    def _sources(self, incoming: Bookmarks) -> Iterable[tuple[str, list[Bookmark]]]:
        """Returns the folders of the file, those without a folder last, each with its bookmarks in its order."""
        filed: dict[str, list[Bookmark]] = {each: [] for each in self._matched.ids}
        filed[UNFILED] = []
        for bookmark in incoming.bookmarks.values():
            for each in self._filed(bookmark) or [UNFILED]:
                filed[each].append(bookmark)
        return [(each, in_folder_order(row, each)) for each, row in filed.items() if row]

    def _fill(
        self, target: str, there: Sequence[float], rows: list[tuple[str, list[Bookmark]]], keys: dict[str, str]
    ) -> None:
        row = [(source, each) for source, bookmarks in rows for each in bookmarks]
        kept: list[float] = []
        if not there and len(rows) == 1:
            kept = [each.folders[source] for source, each in row if source in each.folders]
        places = [*kept, *_behind(there or kept, len(row) - len(kept))]
        for (_, bookmark), place in zip(row, places, strict=True):
            self._places.setdefault((target, keys[bookmark.id]), place)


def _parents_first(work: Bookmarks) -> list[Folder]:
    """Returns the folders in their order, those at the top before those in them."""

    def place(folder: Folder) -> tuple[bool, float, str, str]:
        """Returns the key that sorts folders: those at the top first, then by their own order."""
        return parent_of(work, folder) is not None, folder.order, folder.created, folder.id

    return sorted(work.folders.values(), key=place)


def _rows(work: Bookmarks) -> dict[str, list[float]]:
    """Returns the places that are taken in each folder, also in deleted ones, which the import may bring back."""
    rows: dict[str, list[float]] = {}
    for bookmark in work.bookmarks.values():
        unfiled = folders_of(work, bookmark) == (UNFILED,)
        for each in {**bookmark.folders, **({UNFILED: 0.0} if unfiled else {})}:
            if each != UNFILED or unfiled:
                rows.setdefault(each, []).append(bookmark.folders.get(each, 0.0))
    return rows


def _behind(there: Sequence[float], count: int) -> list[float]:
    """Returns ascending places behind those that are taken."""
    last = [max(there)] if there else []
    return orders_between(last, len(last), count) or [*last] * count  # no numbers are left: their moments decide
