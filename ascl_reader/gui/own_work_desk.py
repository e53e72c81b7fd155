"""Bookmarks and notes while the program runs: loaded in the background, changed here, saved soon after each change.

A change is on the disk about a second after it was made. What another program writes meanwhile is noticed and merged.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.errors import ReaderError
from ascl_reader.gui.background import Background
from ascl_reader.library import Library
from ascl_reader.own_work.filing import Shelf, bookmarks_of, shelves
from ascl_reader.own_work.outcomes import Loaded, Saved
from ascl_reader.own_work.standing import Standings
from ascl_reader.own_work.store import Store
from ascl_reader.own_work.undo import EditedWork, Kind, Step, Undone
from ascl_reader.own_work.work import OwnWork

LOAD, SAVE, LOOK = "loading bookmarks and notes", "saving bookmarks and notes", "looking for changes on the disk"

SOON = 700
"""Milliseconds after a change until it is saved; with the 300 for which typing is collected, well under two seconds."""

LATER = 5_000
"""Milliseconds until saving is tried again after it failed."""

LOOKING = 2_500
"""Milliseconds between two looks whether another program changed the file."""


class OwnWorkDesk(QObject):
    """Holds the reader's own work. `changed` tells that it is another now; `failed` that it could not be saved."""

    loaded = Signal(object)
    changed = Signal()
    saved = Signal(object)
    failed = Signal(object)
    refused = Signal()

    def __init__(self, data: Path, cache: Path, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = Store(data, cache)
        self._library = library
        self._edited = EditedWork(OwnWork())
        self.standings = Standings(library)
        self.ready = False
        self.writable = False
        self.problem: ReaderError | None = None
        self._unsaved = False
        self._sent: OwnWork | None = None
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
    def work(self) -> OwnWork:
        """The work as it is now."""
        return self._edited.work

    @property
    def edited(self) -> EditedWork:
        """The work with the steps that can be undone."""
        return self._edited

    @property
    def unsaved(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._unsaved

    def shelves(self) -> tuple[Shelf, ...]:
        """Return the folders of bookmarks in their order."""
        return shelves(self.work)

    def starred(self) -> frozenset[str]:
        """Return the statements that have a bookmark as a whole, not only on a passage."""
        return frozenset(each.statement for each in self.work.bookmarks.values() if each.section is None)

    def is_starred(self, statement_id: str) -> bool:
        """Return whether a statement has a bookmark as a whole."""
        return any(each.section is None for each in bookmarks_of(self.work, statement_id))

    def library_changed(self) -> None:
        """Judge anew what became of the marked texts: the library is another one."""
        self.standings = Standings(self._library)
        self.changed.emit()

    def do(self, kind: Kind, changed: OwnWork, subject: str = "", joins: bool = False) -> Step | None:
        """Take a change and save it soon; return the step, none where nothing is different or nothing may be saved."""
        if not self.writable:
            if changed is not self.work:
                self.refused.emit()
            return None
        step = self._edited.do(kind, changed, subject, joins)
        if step is not None:
            self._note_change()
        return step

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
            self._taken(self.store.save(self.work), self.work)
        except ReaderError as error:
            return error
        return None

    def close(self) -> None:
        """End, once everything is saved or given up."""
        self._looking.stop()
        self._soon.stop()
        self._background.close()
        self.store.close()

    def resume(self) -> None:
        """Go on after flush(), as the window stays open after all."""
        self._looking.start()
        if self._unsaved:
            self._soon.start(LATER)

    def _note_change(self) -> None:
        self._unsaved = True
        if (
            not self._soon.isActive() or self._soon.remainingTime() > SOON
        ):  # what goes on being typed is saved meanwhile
            self._soon.start(SOON)
        self.changed.emit()

    def _save(self) -> None:
        if self._sent is not None:
            self._soon.start(SOON)
            return
        self._sent = sent = self.work
        self._background.run(SAVE, lambda: self.store.save(sent))

    def _look(self) -> None:
        if self.ready and self._sent is None and not self._soon.isActive():
            sent = self.work
            self._background.run(LOOK, lambda: self._refreshed(sent))

    def _refreshed(self, sent: OwnWork) -> tuple[OwnWork, Saved] | None:
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

    def _take_loaded(self, loaded: Loaded) -> None:
        self._edited = EditedWork(loaded.work)
        self.ready = True
        self.writable = not loaded.newer_format
        self._looking.start()
        self.loaded.emit(loaded)
        self.changed.emit()

    def _taken(self, saved: Saved, sent: OwnWork) -> None:
        news = self._edited.adopt(sent, saved.work)
        self.problem = None
        self._unsaved = self.work is not saved.work
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
