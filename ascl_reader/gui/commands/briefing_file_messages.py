"""Tells in a line when the briefings cannot be read or are not saved; a fault of the program goes to its window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.widgets.problems import worded
from ascl_reader.gui.window.unsaved_line import NotSaved, UnsavedLine, WorkNews


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
