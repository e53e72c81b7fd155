"""Chooses from a choice box as a person does with keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot


def choose(qtbot: QtBot, box: QComboBox, *keys: Qt.Key) -> None:
    """Open the list, press the keys in it, and take what they led to."""
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(box.view().isVisible)
    for key in keys:
        qtbot.keyClick(box.view(), key)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
