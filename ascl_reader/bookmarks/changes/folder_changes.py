"""Adds, renames, moves and deletes folders; every function returns a new work and leaves the given one unchanged."""

from __future__ import annotations

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks, bin_entry_for, deletion_time, new_id
from ascl_reader.bookmarks.entries import UNFILED, BinReason, Folder
from ascl_reader.bookmarks.folder_paths import find_folder
from ascl_reader.bookmarks.places import orders_between, parent_of, subfolders
from ascl_reader.files import timestamps
from ascl_reader.files.text_files import clean_text

LONGEST_NAME = 80
"""Characters of a folder's name; more would not fit beside the tree."""


def clean_folder_name(text: str) -> str:
    """Returns a folder's name on one line and not too long; empty if nothing in it is visible."""
    return " ".join(clean_text(text).split())[:LONGEST_NAME].strip()


def new_folder(name: str, parent: str | None = None, now: str = "") -> Folder:
    """Returns a new folder for `add_folder`."""
    now = now or timestamps.now()
    return Folder(new_id("f"), clean_folder_name(name), now, now, parent)


def add_folder(work: Bookmarks, folder: Folder, *, now: str = "") -> Bookmarks:
    """Returns the work with a folder added at the end of its neighbours.

    A folder without a name is not added; one that would be too deep is put at the top.
    """
    if not folder.name:
        return work
    parent = folder.parent if folder.parent and can_hold_folders(work, folder.parent) else None
    added = msgspec.structs.replace(folder, parent=parent)
    return _placed(work.with_entries("folders", [added]), added, None, now or timestamps.now())


def ensure_folder(work: Bookmarks, path: str) -> tuple[Bookmarks, str]:
    """Returns the work with the folder of this path, made if missing, and its id; folders are at most two deep."""
    names = [name.strip() for name in path.split("/") if name.strip()][:2]
    known = find_folder(work, path)
    if known is not None or not names:
        return work, known or UNFILED
    parent = find_folder(work, names[0]) if len(names) > 1 else None
    if len(names) > 1 and parent is None:
        work, parent = ensure_folder(work, names[0])
    folder = new_folder(names[-1], parent)
    return add_folder(work, folder), folder.id


def rename_folder(work: Bookmarks, folder_id: str, name: str, now: str = "") -> Bookmarks:
    """Returns the work with a folder renamed; an empty name changes nothing."""
    folder, name = work.folders.get(folder_id), clean_folder_name(name)
    if folder is None or not name or name == folder.name:
        return work
    changed = timestamps.later_than(now or timestamps.now(), folder.changed)
    return work.with_entries("folders", [msgspec.structs.replace(folder, name=name, changed=changed)])


def move_folder(
    work: Bookmarks, folder_id: str, parent: str | None = None, *, before: str | None = None, now: str = ""
) -> Bookmarks:
    """Returns the work with a folder moved into another (None: to the top), before a neighbour there or at the end.

    Nothing changes if folders would then be more than two deep.
    """
    folder = work.folders.get(folder_id)
    if folder is None or (parent is not None and not can_move_into(work, folder_id, parent)):
        return work
    neighbours = [each.id for each in subfolders(work, parent)]
    row = [each for each in neighbours if each != folder_id]
    row.insert(row.index(before) if before in row else len(row), folder_id)
    if row == neighbours:
        return work
    now = now or timestamps.now()
    moved = msgspec.structs.replace(folder, parent=parent, changed=timestamps.later_than(now, folder.changed))
    return _placed(work.with_entries("folders", [moved]), moved, before, now)


def delete_folder(work: Bookmarks, folder_id: str, now: str = "") -> Bookmarks:
    """Returns the work with a folder and its subfolders moved to the bin.

    The bookmarks in them stay; those that are in no other folder are in Unfiled then. They remember where they stood,
    so restoring the folder puts them back.
    """
    folder = work.folders.get(folder_id)
    if folder is None:
        return work
    now = deletion_time(work, now)
    gone = [folder, *subfolders(work, folder_id)]
    kept = work.with_entries("bin", [bin_entry_for(each, BinReason.DELETED, now) for each in gone])
    return kept.without("folders", [each.id for each in gone])


def can_hold_folders(work: Bookmarks, folder_id: str) -> bool:
    """Returns whether a folder may have subfolders: it exists, and is at the top."""
    folder = work.folders.get(folder_id)
    return folder is not None and parent_of(work, folder) is None


def can_move_into(work: Bookmarks, folder_id: str, parent: str) -> bool:
    """Returns whether a folder may become a subfolder of another, which needs that it has no subfolders itself."""
    return folder_id != parent and can_hold_folders(work, parent) and not subfolders(work, folder_id)


def _placed(work: Bookmarks, folder: Folder, before: str | None, now: str) -> Bookmarks:
    others = [each for each in subfolders(work, folder.parent) if each.id != folder.id]
    at = next((number for number, each in enumerate(others) if each.id == before), len(others))
    places = orders_between([each.order for each in others], at, 1)
    if places is not None:
        return work.with_entries("folders", [msgspec.structs.replace(folder, order=places[0])])
    row = [*others[:at], folder, *others[at:]]
    renumbered = []
    for number, each in enumerate(row, start=1):
        stamp = each.changed if each is folder else timestamps.later_than(now, each.changed)
        renumbered.append(msgspec.structs.replace(each, order=float(number), changed=stamp))
    return work.with_entries("folders", renumbered)
