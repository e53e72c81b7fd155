"""The line of a hint takes no keys, and gives them back where one of its buttons had them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.start.hint_line import HintLine
from ascl_reader.gui.widgets.accessible import latest_messages


def test_it_takes_no_keys_and_gives_back_those_of_its_buttons(qtbot: QtBot) -> None:
    window, box, other = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    line = HintLine(other)
    column = QVBoxLayout(window)
    for each in (box, other, line):
        column.addWidget(each)
    window.show()
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    line.show_hint("Look here.")
    assert line.isVisible() and box.hasFocus()
    assert [message for _, message in latest_messages()][:1] == ["Look here."]
    qtbot.keyClicks(box, "typed")
    assert box.text() == "typed"
    line.close_button.setFocus()
    qtbot.keyClick(line.close_button, Qt.Key.Key_Space)
    assert not line.isVisible() and QApplication.focusWidget() is other
    line.show_hint("And there.")
    with qtbot.waitSignal(line.no_more):
        qtbot.keyClick(line.no_more_button, Qt.Key.Key_Space)
    assert not line.isVisible()
