"""After a session that broke off a line says what was kept; it takes no keys, and comes once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.cache.running_mark import RunningMark
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup import run_window
from ascl_reader.gui.startup.after_crash import AfterCrash
from tests.cache.test_running_mark import left_by_another
from tests.conftest import statement_data, without_display, write_library
from tests.gui.conftest import OpenProgram, type_text

ENDS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ascl_reader.gui.startup import run_window
from ascl_reader.gui.startup.after_crash import AfterCrash
from ascl_reader.window_request import WindowRequest

began = AfterCrash.begin
def begin(after):
    began(after)
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), int(sys.argv[2])))
AfterCrash.begin = begin
sys.exit(run_window.run(WindowRequest(), Path(sys.argv[1])))
"""
"""The program as it is opened, which gets a signal once its mark is there."""


@pytest.mark.skipif(os.name != "posix", reason="there are no such signals on this system")
@pytest.mark.parametrize(("name", "broke_off"), [("SIGKILL", True), ("SIGTERM", False)])
def test_a_real_window_that_is_killed_is_known_and_one_that_is_asked_to_end_is_not(
    name: str, broke_off: bool, tmp_path: Path
) -> None:
    library = write_library(tmp_path / "library", statement_data("one"))
    number = getattr(signal, name)
    done = subprocess.run(
        [sys.executable, "-c", ENDS, str(library), str(int(number))],
        capture_output=True,
        encoding="utf-8",
        env={**without_display(), "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == (-number if broke_off else 0), done.stderr
    assert RunningMark(paths.user_cache()).begin() is broke_off


def tells(program: Program) -> str:
    """Return the whole of what the line tells of the crash, nothing where it does not."""
    return program.window.unsaved.whole if program.window.unsaved.tells("crash") else ""


def test_what_was_kept_is_told_in_a_line_that_takes_no_keys(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    qtbot.waitUntil(lambda: ready.briefing_autosave.ready)
    statement = ready.library.statements[0]
    window.session.show_statement(statement.id)
    type_text(window.note.text, "Ours to tell nobody")
    window.note.commit()
    ready.briefing_autosave.do(
        "new briefing", ready.briefing_autosave.briefings.beginning("Governors", "2026-11-28T10:00:00Z")
    )
    window.list.view.setFocus()
    before = QApplication.focusWidget()
    left_by_another(paths.user_cache())
    AfterCrash(ready).begin()
    whole = tells(ready)
    assert f"“{statement.title}”" in whole and "Governors" in whole and "The window:" in whole
    assert "Ours to tell nobody" not in whole
    assert window.unsaved.isVisible()
    assert QApplication.focusWidget() is before
    window.unsaved.close_button.click()
    assert not window.unsaved.isVisible()


def test_it_waits_until_the_work_was_read(qtbot: QtBot, open_program: OpenProgram) -> None:
    left_by_another(paths.user_cache())
    program = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(program, "at_close"))
    AfterCrash(program).begin()
    qtbot.waitUntil(lambda: program.briefing_autosave.ready and program.bookmark_autosave.ready)
    assert "There are no notes yet" in tells(program)
    assert "Briefings: there are none yet" in tells(program)


def test_a_slow_machine_tells_it_too(qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time that the mark waits for is over there before the window is whole."""
    made = Program.__init__

    def make(program: Program, *given: object) -> None:
        """Make the program as a start does."""
        made(program, *given)  # type: ignore[arg-type]
        run_window._follow(program, None)

    monkeypatch.setattr(Program, "__init__", make)
    monkeypatch.setattr(run_window, "LISTENING", 0)
    left_by_another(paths.user_cache())
    program = open_program()
    qtbot.waitUntil(lambda: "There are no notes yet" in tells(program))


def test_a_proper_end_leaves_nothing_to_tell(open_program: OpenProgram) -> None:
    first = open_program()
    AfterCrash(first).begin()
    first.window.close()
    second = open_program()
    AfterCrash(second).begin()
    assert tells(second) == ""
    assert [each.name for each in paths.user_cache().glob("running-*")] != []
    second.window.close()
    assert [each.name for each in paths.user_cache().glob("running-*")] == []
