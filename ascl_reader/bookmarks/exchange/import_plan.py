"""Plans an import of bookmarks and notes: which are added, which changed, which stay.

An import never deletes: what was deleted here and is in the imported file comes back, folders a bookmark is in stay its
folders, and which text was seen stays too. Of a note that both have, the newer is taken part by part; what it replaces
goes to the bin.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

import msgspec

from ascl_reader.bookmarks.bookmarks import (
    SECTIONS,
    BookmarkChanges,
    Bookmarks,
    UnreadEntry,
    bin_entry_for,
    deletion_time,
    latest_deleted,
    same_content,
    with_new_timestamp,
)
from ascl_reader.bookmarks.changes.search_changes import find_search
from ascl_reader.bookmarks.entries import (
    NOTE_PARTS,
    BinReason,
    Bookmark,
    EntryKind,
    Folder,
    Item,
    Note,
    SavedSearch,
    entry_kind,
)
from ascl_reader.bookmarks.exchange.entry_merging import merge_entry
from ascl_reader.bookmarks.exchange.import_filing import ImportedOrder, MatchedFolders
from ascl_reader.bookmarks.exchange.import_targets import BookmarkTargets
from ascl_reader.bookmarks.exchange.importing import clean_import
from ascl_reader.files import timestamps

AnyItem = TypeVar("AnyItem", Bookmark, Folder, Note, SavedSearch)
AnyMarked = TypeVar("AnyMarked", Bookmark, Note)


class ImportAction(str, Enum):
    """What an import does with an item."""

    ADD = "add"
    CHANGE = "change"
    KEEP = "keep"


class PlannedChange(msgspec.Struct, frozen=True):
    """One item of the imported file: its kind, its folder's name or statement's id, and the action."""

    kind: EntryKind
    key: str
    subject: str
    action: ImportAction


class ImportPlan(msgspec.Struct, frozen=True):
    """What an import would do, item by item, and the resulting work.

    `unread` are entries that make no sense, or a part of which makes none, each with the reason; those of a file of the
    program's own are kept in the work as they are. `binned` counts what comes into the bin from the bin of the imported
    file.
    """

    items: tuple[PlannedChange, ...]
    work: Bookmarks
    unread: tuple[UnreadEntry, ...] = ()
    binned: int = 0
    does_something: bool = False
    """Whether the work would be another one."""

    def count(self, action: ImportAction) -> int:
        """Returns the number of items with this action."""
        return sum(item.action is action for item in self.items)


def plan_import(work: Bookmarks, incoming: Bookmarks, now: str = "") -> ImportPlan:
    """Returns the plan of an import into the present work; accepting it means taking over its `work`."""
    importing = _Importing(work, clean_import(incoming), now or timestamps.now())
    importing.folders()
    importing.bookmarks()
    importing.notes()
    importing.searches()
    count = importing.bin()
    importing.traces()
    there = [(each.section, each.data) for each in work.unread]
    kept = [each for each in incoming.unread if _is_entry(each) and (each.section, each.data) not in there]
    extra = {**incoming.extra, **work.extra}
    planned = importing.changes.work.with_sections(extra=extra, unread=(*work.unread, *kept))
    return ImportPlan(tuple(importing.items), planned, _told(incoming), count, planned != work)


def _is_entry(unread: UnreadEntry) -> bool:
    """Returns whether an unreadable entry can be kept in a file of ours: the row of a table cannot."""
    return unread.section in SECTIONS


def _told(incoming: Bookmarks) -> tuple[UnreadEntry, ...]:
    """Returns the entries that make no sense, each with what becomes of it."""
    kept = "; it is kept in your file as it is"
    return tuple(UnreadEntry(each.section, each.data, each.reason + kept * _is_entry(each)) for each in incoming.unread)


class _Importing:
    """One import under way: the changes so far, and what was done."""

    def __init__(self, work: Bookmarks, incoming: Bookmarks, now: str) -> None:
        self.changes = BookmarkChanges(work)
        self.items: list[PlannedChange] = []
        self._before = work
        self._incoming = incoming
        self._now = now
        self._replaced = deletion_time(work, now)
        self._deleted = latest_deleted(work)
        self._matched = MatchedFolders(work, incoming)

    def folders(self) -> None:
        """Adds the new folders."""
        added = {each.id: each for each in self._matched.added}
        for incoming_id, here in self._matched.ids.items():
            if incoming_id in added:
                self._put(None, added[incoming_id], added[incoming_id].name)
            else:
                self._record(self._before.folders[here], self._incoming.folders[incoming_id].name, ImportAction.KEEP)

    def bookmarks(self) -> None:
        """Adds the new bookmarks in the order of their folders, and existing ones to more folders."""
        targets = BookmarkTargets(self._before)
        order = sorted(self._incoming.bookmarks.values(), key=_place)
        keys = {bookmark.id: targets.key_of(bookmark) for bookmark in order}
        places = ImportedOrder(self._before, self._matched, self._incoming, keys)
        for bookmark in order:
            key = keys[bookmark.id]
            known: Bookmark | None = self.changes.section("bookmarks").get(key)
            item = msgspec.structs.replace(bookmark, id=key, folders=places.of(bookmark, key, known))
            self._put(known, _as_marked(item, known) if known else item, bookmark.statement)

    def notes(self) -> None:
        """Adds the new notes, and takes over newer parts of existing ones."""
        for note in self._incoming.notes.values():
            known = self.changes.section("notes").get(note.statement)
            if not note.empty or known is not None:
                self._put(known, _as_told(note, known), note.statement)

    def searches(self) -> None:
        """Adds the new saved searches; of two with the same text the one that is here stays."""
        for search in self._incoming.searches.values():
            known = self._before.searches.get(search.id)
            alike = find_search(self.changes.work, search.text) if known is None else None
            if alike is not None:
                self._record(alike, search.name, ImportAction.KEEP)
            elif search.text:
                self._put(known, search, search.name)

    def bin(self) -> int:
        """Adds the entries of the other bin, but for those with a tombstone or a newer state here; returns how many."""
        count = 0
        for entry in self._incoming.bin.values():
            if entry.id in self.changes.section("bin") or entry.id in self._before.forgotten:
                continue
            living = self.changes.find(entry.kind, entry.item.key)
            newer = living is not None and entry.why is BinReason.DELETED and living.version > entry.item.version
            if not (newer or same_content(living, entry.item)):
                self.changes.put(entry)
                self._take_text(entry.item)
                count += 1
        return count

    def traces(self) -> None:
        """Takes over the tombstones, if there was no work before.

        Otherwise they would delete what another machine has and nobody deleted there.
        """
        if self._before.with_sections(texts={}, unread=(), extra={}) == Bookmarks():
            for trace in self._incoming.forgotten.values():
                self.changes.put(trace)

    def _put(self, known: AnyItem | None, item: AnyItem, subject: str) -> None:
        """Brings one item into the work, and notes what that did."""
        if known is None:
            buried = self._deleted.get((entry_kind(item), item.key), "") >= item.version
            self._take(with_new_timestamp(item, self._now) if buried else item)
            self._record(item, subject, ImportAction.ADD)
            return
        unstamped = known.version == item.version
        item = msgspec.structs.replace(item, created=known.created)
        if unstamped:  # edited where no moment is written, in a spreadsheet or an editor
            item = with_new_timestamp(item, self._now, known)  # type: ignore[assignment]
        ours: Item = known
        if isinstance(known, Bookmark) and isinstance(item, Bookmark):
            ours = msgspec.structs.replace(known, folders=item.folders)
        result, given_up = merge_entry(ours, item)
        if same_content(result, known):
            self._record(known, subject, ImportAction.KEEP)
            return
        if ours in given_up:
            self.changes.put(bin_entry_for(known, BinReason.MERGED, self._replaced))
        self._take(result if result.version > known.version else with_new_timestamp(result, self._now, known))
        self._record(item, subject, ImportAction.CHANGE)

    def _take(self, item: Item) -> None:
        self.changes.put(item)
        self._take_text(item)

    def _take_text(self, item: Item) -> None:
        mark = item.mark if isinstance(item, Bookmark | Note) else None
        text = self._incoming.texts.get(mark.digest) if mark else None
        if text is not None:
            self.changes.put(text)

    def _record(self, item: Item, subject: str, action: ImportAction) -> None:
        self.items.append(PlannedChange(entry_kind(item), item.key, subject, action))


def _place(bookmark: Bookmark) -> tuple[float, str, str]:
    return min(bookmark.folders.values(), default=0.0), bookmark.created, bookmark.id


def _as_marked(bookmark: Bookmark, known: Bookmark) -> Bookmark:
    """Returns a bookmark on what is marked here, which stays, with the unknown keys of the file."""
    passage = known.passage
    if passage is not None and bookmark.passage is not None:
        passage = msgspec.structs.replace(passage, extra=bookmark.passage.extra)
    about = {"statement": known.statement, "section": known.section, "passage": passage}
    return msgspec.structs.replace(_with_mark(bookmark, known), **about)


def _as_told(note: Note, known: Note | None) -> Note:
    """Returns a note with the parts it has here where the file says nothing of them: empty, and never changed.

    A part that is emptied in a table has the oldest moment there is: it is told, but newer than nothing.
    """
    untold = {part for part in NOTE_PARTS if part not in note.changed}
    note = msgspec.structs.replace(
        note, changed={part: at for part, at in note.changed.items() if at > timestamps.OLDEST}
    )
    if known is None:
        return note
    empty = Note(note.statement, note.created)
    values = {part: getattr(known, part) for part in untold if getattr(note, part) == getattr(empty, part)}
    return _with_mark(msgspec.structs.replace(note, **values), known)


def _with_mark(item: AnyMarked, known: AnyMarked) -> AnyMarked:
    """Returns an item with the mark it has here: which text was seen stays too."""
    mark = known.mark
    if mark is not None and item.mark is not None:
        mark = msgspec.structs.replace(mark, extra=item.mark.extra)
    return msgspec.structs.replace(item, mark=mark or item.mark)
