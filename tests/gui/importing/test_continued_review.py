"""The review of an import can be continued after the program was killed or closed, with all that was corrected."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.memory import session_state
from ascl_reader.gui.memory.open_dialogs import IMPORT
from tests.gui.conftest import type_text
from tests.gui.importing.reviews import (
    choose,
    go_to_paragraph,
    press_in_box,
    shown,
)
from tests.gui.importing.saved_reviews import (
    Start,
    continued,
    kept,
    killed,
    left_open,
    offered,
    reviewing,
    saved,
)
from tests.gui.sessions import dialogs


def correct_all(qtbot: QtBot, dialog: ImportWindow) -> None:
    """Split, retitle, leave out and undo, with the keys."""
    choose(dialog, "Meals at noon")
    go_to_paragraph(dialog, "Kitchens")
    dialog.review.page.setFocus()
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_S)
    dialog.review.form.title.setFocus()
    dialog.review.form.title.selectAll()
    type_text(dialog.review.form.title, "Kitchens “2027”")
    qtbot.keyClick(dialog.review.form.title, Qt.Key.Key_Return)
    choose(dialog, "Buses for villages")
    dialog.review.list.setFocus()
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    choose(dialog, "Kitchens “2027”")


@pytest.mark.parametrize("way", ["killed", "closed"])
def test_a_review_goes_on_where_it_was_left(qtbot: QtBot, start: Start, page: Path, way: str) -> None:
    first = start()
    dialog = reviewing(qtbot, first, page)
    correct_all(qtbot, dialog)
    review = dialog.review.opened
    assert review is not None
    items, listed, chosen = review.items, shown(dialog), dialog.review.chosen
    if way == "killed":
        saved(qtbot, first)
        killed(first)
    else:
        first.window.close()
        dialog.hide()
    second = start()
    again = continued(qtbot, second)
    assert again.review.opened is not None and again.review.opened.items == items
    assert shown(again) == listed and again.review.chosen == chosen
    assert again.review.list.currentIndex().data() == "Kitchens “2027”"
    assert again.review.form.title.text() == "Kitchens “2027”"
    assert not offered(second) and again.review.list.hasFocus()
    while again.review.opened.corrected:
        qtbot.keyClick(again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(again.review.opened.items) == 2
    again.reject()
    second.window.close()
    assert dialogs(paths.user_settings()) == {}
    assert not offered(start())


DRIVER = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
application = prepare_application()
program = Program()
program.window.show()
def correct():
    dialog = program.library_commands.importing.dialog
    if dialog is None or dialog.review.opened is None:
        QTimer.singleShot(50, correct)
        return
    dialog.review.commands.leave_out.trigger()
    QTimer.singleShot(1500, lambda: os.kill(os.getpid(), signal.SIGKILL))
def begin():
    if not hasattr(program, "history"):
        QTimer.singleShot(50, begin)
        return
    program.library_commands.read([Path(sys.argv[1])])
    correct()
begin()
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_review_comes_back_after_the_program_was_really_killed(qtbot: QtBot, start: Start, page: Path) -> None:
    done = subprocess.run([sys.executable, "-c", DRIVER, str(page)], capture_output=True, timeout=50, check=False)
    assert done.returncode == -9, done.stderr
    dialog = continued(qtbot, start())
    assert "Left out · 1" in shown(dialog)


def test_a_title_that_was_still_being_typed_counts(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start()
    dialog = reviewing(qtbot, first, page)
    choose(dialog, "Meals at noon")
    dialog.review.form.title.setFocus()
    dialog.review.form.title.selectAll()
    type_text(dialog.review.form.title, "Warm mea")
    assert dialog.review.opened is not None and not dialog.review.opened.corrected
    saved(qtbot, first)
    killed(first)
    again = continued(qtbot, start())
    assert "Warm mea" in shown(again) and again.review.form.title.text() == "Warm mea"
    qtbot.keyClick(again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Meals at noon" in shown(again)


def test_accepting_and_leaving_forget_the_draft(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    importing = program.library_commands.importing
    dialog = reviewing(qtbot, program, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Delete)
    saved(qtbot, program)
    assert kept()["corrections"]["made"]
    press_in_box(monkeypatch, "Leave")
    dialog.reject()
    saved(qtbot, program)
    assert kept() == {}
    dialog = reviewing(qtbot, program, page)
    saved(qtbot, program)
    assert kept()["chosen"] == dialog.review.chosen
    with qtbot.waitSignal(importing.library_changed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, program)
    assert kept() == {}


def test_corrections_that_do_not_fit_any_more_are_told(qtbot: QtBot, start: Start, page: Path) -> None:
    left_open(qtbot, start, page)
    file = paths.user_settings() / session_state.FILE
    held = json.loads(file.read_text())
    held["dialogs"][IMPORT]["corrections"]["made"] = [["left out", 0, True], ["title", 99, "Vans"]]
    held["dialogs"][IMPORT]["chosen"] = 77
    file.write_text(json.dumps(held))
    again = continued(qtbot, start())
    assert "Left out · 1" in shown(again)
    assert again.refused.isVisible() and "Not all of your corrections" in again.refused.text()
    assert again.review.opened is not None and again.review.chosen < len(again.review.opened.items)


def test_a_review_that_an_earlier_version_saved_is_continued(qtbot: QtBot, start: Start, page: Path) -> None:
    left_open(qtbot, start, page)
    file = paths.user_settings() / session_state.FILE
    held = json.loads(file.read_text())
    held["dialogs"][IMPORT] |= {"reading": True, "tries": 2}
    file.write_text(json.dumps(held))
    assert "Left out · 1" in shown(continued(qtbot, start()))
