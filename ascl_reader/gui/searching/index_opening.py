"""The search index of a library on its way: none at first, a part while it is built, then whole."""

from __future__ import annotations

import logging
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.search.engine.search_index import SearchIndex

LOG = logging.getLogger("ascl_reader.search")


class IndexOpening:
    """Opens or builds the index of a library; knows no question.

    `index` answers questions; none while the first is opened or built. `part` is what is there of one that is being
    built. Building that was stopped leaves its part as the index, until it is begun again.
    """

    def __init__(self, library: Library, cache: Path) -> None:
        self.library, self._cache = library, cache
        self.index: SearchIndex | None = None
        self.part: SearchIndex | None = None
        self.is_begun = self.is_stopped = False

    def replace(self, library: Library) -> None:
        """Opens the index of another library the next time."""
        self.library = library
        self.index = self.part = None
        self.is_begun = self.is_stopped = False

    def steps(self) -> Generator[Any, None, SearchIndex]:
        """Opens or builds the index off the window's thread; yields the progress, and returns the whole index."""
        from ascl_reader.search.engine.index import preparing_index

        library = self.library

        def take_part(part: SearchIndex) -> None:
            """Takes a part, unless nobody waits for it any more: a job goes on to its next step."""
            if library is self.library:
                self._take_part(part)

        return (yield from preparing_index(library, self._cache, take_part))

    def _take_part(self, part: SearchIndex) -> None:
        """Takes the part of the index that is built so far, unless an index is in use already."""
        if self.index is None:
            self.part = part

    def finish(self, index: SearchIndex) -> bool:
        """Takes the whole index; returns whether a part of it answered before."""
        answered = self.index is not None
        self.index, self.part = index, None
        return answered

    @property
    def is_under_way(self) -> bool:
        """Whether the index is being opened or built."""
        return self.is_begun and not self.is_stopped and (self.index is None or self.index is self.part)

    def stop(self) -> None:
        """Stops here: from now on the part of the index that is built so far answers."""
        self.is_stopped = True
        self.index = self.part

    @property
    def searched(self) -> int | None:
        """How many statements are searched while these are not all yet; else None."""
        if self.part is not None and (self.index is None or self.index is self.part):
            return self.part.count
        return 0 if self.is_stopped else None

    def build_in_memory(self) -> SearchIndex:
        """Builds the index again in memory and returns it: the one on disk has damage that went unnoticed."""
        from ascl_reader.search.engine.index import index_in_memory

        LOG.info("the search index is damaged, built in memory", exc_info=True)
        self.index = index = index_in_memory(self.library)
        return index
