"""Earlier searches, the latest first: offered under the search box, cleared and switched off by the user."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.memory import settings as kept
from ascl_reader.gui.memory.settings import Settings

MOST = 50
"""Searches that are remembered."""


class EarlierSearches(QObject):
    """Remembers searches in the settings; `changed` tells that they changed, or that remembering was switched."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def is_on(self) -> bool:
        """Whether searches are remembered."""
        return self._settings.get(kept.SEARCHES_REMEMBERED)

    def texts(self) -> list[str]:
        """Returns the searches, the latest first; none while nothing is remembered."""
        return self._settings.get(kept.SEARCHES) if self.is_on else []

    def beginning_with(self, typed: str, most: int) -> list[str]:
        """Returns the latest searches that go on from what is typed, whatever the case; all for an empty text."""
        begin = " ".join(typed.split()).casefold()
        found = (text for text in self.texts() if text.casefold().startswith(begin) and text.casefold() != begin)
        return [text for text, _ in zip(found, range(most), strict=False)]

    def note(self, text: str) -> None:
        """Remembers a search that was used; the same again only moves to the front."""
        text = " ".join(text.split())
        before = self._settings.get(kept.SEARCHES)
        if self.is_on and text:
            others = [each for each in before if each.casefold() != text.casefold()]
            self._put([text, *others][:MOST])

    def clear(self) -> None:
        """Forgets all searches."""
        self._put([])

    def switch(self, on: bool) -> None:
        """Remembers searches from now on, or stops; those that are remembered stay until they are cleared."""
        if on is not self.is_on:
            self._settings.put(kept.SEARCHES_REMEMBERED, on)
            self.changed.emit()

    def _put(self, texts: list[str]) -> None:
        self._settings.put(kept.SEARCHES, texts)
        self.changed.emit()
