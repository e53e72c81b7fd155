"""A screen that becomes smaller, or goes, takes no window with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.frame.screen_room import ScreenRoom, bring_inside, placed
from ascl_reader.gui.memory import settings

NUMBERS, SIZES = st.integers(-3000, 3000), st.integers(1, 3000)
RECTANGLES = st.builds(QRect, NUMBERS, NUMBERS, SIZES, SIZES)

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


@given(RECTANGLES, RECTANGLES)
def test_a_frame_is_moved_inside_and_no_further(frame: QRect, room: QRect) -> None:
    after = placed(frame, room)
    assert after.size() == frame.size() and room.contains(after.topLeft())
    if frame.width() <= room.width() and frame.height() <= room.height():
        assert room.contains(after)
        assert (after == frame) is room.contains(frame)


def test_every_window_is_brought_back_once_the_screen_is_another(qtbot: QtBot) -> None:
    keeper = QObject()
    ScreenRoom(keeper)
    screen = QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    window = QWidget()
    dialog = QDialog(window)
    qtbot.addWidget(window)
    window.setGeometry(room.right() - 100, room.bottom() - 100, 600, 400)
    dialog.setGeometry(-900, -900, room.width() + 500, room.height() + 500)
    for each in (window, dialog):
        each.show()
    screen.availableGeometryChanged.emit(room)
    qtbot.waitUntil(lambda: room.contains(window.frameGeometry()) and room.contains(dialog.frameGeometry()))
    assert (window.width(), window.height()) == (600, 400), "what fits keeps its size"


def test_a_window_that_was_closed_meanwhile_is_brought_back_when_it_is_shown(qtbot: QtBot) -> None:
    keeper, window = QObject(), QWidget()
    ScreenRoom(keeper)
    screen = QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    qtbot.addWidget(window)
    window.setGeometry(room.right() - 100, room.bottom() - 100, room.width() + 200, 400)
    window.show()
    window.hide()
    screen.availableGeometryChanged.emit(room)
    qtbot.waitUntil(lambda: not keeper.findChild(ScreenRoom)._settled.isActive())  # type: ignore[attr-defined]
    assert window.width() == room.width() + 200
    window.show()
    qtbot.waitUntil(lambda: room.contains(window.frameGeometry()))


def test_a_window_that_was_made_larger_than_the_screen_stays_so_until_the_screen_changes(qtbot: QtBot) -> None:
    keeper, window = QObject(), QWidget()
    qtbot.addWidget(window)
    room = QGuiApplication.primaryScreen().availableGeometry()
    ScreenRoom(keeper)
    window.resize(room.width() + 300, 500)  # as a picture of a size that was asked for
    window.show()
    QApplication.processEvents()
    assert window.width() == room.width() + 300


def test_menus_and_full_screens_are_left_to_the_system(qtbot: QtBot) -> None:
    window, menu = QWidget(), QMenu()
    qtbot.addWidget(window)
    window.showFullScreen()
    before = window.geometry()
    bring_inside(window)
    assert window.geometry() == before
    menu.deleteLater()


def test_a_window_saved_on_a_screen_that_is_gone_is_opened_on_this_one(qtbot: QtBot, program: Program) -> None:
    window, room = program.window, program.window.screen().availableGeometry()
    far = QWidget()
    qtbot.addWidget(far)
    far.setGeometry(5000, 3000, 2400, 1500)
    program.settings.put(settings.GEOMETRY, bytes(far.saveGeometry().data()))
    program.window_state.restore(geometry=True)
    assert room.contains(window.frameGeometry())
