"""Adds, removes, moves and files bookmarks; every function returns a new work and leaves the given one unchanged."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence, Set
from itertools import groupby

import msgspec

from ascl_reader.bookmarks.bookmarks import (
    BookmarkChanges,
    Bookmarks,
    bin_entry_for,
    deletion_time,
    mark_version,
    new_id,
)
from ascl_reader.bookmarks.entries import UNFILED, BinReason, Bookmark, PassageAnchor
from ascl_reader.bookmarks.places import bookmarks_in, orders_between
from ascl_reader.files import timestamps
from ascl_reader.library.statement import Section, Statement, Wording


class NewBookmark(msgspec.Struct, frozen=True):
    """A bookmark to be made: on a statement, a section or a passage of it, in the wording that is shown."""

    statement: Statement
    section: Section | None = None
    passage: PassageAnchor | None = None
    wording: Wording | None = None


def add_bookmarks(work: Bookmarks, wanted: Iterable[NewBookmark], folder: str = UNFILED, *, now: str = "") -> Bookmarks:
    """Returns the work with these bookmarks added to a folder in this order, at its end.

    Existing bookmarks are added to the folder and stay in their other folders.
    """
    now = now or timestamps.now()
    wanted = list(wanted)
    statements = {each.statement.id for each in wanted}
    there = {bookmark_target(each): each for each in work.bookmarks.values() if each.statement in statements}
    chosen: dict[str, Bookmark] = {}
    changes = BookmarkChanges(work)
    for each in wanted:
        taken, text = mark_version(each.statement, now, each.wording)
        new = Bookmark(
            new_id("b"), each.statement.id, now, "", each.section, each.passage, taken
        )  # stamped when placed
        bookmark = there.setdefault(bookmark_target(new), new)
        if bookmark is new:
            changes.put(new)
            changes.put(text)
        if bookmark is new or not (folder == UNFILED or folder in bookmark.folders):
            chosen[bookmark.id] = bookmark
    folder = folder if folder in work.folders else UNFILED
    return _placed(changes.work, {each.id: dict(each.folders) for each in chosen.values()}, folder, None, now)


def remove_bookmarks(work: Bookmarks, ids: Iterable[str], now: str = "") -> Bookmarks:
    """Returns the work with bookmarks moved to the bin."""
    now = deletion_time(work, now)
    gone = _found(work, ids)
    kept = work.with_entries("bin", [bin_entry_for(each, BinReason.DELETED, now) for each in gone])
    return kept.without("bookmarks", [each.id for each in gone])


def move_bookmarks(
    work: Bookmarks,
    ids: Sequence[str],
    folder: str,
    *,
    source: str | None = None,
    before: str | None = None,
    now: str = "",
) -> Bookmarks:
    """Returns the work with bookmarks moved from one folder (None: from all) to a place in another, or in the same.

    They stand there in the order given, before the bookmark `before`, or at the end. What is moved to Unfiled is in no
    other folder then. A folder that does not exist takes nothing.
    """
    if folder != UNFILED and folder not in work.folders:
        return work
    left = {}
    for bookmark in _found(work, ids):
        others = {each: at for each, at in bookmark.folders.items() if each in work.folders and each != source}
        left[bookmark.id] = others if source is not None and folder != UNFILED else {}
    return _placed(work, left, folder, before, now or timestamps.now())


def reorder_folder(work: Bookmarks, folder: str, order: Sequence[str], moving: Set[str], now: str = "") -> Bookmarks:
    """Returns the work with the bookmarks of a folder in another order.

    `order` has the ids of all of them, `moving` of those that change their place: the others are renumbered only where
    there is no room between two of them.
    """
    now = now or timestamps.now()
    row = [work.bookmarks[each] for each in order]
    others = [each.folders.get(folder, math.inf) for each in row if each.id not in moving]
    places: dict[str, float] = {}
    at = 0
    for moves, group in groupby(order, moving.__contains__):
        ids = list(group)
        between = orders_between(others, at, len(ids)) if moves else []
        if between is None:
            places = {each: float(number) for number, each in enumerate(order, start=1)}
            break
        places.update(zip(ids, between, strict=False))
        at += 0 if moves else len(ids)
    filed = []
    for bookmark in row:
        if bookmark.id in places:
            left = {each: place for each, place in bookmark.folders.items() if each in work.folders}
            filed.append(_filed(bookmark, {**left, folder: places[bookmark.id]}, now))
    return work.with_entries("bookmarks", filed)


def add_to_folder(work: Bookmarks, ids: Sequence[str], folder: str, *, now: str = "") -> Bookmarks:
    """Returns the work with bookmarks added to a folder besides those they are in."""
    if folder not in work.folders:
        return work
    new = {each.id: dict(each.folders) for each in _found(work, ids) if folder not in each.folders}
    return _placed(work, new, folder, None, now or timestamps.now())


def remove_from_folder(work: Bookmarks, ids: Sequence[str], folder: str, now: str = "") -> Bookmarks:
    """Returns the work with bookmarks removed from a folder; those in no other folder are then in Unfiled."""
    now = now or timestamps.now()
    taken = [each for each in _found(work, ids) if folder in each.folders and folder != UNFILED]
    left = [{key: at for key, at in each.folders.items() if key != folder} for each in taken]
    return work.with_entries("bookmarks", [_filed(*pair, now) for pair in zip(taken, left, strict=True)])


def mark_text_as_seen(work: Bookmarks, statement: Statement, now: str = "") -> Bookmarks:
    """Returns the work with the present text of a statement marked as seen in its bookmarks and note.

    They then no longer count as changed. A mark in a wording that is gone stays as it is.
    """
    now = now or timestamps.now()
    changes = BookmarkChanges(work)
    for bookmark in [each for each in work.bookmarks.values() if each.statement == statement.id]:
        if bookmark.mark is not None and bookmark.mark.wording in statement.wordings:
            taken, text = mark_version(statement, now, bookmark.mark.wording)
            if taken.digest != bookmark.mark.digest:
                taken = msgspec.structs.replace(taken, extra=bookmark.mark.extra)
                moment = timestamps.later_than(now, bookmark.changed)
                changes.put(msgspec.structs.replace(bookmark, mark=taken, changed=moment))
                changes.put(text)
    note = work.notes.get(statement.id)
    if note is not None and note.mark is not None and note.mark.wording in statement.wordings:
        taken, text = mark_version(statement, now, note.mark.wording)
        if taken.digest != note.mark.digest:
            taken = msgspec.structs.replace(taken, extra=note.mark.extra)
            stamps = {**note.changed, "mark": timestamps.later_than(now, note.version)}
            changes.put(msgspec.structs.replace(note, mark=taken, changed=stamps))
            changes.put(text)
    return changes.work


def _placed(work: Bookmarks, left: dict[str, dict[str, float]], folder: str, before: str | None, now: str) -> Bookmarks:
    """Returns the work with bookmarks put at a place in a folder, besides the folders that are left to each.

    The others in the folder are renumbered only where there is no room between two of them.
    """
    chosen = [work.bookmarks[each] for each in left]
    row = bookmarks_in(work, folder)
    others = [each for each in row if each.id not in left]
    at = next((number for number, each in enumerate(others) if each.id == before), len(others))
    new_row = [*others[:at], *chosen, *others[at:]]
    stays = row == new_row and all(folder in each.folders for each in chosen)
    places = orders_between([each.folders.get(folder, math.inf) for each in others], at, len(chosen))
    if stays:
        numbered = [(each, each.folders[folder]) for each in chosen]
    elif places is None:
        numbered = [(each, float(number)) for number, each in enumerate(new_row, start=1)]
    else:
        numbered = list(zip(chosen, places, strict=True))
    filed = []
    for bookmark, place in numbered:
        folders = left.get(bookmark.id, bookmark.folders)
        if folder != UNFILED:
            folders = {each: number for each, number in folders.items() if each != UNFILED}
        filed.append(_filed(bookmark, {**folders, folder: place}, now))
    return work.with_entries("bookmarks", filed)


def _filed(bookmark: Bookmark, folders: dict[str, float], now: str) -> Bookmark:
    if folders == bookmark.folders:
        return bookmark
    return msgspec.structs.replace(bookmark, folders=folders, changed=timestamps.later_than(now, bookmark.changed))


def _found(work: Bookmarks, ids: Iterable[str]) -> list[Bookmark]:
    return [work.bookmarks[each] for each in dict.fromkeys(ids) if each in work.bookmarks]


def bookmark_target(bookmark: Bookmark) -> tuple[str, Section | None, str, int]:
    """Returns the statement, section, words and place that a bookmark marks; no two bookmarks have the same."""
    passage = bookmark.passage
    return bookmark.statement, bookmark.section, passage.words if passage else "", passage.offset if passage else 0
