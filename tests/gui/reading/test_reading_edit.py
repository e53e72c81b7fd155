"""The text of a pane: read-only, with a caret that keys move, and lines that stay short."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.reading.reading_edit import ReadingEdit


def test_it_can_be_read_with_keys_and_not_changed(qtbot: QtBot) -> None:
    edit = ReadingEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("one two")
    qtbot.keyClicks(edit, "x")
    qtbot.keyClick(edit, Qt.Key.Key_Right)
    qtbot.keyClick(edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert edit.toPlainText() == "one two"
    assert edit.textCursor().selectedText() == "n"


def test_another_width_is_told_before_the_lines_are_broken(qtbot: QtBot) -> None:
    edit = ReadingEdit()
    qtbot.addWidget(edit)
    edit.resize(300, 100)
    edit.show()
    with qtbot.waitSignal(edit.width_changed):
        edit.resize(500, 100)
    edit.set_margins(10, 90)
    assert edit.viewport().width() <= 500 - 100


def test_the_keys_that_turn_a_page_are_told_where_all_of_the_text_is_in_sight(qtbot: QtBot) -> None:
    edit = ReadingEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("one\n" * 200)
    edit.resize(300, 100)
    edit.show()
    turned: list[float] = []
    edit.page_turned.connect(turned.append)
    qtbot.keyClick(edit, Qt.Key.Key_PageDown)
    assert edit.verticalScrollBar().value() > 0 and not turned
    edit.is_whole = True
    before = edit.verticalScrollBar().value()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_PageUp):
        qtbot.keyClick(edit, key)
    assert turned == [0.9, 0.9, -0.9] and edit.verticalScrollBar().value() == before
