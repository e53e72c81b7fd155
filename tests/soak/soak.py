"""Random acts in a program that is shown: what a person does, and every command of the menus."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer, QUrl
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from ascl_reader.gui.widgets.background import is_any_under_way
from tests.drag_enter import drop_url
from tests.soak.answers import Answers
from tests.soak.counts import Counts, count
from tests.soak.pages import write_pages

NEVER = ("Quit", "Full Screen")
"""Commands that end the soak, or that nothing is to be seen of without a screen."""

WORDS = ("funding", "teachers", "send", "inspection", "workload", "attendance")
CORRECTIONS = ("Looks right", "Split here", "Join with the one before", "Move start down", "Leave out", "Undo")
"""What is done with a found statement in the review of an import."""

WARMING = 3
"""How often each act is done before the start: some load a library that stays, such as the one that reads PDF."""

LONGEST = 60
"""Seconds that an act may take, on a machine that does much else."""

BEFORE = 0.01
"""Seconds before an act, in which what the one before left to be done is done, and is not counted with this one."""


class Soak:
    """Does random acts in a program that is shown.

    `took` holds, by the name of an act, the seconds of processor for which each held the window.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = Random(seed)
        self.folder = folder
        self.took: dict[str, list[float]] = defaultdict(list)
        self.pages = write_pages(folder)
        self.window = next(each for each in QApplication.allWidgets() if isinstance(each, QMainWindow))
        self._answers = Answers(folder, self.random)
        self._commands = {_name(action): action for action in _in_menus(self.window.top.menu_bar.actions())}
        self.commands = [name for name in self._commands if name not in NEVER]
        self.acts: dict[str, Callable[[], None]] = {
            "read": self._read,
            "search": self._search,
            "write a note": self._write_note,
            "briefing": self._briefing,
            "import": self._import,
            "earlier wordings": self._earlier_wordings,
        }

    def close(self) -> None:
        """Ends the soak: dialogs are left alone from now on."""
        self._answers.stop()

    def warm_up(self) -> None:
        """Does every act and command so often that all is loaded which is loaded once."""
        self.do(*(*self.acts, *self.commands) * WARMING)
        self._set_all()
        self.took.clear()

    def _set_all(self) -> None:
        """Has the pages of all statements set and drawn once, the most that there can be.

        Whether that came by chance made a difference between two starts.
        """
        for name in ("Clear the Search", "By Theme", "Add the Whole List to the Briefing", "Open the Briefing"):
            self.command(name)
        self.wait(BEFORE)
        self._until(lambda: self._shown("briefingPreview") is not None and not is_any_under_way())
        self.wait(1)
        self._until(lambda: not is_any_under_way())

    def run(self, acts: int) -> None:
        """Does so many acts, half of them single commands."""
        for _ in range(acts):
            self.do(self.random.choice(self.commands if self.random.random() < 0.5 else list(self.acts)))

    def do(self, *names: str) -> None:
        """Does acts or commands by their names."""
        for name in names:
            self.wait(BEFORE)
            before = time.thread_time()
            if name in self.acts:
                self.acts[name]()
            else:
                self.command(name)
            self.took[name].append(time.thread_time() - before)
            # A command may open a review too, and a page that was left while it was read may still come.
            self._until(lambda: self._review_left() and QApplication.activeModalWidget() is None)

    def import_pages(self) -> None:
        """Imports the pages, so that a statement has earlier wordings."""
        for page in self.pages:
            self._drop(page)
            self._until(lambda: self._accept() is not None)
            accept = self._accept()
            assert accept is not None
            accept.click()
            self._until(lambda: self._review() is None)
            self.wait(0.5)

    def go_home(self, settled: float = 1.2) -> Counts:
        """Closes all but the main window, shows what was shown at the start, and counts.

        `settled` are the seconds until then, for what is still being done for windows that were closed.
        """
        self._until(lambda: QApplication.activeModalWidget() is None)
        for each in QApplication.topLevelWidgets():
            if each.isWindow() and each.isVisible() and each is not self.window.window():
                each.close()
        self._until(lambda: QApplication.activeModalWidget() is None)
        for name in ("Clear the Search", "By Theme", "Normal Size", "Light", "Source Sans Pro"):
            self._action(name).trigger()
            self.wait(0.05)
        self._action("Show the Tree").setChecked(True)
        self._view("Themes, years or documents").setCurrentIndex(
            self._view("Themes, years or documents").model().index(0, 0)
        )
        self.wait(0.1)
        self._click(0)
        self.wait(settled)
        return count()

    def command(self, name: str) -> None:
        """Does a command of the menus, where it can be done."""
        action = self._action(name)
        if action.isEnabled():
            action.trigger()
        self.wait(0.01)

    def wait(self, seconds: float) -> None:
        """Lets the program go on for a time."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def _until(self, there: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST
        while not there():
            if time.monotonic() > end:
                raise TimeoutError(f"{QApplication.activeModalWidget()} does not go")
            self.wait(0.02)

    def _read(self) -> None:
        rows = self._view("Statements").model().rowCount()
        if rows:
            self._click(self.random.randrange(min(rows, 60)))
        self.wait(0.01)

    def _search(self) -> None:
        box = self._named(QLineEdit, "Search all statements")
        box.setFocus()
        for letter in self.random.choice(WORDS):
            QTest.keyClick(box, letter)
        self.wait(0.15)
        if self.random.random() < 0.5:
            self._action("Clear the Search").trigger()

    def _earlier_wordings(self) -> None:
        self._action("By Theme").trigger()
        box = self._named(QLineEdit, "Search all statements")
        box.setFocus()
        box.clear()
        QTest.keyClicks(box, "Meals at noon")
        self.wait(0.2)
        self._click(0)
        self.command("Earlier Wordings…")

    def _write_note(self) -> None:
        note = self._named(QPlainTextEdit, "Our school’s note")
        if note.isVisible() and not note.isReadOnly():
            note.setFocus()
            note.selectAll()
            QTest.keyClicks(note, self.random.choice(WORDS))
        self.wait(0.01)

    def _briefing(self) -> None:
        self.command("Add to the Briefing")
        self.command("Open the Briefing")
        self.wait(0.1)
        window = self._shown("briefingPreview")
        if window is not None:
            boxes = [each for each in window.findChildren(QCheckBox) if each.isVisible() and each.isEnabled()]
            for box in self.random.sample(boxes, min(2, len(boxes))):
                box.click()
            cards = [each for each in window.findChildren(QToolButton) if each.accessibleName().startswith("Take out")]
            if len(cards) > 4:
                cards[0].click()
            self.wait(0.1)
            if self.random.random() < 0.8:
                window.close()

    def _import(self) -> None:
        """Drops a page; the review is corrected, then left or accepted; sometimes it is left while it is read."""
        self._drop(self.random.choice(self.pages))
        if self.random.random() < 0.2:
            self.wait(0.02)
        else:
            self._until(lambda: self._review() is None or self._accept() is not None)
        window = self._review()
        if window is None:
            return
        accept = self._accept()
        for name in self.random.sample(CORRECTIONS, 3) if accept is not None else ():
            found = [each for each in window.findChildren(QAction) if _name(each) == name and each.isEnabled()]
            if found:
                found[0].trigger()
                self.wait(0.01)
        if accept is not None and accept.isEnabled() and self.random.random() < 0.3:
            accept.click()
            self._until(lambda: self._review() is None or self._accept() is not None)
        self._until(self._review_left)
        self.wait(0.2)

    def _review_left(self) -> bool:
        """Leaves the review, again where the answer was to go on with it; returns whether it is gone."""
        window = self._review()
        if window is not None and QApplication.activeModalWidget() is window:
            window.reject()
        return window is None

    def _review(self) -> Any:
        windows = QApplication.topLevelWidgets()
        return next((each for each in windows if each.isVisible() and each.objectName() == "importWindow"), None)

    def _accept(self) -> QPushButton | None:
        window = self._review()
        buttons = window.findChildren(QPushButton) if window is not None else []
        return next((each for each in buttons if each.isVisible() and each.text().startswith("Accept")), None)

    def _drop(self, path: Path) -> None:
        drop_url(self.window, QUrl.fromLocalFile(str(path)))
        self.wait(0.01)

    def _shown(self, inside: str) -> QWidget | None:
        """Returns the visible window, other than the main one, that holds a widget of a name."""
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self.window]
        return next((each for each in windows if each.findChild(QWidget, inside) is not None), None)

    def _click(self, row: int) -> None:
        view = self._view("Statements")
        index = view.model().index(row, 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())

    def _view(self, name: str) -> QAbstractItemView:
        return self._named(QAbstractItemView, name)

    def _named(self, kind: type[Any], name: str) -> Any:
        return next(each for each in self.window.findChildren(kind) if each.accessibleName() == name)

    def _action(self, name: str) -> QAction:
        return self._commands[name]


def _in_menus(actions: list[QAction]) -> Iterator[QAction]:
    """Yields the commands of menus and of the menus in them."""
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _in_menus(menu.actions())
        elif not action.isSeparator():
            yield action


def _name(action: QAction) -> str:
    return action.text().replace("&", "")
