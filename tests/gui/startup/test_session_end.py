"""Ending from outside: real processes that get signals, and the end of a session, save what was typed last."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.startup.session_end import SessionEnd
from ascl_reader.terminal.command_line import run
from tests.conftest import statement_data, without_display, write_library
from tests.gui.conftest import OpenProgram, type_text

TYPES = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ascl_reader.gui.startup import run_window
from ascl_reader.gui.app import Program
from ascl_reader.window_request import WindowRequest

made = Program.__init__
def making(program, *given, **named):
    made(program, *given, **named)
    def types():
        if not hasattr(program, "at_close") or not program.bookmark_autosave.ready:
            return
        timer.stop()
        if sys.argv[2] == "box":
            from ascl_reader.gui.widgets.message import Icon, tell
            tell(program.window, Icon.Warning, "A box", "that is open")
        program.window.session.show_statement("one")
        program.window.note.text.setFocus()
        program.window.note.text.insertPlainText("Typed just before the end.")
        print("typed", flush=True)
    timer = QTimer(program.window)
    timer.timeout.connect(types)
    timer.start(20)
Program.__init__ = making
sys.exit(run_window.run(WindowRequest(), Path(sys.argv[1])))
"""
"""The program as it is opened, with a hand in it that types a note as soon as it can."""


@pytest.mark.skipif(os.name != "posix", reason="there are no such signals on this system")
@pytest.mark.parametrize(("name", "open_box"), [("SIGTERM", "box"), ("SIGHUP", ""), ("SIGINT", "")])
def test_a_signal_saves_what_was_typed_and_ends(
    name: str, open_box: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = write_library(tmp_path / "library", statement_data("one"), statement_data("two"))
    process = subprocess.Popen(
        [sys.executable, "-c", TYPES, str(library), open_box],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**without_display(), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "typed\n"
    process.send_signal(getattr(signal, name))
    _, complaints = process.communicate(timeout=60)
    assert process.returncode == 0, complaints
    capsys.readouterr()
    assert run(["--library", str(library), "bookmark", "note", "one"]) == 0
    assert "Typed just before the end." in capsys.readouterr().out


def test_the_end_of_a_session_saves_and_keeps_the_window(
    qtbot: QtBot, open_program: OpenProgram, capsys: pytest.CaptureFixture[str]
) -> None:
    program = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(program, "at_close") and program.bookmark_autosave.ready)
    handlers = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    end = SessionEnd(program)
    try:
        statement = program.window.session.statement
        program.window.note.text.setFocus()
        type_text(program.window.note.text, "Typed at the end of the session.")
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        end._session_ends(None)  # type: ignore[arg-type]  # Qt alone makes a session's manager
        assert run(["bookmark", "note", statement]) == 0
        assert "Typed at the end of the session." in capsys.readouterr().out
        assert program.window.isVisible()
    finally:
        signal.set_wakeup_fd(-1)
        for number, handler in handlers.items():
            signal.signal(number, handler)


BUILDS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from ascl_reader.search.engine import index

def slowly(*given):
    print("building", flush=True)
    time.sleep(50)
    yield 1, 2

index.preparing_index = slowly
from ascl_reader.terminal.open_window import open_window
sys.exit(open_window(lambda library: 9))
"""
"""The program as it is opened, at a first start, with an index that takes long to build."""


@pytest.mark.skipif(os.name != "posix", reason="there are no such signals on this system")
def test_at_close_nothing_waits_for_an_index() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", BUILDS],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**without_display(), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "building\n"
        process.terminate()
        _, complaints = process.communicate(timeout=30)
    finally:
        process.kill()
    assert (process.returncode, complaints.replace(OFFSCREEN, "")) == (0, "")


OFFSCREEN = "This plugin does not support propagateSizeHints()\n"
