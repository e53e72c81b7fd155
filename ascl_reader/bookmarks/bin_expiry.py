"""Deletes entries from the bin for good, on request or after 90 days."""

from __future__ import annotations

from collections.abc import Iterable

from ascl_reader.bookmarks.bookmarks import Bookmarks, tombstone_for
from ascl_reader.bookmarks.entries import Bookmark, Note
from ascl_reader.files import timestamps

DAYS_KEPT = 90
"""Days that something stays in the bin."""

DAYS_REMEMBERED = 800
"""Days for which a file on another machine, long out of use, does not bring back what left the bin."""


def remove_from_bin(work: Bookmarks, ids: Iterable[str], now: str = "") -> Bookmarks:
    """Returns the work with these entries of the bin deleted for good; tombstones remember them."""
    now = now or timestamps.now()
    gone = [work.bin[each] for each in ids if each in work.bin]
    traced = work.with_entries("forgotten", [tombstone_for(each, now) for each in gone])
    return traced.without("bin", [each.id for each in gone])


def without_expired(work: Bookmarks, now: str = "") -> Bookmarks:
    """Returns the work without expired entries of the bin, old tombstones, and marked texts that nothing refers to."""
    now = now or timestamps.now()
    limit, horizon = timestamps.days_before(now, DAYS_KEPT), timestamps.days_before(now, DAYS_REMEMBERED)
    work = remove_from_bin(work, [each.id for each in work.bin.values() if each.deleted < limit], now)
    work = work.without("forgotten", [each.id for each in work.forgotten.values() if each.when < horizon])
    return without_unused_texts(work)


def without_unused_texts(work: Bookmarks) -> Bookmarks:
    """Returns the work without marked texts that no bookmark or note, in the bin or not, refers to."""
    marks = [bookmark.mark for bookmark in work.bookmarks.values()]
    marks += [note.mark for note in work.notes.values()]
    marks += [each.item.mark for each in work.bin.values() if isinstance(each.item, Bookmark | Note)]
    used = {mark.digest for mark in marks if mark is not None}
    return work.without("texts", [each for each in work.texts if each not in used])
