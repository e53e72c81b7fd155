"""The dialog of what was read lately: heard by a screen reader, cleared only after a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.files import timestamps
from ascl_reader.gui.widgets.message import Message
from tests.gui.conftest import OpenProgram
from tests.gui.read_statements import EHCP, RACE, begin, known, metas, read, recent

pytestmark = pytest.mark.usefixtures("read_quickly")


def test_recently_read_can_be_heard(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = begin(qtbot, open_program)
    read(qtbot, program, RACE)
    dialog = recent(qtbot, program)
    assert dialog.list.accessibleName() == "Recently read"
    line = QAccessible.queryAccessibleInterface(dialog.list).child(1)
    spoken = line.text(QAccessible.Text.Name)
    now = timestamps.parse_moment(program.history.log.recent[0].when).astimezone()
    assert spoken.startswith(program.library.find(RACE).title)
    assert f"{now:%H:%M}" in spoken and f"{now.day} {now:%B %Y}" in spoken
    order = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert order == [dialog.keep, dialog.open_button, dialog.clear_button, dialog.close_button]
    dialog.close()


def test_clearing_asks_first(qtbot: QtBot, open_program: OpenProgram, home: Path) -> None:
    program = begin(qtbot, open_program)
    read(qtbot, program, RACE, EHCP)
    dialog = recent(qtbot, program)
    for answer, left in (("Keep It", [EHCP, RACE]), ("Clear the History", [])):
        qtbot.mouseClick(dialog.clear_button, Qt.MouseButton.LeftButton)
        box = next(each for each in dialog.findChildren(Message) if each.isVisible())
        assert box.defaultButton().text() == "Keep It"
        button = next(each for each in box.buttons() if each.text() == answer)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert known(program) == left
        assert dialog.list.keys() == left
    assert not dialog.clear_button.isEnabled()
    assert not [meta for meta in metas(program).values() if "Unread" in meta]
    dialog.close()
    program.window.close()
    [journal] = (home / "data" / "what-was-read").iterdir()
    assert "race" not in journal.read_text(encoding="utf-8")
    assert known(begin(qtbot, open_program)) == []
