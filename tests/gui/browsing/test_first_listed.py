"""Choosing a theme shows its first statement, which Back does not lead to, unless what is read is listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program

pytestmark = pytest.mark.shared_window

EHCP = "ehcp-process-consistency"


def choose(qtbot: QtBot, program: Program, key: str) -> None:
    """Click a line of the tree."""
    tree = program.window.tree.tree
    place = program.window.tree._model.place(key)
    tree.scrollTo(place)
    at = tree.visualRect(place).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_its_first_statement_is_read_and_marked_in_the_list(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.session.show_statement(EHCP)
    choose(qtbot, ready, "human-rights")
    first = window.list.model.lines()[0]
    assert window.session.listing.branch.key == "human-rights" and EHCP not in window.session.listing.branch.statements
    assert window.session.statement == first == window.list.current()
    assert window.list.head.name.text() == "Human rights"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.session.statement == EHCP, "what was opened before"


def test_what_is_read_stays_where_the_theme_has_it(qtbot: QtBot, ready: Program) -> None:
    ready.window.session.show_statement(EHCP)
    choose(qtbot, ready, "send")
    assert ready.window.session.statement == EHCP == ready.window.list.current()
