"""The bookmarks, folders and notes as a search needs them, as plain data."""

from __future__ import annotations

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.places import folders_of
from ascl_reader.search.result import SearchContext


def search_context(work: Bookmarks) -> SearchContext:
    """Returns the part of a search's context that the user's work gives; callers add what was read and is chosen."""
    folders: dict[str, tuple[str, ...]] = {}
    for bookmark in work.bookmarks.values():
        names = (work.folders[each].name for each in folders_of(work, bookmark) if each in work.folders)
        if all_names := tuple(dict.fromkeys((*folders.get(bookmark.statement, ()), *names))):
            folders[bookmark.statement] = all_names
    stances: dict[str, set[str]] = {}
    for note in work.notes.values():
        stances.setdefault(note.stance.value.replace("_", "-"), set()).add(note.statement)
    return SearchContext(
        bookmarked=frozenset(bookmark.statement for bookmark in work.bookmarks.values()),
        noted=frozenset(note.statement for note in work.notes.values()),
        stances={stance: frozenset(ids) for stance, ids in stances.items()},
        notes={note.statement: "\n".join((note.text, *note.questions)) for note in work.notes.values()},
        folders=folders,
    )
