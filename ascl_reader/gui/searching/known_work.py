"""What a search knows of the user's work: bookmarks, notes and the reading log, as they are when it begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks
    from ascl_reader.history.reading_log import Freshness
    from ascl_reader.search.result import SearchContext

FRESH = ("unread", "changed")
"""What a statement can be besides read."""


class _Known(NamedTuple):
    work: Bookmarks | None
    freshness: Mapping[str, Freshness]
    context: SearchContext


class KnownWork:
    """Asks for the state where it is used, off the window's thread, and makes the context of it there."""

    def __init__(self) -> None:
        self.work: Callable[[], Bookmarks | None] = lambda: None
        self.freshness: Mapping[str, Freshness] = {}
        self._known: _Known | None = None
        self._told: tuple[_Known, SearchContext] | None = None

    def context(self, within: frozenset[str] | None) -> SearchContext:
        """Returns the context of a search; the same object for each state, made once, off the window's thread."""
        from ascl_reader.bookmarks.bookmarks import Bookmarks
        from ascl_reader.bookmarks.work_for_search import search_context

        work, freshness, known = self.work(), self.freshness, self._known
        if known is None or known.work is not work or known.freshness is not freshness:
            ids: dict[Freshness, list[str]] = {}
            for each, fresh in freshness.items():
                ids.setdefault(fresh, []).append(each)
            fresh_ids = {fresh.value: frozenset(those) for fresh, those in ids.items() if fresh.value in FRESH}
            context = msgspec.structs.replace(search_context(work or Bookmarks()), **fresh_ids)
            self._known = known = _Known(work, freshness, context)
        told = self._told
        if told is None or told[0] is not known or told[1].within is not within:
            self._told = told = known, msgspec.structs.replace(known.context, within=within)
        return told[1]
