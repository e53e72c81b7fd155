"""The line that tells how far the search is: it comes where that takes long, is cancelled by a key, and goes on."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.searching import build_line
from ascl_reader.gui.searching.build_line import BuildLine
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.library import Library
from ascl_reader.search.engine import index
from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.result import SearchResult
from tests.bookmarks.works import library

BOOKS = library({"key": "rooms", "title": "Warm rooms"}, {"key": "meals", "title": "Warm meals"})


class SlowBuild:
    """Builds an index of one statement, where it is to give a part, and that of both once it may."""

    def __init__(self) -> None:
        self.may_end = Event()
        self.gives_part = True

    def steps(
        self, books: Library, cache: Path, meanwhile: Callable[[Any], None]
    ) -> Generator[tuple[int, int], None, Any]:
        """Tell the progress like the real one."""
        if self.gives_part:
            meanwhile(index_in_memory(library({"key": "rooms", "title": "Warm rooms"})))
        done = 0
        while not self.may_end.wait(0.001):
            done = min(done + 1, 50)
            yield done, 100
        return index_in_memory(books)


class Window(QWidget):
    """A line below a box, as in the program."""

    def __init__(self, service: SearchService) -> None:
        super().__init__()
        self.service = service
        self.line = BuildLine(service)
        self.box = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.box)
        self.answers: list[SearchResult] = []
        service.answered.connect(self.answers.append)

    def answered(self) -> list[str]:
        """Return the statements that the newest answer found."""
        return [hit.id for hit in self.answers[-1].hits] if self.answers else []


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowBuild]:
    build = SlowBuild()
    monkeypatch.setattr(index, "preparing_index", build.steps)
    yield build
    build.may_end.set()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, build: SlowBuild, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr(build_line, "SHOWN_AFTER", 20)
    background = Background()
    window = Window(SearchService(BOOKS, tmp_path / "cache", background))
    qtbot.addWidget(window)
    window.show()
    yield window
    build.may_end.set()
    background.close()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr("ascl_reader.gui.searching.build_line.announce", lambda widget, message: said.append(message))
    return said


def test_an_index_that_is_there_soon_shows_no_line(qtbot: QtBot, window: Window, build: SlowBuild) -> None:
    build.may_end.set()
    with qtbot.waitSignal(window.service.ready):
        window.service.start()
    qtbot.wait(40)
    assert not window.line.isVisible()


def test_progress_is_told_and_what_is_there_answers(
    qtbot: QtBot, window: Window, build: SlowBuild, said: list[str]
) -> None:
    window.service.ask("warm")
    qtbot.waitUntil(lambda: window.line.isVisible() and "50 %" in window.line.text.text())
    qtbot.waitUntil(lambda: window.answered() == ["rooms"])
    build.may_end.set()
    qtbot.waitUntil(lambda: window.answered() == ["rooms", "meals"])
    assert not window.line.isVisible()
    assert said == ["Preparing the search. Cancel stands above the list.", "The search is ready."]


def test_cancelled_by_a_key_it_says_what_is_searched_and_goes_on_by_a_key(
    qtbot: QtBot, window: Window, build: SlowBuild, said: list[str]
) -> None:
    window.service.ask("warm")
    qtbot.waitUntil(lambda: window.line.isVisible() and window.answered() == ["rooms"])
    window.line.cancel.setFocus()
    qtbot.keyClick(window.line.cancel, Qt.Key.Key_Space)
    assert window.line.text.text() == "Search looks through 1 of 2 statements." == said[-1]
    assert window.service.searched == 1 and window.line.again.hasFocus() and not window.line.cancel.isVisible()
    window.answers.clear()
    window.service.ask("warm")
    qtbot.waitUntil(lambda: window.answered() == ["rooms"])
    qtbot.keyClick(window.line.again, Qt.Key.Key_Space)
    assert window.line.cancel.hasFocus() and not window.line.again.isVisible()
    build.may_end.set()
    qtbot.waitUntil(lambda: window.answered() == ["rooms", "meals"])
    assert window.service.searched is None and not window.line.isVisible()
    assert window.box.hasFocus()


def test_cancelled_before_anything_is_there_nothing_is_built_until_that_is_asked_for(
    qtbot: QtBot, window: Window, build: SlowBuild
) -> None:
    build.gives_part = False
    window.service.ask("warm")
    qtbot.waitUntil(window.line.isVisible)
    window.line.cancel.click()
    build.may_end.set()
    assert window.line.text.text() == "Search is not ready."
    window.service.ask("warm")
    qtbot.wait(20)
    assert not window.answers and not window.service.is_ready
    window.line.again.click()
    qtbot.waitUntil(lambda: window.answered() == ["rooms", "meals"])


def test_another_library_takes_the_line_away(qtbot: QtBot, window: Window, build: SlowBuild) -> None:
    window.service.start()
    qtbot.waitUntil(window.line.isVisible)
    window.line.cancel.click()
    window.service.replace(BOOKS)
    assert not window.line.isVisible() and window.service.searched is None


def test_its_buttons_have_names_for_a_screen_reader(window: Window) -> None:
    names = [
        QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) for button in window.line.buttons()
    ]
    assert names == ["Cancel preparing the search", "Prepare the search of all statements"]


def test_where_the_list_is_low_it_is_told_in_short_and_whole_to_a_screen_reader(
    qtbot: QtBot, window: Window, build: SlowBuild
) -> None:
    window.line.set_low(True)
    window.service.start()
    qtbot.waitUntil(lambda: window.line.isVisible() and window.line.text.text() == "50 %")
    window.line.cancel.click()
    assert window.line.text.text() == "1 of 2"
    assert window.line.text.accessibleName() == "Search looks through 1 of 2 statements."
    window.line.set_low(False)
    assert window.line.text.text() == "Search looks through 1 of 2 statements."
