"""Work of the window's thread in pieces: between them keys are taken and what changed is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class InTurn(QObject):
    """Does steps one after the other, each when the loop has come round; new ones take the place of those left."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Iterator[Step] = iter(())
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._do_next)

    def begin(self, steps: Iterable[Step], after: int = 0) -> None:
        """Does these steps from Qt's next turn on, or after some milliseconds; earlier ones are cancelled."""
        self._left = iter(steps)
        self._next.start(after)

    def leave(self) -> None:
        """Cancels what is still to be done."""
        self._next.stop()
        self._left = iter(())

    @property
    def is_busy(self) -> bool:
        """Whether steps are left."""
        return self._next.isActive()

    def finish(self) -> None:
        """Does at once what is still to be done."""
        self._next.stop()
        left, self._left = self._left, iter(())
        for step in left:
            step()

    def _do_next(self) -> None:
        step = next(self._left, None)
        if step is not None:
            self._next.start(0)
            step()
