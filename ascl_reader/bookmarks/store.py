"""Bookmarks and notes in the journals of the user's data folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.journal_shape import KEPT, BookmarkShape
from ascl_reader.files import timestamps
from ascl_reader.journal.journal import Journal
from ascl_reader.journal.journaled_store import JournaledStore, LoadResult, SaveResult

LoadedBookmarks: TypeAlias = LoadResult[Bookmarks]
SavedBookmarks: TypeAlias = SaveResult[Bookmarks]


class EarlierText(NamedTuple):
    """A text that a note had: when it was written (empty where that is not known), and whether on this computer."""

    text: str
    written: str
    is_ours: bool


def own_work(
    data: Path, settings: Path | None, clock: Callable[[], str] = timestamps.now, only_looks: bool = False
) -> Journal:
    """Returns the journal of what the user makes; `settings` is the folder of what stays on this machine.

    One that `only_looks` writes nothing at all.
    """
    return Journal(data, settings, kept=KEPT, only_looks=only_looks, clock=clock)


class BookmarkStore(JournaledStore[Bookmarks]):
    """Loads and saves bookmarks and notes."""

    def __init__(self, data: Path, settings: Path | None = None, clock: Callable[[], str] = timestamps.now) -> None:
        super().__init__(own_work(data, settings, clock), BookmarkShape(), clock)

    def earlier_texts(self, statement_id: str) -> list[EarlierText]:
        """Returns the texts that a note had before its present one, the newest first, each once."""
        with self.journal.lock:
            entry = self.journal.fold.find("note", statement_id)
            if entry is None:
                return []
            moments = {stamp: changed for stamp, changed in entry.history("changed") if isinstance(changed, dict)}
            found: dict[str, EarlierText] = {}
            for stamp, text in reversed(entry.history("text")):
                if isinstance(text, str) and text.strip():
                    written = str(moments.get(stamp, {}).get("text", ""))
                    found.setdefault(text, EarlierText(text, written, stamp[1] == self.journal.machine))
            present = "" if entry.gone else entry.fields.get("text", "")
            return [each for text, each in found.items() if text != present]


def look_at_bookmarks(data: Path, settings: Path) -> LoadedBookmarks:
    """Returns the saved bookmarks and notes without writing or locking anything. Raises UnreadableFile."""
    return JournaledStore(own_work(data, settings, only_looks=True), BookmarkShape()).look()
