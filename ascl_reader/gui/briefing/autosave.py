"""The briefings while the program runs, saved as they change."""

from __future__ import annotations

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.briefing.undo import BriefingStep, EditedBriefings
from ascl_reader.gui.saving.autosave import Autosave
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.journal.journal import Journal
from ascl_reader.journal.journaled_store import LoadResult


class BriefingAutosave(Autosave[Briefings, BriefingStep]):
    """Holds the briefings."""

    edited: EditedBriefings

    def __init__(self, journal: Journal, saver: Saver | None = None) -> None:
        super().__init__("briefings", BriefingStore(journal), _edited, saver)

    @property
    def briefings(self) -> Briefings:
        """The briefings as they are now."""
        return self.work

    @property
    def current(self) -> Briefing | None:
        """The briefing that is filled and shown; None if there is none."""
        return self.briefings.current

    @property
    def to_undo(self) -> str:
        """The kind of the step that `undo` would take back, empty if there is none."""
        step = self.edited.to_undo if self.writable else None
        return step.kind if step is not None else ""

    @property
    def to_redo(self) -> str:
        """The kind of the step that `redo` would do again, empty if there is none."""
        step = self.edited.to_redo if self.writable else None
        return step.kind if step is not None else ""


def _edited(loaded: LoadResult[Briefings]) -> EditedBriefings:
    return EditedBriefings(loaded.work, loaded.done, loaded.undone)
