"""The bin: restoring, emptying it, and clearing what has been in it for 90 days."""

from __future__ import annotations

from collections.abc import Iterable

from ascl_reader.own_work import moments
from ascl_reader.own_work.entries import BinEntry, Folder, Note, Why
from ascl_reader.own_work.work import OwnWork, binned, forgotten_of, same_content, stamped

DAYS_KEPT = 90
"""Days that something stays in the bin."""

DAYS_REMEMBERED = 800
"""Days for which a file on another machine, long out of use, does not bring back what left the bin."""


def restore(work: OwnWork, ids: Iterable[str], now: str = "") -> OwnWork:
    """Return the work with things taken out of the bin and put back where they were.

    A folder brings the subfolders that were deleted with it, and a subfolder its parent. Where an item lives in another
    state, the two change places.
    """
    now = now or moments.now()
    wanted = [work.bin[each] for each in dict.fromkeys(ids) if each in work.bin]
    for entry in _with_folders(work, wanted):
        item = entry.item
        current = work.find(entry.kind, item.key)
        if (
            current is not None
            and not same_content(current, item)
            and not (isinstance(current, Note) and current.empty)
        ):
            work = work.with_entries("bin", [binned(current, Why.REPLACED, now)])
        work = forget(work.with_items([stamped(item, now, current)]), [entry.id], now)
    return work


def forget(work: OwnWork, ids: Iterable[str], now: str = "") -> OwnWork:
    """Return the work with entries of the bin gone for good."""
    now = now or moments.now()
    gone = [work.bin[each] for each in ids if each in work.bin]
    traced = work.with_entries("forgotten", [forgotten_of(each, now) for each in gone])
    return traced.without("bin", [each.id for each in gone])


def empty_bin(work: OwnWork, now: str = "") -> OwnWork:
    """Return the work with an empty bin."""
    return forget(work, list(work.bin), now)


def purged(work: OwnWork, now: str = "") -> OwnWork:
    """Return the work without what has been in the bin too long, and without marked texts that nothing refers to."""
    now = now or moments.now()
    limit, horizon = moments.days_before(now, DAYS_KEPT), moments.days_before(now, DAYS_REMEMBERED)
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
    for entry in wanted:
        if entry.folder is None:
            continue
        for other in deleted:
            below = other.folder is not None and other.folder.parent == entry.folder.id
            above = other.folder is not None and other.folder.id == entry.folder.parent
            if (below and other.deleted == entry.deleted) or (above and entry.folder.parent not in work.folders):
                chosen[other.id] = other
    return sorted(chosen.values(), key=lambda each: bool(each.folder and each.folder.parent))


def aged(entry: BinEntry, now: str) -> int:
    """Return how many days something has been in the bin."""
    return max((moments.read(now) - moments.read(entry.deleted)).days, 0)
