"""How many statements each saved search finds, and how many are new: counted in the background, one after the other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.gui.memory.seen_searches import SeenSearches
from ascl_reader.gui.searching.search_service import SearchService

SOON, LATER = 400, 2_000
"""Milliseconds until searches are counted: after others were saved, and after what they look into changed."""


class SavedSearchCounts(QObject):
    """Counts searches by their ids; `counted` tells that some numbers changed.

    Each search waits for the one before, so that what is typed meanwhile waits for one at the most.
    """

    counted = Signal()

    def __init__(self, service: SearchService, seen: SeenSearches, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._seen = seen
        self._texts: Mapping[str, str] = {}
        self._found: dict[str, frozenset[str]] = {}
        self._waiting: list[str] = []
        self._looked_at: set[str] = set()
        self._begin = QTimer(self, singleShot=True)
        self._begin.timeout.connect(self._count_all)
        service.counted.connect(self._take)
        service.ready.connect(lambda: self._begin.start(SOON))

    def count(self, texts: Mapping[str, str]) -> None:
        """Counts these searches from now on: their texts by their ids."""
        if texts != self._texts:
            self._texts = dict(texts)
            self._seen.keep_only(texts)
            self._found = {key: found for key, found in self._found.items() if key in texts}
            self._begin.start(SOON)

    def count_again(self) -> None:
        """Counts again after a while, as what is searched has changed."""
        if not self._begin.isActive():
            self._begin.start(LATER)

    def numbers(self) -> dict[str, tuple[int, int]]:
        """Returns of each search that was counted how many statements it finds, and how many of them are new."""
        return {key: (len(found), len(found - self._seen_of(key, found))) for key, found in self._found.items()}

    def _seen_of(self, search: str, found: frozenset[str]) -> frozenset[str]:
        seen = self._seen.of(search)
        return found if seen is None else seen

    def look_at(self, search: str) -> None:
        """Notes that a search is looked at: all that it finds is seen now, or once it is counted."""
        if search in self._found and search not in self._waiting:
            self._seen.put(search, self._found[search])
            self.counted.emit()
        else:
            self._looked_at.add(search)

    def _count_all(self) -> None:
        self._waiting = list(self._texts)
        if self._waiting and not self._service.is_ready:
            self._service.start()  # which tells when it is ready
        else:
            self._count_next()

    def _count_next(self) -> None:
        if self._waiting:
            self._service.count(self._texts[self._waiting[0]])

    def _take(self, text: str, statements: tuple[str, ...]) -> None:
        search = self._waiting[0] if self._waiting else ""
        if self._texts.get(search) != text:
            return
        del self._waiting[0]
        self._found[search] = frozenset(statements)
        if self._seen.of(search) is None or search in self._looked_at:
            self._looked_at.discard(search)
            self._seen.put(search, statements)
        self.counted.emit()
        self._count_next()
