"""Enter presses what has the keyboard focus, once; a tick leaves it to the dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.window.enter_presses import EnterPresses


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    EnterPresses(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_does_what_space_does(
    qtbot: QtBot, window: QWidget, kind: type[QPushButton] | type[QToolButton], key: Qt.Key
) -> None:
    button, other, pressed = kind(), QPushButton(), []
    for each in (button, other):
        window.layout().addWidget(each)
        each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        each.show()
    button.clicked.connect(lambda: pressed.append(key))
    button.setFocus()
    qtbot.keyClick(button, key)
    other.setFocus()
    qtbot.keyClick(other, key)
    assert pressed == [key]
    button.setFocus()
    qtbot.keyClick(button, key)
    assert pressed == [key, key]


def test_a_key_that_is_held_presses_once(qtbot: QtBot, window: QWidget) -> None:
    button, pressed = QPushButton(window), []
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    button.setFocus()
    for repeats in (False, True, True):
        held = (QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeats)
        QApplication.sendEvent(button, QKeyEvent(*held))
    assert pressed == [1]


def test_a_tick_and_enter_with_another_key_are_left_alone(qtbot: QtBot, window: QWidget) -> None:
    tick, button, pressed = QCheckBox(window), QPushButton(window), []
    button.clicked.connect(lambda: pressed.append(1))
    for each in (tick, button):
        each.show()
        each.setFocus()
        held = Qt.KeyboardModifier.NoModifier if each is tick else Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(each, Qt.Key.Key_Return, held)
    assert not tick.isChecked() and pressed == []
