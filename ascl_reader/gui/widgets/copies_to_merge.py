"""Copies of a file of the user's that OneDrive, Dropbox and the like left: offered for merging.

They are found and read in the background. What was merged is set aside, into the folder of backups, once it is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import Bookmarks, differences
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.files.autosaved_store import AutosavedStore
from ascl_reader.files.file_kind import Content
from ascl_reader.files.save_results import MergedCopies
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.gui.widgets.autosave import Autosave
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.message import (
    Icon,
    Message,
    Role,
    tell,
)

FIND, MERGE, SET_ASIDE = "looking for copies", "merging copies", "setting copies aside"


@dataclass(frozen=True)
class Merging(Generic[Content]):
    """What is particular to one kind of file: its store, the step on the desk, and the words.

    `offer` has a place for the `names` of the copies, `merged` one for the `count` of what is new.
    """

    store: Callable[[Path], AutosavedStore[Content]]
    do: Callable[[Content, str], object]
    count_new: Callable[[Content, Content], int]
    title: str
    offer: str
    merged: str


class CopiesToMerge(QObject, Generic[Content]):
    """Looks for copies and asks whether they are to be merged; emits a fault of the program.

    It looks once a desk is loaded, and when the user comes back to the program from another one: a copy that came
    meanwhile does not put a question under hands that type. Of what was declined it asks at the next start.
    """

    broken = Signal(object)

    def __init__(self, window: QWidget, desk: Autosave[Content, Any], merging: Merging[Content]) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._merging = merging
        self._paths: tuple[Path, ...] = ()
        self._merged: tuple[Path, ...] = ()
        self._offered: set[Path] = set()
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(lambda kind, error: self.broken.emit(error))
        desk.loaded.connect(self._look)
        make_application().applicationStateChanged.connect(self._came_back)
        desk.saved.connect(self._saved)

    def close(self) -> None:
        """Stop what is under way, before the window goes."""
        self._background.close()

    def _look(self) -> None:
        self._background.run(FIND, self._desk.store.copies)

    def _came_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._desk.ready:
            self._look()

    def _finished(self, kind: str, result: Any) -> None:
        if kind == FIND and self._desk.writable and not self._offered.issuperset(result):
            self._paths = result
            self._offered.update(result)
            self._offer()
        elif kind == MERGE:
            self._take(*result)

    def _offer(self) -> None:
        names = "\n".join(path.name for path in self._paths)
        box = Message(self._window, Icon.Question, self._merging.title, self._merging.offer.format(names=names))
        box.offer(self.tr("Merge"), self._merge)
        box.offer(self.tr("Not Now"), role=Role.RejectRole)
        box.ask()

    def _merge(self) -> None:
        work, copies, folder = self._desk.work, self._paths, self._desk.store.path.parent

        def merged() -> tuple[Content, MergedCopies[Content]]:
            store = self._merging.store(folder)  # the desk's own may be saving at this moment
            store.load()
            return work, store.merge_copies(work, copies)

        self._background.run(MERGE, merged)

    def _take(self, work: Content, found: MergedCopies[Content]) -> None:
        if work is not self._desk.work:
            self._merge()
            return
        refused = {path for path, _ in found.refused}
        self._merged = tuple(path for path in self._paths if path not in refused)
        new = self._merging.count_new(work, found.work)
        self._merging.do(found.work, ", ".join(path.name for path in self._merged))
        if not self._desk.unsaved:
            self._set_aside()
        self._tell(new, found)

    def _tell(self, new: int, found: MergedCopies[Content]) -> None:
        parts = []
        if self._merged:
            parts.append(self._merging.merged.format(count=new))
        if found.lost:
            parts.append(self.tr("Older versions that are in the bin now: {count}.").format(count=found.lost))
        for path, reason in found.refused:
            told = self.tr("{name} was not merged and stays where it is: {reason}")
            parts.append(told.format(name=path.name, reason=reason))
        icon = Icon.Warning if found.refused else Icon.Information
        tell(self._window, icon, self._merging.title, "\n\n".join(parts))

    def _saved(self) -> None:
        if self._merged and not self._desk.unsaved:
            self._set_aside()

    def _set_aside(self) -> None:
        copies, self._merged = self._merged, ()
        self._background.run(SET_ASIDE, lambda: self._desk.store.set_aside_copies(copies))


def copies_of_bookmarks(window: QWidget, desk: BookmarkAutosave) -> CopiesToMerge[Bookmarks]:
    """Return what looks for copies of the bookmarks and notes."""

    def count_new(before: Bookmarks, after: Bookmarks) -> int:
        living = ("bookmarks", "folders", "notes")
        return sum(each.section in living and each.before is None for each in differences(before, after))

    offer = _tr(
        "Beside your bookmarks and notes lies another version of them, as OneDrive, Dropbox and others leave it "
        "where two computers changed the file:\n\n{names}\n\n"
        "Merge what is in it into yours? Of two edits of one entry the newer stays, the other goes to the bin. "
        "Then the other version is moved to the backups."
    )
    merging = Merging(
        store=lambda folder: BookmarkStore(folder, paths.user_cache()),  # 5,000 notes take 0.1 s so, and else 4 s
        do=lambda work, names: desk.do(StepKind.MERGE_COPY, work, names),
        count_new=count_new,
        title=_tr("Another Version of Your Bookmarks and Notes"),
        offer=offer,
        merged=_tr("Merged. New bookmarks, folders and notes: {count}."),
    )
    return CopiesToMerge(window, desk, merging)


def copies_of_briefings(window: QWidget, desk: BriefingAutosave) -> CopiesToMerge[Briefings]:
    """Return what looks for copies of the briefings."""
    offer = _tr(
        "Beside your briefings lies another version of them, as OneDrive, Dropbox and others leave it where two "
        "computers changed the file:\n\n{names}\n\n"
        "Merge what is in it into yours? Of two edits of one briefing the newer stays, the other goes to the bin. "
        "Then the other version is moved to the backups."
    )
    merging = Merging(
        store=BriefingStore,
        do=lambda work, _: desk.do(work, "merge copies"),
        count_new=lambda before, after: sum(before.find(each.id) is None for each in after.briefings),
        title=_tr("Another Version of Your Briefings"),
        offer=offer,
        merged=_tr("Merged. New briefings: {count}."),
    )
    return CopiesToMerge(window, desk, merging)


def _tr(text: str) -> str:
    return QCoreApplication.translate("copies", text)
