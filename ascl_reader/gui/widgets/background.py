"""Work off the window's thread: one job after the other, the newest answer of each kind wins."""

from __future__ import annotations

import contextlib
import sys
from collections import deque
from collections.abc import Callable, Generator
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QMetaMethod, QObject, Qt, QThreadPool, Signal

from ascl_reader.progress import Steps

_under_way: set[object] = set()
"""The jobs that are being done at this moment."""
SHOWN_AFTER = 600
"""Milliseconds until the progress of something long is shown."""

POOLS = 2
"""Pools of memory from which all threads take: the window's, and one for what is done beside it."""

_M_ARENA_MAX = -8
"""The number of glibc's option for how many pools there are (M_ARENA_MAX in malloc.h)."""


def share_memory() -> None:
    """Has the threads share their pools of memory, where the C library gives each thread one of its own (glibc).

    What a thread frees stays in its pool: 500 acts left 50 MB that no other thread could use.
    """
    if sys.platform == "linux":
        import ctypes

        set_option = getattr(ctypes.CDLL(None), "mallopt", None)
        if set_option is not None:
            set_option(_M_ARENA_MAX, POOLS)


def is_any_under_way() -> bool:
    """Returns whether a job is being done, even one that nobody waits for any more."""
    return bool(_under_way)


class Background(QObject):
    """Runs jobs by kind; `finished` and `failed` come on the window's thread, and never for a job that was replaced.

    They come once what waits to be painted is painted: an answer and the suggestions for it, painted together, held up
    the next key.

    A failure that nobody listens for is raised there, as a fault of the program.

    A job is a function. Where it returns a generator, that is run to its end: what it yields is `progressed`, what it
    returns is the result; of two equal values in a row only the first is emitted.
    """

    finished = Signal(str, object)
    failed = Signal(str, object)
    progressed = Signal(str, object)
    _done = Signal(str, int, object, object)
    _step = Signal(str, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._tickets: dict[str, int] = {}
        self._waiting: deque[Callable[[], None]] = deque()
        self._failed_at_end: list[Exception] | None = None
        self._painted = _Painted(self)
        self._painted.reached.connect(self._take_first)
        self._done.connect(self._wait_for_paint)
        self._step.connect(self._take_step)

    def run(self, kind: str, work: Callable[[], Any], once_painted: bool = False) -> None:
        """Starts a job; the result of an earlier one of its kind is not wanted any more.

        `once_painted` has it begin when what waits to be painted is painted: Python does one thing at a time, and a
        window that paints beside a job waits for it at every step (18 ms for 4 ms of work, measured while typing).
        """
        ticket = self._tickets.get(kind, 0) + 1
        self._tickets[kind] = ticket
        job = partial(_do, self, kind, ticket, work)
        if once_painted:
            self._when_painted(lambda: self._pool.start(job))
        else:
            self._pool.start(job)

    def drop(self, kind: str) -> None:
        """Drops the results of what was started of this kind."""
        self._tickets[kind] = self._tickets.get(kind, 0) + 1

    def is_wanted(self, kind: str, ticket: int) -> bool:
        """Returns whether no newer job of this kind was started since."""
        return self._tickets.get(kind) == ticket

    def let_go(self) -> None:
        """Drops all results and what has not begun; what is running ends by itself, and nobody waits for it.

        The pool is not cleared: PySide would keep what each job in it holds. None of them does anything any more.
        """
        self._tickets = {kind: ticket + 1 for kind, ticket in self._tickets.items()}

    def close(self, ends: str = "") -> list[Exception]:
        """Drops all results and waits for what is running, and for all jobs of the kinds that begin with `ends`.

        Called before the program ends. Returns why jobs of these kinds failed, if nobody was told yet.
        """
        kept = {kind: ticket for kind, ticket in self._tickets.items() if ends and kind.startswith(ends)}
        self.let_go()
        self._tickets.update(kept)
        self._pool.waitForDone()
        failed = self._failures() if kept else []
        self.let_go()
        return failed

    def _failures(self) -> list[Exception]:
        """Returns why jobs that are still wanted failed, of those whose answers wait for the window's thread."""
        self._failed_at_end = failed = list[Exception]()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        QCoreApplication.removePostedEvents(self._painted)
        while self._waiting:
            self._take_first()
        self._failed_at_end = None
        return failed

    def _wait_for_paint(self, kind: str, ticket: int, result: object, error: object) -> None:
        self._when_painted(lambda: self._take(kind, ticket, result, error))

    def _when_painted(self, call: Callable[[], None]) -> None:
        self._waiting.append(call)
        low = Qt.EventPriority.LowEventPriority.value  # that of Qt's own requests to paint, made before
        QCoreApplication.postEvent(self._painted, QEvent(QEvent.Type.User), low)

    def _take_first(self) -> None:
        self._waiting.popleft()()

    def _take(self, kind: str, ticket: int, result: object, error: object) -> None:
        if self._failed_at_end is not None:
            if isinstance(error, Exception) and self.is_wanted(kind, ticket):
                self._failed_at_end.append(error)
        elif self.is_wanted(kind, ticket):
            if error is None:
                self.finished.emit(kind, result)
            elif isinstance(error, Exception) and not self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
                raise error
            else:
                self.failed.emit(kind, error)

    def _take_step(self, kind: str, ticket: int, step: object) -> None:
        if self._failed_at_end is None and self.is_wanted(kind, ticket):
            self.progressed.emit(kind, step)


class _Painted(QObject):
    """Emits that its turn has come. It is an object of its own, as Background is deleted while jobs still need Python.

    Were its own events taken in Python, its end would hold Python while it waits for them: for ever.
    """

    reached = Signal()

    def event(self, event: QEvent) -> bool:
        """Emits `reached` at the event that was put into the queue."""
        if event.type() == QEvent.Type.User:
            self.reached.emit()
            return True
        return super().event(event)


def _do(owner: Background, kind: str, ticket: int, work: Callable[[], Any]) -> None:
    """Does the work unless a newer job of its kind waits behind it.

    It is given to the pool as a function: of QRunnable's objects PySide 6.12 ran one, in some ten thousand tests, that
    had lost all that it was given, so that its question was never answered.
    """
    if not owner.is_wanted(kind, ticket):
        return
    job = object()
    _under_way.add(job)
    try:
        result = work()
        if isinstance(result, Generator):
            result = _run_steps(result, owner, kind, ticket)
    except Exception as error:  # told on the window's thread: worded, or logged and shown once
        _tell(owner, kind, ticket, None, error)
    else:
        _tell(owner, kind, ticket, result, None)
    finally:
        _under_way.discard(job)


def _tell(owner: Background, kind: str, ticket: int, result: object, error: Exception | None) -> None:
    """Sends the result to the window's thread, unless the program ended without waiting and nobody is left."""
    with contextlib.suppress(RuntimeError):
        owner._done.emit(kind, ticket, result, error)


def _run_steps(steps: Generator[Any, None, Any], owner: Background, kind: str, ticket: int) -> Any:
    run, told = Steps(steps), None
    for step in run:
        if step != told:
            told = step
            owner._step.emit(kind, ticket, step)
        if not owner.is_wanted(kind, ticket):
            steps.close()
            return None
    return run.result
