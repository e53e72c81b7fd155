"""Reads the library again while the window is there: after an import, or where another process changed it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ascl_reader import paths
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library

READ, LOOK = "reading the library", "reading the library as another process changed it"


class LibraryReload(QObject):
    """Reads off the window's thread. `read` carries the library, and whether another process changed it unasked."""

    read = Signal(object, bool)
    failed = Signal(object)

    def __init__(self, folder: Path, library: Library, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._background = library, background
        self._load = partial(load_library, folder, paths.user_cache(), paths.user_data())
        background.finished.connect(self._finished)
        background.failed.connect(self._failed)

    def begin(self) -> None:
        """Reads what was imported here, which is no news from another process."""
        self._run(READ)

    def look(self) -> None:
        """Reads what another process may have changed; emits nothing where it is the same as here."""
        self._run(LOOK)

    def _run(self, kind: str) -> None:
        self._background.drop(LOOK)
        self._background.run(kind, self._load)

    def _finished(self, kind: str, library: Library) -> None:
        is_news = kind == LOOK and library.digest != self._library.digest
        if is_news or kind == READ:
            self.read.emit(library, is_news)

    def _failed(self, kind: str, error: Exception) -> None:
        if kind in (READ, LOOK):
            self.failed.emit(error)
