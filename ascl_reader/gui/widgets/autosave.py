"""What the user made, while the program runs: loaded in the background, changed here, saved soon after each change.

A change is on the disk about a second after it was made. What another program writes meanwhile is noticed and merged.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.errors import ReaderError
from ascl_reader.files.autosaved_store import AutosavedStore
from ascl_reader.files.file_kind import Content
from ascl_reader.files.save_results import LoadResult, SaveResult
from ascl_reader.gui.widgets.background import Background

LOAD, SAVE, LOOK = "loading", "saving", "looking for changes on the disk"

SOON = 700
"""Milliseconds after a change until it is saved; with the 300 for which typing is collected, well under two seconds."""

LATER = 5_000
"""Milliseconds until saving is tried again after it failed."""

LOOKING = 2_500
"""Milliseconds between two looks whether another program changed the file."""

MOST_REWRITES = 5
"""Times that what others left out is written again between two changes of ours: two programs, one of which will not
have it, must not write for ever."""

Undone = TypeVar("Undone")
Undone_co = TypeVar("Undone_co", covariant=True)


class Edited(Protocol[Content, Undone_co]):
    """The work as it is edited in one sitting, with the steps that can be undone."""

    @property
    def work(self) -> Content:
        """The work as it is now."""

    def undo(self) -> Undone_co | None:
        """Take the last step back."""

    def redo(self) -> Undone_co | None:
        """Do the step that was undone last again."""

    def adopt(self, sent: Content, saved: Content, /) -> bool:
        """Take over what a save returned for the work it was sent; return whether anything came from elsewhere."""


class Autosave(QObject, Generic[Content, Undone]):
    """Holds the content of one file. `changed` tells that it is another now; `failed` that it could not be saved.

    `refused` tells that a change was not taken: nothing is loaded yet, or a later version wrote the file. `undone` and
    `redone` tell of the step that was, after `changed`.
    """

    loaded = Signal(object)
    changed = Signal()
    saved = Signal(object)
    failed = Signal(object)
    refused = Signal()
    undone = Signal(object)
    redone = Signal(object)

    _edited: Edited[Content, Undone]
    """What a kind of desk changes, before `_note_change`."""

    def __init__(
        self,
        store: AutosavedStore[Content],
        edit: Callable[[Content], Edited[Content, Undone]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.ready = False
        self.writable = False
        self.problem: ReaderError | None = None
        self._edit = edit
        self._edited = edit(store.nothing)
        self._unsaved = False
        self._behind = False
        self._rewritten = 0
        self._sent: Content | None = None
        self._answer: tuple[Content, SaveResult[Content]] | None = None
        """What a save that is through was sent and returned, until the window's thread is told of it."""
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
    def work(self) -> Content:
        """The content as it is now."""
        return self._edited.work

    @property
    def unsaved(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._unsaved

    def undo(self) -> Undone | None:
        """Take the last step back."""
        undone = self._edited.undo() if self.writable else None
        if undone is not None:
            self._note_change()
            self.undone.emit(undone)
        return undone

    def redo(self) -> Undone | None:
        """Do the step that was undone last again."""
        redone = self._edited.redo() if self.writable else None
        if redone is not None:
            self._note_change()
            self.redone.emit(redone)
        return redone

    def flush(self) -> ReaderError | None:
        """Save what is not saved yet and wait for it, before the window goes; return what kept it from being saved."""
        self._stop()
        self._sent = None
        answer, self._answer = self._answer, None
        if answer is not None:  # it may have merged what others wrote: a save without that would take it away again
            sent, saved = answer
            self._taken(saved, sent)
            self._soon.stop()
        if self.writable and not self._unsaved and (self._behind or self.store.changed_on_disk()):
            self._rewritten = 0
            with contextlib.suppress(ReaderError):  # what cannot be looked at now is no change of ours
                self._take_looked(self.work, self.store.refresh(self.work))
            self._soon.stop()
        if not self._unsaved or not self.writable:
            return None
        try:
            self._taken(self.store.save(self.work), self.work)
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
        self._stop()

    def _stop(self) -> None:
        self._soon.stop()
        self._looking.stop()
        self._background.close()

    def _note_change(self) -> None:
        """Tell of a change and save it soon; what goes on being typed is saved meanwhile."""
        self._unsaved = True
        self._rewritten = 0
        if not self._soon.isActive() or self._soon.remainingTime() > SOON:
            self._soon.start(SOON)
        self.changed.emit()

    def _save(self) -> None:
        if self._sent is not None:
            self._soon.start(SOON)
            return
        self._sent = sent = self.work
        self._background.run(SAVE, lambda: self._saving(sent))

    def _saving(self, sent: Content) -> SaveResult[Content]:
        saved = self.store.save(sent)
        self._answer = (sent, saved)
        return saved

    def _look(self) -> None:
        if self.ready and self._sent is None and not self._soon.isActive():
            sent = self.work
            self._background.run(LOOK, lambda: self._refreshed(sent))

    def _refreshed(self, sent: Content) -> tuple[Content, SaveResult[Content]] | None:
        return (sent, self.store.refresh(sent)) if self.store.changed_on_disk() else None

    def _finished(self, kind: str, result: Any) -> None:
        if kind == LOAD:
            self._take_loaded(result)
        elif kind == SAVE:
            sent, self._sent, self._answer = self._sent, None, None
            if sent is not None:
                self._taken(result, sent)
                self.saved.emit(result)
        elif kind == LOOK and result is not None:
            self._take_looked(*result)

    def _take_looked(self, sent: Content, looked: SaveResult[Content]) -> None:
        """Take over what another program wrote; write what is missing in it."""
        news = self._edited.adopt(sent, looked.work)
        self._behind = looked.behind
        if looked.behind and self.writable and self._rewritten < MOST_REWRITES:
            self._rewritten += 1
            self._unsaved = True
            self._soon.start(SOON)
        if news:
            self.changed.emit()

    def _take_loaded(self, loaded: LoadResult[Content]) -> None:
        self._edited = self._edit(loaded.work)
        self.ready = True
        self.writable = not loaded.newer_format
        self._looking.start()
        if loaded.recovered is not None and self.writable:  # else every start would tell the same again
            self._unsaved = True
            self._soon.start(SOON)
        self.loaded.emit(loaded)
        self.changed.emit()

    def _taken(self, saved: SaveResult[Content], sent: Content) -> None:
        news = self._edited.adopt(sent, saved.work)
        self.problem = None
        self._behind = False
        self._unsaved = self.work is not saved.work
        if self._unsaved:
            self._soon.start(SOON)
        if news:
            self.changed.emit()

    def _failed(self, kind: str, error: object) -> None:
        if kind == SAVE:
            self._sent = None
            self._soon.start(LATER)
            if isinstance(error, ReaderError):
                told, self.problem = self.problem is not None, error
                if told:
                    return
        if isinstance(error, ReaderError) and kind == LOOK:
            return
        self.failed.emit(error)
