"""A real window for each test, or one for those of a module: drawn offscreen, all of it made, closed in the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QFont, QKeyEvent, QPalette
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.briefing.engine.engine_process import EngineProcess
from ascl_reader.gui.app import Program
from ascl_reader.gui.briefing.paper import pages
from ascl_reader.gui.commands import reading_history
from ascl_reader.gui.first_steps import hints
from ascl_reader.gui.frame.turning_row import TurningRow
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.saving import saver
from ascl_reader.gui.startup.run_window import prepare_application
from ascl_reader.gui.widgets.dialog import Dialog
from ascl_reader.window_request import NO_REQUEST, WindowRequest
from tests.conftest import take_cache
from tests.gui.shared_window import SharedWindow

OpenProgram = Callable[..., Program]

PATIENCE = 20_000
"""Milliseconds that a test waits for something to be so, where it says nothing else."""


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Return the application as the program itself makes it."""
    return prepare_application()


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Return pytest-qt's with more patience: a machine that tests on all its processors stands still for seconds."""
    for name in ("waitUntil", "waitSignal"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE))
    return qtbot


@pytest.fixture(autouse=True)
def no_question_unanswered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a modal dialog that no test expects fail the test instead of waiting for ever."""

    def unexpected(*given: object, **named: object) -> NoReturn:
        raise AssertionError(f"a dialog opened that the test does not answer: {given}")

    for dialog in (QMessageBox, QFileDialog, QPrintDialog, QInputDialog):
        monkeypatch.setattr(dialog, "exec", unexpected)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, unexpected)
    monkeypatch.setattr(QInputDialog, "getText", unexpected)
    for name in ("information", "warning", "critical", "question"):
        monkeypatch.setattr(QMessageBox, name, unexpected)


@pytest.fixture(autouse=True)
def no_button_of_the_mouse_stays_pressed(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves one so: the window of the next one would wait for its release."""
    yield
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton


@pytest.fixture(scope="session")
def system_look(qapp: QApplication) -> tuple[QFont, QPalette]:
    """Return the font and the palette with which the tests of the window began."""
    return qapp.font(), qapp.palette()


@pytest.fixture(autouse=True, scope="module")
def each_module_begins_with_the_look_of_the_system(
    qapp: QApplication, system_look: tuple[QFont, QPalette]
) -> Iterator[None]:
    """Leave no large letters nor colours of a window to whatever module comes next."""
    yield
    font, palette = system_look
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture(autouse=True)
def no_hint_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep hints away: one comes some time after what led to it, into the midst of a test that is slow."""
    monkeypatch.setattr(hints, "SOON", 24 * 3600 * 1000)


@pytest.fixture
def open_program(request: pytest.FixtureRequest, qtbot: QtBot, shipped_cache: Path) -> Iterator[OpenProgram]:
    """Return a function that opens the window and waits until all of it is made; every bug it reports fails the test.

    The search index is opened as it is for a user: when the search box is gone to, or a search is asked for.
    """
    opened: list[Program] = []
    bugs: list[str] = []

    shares = request.node.get_closest_marker("shared_window") is not None
    shared: SharedWindow | None = request.getfixturevalue("shared_window") if shares else None

    def start(
        folder: Path | None = None, request: WindowRequest = NO_REQUEST, ready: bool = True, active: bool = True
    ) -> Program:
        if shared is not None:
            shared.close()
        if folder is None and not paths.user_cache().exists():
            take_cache(shipped_cache)
        program = _shown(Program(request, folder), bugs)
        opened.append(program)
        if active:  # not where a dialog opens over it at once
            qtbot.waitUntil(program.window.isActiveWindow)
        if ready:
            qtbot.waitUntil(lambda: hasattr(program, "history"))
        return program

    yield start
    for program in opened:
        _put_away(program)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not bugs


def _shown(program: Program, bugs: list[str]) -> Program:
    program.problems.install = lambda: None  # type: ignore[method-assign]
    program.problems.bug.connect(bugs.append)
    program.window.show()
    program.window.activateWindow()
    return program


def _put_away(program: Program) -> None:
    program.window.close()
    program.background.close()
    program.window.deleteLater()
    program.appearance.deleteLater()  # or each of them would restyle the windows of later tests


@pytest.fixture(scope="module")
def shared_window(tmp_path_factory: pytest.TempPathFactory, shipped_cache: Path) -> Iterator[SharedWindow]:
    """Return the window that the tests of a module marked `shared_window` share."""
    bugs: list[str] = []

    def opened() -> Program:
        take_cache(shipped_cache)
        return _shown(Program(), bugs)

    shared = SharedWindow(tmp_path_factory.mktemp("shared"), bugs, opened, _put_away)
    yield shared
    shared.close()


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """Return the light appearance at the usual text size, without a window."""
    made = Appearance("light", "source-sans", 100)
    yield made
    made.deleteLater()


@pytest.fixture
def host(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """Return a window that is shown and active, for dialogs and parts of one."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def read_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a statement count as read, and the log be saved, almost at once; one that nobody chose never."""
    monkeypatch.setattr(reading_history, "READ", 30)
    monkeypatch.setattr(saver, "SOON", 10)
    monkeypatch.setattr(reading_history, "LEFT_OPEN", 60_000)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told to say, as it is told; one listens from now on."""
    said: list[str] = []

    def update(event: QAccessibleEvent) -> None:
        """Take down what is announced."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(update))
    return said


@pytest.fixture
def program(
    request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, open_program: OpenProgram
) -> Iterator[Program]:
    """Return the program with the shipped library: just opened, or in a module with this mark as if it were."""
    if request.node.get_closest_marker("shared_window") is None:
        yield open_program()
    else:
        shared: SharedWindow = request.getfixturevalue("shared_window")
        yield shared.begin(qtbot, monkeypatch)
        assert not shared.bugs


@pytest.fixture
def ready(qtbot: QtBot, program: Program) -> Program:
    """Return the program once bookmarks and notes are loaded."""
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    return program


def type_text(widget: QWidget, text: str) -> None:
    """Type a text letter by letter, any letters (QTest takes ASCII only)."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def search_for(qtbot: QtBot, program: Program, text: str) -> None:
    """Type into the search box and wait for the answer to this text."""
    program.window.top.focus_search()
    program.window.top.search.clear()
    with qtbot.waitSignal(program.search.answered, check_params_cb=lambda result: result.text == text):
        type_text(program.window.top.search, text)


def coloured(edit: QTextEdit) -> list[str]:
    """Return the words on a coloured ground: those found, and those with a bookmark; explained words have none."""
    drawn = [each for each in edit.extraSelections() if each.format.background().style() != Qt.BrushStyle.NoBrush]
    return [each.cursor.selectedText() for each in drawn]


def open_index(qtbot: QtBot, program: Program) -> None:
    """Open the search index before anything is searched."""
    program.search.start()
    qtbot.waitUntil(lambda: program.search.is_ready)


def titles(program: Program) -> list[str]:
    """Return the titles in the list, from the top."""
    model = program.window.list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


class SharedEngine(EngineProcess):
    """An engine whose process stays for the next test: to start one takes as long as most tests."""

    def free_memory(self) -> None:
        """Keeps the process."""


@pytest.fixture(scope="session")
def shared_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedEngine]:
    """Return the engine that windows share."""
    engine = SharedEngine(paths.resources(), tmp_path_factory.mktemp("engine"))
    yield engine
    EngineProcess.free_memory(engine)


@pytest.fixture(autouse=True)
def windows_share_an_engine(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, shared_engine: SharedEngine
) -> None:
    """Let briefings be set by one process in all tests, but in those marked `own_engine`."""
    if request.node.get_closest_marker("own_engine") is None:
        monkeypatch.setattr(pages, "EngineProcess", lambda resources, cache: shared_engine)


@pytest.fixture
def low_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let dialogs find a screen of 800 by 600 pixels."""
    room = QRect(0, 0, 800, 600)
    for each in (Dialog, TurningRow):
        monkeypatch.setattr(each, "screen", lambda _: SimpleNamespace(availableGeometry=lambda: room))
