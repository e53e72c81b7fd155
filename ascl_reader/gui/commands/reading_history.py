"""What was read, while the program runs: noted after a while, saved in the background, shown as words in the list.

A statement that the user chose counts as read after two seconds. The one that the program shows by itself at the start
counts once the user goes into its text or scrolls it, or leaves it on the screen for long.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.gui.frame.keyboard import FocusWithin
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.saving.saver import SAVE, Saver
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.history import reading_log
from ascl_reader.history.reading_log import Freshness, ReadingLog, Visit
from ascl_reader.history.reading_store import ReadingStore
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from ascl_reader.reading.readable import Reading

LOAD, COMPARE = "loading the reading history", "comparing with what was read"

READ = 2_000
"""Milliseconds on the screen after which a statement that the user chose counts as read."""

LEFT_OPEN = 15_000
"""Milliseconds on the screen after which a statement counts as read that nobody chose."""

ENOUGH = 2
"""Statements read until the others are called unread: at the first start the word would stand on every line."""


class FreshnessResult(NamedTuple):
    """The log that was compared with the library, and the freshness of each statement by its id."""

    log: ReadingLog
    freshness: dict[str, Freshness]


class ReadingHistory(QObject):
    """Holds the reading log. `changed` tells that it changed, `failed` tells of a bug; a full disk is only logged.

    `was_read` tells of each statement, and its wording, once it counts as read, also while the log is off.
    `freshness_changed` carries what is said beside the titles now, by statement, and the id of the statement that
    changed where it is only one; `compared` carries what holds of all statements, said or not, and of none while the
    log is off. `is_seen` is asked whether the panes are on the screen: what nobody sees is not read.
    """

    changed = Signal()
    was_read = Signal(str, object)
    freshness_changed = Signal(object, str)
    compared = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        data: Path,
        library: Library,
        session: ReadingSession,
        panes: ReadingPanes,
        is_seen: Callable[[], bool],
        *,
        settings: Path | None = None,
        saver: Saver | None = None,
    ) -> None:
        super().__init__(session)
        self._library = library
        self._session = session
        self._is_seen = is_seen
        self._store = ReadingStore(data, settings)
        self.log = ReadingLog()
        self.ready = False
        self.problem: ReaderError | None = None
        self._freshness: dict[str, Freshness] = {}
        self._said: dict[str, Freshness] = {}
        self._silent = Freshness.READ
        self._saved = (saver or Saver(self)).add("reading history", self._now, self._save)
        self._saved.written.connect(self._written)
        self._saved.failed.connect(self._save_failed)
        self._background = self._saved.background
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._turns = InTurn(self)
        self._reading = QTimer(self, singleShot=True, interval=READ)
        self._reading.timeout.connect(self._note_reading)
        self._chosen = False
        session.reading_changed.connect(self._shown)
        session.statement_left.connect(self._left)
        for bar in panes.scrolled.bars:
            bar.actionTriggered.connect(self._acted)
        FocusWithin(panes).came.connect(self._focus_came)

    def start(self) -> None:
        """Loads what is on the disk, in the background."""
        library = self._library.copy()
        self._background.run(LOAD, lambda: self._loaded(library))
        self._reading.start(LEFT_OPEN)

    def library_changed(self) -> None:
        """Compares what was read with the library, which was loaded again."""
        log, library = self.log, self._library.copy()
        self._background.run(COMPARE, lambda: _compare(log, library))

    def recent(self) -> tuple[Visit, ...]:
        """Returns the statements read, the latest first, without those that are no longer in the library."""
        return tuple(visit for visit in self.log.recent if visit.statement in self._library)

    @property
    def present(self) -> str:
        """The statement that is read now."""
        return self._session.statement

    def freshness(self, statement_id: str) -> Freshness | None:
        """Returns the word that is said of a statement beside its title; None if there is none."""
        return self._said.get(statement_id)

    def clear(self) -> None:
        """Clears what was read, and how far each statement was scrolled."""
        self._take(reading_log.clear_log(self.log))
        self._session.saved_scroll.forget()
        self._freshness = dict.fromkeys(self._freshness, Freshness.UNREAD)
        self._show_freshness()

    def switch(self, off: bool) -> None:
        """Stops recording what is read, or starts again."""
        if off != self.log.off:
            self._take(reading_log.switch_log(self.log, off))
            self._show_freshness()
            self._reading.start()

    def close(self) -> None:
        """Saves the last place, before the window closes and all is saved."""
        self._session.leave_statement()
        self._reading.stop()
        self._background.close()

    def _shown(self, reading: Reading) -> None:
        self._chosen = True
        self._reading.start(READ) if reading.statement else self._reading.stop()

    def _acted(self) -> None:
        """Counts the statement that the program showed by itself as chosen, once the user turns to it."""
        if not self._chosen:
            self._chosen = True
            self._reading.start(READ)

    def _focus_came(self, before: QWidget | None) -> None:
        """Counts the statement as chosen when a pane gets the keyboard focus from another area."""
        if before is not None:
            self._acted()

    def _note_reading(self) -> None:
        session = self._session
        if not (self.ready and self._is_seen()):
            self._reading.start(READ)
            return
        if session.statement in self._library:
            statement = self._library.find(session.statement)
            wording = session.wordings.of(statement)
            if not self.log.off:
                self._take(reading_log.record_reading(self.log, statement, wording))
                self._freshness[statement.id] = reading_log.freshness(self.log, statement)
                self._tell_freshness(statement.id)
                self._turns.begin((self._tell_compared,))  # of 10,000 both at once would hold up a key
            self.was_read.emit(statement.id, wording)

    def _left(self, statement_id: str, wording: Wording, scroll: tuple[int, ...]) -> None:
        reading = self.log.readings.get(statement_id)
        if reading is not None and reading.wording is wording and reading.scroll != scroll:
            self._take(reading_log.record_scroll(self.log, statement_id, scroll))

    def _take(self, log: ReadingLog) -> None:
        if log is not self.log:
            self.log = log
            if self.ready:  # else what is on the disk is not known yet
                self._saved.mark()
            self.changed.emit()

    def _loaded(self, library: Library) -> FreshnessResult:
        return _compare(self._store.load(), library)

    def _finished(self, kind: str, result: Any) -> None:
        if kind == LOAD:
            self.ready = True
            if self.log != ReadingLog():
                self._saved.mark()
            self.log = reading_log.merge_logs(self.log, result.log)
            self._take_freshness(result)
            places = {(each, reading.wording): reading.scroll for each, reading in self.log.readings.items()}
            self._session.saved_scroll.add_earlier(places)
            self.changed.emit()
        elif kind == COMPARE:
            self._take_freshness(result)

    def _now(self) -> ReadingLog:
        return self.log

    def _save(self, log: ReadingLog) -> ReadingLog:
        return self._store.save(log)

    def _written(self, _: ReadingLog, disk: ReadingLog) -> None:
        self.problem = None
        self._adopt(disk)

    def _adopt(self, disk: ReadingLog) -> None:
        """Merges what another window saved, and compares again what changed."""
        if disk != self.log:
            before, self.log = self.log, reading_log.merge_logs(self.log, disk)
            if self.log.readings != before.readings:
                self.library_changed()
            self.changed.emit()

    def _take_freshness(self, result: FreshnessResult) -> None:
        """Takes what was compared in the background; what was read meanwhile is compared here."""
        self._freshness = result.freshness
        for each, reading in self.log.readings.items():
            if result.log.readings.get(each) is not reading and each in self._library:
                self._freshness[each] = reading_log.freshness(self.log, self._library.find(each))
        self._show_freshness()

    def _failed(self, kind: str, error: object) -> None:
        if kind == LOAD:
            self.ready = isinstance(error, ReaderError)
        if kind != SAVE:
            self._save_failed(error)

    def _save_failed(self, error: object) -> None:
        if isinstance(error, ReaderError):
            self.problem = error
            self.changed.emit()
        else:
            self.failed.emit(error)

    def _tell_freshness(self, only: str = "") -> None:
        """Emits what is said beside titles: unread only once enough was read, and not while reading is not recorded.

        `only` is the one statement for which this may have changed, so that not all of 10,000 are gone through each
        time.
        """
        says_unread = len(self.log.readings) >= ENOUGH and not self.log.off
        before, self._silent = self._silent, Freshness.READ if says_unread else Freshness.UNREAD
        only = only if before is self._silent else ""
        said = dict(self._said) if only else {}
        for each in (only,) if only else self._freshness:
            fresh = self._freshness[each]
            if fresh is not Freshness.READ and fresh is not self._silent:
                said[each] = fresh
            else:
                said.pop(each, None)
        self._said = said
        self.freshness_changed.emit(said, only)

    def _show_freshness(self) -> None:
        self._turns.begin(())
        self._tell_freshness()
        self._tell_compared()

    def _tell_compared(self) -> None:
        self.compared.emit({} if self.log.off else dict(self._freshness))


def _compare(log: ReadingLog, library: Library) -> FreshnessResult:
    return FreshnessResult(log, {each.id: reading_log.freshness(log, each) for each in library.statements})
