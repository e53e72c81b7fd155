"""The choices of a filter: opened and chosen with the keyboard, each with how many it would leave."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.searching.filter_menu import Choice, FilterMenu

CHOICES = (
    Choice("a", "Attendance"),
    Choice("b", "Behaviour & more", 1),
    Choice("2019..", "from 2019", 0, "From…", False),
)


@pytest.fixture
def menu(qtbot: QtBot, appearance: Appearance) -> FilterMenu:
    made = FilterMenu("Theme", "Any theme", appearance)
    qtbot.addWidget(made)
    made.opened.connect(lambda: made.offer(CHOICES))
    made.show()
    made.activateWindow()
    return made


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_each_opening_leaves_nothing_behind(menu: FilterMenu) -> None:
    for _ in range(3):
        menu.offer(CHOICES)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(menu.menu().findChildren(QMenu)) == 1


def press_in_menu(qtbot: QtBot, button: FilterMenu, *keys: Qt.Key) -> None:
    """Open the menu with the space bar and press keys in it."""

    def act() -> None:
        for key in keys:
            qtbot.keyClick(button.menu(), key)

    QTimer.singleShot(50, button, act)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.qt_log_ignore("plugin does not support")
def test_a_choice_is_made_with_the_keyboard(qtbot: QtBot, menu: FilterMenu) -> None:
    spy = QSignalSpy(menu.chosen)
    press_in_menu(qtbot, menu, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: spy.count() == 1)
    assert spy.at(0)[0] == "a"
    press_in_menu(qtbot, menu, Qt.Key.Key_Down, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: spy.count() == 2)
    assert spy.at(1)[0] == "", "no filter at all"


@pytest.mark.qt_log_ignore("plugin does not support")
def test_opening_it_presses_nothing(qtbot: QtBot, menu: FilterMenu) -> None:
    press_in_menu(qtbot, menu, Qt.Key.Key_Escape)
    assert not menu.isChecked()


def test_what_is_chosen_is_said_and_pressed(menu: FilterMenu) -> None:
    menu.show_value("a", "Attendance")
    assert (menu.words(), menu.accessibleName(), menu.isChecked()) == ("Theme: Attendance",) * 2 + (True,)
    menu.offer(CHOICES)
    assert [action.isChecked() for action in menu.menu().actions() if action.isCheckable()] == [False, True, False]
    menu.show_value("", "")
    assert (menu.words(), menu.isChecked()) == ("Theme", False)


def test_choices_stand_below_their_parents_with_their_counts(menu: FilterMenu) -> None:
    menu.offer(CHOICES)
    assert texts(menu.menu()) == ["Any theme", "Attendance", "    Behaviour && more", "From…"]
    menu.show_counts({"a": 3})
    assert texts(menu.menu())[:3] == ["Any theme", "Attendance\t3", "    Behaviour && more\t0"]
    usable = [action.isEnabled() for action in menu.menu().actions() if not action.isSeparator()]
    assert usable == [True, True, False, True]


def test_a_choice_that_leaves_nothing_can_be_taken_off_while_it_is_chosen(menu: FilterMenu) -> None:
    menu.show_value("b", "Behaviour")
    menu.offer(CHOICES)
    menu.show_counts({})
    behaviour = next(action for action in menu.menu().actions() if "Behaviour" in action.text())
    assert behaviour.isEnabled() and behaviour.isChecked()
    assert QApplication.activePopupWidget() is None
