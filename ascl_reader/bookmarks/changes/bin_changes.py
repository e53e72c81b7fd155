"""The bin: restoring, emptying it, and clearing what has been in it for 90 days."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ascl_reader.bookmarks.entries import (
    BinEntry,
    Folder,
    Note,
    Why,
)
from ascl_reader.bookmarks.work import (
    ManyChanges,
    OwnWork,
    binned,
    forgotten_of,
    same_content,
    stamped,
)
from ascl_reader.files import timestamps

DAYS_KEPT = 90
"""Days that something stays in the bin."""

DAYS_REMEMBERED = 800
"""Days for which a file on another machine, long out of use, does not bring back what left the bin."""


def restore(work: OwnWork, ids: Iterable[str], now: str = "") -> OwnWork:
    """Return the work with things taken out of the bin and put back where they were.

    A folder brings the subfolders that were deleted with it, and a subfolder its parent. Where an item lives in another
    state, the two change places.
    """
    now = now or timestamps.now()
    wanted = [work.bin[each] for each in dict.fromkeys(ids) if each in work.bin]
    changes = ManyChanges(work)
    for entry in _with_folders(work, wanted):
        item = entry.item
        current = changes.find(entry.kind, item.key)
        if (
            current is not None
            and not same_content(current, item)
            and not (isinstance(current, Note) and current.empty)
        ):
            changes.put(binned(current, Why.REPLACED, now))
        changes.put(stamped(item, now, current))
        changes.put(forgotten_of(changes.section("bin")[entry.id], now))
        changes.remove("bin", entry.id)
    return changes.work


def forget(work: OwnWork, ids: Iterable[str], now: str = "") -> OwnWork:
    """Return the work with entries of the bin gone for good."""
    now = now or timestamps.now()
    gone = [work.bin[each] for each in ids if each in work.bin]
    traced = work.with_entries("forgotten", [forgotten_of(each, now) for each in gone])
    return traced.without("bin", [each.id for each in gone])


def empty_bin(work: OwnWork, now: str = "") -> OwnWork:
    """Return the work with an empty bin."""
    return forget(work, list(work.bin), now)


def purged(work: OwnWork, now: str = "") -> OwnWork:
    """Return the work without what has been in the bin too long, and without marked texts that nothing refers to."""
    now = now or timestamps.now()
    limit, horizon = timestamps.days_before(now, DAYS_KEPT), timestamps.days_before(now, DAYS_REMEMBERED)
    work = forget(work, [each.id for each in work.bin.values() if each.deleted < limit], now)
    work = work.without("forgotten", [each.id for each in work.forgotten.values() if each.when < horizon])
    return without_unused_texts(work)


def without_unused_texts(work: OwnWork) -> OwnWork:
    """Return the work without the marked texts of bookmarks and notes that are neither alive nor in the bin."""
    marks = [bookmark.mark for bookmark in work.bookmarks.values()]
    marks += [note.mark for note in work.notes.values()]
    marks += [each.item.mark for each in work.bin.values() if not isinstance(each.item, Folder)]
    used = {mark.digest for mark in marks if mark is not None}
    return work.without("texts", [each for each in work.texts if each not in used])


def newest_first(work: OwnWork) -> list[BinEntry]:
    """Return what is in the bin, the latest deleted first."""
    return sorted(work.bin.values(), key=lambda each: (each.deleted, each.id), reverse=True)


def _with_folders(work: OwnWork, wanted: list[BinEntry]) -> list[BinEntry]:
    """Return entries with those of the folders that belong to them, parents before children."""
    chosen = {each.id: each for each in wanted}
    deleted = [each for each in work.bin.values() if each.folder and each.why is Why.DELETED]
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
    """Return deleted folders by one of their values, each with its place among all of them."""
    groups: dict[str | None, list[tuple[int, BinEntry]]] = {}
    for at, entry in enumerate(entries):
        if entry.folder is not None:
            groups.setdefault(name(entry.folder), []).append((at, entry))
    return groups


def aged(entry: BinEntry, now: str) -> int:
    """Return how many days something has been in the bin."""
    return max((timestamps.read(now) - timestamps.read(entry.deleted)).days, 0)
