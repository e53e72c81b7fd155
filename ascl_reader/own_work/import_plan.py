"""What importing bookmarks and notes would do: which are added, which changed, which stay; and doing it.

An import never deletes: what was deleted here and is in the imported file comes back, folders a bookmark is in stay its
folders, and which text was seen stays too. Of a note that both have, the newer is taken part by part; what it replaces
goes to the bin.
"""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from enum import Enum
from typing import TypeVar

import msgspec

from ascl_reader.own_work import moments
from ascl_reader.own_work.bookmark_changes import target_of
from ascl_reader.own_work.combining import combined
from ascl_reader.own_work.entries import UNFILED, Bookmark, Folder, Item, Kind, Note, Why, kind_of
from ascl_reader.own_work.filing import folders_of, places_between
from ascl_reader.own_work.folder_paths import typed_name
from ascl_reader.own_work.work import ManyChanges, OwnWork, Unread, binned, latest_deleted, same_content, stamped

AnyItem = TypeVar("AnyItem", Bookmark, Folder, Note)


class Fate(str, Enum):
    """What an import does with an item."""

    ADD = "add"
    CHANGE = "change"
    KEEP = "keep"


class PlanLine(msgspec.Struct, frozen=True):
    """One item of the imported file: what it is, a folder's name or a statement's id, and what would be done."""

    kind: Kind
    key: str
    subject: str
    fate: Fate


class ImportPlan(msgspec.Struct, frozen=True):
    """What an import would do, line by line, and the work as it would be then. `unread` are entries without sense."""

    lines: tuple[PlanLine, ...]
    work: OwnWork
    unread: tuple[Unread, ...] = ()

    def count(self, fate: Fate, kind: Kind | None = None) -> int:
        """Return how many items have a fate, of one kind or of all."""
        return sum(line.fate is fate and kind in (None, line.kind) for line in self.lines)

    @property
    def does_something(self) -> bool:
        """Whether the work would be another one."""
        return any(line.fate is not Fate.KEEP for line in self.lines)


def plan_import(work: OwnWork, incoming: OwnWork, now: str = "") -> ImportPlan:
    """Return what importing would do to the work as it is now; accepting it is taking over its `work`."""
    importing = _Importing(work, incoming, now or moments.now())
    importing.folders()
    importing.bookmarks()
    importing.notes()
    extra = {**incoming.extra, **work.extra}
    return ImportPlan(tuple(importing.lines), importing.changes.work.with_sections(extra=extra), incoming.unread)


class _Importing:
    """One import under way: the changes so far, and what was done."""

    def __init__(self, work: OwnWork, incoming: OwnWork, now: str) -> None:
        self.changes = ManyChanges(work)
        self.lines: list[PlanLine] = []
        self._incoming = incoming
        self._now = now
        self._deleted = latest_deleted(work)
        self._folder_ids: dict[str, str] = {}

    def folders(self) -> None:
        """Add the folders that are not there; one of the same name in the same place is the same."""
        whole, there = self._incoming.folders, self.changes.section("folders")
        named: dict[tuple[str | None, str], Folder] = {}
        orders: dict[str | None, list[float]] = {}
        for folder in there.values():
            named.setdefault((folder.parent, typed_name(folder.name)), folder)
            insort(orders.setdefault(folder.parent, []), folder.order)
        for folder in sorted(whole.values(), key=lambda each: (bool(each.parent in whole), each.order, each.id)):
            parent = self._folder_ids.get(folder.parent or "")
            name = parent, typed_name(folder.name)
            known = self.changes.section("folders").get(folder.id) or named.get(name)
            self._folder_ids[folder.id] = known.id if known else folder.id
            if known is None:
                row = orders.setdefault(parent, [])
                added = msgspec.structs.replace(folder, parent=parent, order=_end_of(row[-1:], len(row)))
                self._put(None, added, folder.name)
                named[name] = added
                insort(row, added.order)
            else:
                self._line(known, folder.name, Fate.KEEP)

    def bookmarks(self) -> None:
        """Add the bookmarks that are not there, at the end of their folders; put known ones into more folders."""
        rows, present = _Rows(self.changes.work), self.changes.section("bookmarks")
        targets: dict[object, str] = {}
        for each in present.values():
            _note_targets(targets, each)
        for bookmark in self._in_order():
            present = self.changes.section("bookmarks")
            known = present.get(bookmark.id) or present.get(_known_target(targets, bookmark))
            there = known.folders if known else {}
            ids = [self._folder_ids[each] for each in bookmark.folders if each in self._folder_ids]
            new = {each: rows.end_of(each) for each in ids if each not in there}
            if not new and not known:
                new = {UNFILED: rows.end_of(UNFILED)}
            folders = {**{each: at for each, at in there.items() if each != UNFILED or not new}, **new}
            key, mark = (known.id, known.mark or bookmark.mark) if known else (bookmark.id, bookmark.mark)
            self._put(known, msgspec.structs.replace(bookmark, id=key, mark=mark, folders=folders), bookmark.statement)
            placed = self.changes.section("bookmarks")[key]
            rows.move(known, placed)
            _note_targets(targets, placed)

    def notes(self) -> None:
        """Add the notes that are not there, and take the newer parts of those that are."""
        for note in self._incoming.notes.values():
            known = self.changes.section("notes").get(note.statement)
            if not note.empty or known is not None:
                mark = (known.mark if known else None) or note.mark
                self._put(known, msgspec.structs.replace(note, mark=mark), note.statement)

    def _in_order(self) -> list[Bookmark]:
        bookmarks = self._incoming.bookmarks.values()
        return sorted(bookmarks, key=lambda each: (min(each.folders.values(), default=0.0), each.created, each.id))

    def _put(self, known: AnyItem | None, item: AnyItem, subject: str) -> None:
        """Bring one item into the work, and note what that did."""
        if known is None:
            buried = self._deleted.get((kind_of(item), item.key), "") >= item.version
            self._take(
                stamped(item, self._now) if buried else item, item.mark if not isinstance(item, Folder) else None
            )
            self._line(item, subject, Fate.ADD)
            return
        unstamped = known.version == item.version
        item = msgspec.structs.replace(item, created=known.created)
        if unstamped:  # edited where no moment is written, in a spreadsheet or an editor
            item = stamped(item, self._now, known)  # type: ignore[assignment]
        ours: Item = known
        if isinstance(known, Bookmark) and isinstance(item, Bookmark):
            ours = msgspec.structs.replace(known, folders=item.folders)
        result, given_up = combined(None, ours, item)
        if same_content(result, known):
            self._line(known, subject, Fate.KEEP)
            return
        if ours in given_up:
            self.changes.put(binned(known, Why.MERGED, self._now))
        newer = result if result.version > known.version else stamped(result, self._now, known)
        self._take(newer, item.mark if not isinstance(item, Folder) else None)
        self._line(item, subject, Fate.CHANGE)

    def _take(self, item: Item, mark: object) -> None:
        self.changes.put(item)
        text = self._incoming.texts.get(getattr(mark, "digest", ""))
        if text is not None:
            self.changes.put(text)

    def _line(self, item: Item, subject: str, fate: Fate) -> None:
        self.lines.append(PlanLine(kind_of(item), item.key, subject, fate))


class _Rows:
    """Where bookmarks stand in each folder while an import adds some, so that the end of each is known at once."""

    def __init__(self, work: OwnWork) -> None:
        self._work = work
        self._rows: dict[str, list[float]] = {}
        for bookmark in work.bookmarks.values():
            for folder_id, place in self._places(bookmark):
                self._rows.setdefault(folder_id, []).append(place)
        for row in self._rows.values():
            row.sort()

    def end_of(self, folder_id: str) -> float:
        """Return the place of what is put at the end of a folder."""
        row = self._rows.get(folder_id, [])
        return _end_of([0.0 if math.isinf(each) else each for each in row[-1:]], len(row))

    def move(self, before: Bookmark | None, after: Bookmark) -> None:
        """Take note that a bookmark is new, or in more folders than it was."""
        if before is not after:
            for folder_id, place in self._places(before) if before else ():
                row = self._rows[folder_id]
                del row[bisect_left(row, place)]
            for folder_id, place in self._places(after):
                insort(self._rows.setdefault(folder_id, []), place)

    def _places(self, bookmark: Bookmark) -> list[tuple[str, float]]:
        """Return a bookmark's places; one whose folders are gone has none in Unfiled and stands behind the others."""
        return [(each, bookmark.folders.get(each, math.inf)) for each in folders_of(self._work, bookmark)]


def _end_of(last: list[float], count: int) -> float:
    """Return the place behind the last of so many; none is the last where there are none."""
    return (places_between(last, len(last), 1) or [float(count + 1)])[0]


def _note_targets(targets: dict[object, str], bookmark: Bookmark) -> None:
    """Note what a bookmark marks, with the place of its words and without."""
    exact = target_of(bookmark)
    targets.setdefault(exact, bookmark.id)
    targets.setdefault(exact[:-1], bookmark.id)


def _known_target(targets: dict[object, str], bookmark: Bookmark) -> str:
    """Return the bookmark that marks the same, empty where none does.

    Where a table that was edited by hand tells words and not their place, those words anywhere in the section are it.
    """
    exact, passage = target_of(bookmark), bookmark.passage
    placeless = passage is not None and not (passage.offset or passage.before or passage.after)
    return targets.get(exact) or (targets.get(exact[:-1], "") if placeless else "")
