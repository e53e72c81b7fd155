"""One visit to the program for counting: its everyday acts, done by what the parts are called on the screen."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

QUIET = 0.3
"""Seconds without a call into the program after which an act is over."""

LONGEST = 20
"""Seconds that an act may take."""

PAGE = """Food and travel

Meals at noon – March 2019

What is the context?
Prices rise each year.

ASCL position:
Every child at a state school should have a warm meal at noon.

- no payment
- no forms

Why are we saying it?
Hungry children learn less.

## Buses for villages

Every village needs a bus to the nearest school before eight in the morning.
"""


class Counting(Protocol):
    """What counts calls: where to, and when the last one was."""

    entered: Counter[str] | None
    last: float


class Visit:
    """One visit to the program: the five acts, each first for its own sake and then counted."""

    def __init__(self, calls: Counting, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        self.calls = calls
        self.folder = folder
        self.application = QApplication.instance()
        self.found: dict[str, dict[str, int]] = {}

    def make(self) -> None:
        """Do the acts and close the program."""
        self.wait(3)
        for row in (3, 4):
            with self.counting("click → panes"):
                self.click(row)
        for word in ("teacher", "funding"):
            self.press(self.search_box(), word[:-1])
            with self.counting("key → list"):
                self.press(self.search_box(), word[-1])
            self.trigger("Clear the Search")
            self.settle()
        for row in (5, 6):
            self.click(row)
            self.settle()
            with self.counting("Ctrl+D → star"):
                self.trigger("Bookmark This Statement")
            self.wait(2)  # the hint on folders comes, once, a while after the first
        for _ in range(2):
            with self.counting("dropped page → review"):
                self.drop(self.folder / "page.md")
                self.wait_for(lambda: self.shown("importWindow") is not None and self.button("Accept") is not None)
            window = self.shown("importWindow")
            window.reject()
            self.settle()
        for _ in range(2):
            with self.counting("print"):
                self.trigger("Print This Statement…")
                self.wait_for(lambda: self.shown_print() is not None)
                self.accept_print()
        self.window().window().close()

    @contextmanager
    def counting(self, act: str) -> Iterator[None]:
        """Count an act; only the last one of its name is told."""
        self.settle()
        self.calls.entered, self.calls.last = Counter(), time.monotonic()
        yield
        self.settle()
        self.found[act] = dict(self.calls.entered.most_common())
        self.calls.entered = None

    def settle(self) -> None:
        """Wait until nothing of the program was called for a moment."""
        counted = self.calls.entered
        if counted is None:
            self.calls.entered = Counter()
        self.calls.last = time.monotonic()
        self.wait_for(lambda: time.monotonic() - self.calls.last > QUIET)
        self.calls.entered = counted

    def wait_for(self, there: Callable[[], bool]) -> None:
        """Let the program go on until something is so."""
        end = time.monotonic() + LONGEST
        while not there():
            if time.monotonic() > end:
                windows = [each.windowTitle() for each in self.application.topLevelWidgets() if each.isVisible()]
                raise TimeoutError(f"the program did not come so far; its windows: {windows}; counted: {self.found}")
            self.application.processEvents()
            time.sleep(0.002)

    def wait(self, seconds: float) -> None:
        """Let the program go on for a time."""
        end = time.monotonic() + seconds
        self.wait_for(lambda: time.monotonic() > end)

    def window(self) -> Any:
        """Return the main window, found by the actions that it has."""
        from PySide6.QtWidgets import QMainWindow

        return next(each for each in self.application.allWidgets() if isinstance(each, QMainWindow))

    def click(self, row: int) -> None:
        """Press a row of the list of statements with the mouse."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QAbstractItemView

        views = self.window().findChildren(QAbstractItemView)
        view = next(each for each in views if each.accessibleName() == "Statements")
        index = view.model().index(row, 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())

    def search_box(self) -> Any:
        """Return the search box."""
        from PySide6.QtWidgets import QLineEdit

        return self.window().findChild(QLineEdit, "search")

    def press(self, widget: Any, text: str) -> None:
        """Type a text and wait."""
        from PySide6.QtTest import QTest

        widget.setFocus()
        QTest.keyClicks(widget, text)
        self.settle()

    def trigger(self, name: str) -> None:
        """Do a command of the menus."""
        from PySide6.QtGui import QAction

        actions = self.window().findChildren(QAction)
        next(each for each in actions if each.text().replace("&", "") == name).trigger()

    def drop(self, path: Path) -> None:
        """Drop a file onto the window."""
        from drag_enter import drop_url
        from PySide6.QtCore import QUrl

        drop_url(self.window(), QUrl.fromLocalFile(str(path)))

    def shown(self, name: str) -> Any:
        """Return the window of a name that can be seen."""
        windows = self.application.topLevelWidgets()
        return next((each for each in windows if each.isVisible() and each.objectName() == name), None)

    def button(self, beginning: str) -> Any:
        """Return the button that can be seen whose text begins so."""
        from PySide6.QtWidgets import QPushButton

        buttons = (each for each in self.application.allWidgets() if isinstance(each, QPushButton))
        return next((each for each in buttons if each.isVisible() and each.text().startswith(beginning)), None)

    def shown_print(self) -> Any:
        """Return the system's print dialog."""
        from PySide6.QtPrintSupport import QPrintDialog

        windows = self.application.topLevelWidgets()
        return next((each for each in windows if isinstance(each, QPrintDialog) and each.isVisible()), None)

    def accept_print(self) -> None:
        """Print into a file."""
        dialog = self.shown_print()
        dialog.printer().setOutputFileName(str(self.folder / "printed.pdf"))
        dialog.done(1)
        self.wait_for((self.folder / "printed.pdf").exists)
