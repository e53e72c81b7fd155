"""The file of briefings in the user's data folder, saved as safely as that of bookmarks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from ascl_reader.bookmarks.bin_expiry import DAYS_KEPT
from ascl_reader.briefing.briefings import VERSION, BinnedBriefing, Briefings
from ascl_reader.briefing.merging import differs, merge_briefings
from ascl_reader.briefing.text import BriefingText
from ascl_reader.files import timestamps
from ascl_reader.files.autosaved_store import AutosavedStore
from ascl_reader.files.file_kind import FileKind


def without_expired(briefings: Briefings, now: str) -> Briefings:
    """Returns the briefings without expired ones in the bin; those without a date there count from now."""
    dated = tuple(each if each.deleted else BinnedBriefing(each.briefing, now) for each in briefings.bin)
    left = msgspec.structs.replace(briefings, bin=dated).without_deleted_before(timestamps.days_before(now, DAYS_KEPT))
    return briefings if left == briefings else left


def latest_change(briefings: Briefings) -> str:
    """Returns the time of the last change in the briefings, empty if there is none."""
    living = [each.changed for each in briefings.briefings]
    return max([*living, *(each.deleted for each in briefings.bin)], default="")


BRIEFINGS: FileKind[Briefings] = FileKind(
    "briefings.yaml", VERSION, Briefings(), BriefingText, merge_briefings, without_expired, latest_change, differs
)


class BriefingStore(AutosavedStore[Briefings]):
    """Loads and saves the file of briefings, merges what others wrote, and restores backups."""

    def __init__(self, folder: Path, clock: Callable[[], str] = timestamps.now) -> None:
        super().__init__(folder, BRIEFINGS, clock)
