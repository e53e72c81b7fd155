"""Looks whether the folder with the user's work is still there, and tells at once where it is not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ascl_reader.files.shared_folder import know_folder
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.window.unsaved_line import NotSaved, UnsavedLine

LOOK = "looking for the data folder"

LOOKING = 2_000
"""Milliseconds between two looks."""


class DataFolderWatch(QObject):
    """Tells in the line of what is not saved while the folder is away; nothing is written to another in its place."""

    def __init__(self, folder: Path, line: UnsavedLine, window: QWidget) -> None:
        super().__init__(window)
        self._line = line
        self._known = know_folder(folder)
        self._background = Background(self)
        self._background.finished.connect(lambda kind, there: self._show(there))
        self._looking = QTimer(self, interval=LOOKING)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def close(self) -> None:
        """Stops looking; a share that does not answer is not waited for."""
        self._looking.stop()
        self._background.let_go()

    def _look(self) -> None:
        self._background.run(LOOK, self._known.is_there)

    def _show(self, there: bool) -> None:
        whole = self.tr(
            "The folder with your work is not there any more: {path}. Is a drive or share not connected, or was the "
            "folder moved? What you write stays in this window, and is saved when the folder is back."
        ).format(path=self._known.path)
        short = self.tr("Not saved: the folder with your work is not there")
        self._line.show_problem("folder", None if there else NotSaved(short, whole, can_be_copied=True))
