"""Merges two states of the work entry by entry: the newest edit wins, what it replaces goes to the bin.

With the state that both come from, what only one side changed is simply taken over. Without it (two copies of which
nobody knows what they have in common) an entry that one side lacks counts as deleted only where that side's bin, or a
trace of what left it, says so. The result does not depend on which side is called ours.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from ascl_reader.bookmarks.bin_expiry import without_unused_texts
from ascl_reader.bookmarks.bookmarks import SECTION_OF_KIND, Bookmarks, UnreadEntry, bin_entry_for, latest_deleted
from ascl_reader.bookmarks.entries import BinEntry, BinReason, EntryKind, Item
from ascl_reader.bookmarks.entry_merging import merge_entry
from ascl_reader.files.unknown_keys import merge_unknown_keys


class MergedBookmarks(NamedTuple):
    """The merged work, and how many older states of entries went to the bin."""

    work: Bookmarks
    lost: int


def merge_bookmarks(base: Bookmarks | None, ours: Bookmarks, theirs: Bookmarks, now: str) -> MergedBookmarks:
    """Returns both works merged; `base` is their common ancestor, None if it is not known."""
    if ours is theirs or (base is not None and base is theirs):
        return MergedBookmarks(ours, 0)
    if base is not None and base is ours:
        base_side = _Side(ours)
        work, dropped = theirs, _vanished(base_side, theirs, now)
        return MergedBookmarks(work.with_entries("bin", dropped), 0) if dropped else MergedBookmarks(work, 0)
    merging = _Merging(base, _Side(ours), _Side(theirs), now)
    living = {SECTION_OF_KIND[kind]: merging.items(kind) for kind in EntryKind}
    lost = [bin_entry_for(item, BinReason.MERGED, now) for item in merging.lost]
    vanished = [bin_entry_for(item, BinReason.DELETED, now) for item in merging.vanished]
    forgotten = _latest(ours.forgotten, theirs.forgotten, lambda each: each.when)
    entries = _latest(ours.bin, theirs.bin, lambda each: each.deleted)
    for entry in (*lost, *vanished):
        entries.setdefault(entry.id, entry)
    work = Bookmarks(
        **living,
        bin={key: each for key, each in entries.items() if key not in forgotten and not _lives_on(each, living)},
        texts={**ours.texts, **theirs.texts},
        forgotten=forgotten,
        unread=_all_unread(base, ours, theirs),
        extra=merge_unknown_keys(base.extra if base else None, ours.extra, theirs.extra),
    )
    return MergedBookmarks(without_unused_texts(work), len(lost))


class _Side:
    """One of the two states, with what it says was deleted."""

    def __init__(self, work: Bookmarks) -> None:
        self.work = work
        self.deleted = latest_deleted(work)

    def has_deleted(self, kind: EntryKind, item: Item) -> bool:
        """Returns whether this state, or a later one, of the item was deleted here."""
        return self.deleted.get((kind, item.key), "") >= item.version


class _Merging:
    """One merging; `lost` are states of living items that a newer one replaced, `vanished` what left without a word."""

    def __init__(self, base: Bookmarks | None, ours: _Side, theirs: _Side, now: str) -> None:
        self.lost: list[Item] = []
        self.vanished: list[Item] = []
        self._base, self._ours, self._theirs, self._now = base, ours, theirs, now

    def items(self, kind: EntryKind) -> dict[str, Any]:
        """Returns the living items of a kind; those that are the same value on both sides cost next to nothing."""
        place = SECTION_OF_KIND[kind]
        ours, theirs = self._ours.work.section(place), self._theirs.work.section(place)
        base = self._base.section(place) if self._base is not None else {}
        different = [key for key, item in theirs.items() if ours.get(key) is not item]
        different += [key for key in ours if key not in theirs]
        living = dict(ours)
        for key in sorted(different):
            item = self._item(kind, base.get(key), ours.get(key), theirs.get(key))
            if item is not None:
                living[key] = item
            else:
                living.pop(key, None)
        return living

    def _item(self, kind: EntryKind, base: Item | None, ours: Item | None, theirs: Item | None) -> Item | None:
        if ours is theirs or ours == theirs:
            return ours
        if ours is not None and theirs is not None:
            winner, losers = merge_entry(base, ours, theirs)
            self.lost += losers
            return winner
        item, absent = (ours, self._theirs) if ours is not None else (theirs, self._ours)
        assert item is not None
        if base is None:
            return None if absent.has_deleted(kind, item) else item
        if item != base:  # deleted there, edited here: what was written later, and unseen, stays
            return item
        if not absent.has_deleted(kind, item):
            self.vanished.append(item)
        return None


def _vanished(base: _Side, theirs: Bookmarks, now: str) -> list[BinEntry]:
    """Returns entries for what is in the base, and gone from a later state without a trace: removed by another hand."""
    side = _Side(theirs)
    gone = []
    for kind, place in SECTION_OF_KIND.items():
        old, new = base.work.section(place), theirs.section(place)
        gone += [item for key, item in old.items() if key not in new and not side.has_deleted(kind, item)]
    return [bin_entry_for(item, BinReason.DELETED, now) for item in gone]


def _lives_on(entry: BinEntry, living: dict[str, dict[str, Any]]) -> bool:
    """Returns whether what was deleted was restored, or edited where the deletion was not known."""
    item = living[SECTION_OF_KIND[entry.kind]].get(entry.item.key)
    return entry.why is BinReason.DELETED and item is not None and item.version > entry.item.version


def _latest(ours: dict[str, Any], theirs: dict[str, Any], moment: Any) -> dict[str, Any]:
    """Returns the entries of both; of one that both have, the state with the later moment."""
    joined = dict(ours)
    for key, entry in theirs.items():
        known = joined.get(key)
        if known is None or _rank(entry, moment) > _rank(known, moment):
            joined[key] = entry
    return {key: joined[key] for key in sorted(joined)}


def _rank(entry: Any, moment: Any) -> tuple[str, bytes]:
    return moment(entry), msgspec.json.encode(entry, order="sorted")


def _all_unread(base: Bookmarks | None, ours: Bookmarks, theirs: Bookmarks) -> tuple[UnreadEntry, ...]:
    """Returns what neither side could read, each once; what one side mended or took away since the base is gone."""
    was, mine, others = (
        {_written(entry): entry for entry in side.unread} for side in (base or Bookmarks(), ours, theirs)
    )
    each = {**others, **mine}
    return tuple(each[key] for key in sorted(each) if (key in mine and key in others) or key not in was)


def _written(entry: UnreadEntry) -> bytes:
    """Returns what stands in the file; the reason why it makes no sense may be worded otherwise in another version."""
    return msgspec.json.encode((entry.section, entry.data), order="sorted")
