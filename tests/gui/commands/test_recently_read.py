"""Go ▸ Recently Read: what was read lately is opened again by keys, and its history is stopped and saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.files import timestamps
from ascl_reader.gui.saving import saver
from ascl_reader.gui.window.recent_dialog import RecentDialog
from ascl_reader.history.reading_store import ReadingStore
from tests.conftest import statement_data, write_library
from tests.gui.conftest import OpenProgram
from tests.gui.read_statements import EHCP, RACE, begin, known, metas, read, recent

pytestmark = pytest.mark.usefixtures("read_quickly")


def test_recently_read_is_used_with_the_keyboard(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = begin(qtbot, open_program)
    read(qtbot, program, "send-improvement-plan-funding", EHCP, RACE)
    dialog = recent(qtbot, program)
    assert dialog.list.keys() == [RACE, EHCP, "send-improvement-plan-funding"]
    today = timestamps.local_day(timestamps.now())
    assert dialog.list.texts()[0].endswith(f"{int(today[:4])} · 3")
    assert dialog.list.currentIndex().data() == program.library.find(EHCP).title
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert program.window.session.statement == "send-improvement-plan-funding"
    qtbot.waitUntil(lambda: not program.window.findChildren(RecentDialog))
    qtbot.waitUntil(lambda: known(program)[0] == "send-improvement-plan-funding")
    dialog = recent(qtbot, program)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert program.window.session.statement == "send-improvement-plan-funding"


def test_switched_off_nothing_is_noted_and_nothing_called_unread(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = begin(qtbot, open_program)
    read(qtbot, program, RACE, EHCP)
    dialog = recent(qtbot, program)
    qtbot.keyClick(dialog.keep, Qt.Key.Key_Space)
    assert dialog.told.text() == "No history is kept at present."
    dialog.close()
    program.window.session.show_statement("send-improvement-plan-funding")
    qtbot.wait(150)
    assert known(program) == [EHCP, RACE]
    assert not [meta for meta in metas(program).values() if "Unread" in meta]
    program.window.close()
    again = begin(qtbot, open_program)
    assert again.history.log.off
    dialog = recent(qtbot, again)
    assert not dialog.keep.isChecked()
    qtbot.keyClick(dialog.keep, Qt.Key.Key_Space)
    dialog.close()
    read(qtbot, again, "lgbt-families-primary-relationships")


def test_a_full_disk_is_told_in_the_dialog_and_tried_again(
    qtbot: QtBot, open_program: OpenProgram, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saver, "LATER", 100)
    program = begin(qtbot, open_program)
    file = home / "data" / "what-was-read"
    file.parent.mkdir(exist_ok=True)
    file.write_text("a file in the way", encoding="utf-8")
    read(qtbot, program, RACE)
    qtbot.waitUntil(lambda: program.history.problem is not None)
    dialog = recent(qtbot, program)
    assert dialog.told.text().startswith("The history could not be saved: ")
    dialog.close()
    file.unlink()
    qtbot.waitUntil(lambda: program.history.problem is None)
    assert ReadingStore(home / "data").load().recent[0].statement == RACE


def test_a_statement_that_changed_since_is_told_there_too(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path
) -> None:
    folder = write_library(tmp_path / "library", statement_data("one"))
    first = begin(qtbot, open_program, folder)
    read(qtbot, first, "one")
    first.window.close()
    new = {"context": "Money is short.", "position": "ASCL asks for less.", "rationale": "Pupils need it."}
    write_library(folder, statement_data("one", summary=new))
    dialog = recent(qtbot, begin(qtbot, open_program, folder))
    spoken = dialog.list.place("one").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "changed since you read it" in spoken
    dialog.close()
