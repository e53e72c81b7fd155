"""What a program that runs for days must not gather: widgets, threads, open files, timers and memory."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import statistics
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from ascl_reader.search.engine.index import MOST_LAYERS

MOST_MEMORY = 1.3
"""How many times the memory after the first acts the program may have in the end."""

FEW = 30
"""Widgets by which the window may differ with the statement that is shown: its themes, its related statements."""

SLOWER = 1.5
"""How many times as long as at the start an act may take in the end."""


class Counts(NamedTuple):
    """What there is at a moment; threads, files and memory (MB) are 0 where the system does not tell them."""

    widgets: int
    threads: int
    files: int
    timers: int
    memory: float
    kinds: Counter[str]
    """How many widgets there are of each class."""

    def more_than(self, before: Counts) -> dict[str, int]:
        """Returns the classes of which there are more widgets than before, with how many more."""
        return dict((self.kinds - before.kinds).most_common())

    def line(self) -> str:
        """Returns the counts in one line."""
        numbers = f"widgets {self.widgets}, threads {self.threads}, files {self.files}, timers {self.timers}"
        return f"{numbers}, memory {self.memory:.0f} MB"


def grown(now: Counts, before: Counts) -> list[str]:
    """Returns what there is more of than before, by more than may come and go, each with its two numbers."""
    most = {
        "widgets": before.widgets + FEW,
        "threads": before.threads + 2,
        "files": before.files + MOST_LAYERS,  # of the search index, by what was imported last
        "timers": before.timers,
        "memory": before.memory * MOST_MEMORY,
    }
    return [
        f"{name} {getattr(before, name):.0f} → {getattr(now, name):.0f}"
        for name, allowed in most.items()
        if getattr(now, name) > allowed
    ]


def count() -> Counts:
    """Counts, after all that is to go has gone."""
    for _ in range(2):
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    widgets = QApplication.allWidgets()
    timers = sum(len(each.findChildren(QTimer)) for each in QApplication.topLevelWidgets() if each.parent() is None)
    return Counts(
        len(widgets),
        _entries("task"),
        _entries("fd"),
        timers,
        _memory(),
        Counter(type(each).__name__ for each in widgets),
    )


def _entries(kind: str) -> int:
    folder = Path("/proc/self", kind)
    return len(os.listdir(folder)) if folder.exists() else 0  # noqa: PTH208


def _memory() -> float:
    """Returns the memory in use in MB, after the system was given back what it can have."""
    if sys.platform != "linux":
        return 0.0
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def slower(took: dict[str, list[float]], least: int = 8) -> dict[str, tuple[float, float]]:
    """Returns the acts whose last quarter took longer than the first one, in seconds of processor.

    Compared are their lower quartiles: what an act does differs by chance (Copy takes a row of the list or a whole
    text), and half of them are in the middle of neither; what grows makes the quickest ones slower too.
    """
    found = {}
    for name, times in took.items():
        quarter = len(times) // 4
        if quarter >= least:
            first, last = (statistics.quantiles(part, n=4)[0] for part in (times[:quarter], times[-quarter:]))
            if last > first * SLOWER + 0.01:
                found[name] = first, last
    return found
