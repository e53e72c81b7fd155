"""Tab that leads from outside into an area that was scrolled away shows where it came to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QScrollBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.focus_in_sight import FocusInSight


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.follower = FocusInSight(made)  # type: ignore[attr-defined]
    made.area, body = QScrollArea(), QWidget()  # type: ignore[attr-defined]
    column = QVBoxLayout(body)
    made.buttons = [QPushButton(str(number)) for number in range(40)]  # type: ignore[attr-defined]
    for button in made.buttons:
        column.addWidget(button)
    made.area.setWidget(body)
    made.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.outside = QPushButton("outside")  # type: ignore[attr-defined]
    whole = QVBoxLayout(made)
    whole.addWidget(made.outside)
    whole.addWidget(made.area)
    made.resize(200, 200)
    QWidget.setTabOrder(made.outside, made.buttons[0])
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_tab_from_outside_scrolls_to_where_it_leads(window: QWidget) -> None:
    bar = window.area.verticalScrollBar()
    window.outside.setFocus()
    bar.setValue(bar.maximum())
    assert window.buttons[0].visibleRegion().isEmpty()
    QTest.keyClick(window.outside, Qt.Key.Key_Tab)
    assert window.buttons[0].hasFocus() and not window.buttons[0].visibleRegion().isEmpty()


def test_what_is_seen_is_not_scrolled(window: QWidget) -> None:
    bar = window.area.verticalScrollBar()
    window.outside.setFocus()
    bar.setValue(20)
    seen = next(each for each in window.buttons if each.visibleRegion().boundingRect().height() == each.height())
    seen.setFocus()
    assert bar.value() == 20
    assert isinstance(window.follower, QObject)


def test_what_has_the_focus_stays_in_sight_where_the_window_becomes_lower(qtbot: QtBot, window: QWidget) -> None:
    window.resize(200, 600)
    QApplication.processEvents()
    last = [each for each in window.buttons if each.visibleRegion().boundingRect().height() == each.height()][-1]
    last.setFocus()
    window.resize(200, 200)
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())
    window.buttons[0].setFixedHeight(400)  # what is above it grows
    window.area.widget().adjustSize()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())


def test_what_was_scrolled_away_from_stays_out_of_sight(qtbot: QtBot, window: QWidget) -> None:
    bar = window.area.verticalScrollBar()
    window.buttons[0].setFocus()
    bar.triggerAction(QScrollBar.SliderAction.SliderToMaximum)
    window.resize(200, 260)
    QApplication.processEvents()
    assert window.buttons[0].visibleRegion().isEmpty()
