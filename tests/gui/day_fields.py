"""What the tests of the day to look again share: a window with a day set, and what is saved of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.day_edit import DayEdit
from tests.gui.bookmark_windows import CTRL

KEY = Qt.Key


def wheel(widget: QWidget, notches: int = -1) -> QWheelEvent:
    """Turn the wheel over a widget, as the system tells it."""
    middle = QPointF(widget.rect().center())
    turned = QPoint(0, 120 * notches)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(widget.mapToGlobal(middle))
    event = QWheelEvent(middle, place, QPoint(), turned, buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(widget, event)
    return event


@pytest.fixture
def with_day(qtbot: QtBot, ready: Program) -> Program:
    """Return the program with the details open and a day set, the keyboard focus in the field."""
    note = ready.window.note
    note.details.click()
    QTest.keyClick(note.more.look_again, KEY.Key_Space)
    assert steps(ready) == 1
    note.more.day.setFocus()
    qtbot.waitUntil(note.more.day.hasFocus)
    return ready


def field(program: Program) -> DayEdit:
    return program.window.note.more.day


def steps(program: Program) -> int:
    """Return how many steps can be undone."""
    return len(program.bookmark_autosave.edited._done)


def kept(program: Program) -> str | None:
    note = program.bookmark_autosave.work.notes.get(program.window.session.statement)
    return note.look_again if note else None


def retype(program: Program, text: str, *, enter: bool = True) -> None:
    QTest.keyClick(field(program), KEY.Key_A, CTRL)
    QTest.keyClicks(field(program), text)
    if enter:
        QTest.keyClick(field(program), KEY.Key_Return)
