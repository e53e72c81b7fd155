"""Copies of bookmarks and notes that synchronising programs left: how they are merged, and what is said of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import SECTION_OF_KIND, Bookmarks, differences
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.saving.copies_to_merge import CopiesToMerge, Merging


def copies_of_bookmarks(window: QWidget, autosave: BookmarkAutosave) -> CopiesToMerge[Bookmarks]:
    """Returns what looks for copies of the bookmarks and notes."""

    def count_new(before: Bookmarks, after: Bookmarks) -> int:
        """Returns how many living entries only the later state has."""
        living = SECTION_OF_KIND.values()
        return sum(each.section in living and each.before is None for each in differences(before, after))

    offer = _tr(
        "Beside your bookmarks and notes lies another version of them, as OneDrive, Dropbox and others leave it "
        "where two computers changed the file:\n\n{names}\n\n"
        "Merge what is in it into yours? Of two edits of one entry the newer stays, the other goes to the bin. "
        "Then the other version is moved to the backups."
    )
    merging = Merging(
        store=lambda folder: BookmarkStore(folder, paths.user_cache()),  # 5,000 notes take 0.1 s so, and else 4 s
        do=lambda work, names: autosave.do(StepKind.MERGE_COPY, work, names),
        count_new=count_new,
        title=_tr("Another Version of Your Bookmarks and Notes"),
        offer=offer,
        merged=_tr("Merged. New bookmarks, folders, notes and searches: {count}."),
    )
    return CopiesToMerge(window, autosave, merging)


def _tr(text: str) -> str:
    return QCoreApplication.translate("copies", text)
