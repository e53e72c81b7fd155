"""Jobs that wait until they are let through, and what a background tells of its jobs."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QThread, SignalInstance

from ascl_reader.gui.widgets.background import Background


class Heard:
    """What a background told, in order, and on which thread."""

    def __init__(self, background: Background) -> None:
        self.told: list[tuple[str, str, object]] = []
        self.threads: set[QThread] = set()
        for name in ("finished", "failed", "progressed"):
            signal: SignalInstance = getattr(background, name)
            signal.connect(self._listener(name))

    def _listener(self, name: str) -> Callable[[str, object], None]:
        def hear(kind: str, value: object) -> None:
            self.told.append((name, kind, value))
            self.threads.add(QThread.currentThread())

        return hear


class Door:
    """Work that is held until it is let through."""

    def __init__(self, answer: object = "through") -> None:
        self._answer = answer
        self.entered = threading.Event()
        self.opened = threading.Event()

    def work(self) -> object:
        """Wait, then return the answer."""
        self.entered.set()
        assert self.opened.wait(10)
        return self._answer
