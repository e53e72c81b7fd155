"""Types into the real window's search box and prints how long everything took (run by typing_speed.py in a process).

A keystroke counts from the sending of the key to the end of the paint that shows its result: the session tells that
the result is in the list, the next paint event of the list's viewport posts an event of high priority, and that comes
when the whole window has been painted and flushed.

Holds of the window's thread are measured in a run of their own (`held` as third argument), by a QApplication whose
`notify` takes the time of every event that Qt delivers from its loop, with all that it sends on in turn: a key, a
timer, a queued signal, a repaint. Nothing that the user does is taken up while one of them runs. The dispatcher's
signals `awake` and `aboutToBlock` would cost less but enclose other things in each dispatcher (with glib `awake` comes
after the events), and a heartbeat timer wakes the thread and contends with the search for Python's lock, so that it
measures itself. Calls from C++ into Python make events here a few per cent slower, hence the run of its own. Wall time
is told with the thread's processor time beside it, since other processes can only lengthen the first.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.search_course import SETTLED
from ascl_reader.gui.startup.run_window import prepare_application
from ascl_reader.search.result import SearchResult
from ascl_reader.window_request import NO_REQUEST
from tests.benchmarks.process_memory import process_memory

PAUSE = 70
"""Milliseconds between a painted result and the next key: a fast typist."""

LONGEST_ANSWER = 20_000
LEAST_WORK, MOST_WAITS = 2.0, 6
"""Seconds of the processor that an answer has had before it counts as lost, and how often that is waited for: on a busy
machine twenty seconds by the clock may be a quarter of a second of work.
"""

QUIET = 2000
"""Milliseconds after which nothing is going on any more but what the keys bring."""

LONGEST_BUILD = 300
"""Seconds that building the index of 10,000 statements may take."""

WORTH_NOTING = 0.2
"""Milliseconds; shorter events are not listed."""


class Held(QApplication):
    """Takes the (wall, processor) milliseconds of every event of the loop that took any, by what was going on."""

    def __init__(self) -> None:
        super().__init__(sys.argv[:1])
        self.by_phase: dict[str, list[tuple[float, float]]] = {}
        self.phase = ""
        self._depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deliver an event; those that it sends on belong to it."""
        if self._depth or not self.phase:
            return super().notify(receiver, event)
        self._depth = 1
        wall, cpu = time.perf_counter(), time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth = 0
            held = 1000 * (time.perf_counter() - wall)
            if held > WORTH_NOTING:
                self.by_phase.setdefault(self.phase, []).append((held, 1000 * (time.thread_time() - cpu)))


class Typist(QObject):
    """Presses keys in the search box and waits for what they bring."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._box: QWidget = program.window.top.search
        self._wanted = ""
        self._arrived = False
        self._painted = 0.0
        self._processor = 0.0
        self._loop = QEventLoop()
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._loop.quit)
        program.window.session.found.connect(self._found)
        self._rows = program.window.list.view.viewport()
        self._rows.installEventFilter(self)

    def press(self, key: str) -> tuple[float, float] | None:
        """Press a key; return the milliseconds until its result was painted, none where that never came.

        Beside those by the clock stand those of the processor, of all threads: on a busy machine they tell more.
        """
        self._wanted = self._box.text() + key  # type: ignore[attr-defined]
        self._arrived = False
        self._painted = 0.0
        begun, busy = time.perf_counter(), time.process_time()
        QTest.keyClick(self._box, key)
        for _ in range(MOST_WAITS):
            self.rest(LONGEST_ANSWER)
            if self._painted or time.process_time() - busy > LEAST_WORK:
                break
        return (1000 * (self._painted - begun), 1000 * (self._processor - busy)) if self._painted else None

    def rest(self, milliseconds: int) -> None:
        """Let the window do what it does, for so long or until the awaited result is painted."""
        self._limit.start(milliseconds)
        self._loop.exec()
        self._limit.stop()

    def first(self, program: Program) -> float | None:
        """Go to the box and press a key at once; return the milliseconds, with all that the index had to do first."""
        begun = time.perf_counter()
        program.window.top.focus_search()
        taken = self.press("s")
        going = 1000 * (time.perf_counter() - begun)
        self.leave()
        return None if taken is None else going

    def wait_until_ready(self, program: Program) -> None:
        """Wait until the search index is open, which it is from the first time that the box is gone to."""
        program.window.top.focus_search()
        program.search.start()
        deadline = time.monotonic() + LONGEST_BUILD
        while not program.search.is_ready:
            if time.monotonic() > deadline:
                raise TimeoutError("the search index was not opened")
            self.rest(50)
        self.rest(QUIET)

    def leave(self) -> None:
        """Press Esc until the search is left: the first one may shut the suggestions."""
        while self._box.text():
            QTest.keyClick(self._box, Qt.Key.Key_Escape)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint after the result came."""
        if self._arrived and event.type() == QEvent.Type.Paint:
            self._arrived = False
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """Take the time: the result is painted."""
        if event.type() == QEvent.Type.User:
            self._painted, self._processor = time.perf_counter(), time.process_time()
            self._loop.quit()
            return True
        return super().event(event)

    def _found(self, result: SearchResult) -> None:
        self._arrived = result.text == self._wanted
        if self._arrived:
            self._rows.update()  # where the same rows stay nothing would be painted


def main() -> None:
    """Type every query given, letter by letter, let the best hit be shown, leave the search; print it all."""
    library, queries = Path(sys.argv[1]), json.loads(sys.argv[2])
    held = Held() if "held" in sys.argv else None
    application = prepare_application()
    program = Program(NO_REQUEST, library)
    program.application = application  # type: ignore[attr-defined]  # lives as long as the program
    program.window.show()
    typist = Typist(program)
    typist.rest(QUIET)
    first = typist.first(program) if queries else None
    typist.wait_until_ready(program)

    def now(phase: str) -> None:
        if held:
            held.phase = phase

    latencies: list[tuple[float, float] | None] = []
    for query in queries:
        program.window.top.focus_search()
        typist.rest(PAUSE)
        for key in query:
            now("typing")
            latencies.append(typist.press(key))
            typist.rest(PAUSE)
        now("best hit shown")
        typist.rest(SETTLED + 250)
        now("search left")
        typist.leave()
        typist.rest(400)
        now("")
    report = {"first": first, "latencies": latencies, "holds": held.by_phase if held else {}}
    print(json.dumps({**report, "memory": process_memory()["VmRSS"]}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
