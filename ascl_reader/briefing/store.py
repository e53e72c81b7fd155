"""The file of briefings in the user's data folder, kept as that of bookmarks is: nothing in it is ever lost."""

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
    """Return the briefings without what has been in their bin too long; what has no date there counts from now."""
    dated = tuple(each if each.deleted else BinnedBriefing(each.briefing, now) for each in briefings.bin)
    left = msgspec.structs.replace(briefings, bin=dated).emptying(timestamps.days_before(now, DAYS_KEPT))
    return briefings if left == briefings else left


def latest_change(briefings: Briefings) -> str:
    """Return the moment of the last change in the briefings, empty where there is none."""
    living = [each.changed for each in briefings.briefings]
    return max([*living, *(each.deleted for each in briefings.bin)], default="")


BRIEFINGS: FileKind[Briefings] = FileKind(
    "briefings.yaml", VERSION, Briefings(), BriefingText, merge_briefings, without_expired, latest_change, differs
)


class BriefingStore(AutosavedStore[Briefings]):
    """The file of briefings: loads, saves, merges what others wrote, restores from backups."""

    def __init__(self, folder: Path, clock: Callable[[], str] = timestamps.now) -> None:
        super().__init__(folder, BRIEFINGS, clock)
