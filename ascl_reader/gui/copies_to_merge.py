"""Copies of the file of bookmarks and notes that OneDrive, Dropbox and the like left: offered for merging.

They are found and read in the background. What was merged is set aside, into the folder of backups, once it is saved.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.background import Background
from ascl_reader.gui.message import Icon, Message, Role, tell
from ascl_reader.gui.own_work_desk import OwnWorkDesk
from ascl_reader.own_work.outcomes import CopiesMerged
from ascl_reader.own_work.store import Store
from ascl_reader.own_work.undo import Kind
from ascl_reader.own_work.work import OwnWork, differences

FIND, MERGE, SET_ASIDE = "looking for copies", "merging copies", "setting copies aside"


class CopiesToMerge(QObject):
    """Looks for copies and asks whether they are to be merged; emits what is a fault of the program."""

    broken = Signal(object)

    def __init__(self, window: QWidget, desk: OwnWorkDesk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._paths: tuple[Path, ...] = ()
        self._merged: tuple[Path, ...] = ()
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(lambda kind, error: self.broken.emit(error))
        desk.saved.connect(self._saved)

    def look(self) -> None:
        """Look for copies beside the file, and offer those that are there."""
        self._background.run(FIND, self._desk.store.copies)

    def close(self) -> None:
        """Stop what is under way, before the window goes."""
        self._background.close()

    def _finished(self, kind: str, result: Any) -> None:
        if kind == FIND and result and self._desk.writable:
            self._paths = result
            self._offer()
        elif kind == MERGE:
            self._take(*result)

    def _offer(self) -> None:
        names = "\n".join(path.name for path in self._paths)
        text = self.tr(
            "Beside your bookmarks and notes lies another version of them, as OneDrive, Dropbox and others leave it "
            "where two computers changed the file:\n\n{names}\n\n"
            "Merge what is in it into yours? Of two edits of one entry the newer stays, the other goes to the bin. "
            "Then the other version is moved to the backups."
        )
        box = Message(self._window, Icon.Question, self._name(), text.format(names=names))
        box.offer(self.tr("Merge"), self._merge)
        box.offer(self.tr("Not Now"), role=Role.RejectRole)
        box.ask()

    def _merge(self) -> None:
        work, paths, folder = self._desk.work, self._paths, self._desk.store.path.parent

        def merged() -> tuple[OwnWork, CopiesMerged]:
            store = Store(folder)  # the desk's own may be saving at this moment
            store.load()
            return work, store.merge_copies(work, paths)

        self._background.run(MERGE, merged)

    def _take(self, work: OwnWork, found: CopiesMerged) -> None:
        if work is not self._desk.work:
            self._merge()
            return
        refused = {path for path, _ in found.refused}
        self._merged = tuple(path for path in self._paths if path not in refused)
        living = ("bookmarks", "folders", "notes")
        new = sum(each.section in living and each.before is None for each in differences(work, found.work))
        self._desk.do(Kind.MERGE_COPY, found.work, ", ".join(path.name for path in self._merged))
        if not self._desk.unsaved:
            self._set_aside()
        self._tell(new, found)

    def _tell(self, new: int, found: CopiesMerged) -> None:
        parts = []
        if self._merged:
            parts.append(self.tr("Merged. New bookmarks, folders and notes: {count}.").format(count=new))
        if found.lost:
            parts.append(self.tr("Older versions that are in the bin now: {count}.").format(count=found.lost))
        for path, reason in found.refused:
            told = self.tr("{name} was not merged and stays where it is: {reason}")
            parts.append(told.format(name=path.name, reason=reason))
        icon = Icon.Warning if found.refused else Icon.Information
        tell(self._window, icon, self._name(), "\n\n".join(parts))

    def _saved(self) -> None:
        if self._merged and not self._desk.unsaved:
            self._set_aside()

    def _set_aside(self) -> None:
        paths, self._merged = self._merged, ()
        self._background.run(SET_ASIDE, lambda: self._desk.store.set_aside_copies(paths))

    def _name(self) -> str:
        return self.tr("Another Version of Your Bookmarks and Notes")
