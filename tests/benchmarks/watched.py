"""The watch that our window and the bare one are both given: panes that note when they were first painted.

It does without `Qt` and `QEvent`, whose enumerations take PySide 20 ms to make, so that neither window pays for being
watched. Something deleted later goes when the loop is next at its posted events: after the expose that paints all
widgets and flushes the window, and before any timer, whatever the program itself put off until then.
"""

from __future__ import annotations

import json
import os
import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QListView, QTextEdit, QWidget

POSITION, LIST = "position", "list"

OPENING = 4000
"""Milliseconds given to the search index for opening, or for being built."""


class Watch:
    """Waits for one of the two panes, lives on for so many seconds where asked to, prints what it saw as JSON."""

    def __init__(self) -> None:
        self.awaited = POSITION
        self.stay = 0.0
        self.report: dict[str, object] = {}
        self._going: list[QObject] = []

    def came(self, name: str) -> None:
        """Be told that a pane is being painted with something in it."""
        if name in self.report:
            return
        self.report[name] = 0.0
        goes = QObject()
        goes.destroyed.connect(lambda: self._painted(name))
        goes.deleteLater()
        self._going.append(goes)

    def _painted(self, name: str) -> None:
        self.report[name] = time.time()
        if name != self.awaited:
            return
        if not self.stay:
            self.tell()
        self.report["memory"] = _memory()
        QTimer.singleShot(int(1000 * self.stay), self._close)

    def _close(self) -> None:
        """Take the figures; then go to the search box, which opens the search index."""
        self.report["memory_later"] = _memory()
        panes = [each for each in QApplication.allWidgets() if isinstance(each, WatchedText) and each.isVisible()]
        self.report["texts"] = {each.accessibleName(): each.toPlainText() for each in panes}
        for window in _main_windows():
            window.top.focus_search()  # type: ignore[attr-defined]
            window.service.start()  # type: ignore[attr-defined]
        QTimer.singleShot(OPENING if _main_windows() else 0, self._end)

    def _end(self) -> None:
        """Close the window as a user would who reads: it leaves what the next start begins with.

        With the keys left in the search box, the next start would go there again and open the search index.
        """
        self.report["memory_searching"] = _memory()
        ready = [window.service.is_ready for window in _main_windows()]  # type: ignore[attr-defined]
        self.report["search_open"] = all(ready)
        for window in _main_windows():
            window.list.view.setFocus()  # type: ignore[attr-defined]
        QApplication.closeAllWindows()

    def tell(self) -> None:
        """Print the report and end the process."""
        print(json.dumps(self.report), flush=True)
        os._exit(0)


watch = Watch()


class WatchedText(QTextEdit):
    """A text pane; that with the name "Position" counts."""

    def paintEvent(self, event: object) -> None:
        """Paint as ever."""
        super().paintEvent(event)  # type: ignore[arg-type]
        if POSITION not in watch.report and self.accessibleName() == "Position" and not self.document().isEmpty():
            watch.came(POSITION)


class WatchedLabel(QLabel):
    """The place of a text in a picture of the window; that with the name "Position" counts."""

    def paintEvent(self, event: object) -> None:
        """Paint as ever."""
        super().paintEvent(event)  # type: ignore[arg-type]
        if POSITION not in watch.report and self.accessibleName() == "Position":
            watch.came(POSITION)


class WatchedList(QListView):
    """The list of statements: once it is painted, the whole window is there."""

    def paintEvent(self, event: object) -> None:
        """Paint as ever."""
        super().paintEvent(event)  # type: ignore[arg-type]
        if LIST not in watch.report and self.model().rowCount():
            watch.came(LIST)


def _memory() -> dict[str, float]:
    from process_memory import process_memory

    return process_memory()


def _main_windows() -> list[QWidget]:
    return [each for each in QApplication.allWidgets() if type(each).__name__ == "MainWindow"]
