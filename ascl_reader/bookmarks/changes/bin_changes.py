"""Restores things from the bin, and empties it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ascl_reader.bookmarks.bin_expiry import remove_from_bin
from ascl_reader.bookmarks.bookmarks import (
    BookmarkChanges,
    Bookmarks,
    bin_entry_for,
    deletion_time,
    same_content,
    tombstone_for,
    with_new_timestamp,
)
from ascl_reader.bookmarks.entries import BinEntry, BinReason, Folder, Note
from ascl_reader.files import timestamps


def restore(work: Bookmarks, ids: Iterable[str], now: str = "") -> Bookmarks:
    """Returns the work with these bin entries restored to where they were.

    A folder brings the subfolders that were deleted with it, and a subfolder its parent. Where an item lives in another
    state, the two change places.
    """
    now = now or timestamps.now()
    wanted = [work.bin[each] for each in dict.fromkeys(ids) if each in work.bin]
    changes, replaced = BookmarkChanges(work), deletion_time(work, now)
    for entry in _with_folders(work, wanted):
        item = entry.item
        current = changes.find(entry.kind, item.key)
        if (
            current is not None
            and not same_content(current, item)
            and not (isinstance(current, Note) and current.empty)
        ):
            changes.put(bin_entry_for(current, BinReason.REPLACED, replaced))
        restored = with_new_timestamp(item, now, current)
        replaced = max(replaced, restored.version)
        changes.put(restored)
        changes.put(tombstone_for(changes.section("bin")[entry.id], now))
        changes.remove("bin", entry.id)
    return changes.work


def empty_bin(work: Bookmarks, now: str = "") -> Bookmarks:
    """Returns the work with an empty bin."""
    return remove_from_bin(work, list(work.bin), now)


def newest_first(work: Bookmarks) -> list[BinEntry]:
    """Returns the entries of the bin, the latest deleted first."""
    return sorted(work.bin.values(), key=lambda each: (each.deleted, each.id), reverse=True)


def _with_folders(work: Bookmarks, wanted: list[BinEntry]) -> list[BinEntry]:
    """Returns entries with those of the folders that belong to them, parents before children."""
    chosen = {each.id: each for each in wanted}
    deleted = [each for each in work.bin.values() if each.folder and each.why is BinReason.DELETED]
    inside, states = _grouped(deleted, lambda folder: folder.parent), _grouped(deleted, lambda folder: folder.id)
    for entry in wanted:
        if entry.folder is None:
            continue
        related = [(at, each) for at, each in inside.get(entry.folder.id, ()) if each.deleted == entry.deleted]
        if entry.folder.parent not in work.folders:
            related += states.get(entry.folder.parent, ())
        for _, other in sorted(related, key=lambda each: each[0]):
            chosen[other.id] = other
    return sorted(chosen.values(), key=lambda each: bool(each.folder and each.folder.parent))


def _grouped(
    entries: list[BinEntry], name: Callable[[Folder], str | None]
) -> dict[str | None, list[tuple[int, BinEntry]]]:
    """Returns deleted folders by one of their values, each with its place among all of them."""
    groups: dict[str | None, list[tuple[int, BinEntry]]] = {}
    for at, entry in enumerate(entries):
        if entry.folder is not None:
            groups.setdefault(name(entry.folder), []).append((at, entry))
    return groups


def days_in_bin(entry: BinEntry, now: str) -> int:
    """Returns the number of days that an entry has been in the bin."""
    return max((timestamps.parse_moment(now) - timestamps.parse_moment(entry.deleted)).days, 0)
