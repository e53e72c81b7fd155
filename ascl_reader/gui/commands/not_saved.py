"""Watches the data folder: whether it is there, what of the user's work is not saved in it, and what is imported."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.files.shared_folder import know_folder
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.problems import worded
from ascl_reader.gui.window.unsaved_line import NotSaved, UnsavedLine, WorkNews
from ascl_reader.library.import_folders import ImportFolders
from ascl_reader.library.imported import ImportedLibrary

_log = logging.getLogger("ascl_reader.saving")

LOOK = "looking for the data folder"

LOOKING = 1_000
"""Milliseconds between two looks."""


class DataFolderWatch(QObject):
    """Says in the line about unsaved work that the folder is away; nothing is written to another in its place.

    `imports_changed`: something was imported or undone since the last look, in the window or by another process; the
    first look compares with `imports`, those that were there when the library was read.
    """

    imports_changed = Signal()

    def __init__(self, folder: Path, imports: frozenset[str], line: UnsavedLine, window: QWidget) -> None:
        super().__init__(window)
        self._line = line
        self._known = know_folder(folder)
        self._is_there = True
        self._imported = ImportFolders(ImportedLibrary(folder).folder)
        self._imports = imports
        self._background = Background(self)
        self._is_looking = False
        """Whether a look is under way: on a slow share another would begin before it ends, and take its place."""
        self._background.finished.connect(lambda kind, seen: self._take(*seen))
        self._background.failed.connect(self._failed)
        self._looking = QTimer(self, interval=LOOKING)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def close(self) -> None:
        """Stops looking; a share that does not answer is not waited for."""
        self._looking.stop()
        self._background.let_go()

    def _look(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._background.run(LOOK, lambda: (self._known.is_there(), self._imported.names()))

    def _failed(self, kind: str, error: object) -> None:
        self._is_looking = False
        _log.info("no look at the data folder: %s", error)

    def _take(self, there: bool, imports: frozenset[str]) -> None:
        self._is_looking = False
        if there is not self._is_there:
            self._is_there = there
            self._show(there)
        if there and imports != self._imports:
            self._imports = imports
            self.imports_changed.emit()

    def _show(self, there: bool) -> None:
        whole = self.tr(
            "The folder with your work is not there any more: {path}. Is a drive or share not connected, or was the "
            "folder moved? What you write stays in this window, and is saved when the folder is back."
        ).format(path=self._known.path)
        short = self.tr("Not saved: the folder with your work is not there")
        self._line.show_problem("folder", None if there else NotSaved(short, whole, can_be_copied=True))


class BriefingFileMessages(QObject):
    """Shows what became of loading and saving the briefings; emits what is a fault of the program."""

    broken = Signal(object)

    def __init__(self, autosave: BriefingAutosave, line: UnsavedLine, window: QWidget) -> None:
        super().__init__(window)
        self._autosave = autosave
        self._line = line
        autosave.failed.connect(self._failed)
        autosave.loaded.connect(lambda: line.show_problem("unread briefings", None))
        autosave.saved.connect(lambda: line.show_problem("briefings", None))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            self.broken.emit(error)
        elif self._autosave.ready:
            self._line.show_problem("briefings", NotSaved(self.tr("Not saved: briefings"), worded(error)))
        else:
            short, again = self.tr("Briefings could not be read"), (self.tr("Try Again"), self._autosave.start)
            news = WorkNews(short, worded(error), self.tr("Briefings"), again, can_be_closed=False)
            self._line.show_problem("unread briefings", news)
