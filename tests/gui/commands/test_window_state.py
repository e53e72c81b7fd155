"""The window comes back in the size, with the columns and in the order in which it was left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.memory import settings
from ascl_reader.library.outline import SortOrder
from tests.gui.conftest import OpenProgram


def test_a_hidden_tree_and_the_size_come_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program()
    first.window.resize(1111, 666)
    first.window.commands.tree_shown.trigger()
    QApplication.processEvents()
    first.window.close()
    second = open_program().window
    assert (second.width(), second.height()) == (1111, 666)
    assert not second.commands.tree_shown.isChecked() and not second.tree.isVisible()


def test_the_order_is_in_the_settings_as_soon_as_it_is_chosen(program: Program) -> None:
    assert program.window_state.sort() is SortOrder.USUAL
    program.window.commands.sorts[SortOrder.TITLE].trigger()
    assert program.settings.get(settings.SORT) == SortOrder.TITLE.value
    assert program.window_state.sort() is SortOrder.TITLE


def test_an_order_that_there_is_not_is_the_usual_one(program: Program) -> None:
    program.settings.put(settings.SORT, "by colour")
    assert program.window_state.sort() is SortOrder.USUAL


def test_the_size_of_text_is_saved_once_the_user_changes_it(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert program.settings.get(settings.TEXT_SIZE) == program.appearance.text_size == 110
