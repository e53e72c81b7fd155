"""The button of the briefing takes the statements that are dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.listing.dragged_lines import as_mime_data
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.window.briefing_button import BriefingButton
from tests.drag_enter import drag_enter

LEFT, NONE, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def test_lines_are_taken_each_statement_once_and_nothing_else(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.apply()
    button = BriefingButton()
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage()
    lines = as_mime_data(["one", "two", "one"])
    enter = drag_enter(QPoint(5, 5), COPY, lines)
    QApplication.sendEvent(button, enter)
    assert enter.isAccepted() and button.isDown()
    assert button.grab().toImage() != before, "it shows that it is the target"
    with qtbot.waitSignal(button.dropped) as dropped:
        QApplication.sendEvent(button, QDropEvent(QPointF(5, 5), COPY, lines, LEFT, NONE))
    assert dropped.args == [["one", "two"]]
    assert not button.isDown() and button.grab().toImage() == before
    text = QMimeData()
    text.setText("one")
    refused = drag_enter(QPoint(5, 5), COPY, text)
    refused.ignore()
    QApplication.sendEvent(button, refused)
    assert not refused.isAccepted()
