"""The tree at the left by theme, by year and by source."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.library.outline import View
from tests.gui.conftest import titles

pytestmark = pytest.mark.shared_window


def test_a_theme_chosen_with_the_keyboard_lists_its_statements(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    tree = program.window.tree.tree
    assert tree.hasFocus()
    while tree.currentIndex().data() != "SEND":
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert program.window.session.listing.branch.key == "send"
    assert len(titles(program)) == 9
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert program.window.session.listing.branch.key == "send-plans-and-support"


def test_the_tree_by_year_and_by_source(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert program.window.session.listing.view is View.YEAR
    assert len(titles(program)) == 35
    qtbot.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(program.window.tree.tree, Qt.Key.Key_Down)
    assert len(titles(program)) == 21
    assert titles(program)[0] == "Extra social-care duties under draft safeguarding rules"
    assert program.window.list.count.text() == "21 statements · as on the page"
