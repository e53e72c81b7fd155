"""Clears away unused objects on the window's thread alone.

Python looks for objects that only hold one another in whatever thread happens to make the next object. In a background
thread that would delete widgets there, while Qt paints them in the window's thread, and the program would die.
"""

from __future__ import annotations

import gc
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

from ascl_reader.gui.widgets.application import make_application

EVERY = 1_000
"""Milliseconds between two looks; each costs well under a millisecond where there is little to clear."""

QUIET = 2.0
"""Seconds without a key or a click after which objects are looked through, which may take the time of several keys."""

MUCH = 20_000
"""Objects made since the last look that are looked through even while something is typed, lest memory runs full.

They take 4 ms (34,600 took 7 in the midst of typing); what 300,000 held had taken 20 MB more from the system by then.
"""

USE = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


_last_use = [0.0]
"""When the user last did something, in seconds."""


def note_use() -> None:
    """Notes that the user does something: text comes in by other ways than keys too, by voice or another program."""
    _last_use[0] = monotonic()


class GarbageCollection(QObject):
    """Takes the collection of unused objects over from Python, from now on to the end of the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        note_use()
        make_application().focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(lambda: collect_when_due(monotonic() - _last_use[0] > QUIET))
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes that the user does something."""
        if event.type() in USE:
            note_use()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # one that is there already is not called twice


def collect_when_due(quiet: bool) -> None:
    """Collects the oldest generation of objects of which enough are there, by Python's own thresholds.

    Where it is not `quiet`, only the newest, and only where there are very many.
    """
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation, count in enumerate(counts) if count > thresholds[generation] > 0]
    if due and quiet:
        gc.collect(max(due))
    elif counts[0] > MUCH:
        gc.collect(0)
