"""The notices of a briefing and their offers: what it took over, full texts that arrived, what its pages lack."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Signal

from ascl_reader.briefing.briefings import as_before
from ascl_reader.briefing.for_all import with_wording
from ascl_reader.briefing.kept_wordings import newly_full
from ascl_reader.briefing.sheets.typeset import ShorteningOffer
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_changes import BriefingChanges
from ascl_reader.gui.briefing.notices import Notice, NoticeWords
from ascl_reader.gui.briefing.paper.pages import Pages
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording


class OfferedNotices(QObject):
    """Makes the notices of the current briefing; what is accepted is a step that can be undone.

    Emits that the offer of a shorter briefing was taken.
    """

    shortened = Signal()

    def __init__(
        self, autosave: BriefingAutosave, library: Library, changes: BriefingChanges, words: NoticeWords
    ) -> None:
        super().__init__(changes)
        self._autosave = autosave
        self._library = library
        self._changes = changes
        self._words = words

    def notices(self, pages: Pages, offer: ShorteningOffer | None) -> list[Notice]:
        """Returns the notices; whatever its pages are, a briefing is offered nothing where it cannot be changed."""
        offered = [*self._carried(), *self._arrived()] if self._autosave.writable else []
        return [*offered, *self._lacking(pages), *self._shorter(pages, offer)]

    def _lacking(self, pages: Pages) -> list[Notice]:
        """Returns notices on what is not on the pages: statements that the library lost, the logo, what had no room."""
        told = [Notice(text) for text in (self._words.refused(pages), self._words.budget(pages)) if text]
        missing = pages.made.missing
        if not missing:
            return told
        remove = partial(self._changes.remove, missing)
        return [Notice(self._words.missing(pages), self.tr("Take out of the briefing"), remove), *told]

    def _shorter(self, pages: Pages, offer: ShorteningOffer | None) -> list[Notice]:
        if offer is None:
            return []
        return [Notice(self._words.offered(pages.made.pages, offer), self.tr("Do it"), partial(self._shorten, offer))]

    def _shorten(self, offer: ShorteningOffer) -> None:
        self._changes.leave_out(offer)
        self.shortened.emit()

    def _carried(self) -> list[Notice]:
        current = self._autosave.current
        found = as_before(current, self._autosave.briefings.meetings) if current is not None else None
        if found is None:
            return []
        earlier, names = found
        return [Notice(self._words.carried(list(names), earlier.title), self.tr("Clear them"), self._clear)]

    def _clear(self) -> None:
        """Clears the values that are still those of another briefing: others may have been typed over since."""
        current = self._autosave.current
        found = as_before(current, self._autosave.briefings.meetings) if current is not None else None
        if found is not None:
            self._changes.change(dict.fromkeys(found[1], ""), "clear what was taken over")

    def _arrived(self) -> list[Notice]:
        current = self._autosave.current
        ids = newly_full(current, self._library) if current is not None else ()
        if not ids:
            return []
        take = partial(self._print_full_texts, ids)
        return [Notice(self._words.arrived(len(ids)), self.tr("Print the full texts"), take)]

    def _print_full_texts(self, ids: Collection[str]) -> None:
        """Has them printed in the briefing as it is by now: it may have changed since that was offered."""
        current = self._autosave.current
        if current is not None:
            self._changes.change({"chosen": with_wording(current, Wording.FULL, ids).chosen}, "print full texts")
