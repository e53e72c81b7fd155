"""Copies of the briefings that synchronising programs left: how they are merged, and what is said of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.saving.copies_to_merge import CopiesToMerge, Merging


def copies_of_briefings(window: QWidget, autosave: BriefingAutosave) -> CopiesToMerge[Briefings]:
    """Returns what looks for copies of the briefings."""
    offer = _tr(
        "Beside your briefings lies another version of them, as OneDrive, Dropbox and others leave it where two "
        "computers changed the file:\n\n{names}\n\n"
        "Merge what is in it into yours? Of two edits of one briefing the newer stays, the other goes to the bin. "
        "Then the other version is moved to the backups."
    )
    merging = Merging(
        store=BriefingStore,
        do=lambda work, _: autosave.do(work, "merge copies"),
        count_new=lambda before, after: sum(before.find(each.id) is None for each in after.briefings),
        title=_tr("Another Version of Your Briefings"),
        offer=offer,
        merged=_tr("Merged. New briefings: {count}."),
    )
    return CopiesToMerge(window, autosave, merging)


def _tr(text: str) -> str:
    return QCoreApplication.translate("copies", text)
