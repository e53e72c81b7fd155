"""The briefings while the program runs: loaded in the background, changed here, saved soon after each change.

A change is on the disk about a second after it was made. What another program writes meanwhile is noticed and merged.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.briefing import Briefing
from ascl_reader.briefing_store import BriefingStore, LoadedBriefings, SavedBriefings
from ascl_reader.briefing_undo import EditedBriefings, Undone
from ascl_reader.briefings import Briefings
from ascl_reader.errors import ReaderError
from ascl_reader.gui import own_work_desk
from ascl_reader.gui.background import Background

LOAD, SAVE, LOOK = "loading briefings", "saving briefings", "looking for briefings changed on the disk"
SOON, LATER, LOOKING = own_work_desk.SOON, own_work_desk.LATER, own_work_desk.LOOKING


class BriefingDesk(QObject):
    """Holds the briefings. `changed` tells that they are others now; `failed` that they could not be saved.

    `refused` tells that a change was not taken: they are not loaded yet, or a later version wrote their file.
    """

    loaded = Signal(object)
    changed = Signal()
    saved = Signal(object)
    failed = Signal(object)
    refused = Signal()

    def __init__(self, data: Path, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = BriefingStore(data)
        self._edited = EditedBriefings(Briefings())
        self.ready = False
        self.writable = False
        self.problem: ReaderError | None = None
        self._unsaved = False
        self._sent: Briefings | None = None
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._save)
        self._looking = QTimer(self, interval=LOOKING)
        self._looking.timeout.connect(self._look)

    def start(self) -> None:
        """Load what is on the disk, in the background."""
        self._background.run(LOAD, self.store.load)

    @property
    def briefings(self) -> Briefings:
        """The briefings as they are now."""
        return self._edited.briefings

    @property
    def current(self) -> Briefing | None:
        """The briefing that is filled and shown; none where there is none."""
        return self.briefings.current

    @property
    def unsaved(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._unsaved

    @property
    def to_undo(self) -> str:
        """The kind of the step that `undo` would take back, empty where there is none."""
        return self._edited.to_undo if self.writable else ""

    @property
    def to_redo(self) -> str:
        """The kind of the step that `redo` would do again, empty where there is none."""
        return self._edited.to_redo if self.writable else ""

    def do(self, changed: Briefings, kind: str) -> bool:
        """Take a change and save it soon; return whether anything is different now. `kind` names it for undoing."""
        if not self.writable:
            if changed != self.briefings:
                self.refused.emit()
            return False
        different = self._edited.do(changed, kind)
        if different:
            self._note_change()
        return different

    def undo(self) -> Undone | None:
        """Take the last step back."""
        undone = self._edited.undo() if self.writable else None
        if undone is not None:
            self._note_change()
        return undone

    def redo(self) -> Undone | None:
        """Do the step that was undone last again."""
        redone = self._edited.redo() if self.writable else None
        if redone is not None:
            self._note_change()
        return redone

    def flush(self) -> ReaderError | None:
        """Save what is not saved yet and wait for it, before the window goes; return what kept it from being saved."""
        self._soon.stop()
        self._looking.stop()
        self._background.close()
        self._sent = None
        if not self._unsaved or not self.writable:
            return None
        try:
            self._taken(self.store.save(self.briefings), self.briefings)
        except ReaderError as error:
            return error
        return None

    def resume(self) -> None:
        """Go on after flush(), as the window stays open after all."""
        if not self.ready:
            self.start()
            return
        self._looking.start()
        if self._unsaved:
            self._soon.start(LATER)

    def close(self) -> None:
        """End, once everything is saved or given up."""
        self._looking.stop()
        self._soon.stop()
        self._background.close()

    def _note_change(self) -> None:
        self._unsaved = True
        self._soon.start(SOON)
        self.changed.emit()

    def _save(self) -> None:
        if self._sent is not None:
            self._soon.start(SOON)
            return
        self._sent = sent = self.briefings
        self._background.run(SAVE, lambda: self.store.save(sent))

    def _look(self) -> None:
        if self.ready and self._sent is None and not self._soon.isActive():
            sent = self.briefings
            self._background.run(LOOK, lambda: self._refreshed(sent))

    def _refreshed(self, sent: Briefings) -> tuple[Briefings, SavedBriefings] | None:
        return (sent, self.store.refresh(sent)) if self.store.changed_on_disk() else None

    def _finished(self, kind: str, result: Any) -> None:
        if kind == LOAD:
            self._take_loaded(result)
        elif kind == SAVE:
            sent, self._sent = self._sent, None
            if sent is not None:
                self._taken(result, sent)
                self.saved.emit(result)
        elif kind == LOOK and result is not None:
            sent, refreshed = result
            if self._edited.adopt(sent, refreshed.work):
                self.changed.emit()

    def _take_loaded(self, loaded: LoadedBriefings) -> None:
        self._edited = EditedBriefings(loaded.work)
        self.ready = True
        self.writable = not loaded.newer_format
        self._looking.start()
        self.loaded.emit(loaded)
        self.changed.emit()

    def _taken(self, saved: SavedBriefings, sent: Briefings) -> None:
        news = self._edited.adopt(sent, saved.work)
        self.problem = None
        self._unsaved = self.briefings != saved.work
        if self._unsaved:
            self._soon.start(SOON)
        if news:
            self.changed.emit()

    def _failed(self, kind: str, error: object) -> None:
        self._sent = None if kind == SAVE else self._sent
        if isinstance(error, ReaderError) and kind == SAVE:
            told, self.problem = self.problem is not None, error
            self._soon.start(LATER)
            if told:
                return
        if isinstance(error, ReaderError) and kind == LOOK:
            return
        self.failed.emit(error)
