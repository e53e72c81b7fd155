"""What a briefing can be offered whatever its pages are: clearing what it took over, and full texts that arrived."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ascl_reader.briefing.briefings import as_before
from ascl_reader.briefing.for_all import with_wording
from ascl_reader.briefing.kept_wordings import newly_full
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_changes import BriefingChanges
from ascl_reader.gui.briefing.notices import Notice, NoticeWords
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording


class OfferedNotices(QObject):
    """Makes the notices of the current briefing; what is accepted is a step that can be undone."""

    def __init__(
        self, autosave: BriefingAutosave, library: Library, changes: BriefingChanges, words: NoticeWords
    ) -> None:
        super().__init__(changes)
        self._autosave = autosave
        self._library = library
        self._changes = changes
        self._words = words

    def notices(self) -> list[Notice]:
        """Returns the notices, none where nothing can be changed."""
        return [*self._carried(), *self._arrived()] if self._autosave.writable else []

    def _carried(self) -> list[Notice]:
        current = self._autosave.current
        found = as_before(current, self._autosave.briefings.meetings) if current is not None else None
        if found is None:
            return []
        earlier, names = found
        clear = partial(self._changes.change, dict.fromkeys(names, ""), "clear what was taken over")
        return [Notice(self._words.carried(list(names), earlier.title), self.tr("Clear them"), clear)]

    def _arrived(self) -> list[Notice]:
        current = self._autosave.current
        ids = newly_full(current, self._library) if current is not None else ()
        if not ids or current is None:
            return []
        chosen = with_wording(current, Wording.FULL, ids).chosen
        take = partial(self._changes.change, {"chosen": chosen}, "print full texts")
        return [Notice(self._words.arrived(len(ids)), self.tr("Print the full texts"), take)]
