"""Copies of a file of the user's that OneDrive, Dropbox and the like left: offered for merging.

They are found and read in the background. What was merged is set aside, into the folder of backups, once it is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.files.autosaved_store import AutosavedStore
from ascl_reader.files.file_kind import Content
from ascl_reader.files.save_results import MergedCopies
from ascl_reader.gui.saving.autosave import Autosave
from ascl_reader.gui.widgets.application import make_application
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
    """What is particular to one kind of file: its store, the step that merging is, and the words.

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

    It looks once the file is loaded, and when the user comes back to the program from another one: a copy that came
    meanwhile does not put a question under hands that type. Of what was declined it asks at the next start.
    """

    broken = Signal(object)

    def __init__(self, window: QWidget, autosave: Autosave[Content, Any], merging: Merging[Content]) -> None:
        super().__init__(window)
        self._window = window
        self._autosave = autosave
        self._merging = merging
        self._paths: tuple[Path, ...] = ()
        self._merged: tuple[Path, ...] = ()
        self._offered: set[Path] = set()
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(lambda kind, error: self.broken.emit(error))
        autosave.loaded.connect(self._look)
        make_application().applicationStateChanged.connect(self._came_back)
        autosave.saved.connect(self._saved)

    def close(self) -> None:
        """Stops what is under way, before the window goes."""
        self._background.close()

    def _look(self) -> None:
        self._background.run(FIND, self._autosave.store.copies)

    def _came_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._autosave.ready:
            self._look()

    def _finished(self, kind: str, result: Any) -> None:
        if kind == FIND and self._autosave.writable and not self._offered.issuperset(result):
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
        work, copies, folder = self._autosave.work, self._paths, self._autosave.store.path.parent

        def merged() -> tuple[Content, MergedCopies[Content]]:
            store = self._merging.store(folder)  # the one of the autosave may be saving at this moment
            store.load()
            return work, store.merge_copies(work, copies)

        self._background.run(MERGE, merged)

    def _take(self, work: Content, found: MergedCopies[Content]) -> None:
        if work is not self._autosave.work:
            self._merge()
            return
        refused = {path for path, _ in found.refused}
        self._merged = tuple(path for path in self._paths if path not in refused)
        new = self._merging.count_new(work, found.work)
        self._merging.do(found.work, ", ".join(path.name for path in self._merged))
        if not self._autosave.unsaved:
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
        if self._merged and not self._autosave.unsaved:
            self._set_aside()

    def _set_aside(self) -> None:
        copies, self._merged = self._merged, ()
        self._background.run(SET_ASIDE, lambda: self._autosave.store.set_aside_copies(copies))
