"""What is kept of a marked statement that the library does not have any more: its title, its text, what was marked."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ascl_reader.bookmarks.entries import (
    Bookmark,
    Mark,
    MarkedText,
    Note,
)
from ascl_reader.bookmarks.folder_tree import bookmarks_of
from ascl_reader.bookmarks.work import OwnWork
from ascl_reader.library.library import Library


class Kept(msgspec.Struct, frozen=True):
    """A statement as the reader's own work remembers it.

    `text` is the one that was seen last, with the `mark` that tells when and in which wording; both are none where
    what was marked long ago, or came from a table, has no text.
    """

    statement: str
    title: str
    bookmarks: tuple[Bookmark, ...] = ()
    note: Note | None = None
    text: MarkedText | None = None
    mark: Mark | None = None


def kept_of(work: OwnWork, statement_id: str, marked: Iterable[Bookmark] | None = None) -> Kept:
    """Return what is kept of a statement; `marked` are its bookmarks where they are known already."""
    bookmarks = tuple(bookmarks_of(work, statement_id) if marked is None else marked)
    note = work.notes.get(statement_id)
    entries: list[Bookmark | Note] = [*bookmarks, *([note] if note else [])]
    marks = sorted((each.mark for each in entries if each.mark), key=lambda mark: mark.seen)
    title = next((mark.title for mark in reversed(marks) if mark.title), "") or from_id(statement_id)
    newest = next((mark for mark in reversed(marks) if mark.digest in work.texts), None)
    text = work.texts[newest.digest] if newest else None
    return Kept(statement_id, title, bookmarks, note, text, newest)


def gone_titles(work: OwnWork, library: Library) -> dict[str, str]:
    """Return the marked statements that the library does not have, with their titles as kept, by title."""
    found: dict[str, tuple[str, str]] = {}
    entries: list[Bookmark | Note] = [*work.bookmarks.values(), *work.notes.values()]
    for entry in entries:
        if entry.statement not in library:
            titled = (entry.mark.seen, entry.mark.title) if entry.mark and entry.mark.title else ("", "")
            found[entry.statement] = max(titled, found.get(entry.statement, ("", "")))
    titles = {statement: title or from_id(statement) for statement, (_, title) in found.items()}
    return dict(sorted(titles.items(), key=lambda pair: (pair[1].casefold(), pair[0])))


def from_id(statement_id: str) -> str:
    """Return an id in words, where no title was kept."""
    words = statement_id.replace("-", " ")
    return words[:1].upper() + words[1:]
