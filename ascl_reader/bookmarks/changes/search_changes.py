"""Saves, renames and deletes searches; every function returns a new work and leaves the given one unchanged."""

from __future__ import annotations

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks, bin_entry_for, deletion_time, new_id
from ascl_reader.bookmarks.changes.folder_changes import clean_folder_name
from ascl_reader.bookmarks.entries import BinReason, SavedSearch
from ascl_reader.files import timestamps
from ascl_reader.files.text_files import clean_text

LONGEST_SEARCH = 400
"""Characters of a search, as many as the search box takes."""


def clean_search(text: str) -> str:
    """Returns a search's text on one line and not too long; empty if nothing in it is visible."""
    return " ".join(clean_text(text).split())[:LONGEST_SEARCH].strip()


def new_search(text: str, now: str = "") -> SavedSearch:
    """Returns a new search for `save_search`, named after its text."""
    now, text = now or timestamps.now(), clean_search(text)
    return SavedSearch(new_id("s"), clean_folder_name(text), text, now, now)


def save_search(work: Bookmarks, search: SavedSearch) -> Bookmarks:
    """Returns the work with a search; one without a text, or with that of another, is not added."""
    known = find_search(work, search.text)
    return work if known is not None or not search.text else work.with_entries("searches", [search])


def find_search(work: Bookmarks, text: str) -> SavedSearch | None:
    """Returns the saved search for a text, whatever the case of its letters; None if there is none."""
    wanted = clean_search(text).casefold()
    return next((each for each in work.searches.values() if each.text.casefold() == wanted), None)


def rename_search(work: Bookmarks, search_id: str, name: str, now: str = "") -> Bookmarks:
    """Returns the work with a search renamed; an empty name changes nothing."""
    search, name = work.searches.get(search_id), clean_folder_name(name)
    if search is None or not name or name == search.name:
        return work
    changed = timestamps.later_than(now or timestamps.now(), search.changed)
    return work.with_entries("searches", [msgspec.structs.replace(search, name=name, changed=changed)])


def delete_search(work: Bookmarks, search_id: str, now: str = "") -> Bookmarks:
    """Returns the work with a search moved to the bin."""
    search = work.searches.get(search_id)
    if search is None:
        return work
    gone = bin_entry_for(search, BinReason.DELETED, deletion_time(work, now))
    return work.with_entries("bin", [gone]).without("searches", [search_id])


def searches_by_name(work: Bookmarks) -> list[SavedSearch]:
    """Returns the searches as they are listed."""
    return sorted(work.searches.values(), key=lambda each: (each.name.casefold(), each.id))
