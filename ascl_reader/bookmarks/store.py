"""Bookmarks and notes in the journals of the user's data folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Note
from ascl_reader.bookmarks.entry_fields import NOTE, OF_QUESTION, QUESTIONS, as_entry, fields_of
from ascl_reader.bookmarks.journal_shape import KEEPING, BookmarkShape
from ascl_reader.bookmarks.text import entry_from_data
from ascl_reader.files import timestamps
from ascl_reader.journal.fold import FoldedEntry, Stamp
from ascl_reader.journal.journal import Journal
from ascl_reader.journal.journaled_store import JournaledStore, LoadResult, SaveResult

LoadedBookmarks: TypeAlias = LoadResult[Bookmarks]
SavedBookmarks: TypeAlias = SaveResult[Bookmarks]


class EarlierPart(NamedTuple):
    """A part of a note as it was, in a `note` that has this part alone: its text, stance, a question, or the day.

    `written` is the moment, empty where that is not known; `is_ours` tells whether it was on this computer.
    """

    note: Note
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

    def earlier_parts(self, statement_id: str) -> list[EarlierPart]:
        """Returns what a note said before and does not say now, the newest first, each once.

        What stood there only while somebody typed on, or took letters away, is left out.
        """
        with self.journal.lock:
            entry = self.journal.fold.find(NOTE, statement_id)
            if entry is None:
                return []
            fields = {} if entry.gone else as_entry(NOTE, fields_of(entry))
            said = sorted(_said_before(entry, fields), key=lambda each: each[0], reverse=True)
            moments = {stamp: changed for stamp, changed in entry.history("changed") if isinstance(changed, dict)}
        found: dict[tuple[str, str], EarlierPart] = {}
        for (n, machine), part, value in said:
            told = {"statement": statement_id, "created": "", part: [value] if part == QUESTIONS else value}
            note = entry_from_data("notes", told)
            if isinstance(note, Note) and not note.empty:
                written = str(moments.get((n, machine), {}).get(part, ""))
                found.setdefault((part, value), EarlierPart(note, written, machine == self.journal.machine))
        return list(found.values())


def _said_before(entry: FoldedEntry, present: Mapping[str, Any]) -> Iterator[tuple[Stamp, str, str]]:
    """Yields what the parts of a note were and are not now, each with its stamp and its name."""
    for part in ("text", "stance", "look_again"):
        said = [(stamp, text) for stamp, text in entry.history(part) if isinstance(text, str) and text.strip()]
        for number, (stamp, text) in enumerate(said):
            beside = [said[each][1] for each in (number - 1, number + 1) if 0 <= each < len(said)]
            if text != present.get(part) and not _is_typed_on(text, beside):
                yield stamp, part, text
    asked = {text: stamp for stamp, text in _asked(entry) if isinstance(text, str)}
    for text, stamp in asked.items():
        if text not in present.get(QUESTIONS, ()) and not _is_typed_on(text, asked):
            yield stamp, QUESTIONS, text


def _asked(entry: FoldedEntry) -> Iterator[tuple[Stamp, Any]]:
    """Yields the questions that a note ever had, each with its stamp."""
    for stamp, whole in entry.history(QUESTIONS):
        yield from ((stamp, text) for text in (whole if isinstance(whole, list) else ()))
    for name in entry.values:
        yield from entry.history(name) if name.startswith(OF_QUESTION) else ()


def _is_typed_on(text: str, others: Iterable[str]) -> bool:
    """Returns whether one of other texts begins with a text, and goes on."""
    return any(each != text and each.startswith(text) for each in others)


def look_at_bookmarks(data: Path, settings: Path) -> LoadedBookmarks:
    """Returns the saved bookmarks and notes without writing or locking anything. Raises UnreadableFile."""
    return JournaledStore(own_work(data, settings, only_looks=True), BookmarkShape()).look()
