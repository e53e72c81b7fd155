"""Bookmarks and notes in the journals of the user's data folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.journal_shape import KEEPING, BookmarkShape
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
    return Journal(data, settings, keeping=KEEPING, only_looks=only_looks, clock=clock)


class BookmarkStore(JournaledStore[Bookmarks]):
    """Loads and saves bookmarks and notes."""

    def __init__(self, data: Path, settings: Path | None = None, clock: Callable[[], str] = timestamps.now) -> None:
        super().__init__(own_work(data, settings, clock), BookmarkShape(), clock)

    def earlier_texts(self, statement_id: str) -> list[EarlierText]:
        """Returns the texts that a note had before its present one, the newest first, each once.

        What stood there only while somebody typed on, or took letters away, is left out.
        """
        with self.journal.lock:
            entry = self.journal.fold.find("note", statement_id)
            if entry is None:
                return []
            moments = {stamp: changed for stamp, changed in entry.history("changed") if isinstance(changed, dict)}
            texts = [(stamp, text) for stamp, text in entry.history("text") if isinstance(text, str) and text.strip()]
            present = "" if entry.gone else str(entry.fields.get("text", ""))
        found: dict[str, EarlierText] = {}
        for number in reversed(range(len(texts))):
            (n, machine), text = texts[number]
            beside = [texts[each][1] for each in (number - 1, number + 1) if 0 <= each < len(texts)]
            if text != present and not any(each != text and each.startswith(text) for each in beside):
                written = str(moments.get((n, machine), {}).get("text", ""))
                found.setdefault(text, EarlierText(text, written, machine == self.journal.machine))
        return list(found.values())


def look_at_bookmarks(data: Path, settings: Path) -> LoadedBookmarks:
    """Returns the saved bookmarks and notes without writing or locking anything. Raises UnreadableFile."""
    return JournaledStore(own_work(data, settings, only_looks=True), BookmarkShape()).look()
