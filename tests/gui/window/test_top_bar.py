"""The bar at the top: the briefing's count, the search box that gives the keyboard focus back, back and forward."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program

pytestmark = pytest.mark.shared_window


def test_the_button_counts_what_is_in_the_briefing(program: Program) -> None:
    top = program.window.top
    [button] = [each for each in top.findChildren(QPushButton) if each.text() == "Briefing"]
    top.show_briefing(3)
    assert button.text() == "Briefing · 3"
    assert button.accessibleName() == button.toolTip() == "Open the briefing: 3 statements"
    top.show_briefing(0)
    assert button.text() == "Briefing"


def test_the_search_box_is_gone_to_with_its_text_selected_and_gives_the_focus_back(
    qtbot: QtBot, program: Program
) -> None:
    top, tree = program.window.top, program.window.tree.tree
    top.search.setText("schools")
    tree.setFocus()
    qtbot.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert top.search.hasFocus() and top.search.selectedText() == "schools"
    top.give_focus_back(program.window.list.view)
    assert tree.hasFocus()
    top.focus_search()
    program.window.left.hide()
    top.give_focus_back(program.window.list.view)
    assert program.window.list.view.hasFocus(), "the tree is not there any more"


def test_back_is_a_button_that_can_be_pressed_once_there_is_a_way_back(qtbot: QtBot, program: Program) -> None:
    [back] = [each for each in program.window.top.findChildren(QToolButton) if each.accessibleName() == "Back"]
    first = program.window.session.statement
    assert not back.isEnabled()
    program.window.session.show_statement("ehcp-process-consistency")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert program.window.session.statement == first and not back.isEnabled()


def test_in_a_small_window_with_large_text_every_menu_can_be_seen(qtbot: QtBot, program: Program) -> None:
    bar = program.window.top.menu_bar
    for size, percent in (((640, 480), 200), ((800, 600), 250), ((1366, 768), 100)):
        program.window.resize(*size)
        program.appearance.set_text_size(percent)
        qtbot.waitUntil(lambda: all(not bar.actionGeometry(each).isEmpty() for each in bar.actions()))
        assert max(bar.actionGeometry(each).right() for each in bar.actions()) <= bar.width(), percent
        if percent >= 200:
            qtbot.waitUntil(lambda percent=percent: program.window.top.search.width() > percent * 1.5)
    assert not bar.property("narrow")
    shown = [each.accessibleName() for each in program.window.top.findChildren(QToolButton) if each.isVisible()]
    assert {"Back", "Forward"} <= set(shown), "with room they are there again"
