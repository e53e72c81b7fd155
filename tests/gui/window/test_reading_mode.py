"""F11: only the statement, with all its keys; Esc, F11 or what leads elsewhere brings the rest back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section

pytestmark = pytest.mark.shared_window

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def alone(qtbot: QtBot, ready: Program) -> Program:
    """Return the program in reading mode, entered from the list."""
    ready.window.list.view.setFocus()
    qtbot.keyClick(ready.window.list.view, KEY.Key_F11)
    assert not around(ready)
    return ready


def around(program: Program) -> list[str]:
    window = program.window
    parts = {"bar": window.top, "list": window.list, "tree": window.tree, "note": window.note}
    return [name for name, part in parts.items() if part.isVisible()]


def test_only_the_statement_is_shown_and_the_position_has_the_keys(qtbot: QtBot, alone: Program) -> None:
    window = alone.window
    assert window.header.isVisible() and window.panes.panes[Section.POSITION].edit.hasFocus()
    qtbot.waitUntil(lambda: window.panes.width() == window.width())
    assert window.commands.reading_mode.isChecked()


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_F11])
def test_it_is_left_by_a_key_and_the_list_has_the_keys_again(qtbot: QtBot, alone: Program, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert around(alone) == ["bar", "list", "tree", "note"]
    assert alone.window.list.view.hasFocus() and not alone.window.commands.reading_mode.isChecked()


def test_keys_of_the_hidden_menus_work(qtbot: QtBot, alone: Program) -> None:
    first = alone.window.session.statement
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert alone.window.session.statement != first and not around(alone)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Plus, CTRL)
    assert alone.appearance.text_size == 110 and not around(alone)


def test_what_leads_to_something_hidden_brings_it_back(qtbot: QtBot, alone: Program) -> None:
    window = alone.window
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_K, CTRL)
    assert window.top.search.hasFocus() and around(alone)
    window.commands.reading_mode.trigger()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_7, CTRL)
    assert window.note.text.hasFocus() and around(alone)


def test_a_tree_that_was_hidden_stays_hidden(qtbot: QtBot, alone: Program) -> None:
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    alone.window.commands.tree_shown.trigger()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_F11)
    assert around(alone) == ["bar", "list", "note"]
