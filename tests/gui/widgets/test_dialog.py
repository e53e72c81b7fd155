"""Dialogs live as long as they are open: each is deleted when it is closed, with all that is in it."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.dialog import SPARE, Dialog
from ascl_reader.gui.window.actions import Actions

OPENING: dict[str, Callable[[Actions], QAction]] = {
    "bin": lambda actions: actions.bin,
    "recently read": lambda actions: actions.recent,
    "briefings": lambda actions: actions.briefings,
    "bookmark in a folder": lambda actions: actions.bookmark_in,
    "new folder": lambda actions: actions.new_folder,
    "keyboard shortcuts": lambda actions: actions.shortcuts,
    "files": lambda actions: actions.files,
    "about": lambda actions: actions.about,
}


def dialogs(program: Program) -> list[QDialog]:
    return [each for each in program.window.findChildren(QDialog) if each.isVisible()]


def count_widgets() -> int:
    """Return how many widgets there are once all that is to be deleted has been."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return len(QApplication.allWidgets())


@pytest.mark.parametrize("name", OPENING)
def test_nothing_is_left_of_a_closed_dialog(qtbot: QtBot, ready: Program, name: str) -> None:
    action = OPENING[name](ready.window.commands)
    counts = []
    for _ in range(3):
        action.trigger()
        qtbot.waitUntil(lambda: len(dialogs(ready)) == 1)
        QTest.keyClick(dialogs(ready)[0], Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not dialogs(ready))
        counts.append(count_widgets())
    assert counts[1] == counts[2], "the first may make what stays, such as what opens the briefings"
    assert ready.window.findChildren(QDialog) == []


def test_a_dialog_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Dialog(parent)
    room = dialog.screen().availableGeometry()
    dialog.resize_on_screen(10_000, 10_000)
    assert (dialog.width(), dialog.height()) == (room.width() - SPARE[0], room.height() - SPARE[1])
    dialog.resize_on_screen(300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)
