"""What restores the window works on the window's own parts: looks and place are those of the session before."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.reading.pane_arrangement import PaneLayout
from tests.gui.conftest import OpenProgram

FINES = "term-time-holidays-penalties"


def test_layout_tree_and_place_are_those_of_the_session_before(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program().window
    first.commands.layouts[PaneLayout.STACKED].trigger()
    first.commands.tree_shown.trigger()
    first.session.show_statement(FINES)
    first.close()
    second = open_program().window
    qtbot.waitUntil(lambda: second.session.statement == FINES)
    assert second.commands.layouts[PaneLayout.STACKED].isChecked()
    assert not second.commands.tree_shown.isChecked() and not second.tree.isVisible()
