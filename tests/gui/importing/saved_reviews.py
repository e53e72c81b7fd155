"""What the tests of the drafts of imports share: programs started one after the other, killed, and what is kept."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.memory import session_state
from ascl_reader.gui.memory.open_dialogs import IMPORT
from ascl_reader.gui.saving import saver
from ascl_reader.gui.widgets.message import Message
from ascl_reader.importer.review import review as reviews
from ascl_reader.importer.review.review import reviewing as reviewed
from ascl_reader.library.dates import long_date
from ascl_reader.window_request import NO_REQUEST, WindowRequest
from tests.gui.sessions import dialogs
from tests.made_page import BUSES, MEALS_WITH_BULLETS

PAGE = f"{MEALS_WITH_BULLETS}\nKitchens stand empty in half of all the schools we know.\n{BUSES}"

SOON = 50
"""Milliseconds until a change is saved, in the tests that wait for it."""

SECOND = "Trains\n\nTrains for all – May 2018\n\nASCL position:\nEach town needs a train before nine.\n"

Start = Callable[..., Program]

FOLDER = "<the folder of the documents>"

_left: dict[tuple[str, ...], str] = {}
"""What a program that was closed during a review left in the file of the session, by the names of the documents."""


def write_page(folder: Path) -> Path:
    path = folder / "food.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


@contextmanager
def starting(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Give a function that opens the program and waits until all of it is there, but not for what it brings back."""
    programs: list[Program] = []
    bugs: list[str] = []
    monkeypatch.setattr(saver, "SOON", SOON)

    def whole(request: WindowRequest = NO_REQUEST) -> Program:
        program = Program(request)
        program.problems.install = lambda: None  # type: ignore[method-assign]
        program.problems.bug.connect(bugs.append)
        programs.append(program)
        program.window.show()
        program.window.activateWindow()
        qtbot.waitUntil(lambda: hasattr(program, "history") and program.history.ready)
        return program

    yield whole
    for program in programs:
        killed(program)
        program.background.close()
        program.window.deleteLater()
        program.appearance.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not bugs


def opened(qtbot: QtBot, program: Program) -> ImportWindow:
    """Returns the import window once the review is in it."""
    importing = program.library_commands.importing
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.review.opened is not None)
    assert importing.dialog is not None
    importing.dialog.activateWindow()
    qtbot.waitUntil(importing.dialog.isActiveWindow)
    return importing.dialog


def continued(qtbot: QtBot, program: Program) -> ImportWindow:
    """Presses the button of the line that offers to continue, and returns the window with the review."""
    press_continue(qtbot, program)
    return opened(qtbot, program)


def press_continue(qtbot: QtBot, program: Program) -> None:
    line = program.library_commands.unfinished
    assert line.isVisible() and line.go_on.text() == f"Continue the review of {long_date(date.today().isoformat())}"
    assert program.library_commands.importing.dialog is None, "nothing opens by itself"
    qtbot.mouseClick(line.go_on, Qt.MouseButton.LeftButton)


def offered(program: Program) -> bool:
    return program.library_commands.unfinished.isVisible()


def reviewing(qtbot: QtBot, program: Program, *files: Path) -> ImportWindow:
    program.library_commands.read(files)
    return opened(qtbot, program)


def killed(program: Program) -> None:
    """Let a program save nothing any more, as one that was killed, and put its windows away."""
    program.session._saved.settle()
    program.saver._soon.stop()
    program.saver._all.clear()
    dialog = program.library_commands.importing.dialog
    if dialog is not None:
        dialog.hide()
    program.window.close()


def left_open(qtbot: QtBot, start: Start, *files: Path) -> None:
    """Leave a review open, the statement at the top left out, and close the program.

    What stays of it on the disk is the same for the same documents: after the first time it is written there at once.
    """
    names, folder = tuple(each.name for each in files), json.dumps(str(files[0].parent))[1:-1]
    if names not in _left:
        program = start()
        dialog = reviewing(qtbot, program, *files)
        dialog.review.commands.leave_out.trigger()
        program.window.close()
        dialog.hide()
        _left[names] = (paths.user_settings() / session_state.FILE).read_text(encoding="utf-8").replace(folder, FOLDER)
    else:
        paths.user_settings().mkdir(parents=True, exist_ok=True)
        kept_then = _left[names].replace(FOLDER, folder)
        (paths.user_settings() / session_state.FILE).write_text(kept_then, encoding="utf-8")
    assert kept()["files"] and kept()["corrections"]["made"]


def saved(qtbot: QtBot, program: Program) -> None:
    """Wait until what changed is on the disk."""
    qtbot.waitUntil(lambda: not program.session._saved.is_unsaved)


def kept() -> dict[str, Any]:
    """Return the draft of the import that is on the disk."""
    return dialogs(paths.user_settings()).get(IMPORT, {})


def told(program: Program) -> list[str]:
    """Return the texts of the boxes that are open."""
    return [box.text() for box in program.window.findChildren(Message) if box.isVisible()]


def press(program: Program, name: str) -> None:
    """Presses a button of the box that is open, which does not stop the program."""
    box = next(each for each in program.window.findChildren(Message) if each.isVisible())
    next(each for each in box.buttons() if each.text() == name).click()


@contextmanager
def reading_held(monkeypatch: pytest.MonkeyPatch, error: Exception | None = None) -> Iterator[threading.Event]:
    """Lets reading go on until the event that is given is set, and then fail where there is an error."""
    go_on = threading.Event()

    def held(*given: Any) -> Any:
        yield 0, 2
        assert go_on.wait(10)
        if error is not None:
            raise error
        return (yield from reviewed(*given))

    with monkeypatch.context() as patch:
        patch.setattr(reviews, "reviewing", held)
        yield go_on
        go_on.set()
