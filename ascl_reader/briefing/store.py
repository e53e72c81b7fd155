"""The briefings in the journals of the user's data folder, beside bookmarks and notes."""

from __future__ import annotations

from collections.abc import Callable

from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.journal_shape import BriefingShape
from ascl_reader.files import timestamps
from ascl_reader.journal.journal import Journal
from ascl_reader.journal.journaled_store import JournaledStore


class BriefingStore(JournaledStore[Briefings]):
    """Loads and saves the briefings; what was mended in the journal is told with the bookmarks."""

    tells = False

    def __init__(self, journal: Journal, clock: Callable[[], str] = timestamps.now) -> None:
        super().__init__(journal, BriefingShape(), clock)
