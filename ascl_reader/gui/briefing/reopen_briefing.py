"""The briefing window that was open when the program ended: the next start opens it again, on the same briefing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.memory.open_dialogs import OpenDialogs

KIND = "briefing window"


class ReopenBriefing(QObject):
    """Remembers which briefing the open window shows; `wanted` tells that it is to be opened again."""

    wanted = Signal()

    def __init__(self, autosave: BriefingAutosave, dialogs: OpenDialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._autosave = autosave
        self._dialogs = dialogs
        self._window: QWidget | None = None
        self._ending = False
        autosave.changed.connect(self._keep)

    def resume(self) -> None:
        """Opens the window again once the briefings are loaded; to be called before that."""
        self._autosave.loaded.connect(lambda: QTimer.singleShot(0, self, self._come_back))

    def follow(self, window: QWidget) -> None:
        """Remembers what the window shows, until the user closes it by itself."""
        self._window = window
        window.installEventFilter(self)

    def end(self) -> None:
        """Stops remembering: the window closes because the program ends."""
        self._ending = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes that the window opens or closes; which of the two it was is seen a moment later.

        Where the system ends the program, this window may be told to close before the main one is.
        """
        if event.type() in (QEvent.Type.Show, QEvent.Type.Close):
            QTimer.singleShot(0, self, self._keep)
        return super().eventFilter(watched, event)

    def _come_back(self) -> None:
        left = None if self._ending else self._dialogs.left(KIND)
        if left is None:
            return
        found = self._autosave.briefings.find(str(left.get("briefing")))
        if found is None:
            self._dialogs.keep(KIND, None)
            return
        if self._autosave.writable:
            self._autosave.do("open briefing", self._autosave.briefings.choosing(found.id))
        if self._autosave.current is found:
            self.wanted.emit()

    def _keep(self) -> None:
        if self._window is not None and self._autosave.ready and not self._ending:
            shown = self._autosave.current if self._window.isVisible() else None
            self._dialogs.keep(KIND, {"briefing": shown.id} if shown is not None else None)
