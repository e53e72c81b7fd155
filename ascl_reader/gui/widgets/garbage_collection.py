"""Clears away unused objects on the window's thread alone.

Python looks for objects that only hold one another in whatever thread happens to make the next object. In a background
thread that would delete widgets there, while Qt paints them in the window's thread, and the program would die.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between two looks; each costs well under a millisecond where there is little to clear."""


class GarbageCollection(QObject):
    """Takes the collection of unused objects over from Python, from now on to the end of the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(collect_when_due)
        self._timer.start()


def collect_when_due() -> None:
    """Collects the oldest generation of objects of which enough are there, by Python's own thresholds."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation, count in enumerate(counts) if count > thresholds[generation] > 0]
    if due:
        gc.collect(max(due))
