"""The back and forward buttons of a mouse go past a text to the window; other buttons stay with the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.mouse_navigation import left_to_window


class Presses(QWidget):
    """Notes the presses that it takes."""

    def __init__(self, leaves: bool) -> None:
        super().__init__()
        self.taken: list[Qt.MouseButton] = []
        self._leaves = leaves

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not (self._leaves and left_to_window(event)):
            self.taken.append(event.button())


@pytest.mark.parametrize(
    ("button", "goes_on"),
    [
        (Qt.MouseButton.BackButton, True),
        (Qt.MouseButton.ForwardButton, True),
        (Qt.MouseButton.LeftButton, False),
        (Qt.MouseButton.RightButton, False),
        (Qt.MouseButton.MiddleButton, False),
    ],
)
def test_only_back_and_forward_go_on(qtbot: QtBot, button: Qt.MouseButton, goes_on: bool) -> None:
    window, text = Presses(leaves=False), Presses(leaves=True)
    QVBoxLayout(window).addWidget(text)
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(text, button)
    assert (window.taken, text.taken) == (([button], []) if goes_on else ([], [button]))
