"""Tells in a line that another computer changed bookmarks, notes or briefings: since the last close, or meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.window.unsaved_line import UnsavedLine, WorkNews
from ascl_reader.journal.fold import EntryKey
from ascl_reader.journal.journaled_store import LoadResult, SaveResult
from ascl_reader.library.library import Library

ELSEWHERE = "elsewhere"


class ChangedElsewhere(QObject):
    """Collects what changed until the line is put away; `show_earlier` opens the earlier texts of a note."""

    def __init__(
        self, library: Library, line: UnsavedLine, show_earlier: Callable[[str], object], window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._line = line
        self._show_earlier = show_earlier
        self._changed: dict[EntryKey, None] = {}

    def note(self, saved: SaveResult[object] | LoadResult[object]) -> None:
        """Tells what another computer changed, if it did."""
        if not saved.elsewhere:
            return
        if not self._line.tells(ELSEWHERE):
            self._changed.clear()
        self._changed.update(dict.fromkeys(saved.elsewhere))
        notes = [key for kind, key in self._changed if kind == "note"]
        told = self._told(notes)
        if not told:
            return
        short = self.tr("Changed on another computer: {what}").format(what=", ".join(told))
        whole = [short + "."]
        if notes:
            whole.append("\n".join(map(self._title, notes)))
            whole.append(
                self.tr(
                    "What a note said before is kept in Bookmarks ▸ Earlier Versions of This Note. Nothing is lost."
                )
            )
        offer = (self.tr("Earlier Versions…"), lambda: self._show_earlier(notes[-1])) if notes else None
        self._line.show_problem(
            ELSEWHERE, WorkNews(short, "\n\n".join(whole), self.tr("Changed on Another Computer"), offer)
        )

    def _told(self, notes: list[str]) -> list[str]:
        """Returns what changed, kind by kind; what is behind these kinds (the bin, an order) is left out."""
        count = Counter(kind for kind, _ in self._changed)
        named = {
            "bookmark": (self.tr("1 bookmark"), self.tr("{count} bookmarks")),
            "folder": (self.tr("1 folder"), self.tr("{count} folders")),
            "search": (self.tr("1 saved search"), self.tr("{count} saved searches")),
            "briefing": (self.tr("1 briefing"), self.tr("{count} briefings")),
        }
        told = [self.tr("the note on “{title}”").format(title=self._title(notes[0]))] if len(notes) == 1 else []
        told += [self.tr("{count} notes").format(count=len(notes))] if len(notes) > 1 else []
        told += [
            one if count[kind] == 1 else many.format(count=count[kind])
            for kind, (one, many) in named.items()
            if count[kind]
        ]
        return told

    def _title(self, statement_id: str) -> str:
        return self._library.find(statement_id).title if statement_id in self._library else statement_id
