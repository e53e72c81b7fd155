"""What the user made, while the program runs: loaded in the background, changed here, saved at once after each change.

What another program or machine writes meanwhile is noticed and taken over.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from typing import Any, Generic, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.errors import ReaderError
from ascl_reader.gui.saving.saver import LOOK, Saver
from ascl_reader.journal.edited_work import EditedWork, Step, Undone
from ascl_reader.journal.journaled_store import Content, JournaledStore, LoadResult, SaveResult, SentStep

LOAD = "loading"

LOOKING = 2_500
"""Milliseconds between two looks whether another program changed the file."""

_log = logging.getLogger("ascl_reader.saving")


class Sent(NamedTuple):
    """What is sent to be saved: the work, and the steps that led to it since the last save."""

    work: Any
    steps: tuple[SentStep, ...]


class Autosave(QObject, Generic[Content, Step]):
    """Holds one kind of work. `changed` tells that it changed; `failed` that it could not be saved.

    `saved` comes where there is something to tell of a save, and once more when there is not any more. `refused` tells
    that a change was not taken: nothing is loaded yet, or a later version wrote the file. `undone` and `redone` tell of
    the step that was, after `changed`.
    """

    loaded = Signal(object)
    changed = Signal()
    saved = Signal(object)
    failed = Signal(object)
    refused = Signal()
    undone = Signal(object)
    redone = Signal(object)

    edited: EditedWork[Content, Step]
    """The work with the steps that can be undone."""

    def __init__(
        self,
        name: str,
        store: JournaledStore[Content],
        edit: Callable[[LoadResult[Content]], EditedWork[Content, Step]],
        saver: Saver | None = None,
    ) -> None:
        super().__init__(saver)
        self.store = store
        self.ready = False
        self.writable = False
        self.problem: ReaderError | None = None
        self._was_told = False
        """Whether the last save, or its failure, left something to tell that is still shown."""
        self._edit = edit
        self.edited = edit(LoadResult(store.empty))
        self._saved = (saver or Saver(self)).add(name, self._now, self._save)
        self._saved.written.connect(self._written)
        self._saved.failed.connect(self._save_failed)
        self._saved.looked.connect(self._looked)
        self._background = self._saved.background
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._looking = QTimer(self, interval=LOOKING)
        self._looking.timeout.connect(self._look)

    def start(self) -> None:
        """Loads what is on the disk, in the background."""
        self._background.run(LOAD, self.store.load)

    @property
    def work(self) -> Content:
        """The content as it is now."""
        return self.edited.work

    @property
    def unsaved(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._saved.is_unsaved

    def do(self, kind: str, changed: Content, subject: str = "", joins: bool = False) -> bool:
        """Takes a change and saves it soon (see `EditedWork.do`); returns whether it was taken and changed anything."""
        if not self.writable:
            if changed is not self.work and changed != self.work:
                self.refused.emit()
            return False
        differs = self.edited.do(kind, changed, subject, joins)
        if differs:
            self._note_change()
        return differs

    def undo(self) -> Undone[Step] | None:
        """Takes the last step back; returns what was undone, None if there is nothing to undo."""
        undone = self.edited.undo() if self.writable else None
        if undone is not None:
            self._note_change()
            self.undone.emit(undone)
        return undone

    def redo(self) -> Undone[Step] | None:
        """Does the step that was undone last again; returns it, None if there is nothing to redo."""
        redone = self.edited.redo() if self.writable else None
        if redone is not None:
            self._note_change()
            self.redone.emit(redone)
        return redone

    def flush(self) -> ReaderError | None:
        """Saves what is not saved yet and waits for it; returns the error that prevented it, if one did."""
        self._looking.stop()
        self._saved.settle()
        if self.writable and not self.unsaved and self.store.changed_on_disk():
            with contextlib.suppress(ReaderError):  # what cannot be looked at now is no change of ours
                self._take_looked(self.work, self.store.refresh(self.work))
        error = self._saved.flush() if self.writable else None
        self._was_told = self._was_told or error is not None
        return error

    def resume(self) -> None:
        """Goes on after flush(), as the window stays open after all."""
        if not self.ready:
            self.start()
            return
        self._looking.start()
        self._saved.retry_later()

    def close(self) -> None:
        """Ends, once everything is saved or given up."""
        self._looking.stop()
        self._background.close()
        if self.ready and self.store.close():
            _log.info("no backup could be made at the end")

    def _note_change(self) -> None:
        """Tells of a change and saves it at once; while the one before is being saved, soon after."""
        self._saved.mark()
        self._saved.save()
        self.changed.emit()

    def _now(self) -> Sent:
        return Sent(self.work, self.edited.unsaved)

    def _save(self, sent: Sent) -> SaveResult[Content]:
        return self.store.save(sent.work, sent.steps)

    def _look(self) -> None:
        if self.ready and not self.unsaved:
            sent = self.work
            self._saved.look(lambda: self._refreshed(sent))

    def _refreshed(self, sent: Content) -> tuple[Content, SaveResult[Content]] | None:
        return (sent, self.store.refresh(sent)) if self.store.changed_on_disk() else None

    def _finished(self, kind: str, result: Any) -> None:
        if kind == LOAD:
            self._take_loaded(result)

    def _looked(self, found: tuple[Content, SaveResult[Content]] | None) -> None:
        if found is not None:
            self._take_looked(*found)

    def _take_looked(self, sent: Content, looked: SaveResult[Content]) -> None:
        """Takes over what another program wrote."""
        if self.edited.adopt(sent, looked.work):
            self.changed.emit()
        if looked.has_news:
            self.saved.emit(looked)
            self._note_seen()

    def _take_loaded(self, loaded: LoadResult[Content]) -> None:
        self.edited = self._edit(loaded)
        self.ready = True
        self.writable = not loaded.newer_format
        self._looking.start()
        self.loaded.emit(loaded)
        self.changed.emit()
        self._note_seen()

    def _note_seen(self) -> None:
        """Notes that the news of others was shown; not at the end of the program, when nobody can read it any more."""
        if self._looking.isActive():
            self.store.note_seen()

    def _written(self, sent: Sent, saved: SaveResult[Content]) -> None:
        self.edited.note_saved(sent.steps)
        news = self.edited.adopt(sent.work, saved.work)
        self.problem = None
        if self.work is not saved.work:
            self._saved.mark()
            self._saved.save()
        if news:
            self.changed.emit()
        if saved.has_news or self._was_told:
            self._was_told = saved.has_news
            self.saved.emit(saved)
        self._note_seen()

    def _save_failed(self, error: object) -> None:
        """Tells of an error once, until saving works again."""
        self._was_told = True
        told = self.problem is not None and isinstance(error, ReaderError)
        if isinstance(error, ReaderError):
            self.problem = error
        if not told:
            self.failed.emit(error)

    def _failed(self, kind: str, error: object) -> None:
        if kind == LOAD or (kind == LOOK and not isinstance(error, ReaderError)):
            self.failed.emit(error)
