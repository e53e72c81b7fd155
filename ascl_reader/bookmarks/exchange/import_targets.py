"""Finds existing bookmarks on the same words during an import, so that nothing is bookmarked twice."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks, new_id
from ascl_reader.bookmarks.entries import Bookmark
from ascl_reader.files.text_files import clean_text
from ascl_reader.library.statement import Section


class BookmarkTarget(NamedTuple):
    """The statement, section and words of a bookmark, whatever the line breaks in the words."""

    statement: str
    section: Section | None
    words: str


class BookmarkTargets:
    """The existing and imported bookmarks by target."""

    def __init__(self, work: Bookmarks) -> None:
        self._bookmarks = dict(work.bookmarks)
        self._ids: dict[tuple[BookmarkTarget, int | None], str] = {}
        for each in work.bookmarks.values():
            self._note(each)

    def key_of(self, bookmark: Bookmark) -> str:
        """Returns the id to give to a bookmark of the file.

        It is that of the bookmark on the same target, else its own, or a new one if another bookmark has that: in a
        spreadsheet, rows are copied.
        """
        known = self._bookmarks.get(bookmark.id)
        if known is not None and _same(known, bookmark):
            return bookmark.id
        target = _target(bookmark)
        key = self._ids.get((target, _offset(bookmark))) or (
            self._ids.get((target, None)) if _placeless(bookmark) else ""
        )
        if not key:
            key = bookmark.id if known is None else new_id("b")
            self._bookmarks[key] = msgspec.structs.replace(bookmark, id=key)
            self._note(self._bookmarks[key])
        return key

    def _note(self, bookmark: Bookmark) -> None:
        target = _target(bookmark)
        self._ids.setdefault((target, _offset(bookmark)), bookmark.id)
        self._ids.setdefault((target, None), bookmark.id)


def _target(bookmark: Bookmark) -> BookmarkTarget:
    words = bookmark.passage.words if bookmark.passage else ""
    return BookmarkTarget(bookmark.statement, bookmark.section, " ".join(clean_text(words).split()))


def _offset(bookmark: Bookmark) -> int:
    return bookmark.passage.offset if bookmark.passage else 0


def _placeless(bookmark: Bookmark) -> bool:
    """Returns whether marked words have no place, as in a table made by hand: they may then stand anywhere."""
    passage = bookmark.passage
    return passage is not None and not (passage.offset or passage.before or passage.after)


def _same(one: Bookmark, other: Bookmark) -> bool:
    """Returns whether two bookmarks are on the same words, even where one of them does not tell their place."""
    same_place = _offset(one) == _offset(other) or _placeless(one) or _placeless(other)
    return same_place and _target(one) == _target(other)
