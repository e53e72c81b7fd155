"""What the user chose about the search that is on, besides its words: where it looks, and what is taken literally."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ascl_reader.bookmarks.places import statement_in_row
from ascl_reader.library.outline import ALL_KEY, Branch


class SearchManner(NamedTuple):
    """How a text is searched.

    `within` are the statements of the theme, year, document or folder that is chosen, none for all; `literal`: only the
    letters typed are looked for; `words_kept` are words that are taken as they were typed.
    """

    within: frozenset[str] | None = None
    literal: bool = False
    words_kept: frozenset[str] = frozenset()


class SearchChoices(QObject):
    """Holds these until the search is left. `changed` comes when the text is to be searched again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.everywhere = False
        self.literal = False
        self.words_kept: frozenset[str] = frozenset()
        self._listed: Branch | None = None
        self._within: frozenset[str] | None = None

    def manner(self, listed: Branch) -> SearchManner:
        """Returns how to search while a branch is listed."""
        if listed is not self._listed:
            self._listed = listed
            self._within = _statements_of(listed) if is_part(listed) else None
        return SearchManner(None if self.everywhere else self._within, self.literal, self.words_kept)

    def search_everywhere(self, on: bool) -> None:
        """Looks into all statements, or only into those that are listed."""
        self.everywhere = on
        self.changed.emit()

    def search_literally(self, on: bool) -> None:
        """Looks only for the letters that were typed; or for other forms and other words for them again, for all."""
        self.literal = on
        self.words_kept = frozenset()
        self.changed.emit()

    def keep_word(self, word: str) -> None:
        """Has one word searched as it was typed, without corrections."""
        self.words_kept |= {word}
        self.changed.emit()

    def forget(self) -> None:
        """Resets the choices, as the search is left."""
        self.everywhere = self.literal = False
        self.words_kept = frozenset()


def is_part(listed: Branch) -> bool:
    """Returns whether a branch lists only a part of the library."""
    return listed.key != ALL_KEY


def _statements_of(listed: Branch) -> frozenset[str]:
    """Returns the statements of a branch, with those of a folder that the library does not have any more."""
    return frozenset((*listed.statements, *map(statement_in_row, listed.lines)))
