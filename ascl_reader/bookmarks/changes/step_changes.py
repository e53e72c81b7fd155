"""Undoes and redoes a step entry by entry, in a way that merging on other machines understands."""

from __future__ import annotations

import msgspec

from ascl_reader.bookmarks.bookmarks import (
    SECTION_OF_KIND,
    BookmarkChanges,
    Bookmarks,
    Difference,
    bin_entry_for,
    latest_deleted,
    new_id,
    same_content,
    tombstone_for,
    with_new_timestamp,
)
from ascl_reader.bookmarks.entries import BinEntry, BinReason, Bookmark, Entry, Folder, Item, Note, SavedSearch


class StepChanges(BookmarkChanges):
    """The work while a step is undone or redone."""

    def __init__(self, before: Bookmarks) -> None:
        super().__init__(before)
        self._before = before
        self._alike: dict[tuple[str, str, str], list[str]] | None = None

    def present_key(self, place: Difference, entry: Entry | None) -> str:
        """Returns the present key of an entry, which may have changed if it came back into the bin."""
        if place.key in self.section(place.section) or not isinstance(entry, BinEntry):
            return place.key
        present = self.section("bin")
        if self._alike is None:
            self._alike = {}
            for other in present.values():
                self._alike.setdefault(_lasting(other), []).append(other.key)
        keys = self._alike.get(_lasting(entry), ())
        return next((key for key in keys if key in present and same_content(entry, present[key])), place.key)

    def restore_state(self, place: Difference, entry: Entry | None, now: str) -> None:
        """Restores the earlier state of an entry, as changed now; removes the entry if it did not exist then."""
        if isinstance(entry, Bookmark | Folder | Note | SavedSearch):
            entry = with_new_timestamp(entry, now, self.section(place.section).get(place.key))
        elif isinstance(entry, BinEntry):
            item = self._before.find(entry.kind, entry.item.key)
            entry = bin_again(entry, item if same_content(item, entry.item) else None, self._before)
            if self._alike is not None:
                self._alike.setdefault(_lasting(entry), []).append(entry.key)
        if entry is None:
            self.remove(place.section, place.key)
        else:
            self.put(entry)


def with_tombstones(before: Bookmarks, after: Bookmarks, now: str) -> Bookmarks:
    """Returns the later work with tombstones of all items and bin entries that are no longer in it.

    Without them, merging with a file of another machine would bring the entries back.
    """
    traces = [tombstone_for(entry, now) for key, entry in before.bin.items() if key not in after.bin]
    known = latest_deleted(after)
    for section in SECTION_OF_KIND.values():
        old, new = before.section(section), after.section(section)
        for key in (key for key in old if key not in new) if old is not new else ():
            entry = bin_entry_for(old[key], BinReason.DELETED, now)
            if known.get((entry.kind, key), "") < entry.item.version:
                traces.append(tombstone_for(entry, now))
    return after.with_entries("forgotten", traces)


def bin_again(entry: BinEntry, item: Item | None, work: Bookmarks) -> BinEntry:
    """Returns an entry that goes back into the bin, with the present state of its item if that is given.

    It gets a new id if the old one has a tombstone.
    """
    changes = {entry.kind.value: item} if item is not None else {}
    new = f"{entry.id}-{new_id('x')[2:6]}" if entry.id in work.forgotten else entry.id
    return msgspec.structs.replace(entry, id=new, **changes)


def _lasting(entry: BinEntry) -> tuple[str, str, str]:
    """Returns the values that stay the same where an entry comes back to the bin under another key."""
    return entry.deleted, entry.kind.value, entry.item.key
