"""The window behind the picture of the last one: the same words, what it leaves for the next start, and no library."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup import run_window
from ascl_reader.gui.startup.first_page import FirstPage, FirstPageWindow
from ascl_reader.gui.startup.instance_lock import InstanceLock
from ascl_reader.gui.startup.run_window import carry_out, leave_picture, listen, load_behind
from ascl_reader.gui.startup.single_instance import InstanceServer
from ascl_reader.gui.widgets.problems import Problems
from ascl_reader.window_request import NO_REQUEST, WindowRequest
from tests.gui.bookmark_windows import without
from tests.gui.conftest import OpenProgram
from tests.gui.startup.pictures import SHOWN, loaded


def pixels(widget: QWidget, place: tuple[int, int, int, int]) -> QImage:
    return widget.grab(QRect(*place)).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_the_picture_shows_the_same_words_at_the_same_place(
    qtbot: QtBot, left: FirstPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bool] = []
    frame = FirstPageWindow(left, lambda: shown.append(True))
    qtbot.addWidget(frame)
    frame.show()
    qtbot.waitUntil(lambda: shown == [True])
    early = [pixels(frame, each.place) for each in left.texts]
    labels = [each for each in frame.findChildren(QLabel) if each.accessibleName()]
    assert [each.accessibleName() for each in labels] == ["Context", "Position", "Rationale"]
    words = [each.accessibleDescription() for each in labels]
    monkeypatch.setattr(Problems, "install", lambda problems: None)
    made: list[Program] = []
    monkeypatch.setattr(run_window, "Program", lambda *given, **more: made.append(Program(*given, **more)) or made[0])
    frame.activateWindow()
    load_behind(frame, None)
    program = made[0]
    qtbot.waitUntil(program.window.list.view.hasFocus)
    edits = [pane.edit for pane in program.window.panes.panes.values()]
    qtbot.waitUntil(lambda: [each.toPlainText() for each in edits] == words)
    assert all(each.toPlainText() for each in edits)
    qtbot.waitUntil(lambda: [pixels(frame, each.place) for each in left.texts] == early)
    assert program.window.session.statement == SHOWN
    assert program.window.size() == frame.size()
    frame.resize(1000, 700)
    qtbot.waitUntil(lambda: program.window.size() == frame.size())
    assert frame.windowTitle().startswith("Costed funding")
    assert frame.close()
    assert loaded() is not None


def test_a_statement_that_left_the_library_leaves_no_picture(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    program.window.closed.connect(partial(leave_picture, program))
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    program.bookmarks.commands.toggle([SHOWN])
    program.window.session.show_statement(SHOWN)
    without(program, SHOWN)
    assert program.window.session.statement == SHOWN, "its bookmark comes later than the window at the next start"
    program.window.close()
    assert loaded() is None


def test_programs_made_otherwise_do_not_listen(program: Program) -> None:
    assert program.window.findChild(InstanceServer) is None
    assert not any(each.read_bytes() for each in paths.user_cache().glob("window-*.json"))


def test_a_library_that_is_gone_is_told_over_the_picture_which_closes(
    qtbot: QtBot, left: FirstPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda parent, title, text: told.append(text))
    frame = FirstPageWindow(left, lambda: None)
    qtbot.addWidget(frame)
    frame.show()
    load_behind(frame, tmp_path / "nowhere")
    assert len(told) == 1
    assert "nowhere" in told[0]
    assert not frame.isVisible()


def test_second_starts_are_listened_for_once_the_window_is_there_until_it_closes(
    qtbot: QtBot, program: Program
) -> None:
    lock = InstanceLock(paths.shipped_library())
    listen(program, lock)
    assert program.window.findChild(InstanceServer) is None, "another process has the lock"
    assert not lock.hand_over(NO_REQUEST)
    listen(program, lock)
    listen(program, lock)
    assert len(program.window.findChildren(InstanceServer)) == 1
    program.window.close()
    assert not lock.held
    assert not any(each.read_bytes() for each in paths.user_cache().glob("window-*.json"))


def test_a_second_start_brings_what_it_asks_for_into_the_window(qtbot: QtBot, ready: Program) -> None:
    ready.window.showMinimized()
    assert carry_out(ready, WindowRequest(statement="ehcp-process-consistency"))
    assert ready.window.session.statement == "ehcp-process-consistency"
    assert not ready.window.isMinimized()
    with qtbot.waitSignal(ready.search.answered):
        assert carry_out(ready, WindowRequest(search="funding"))
    assert ready.window.top.search.text() == "funding"


def test_a_file_is_brought_in_by_a_first_start_and_by_a_second(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[-1]))
    page = tmp_path / "page.html"
    page.write_text("<p>Nothing of ASCL’s.</p>", encoding="utf-8")
    first = open_program(ready=False, active=False, request=WindowRequest(file=page))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert hasattr(first, "library_commands"), "it is the whole window that reads it"
    assert carry_out(first, WindowRequest(file=page))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert all("page.html" in each for each in told)


def test_a_statement_that_is_not_in_the_library_is_refused(ready: Program) -> None:
    before = ready.window.session.statement
    assert not carry_out(ready, WindowRequest(statement="unknown"))
    assert ready.window.session.statement == before


def test_a_second_start_leaves_an_open_dialog_before_the_window(qtbot: QtBot, ready: Program) -> None:
    dialog = QDialog(ready.window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert carry_out(ready, NO_REQUEST)
    QApplication.processEvents()
    assert dialog.isActiveWindow()
