"""What a search is told about the user's work, as plain data: search itself knows no bookmarks and no notes."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

Ids = frozenset[str]


class SearchContext(msgspec.Struct, frozen=True):
    """Sets of statements by id, for is:bookmarked, is:unread, is:changed, is:noted and stance:agrees and its like.

    `folders` are the names of the folders in which a statement is filed; they are searched like a part of it. `within`
    is the theme or folder that is chosen: only its statements are found; none searches the whole library.
    """

    bookmarked: Ids = frozenset()
    unread: Ids = frozenset()
    changed: Ids = frozenset()
    noted: Ids = frozenset()
    stances: Mapping[str, Ids] = {}
    notes: Mapping[str, str] = {}
    folders: Mapping[str, tuple[str, ...]] = {}
    within: Ids | None = None


NO_CONTEXT = SearchContext()
