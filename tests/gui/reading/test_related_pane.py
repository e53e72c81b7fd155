"""Related statements below the panes: links that lead to them, and words where there is nothing to lead to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program


def test_a_related_statement_is_a_link(qtbot: QtBot, program: Program) -> None:
    program.window.session.show_statement("pshe-sre-statutory-not-prescriptive")
    name = "Superseded by Teaching primary pupils about same-sex families"
    qtbot.waitUntil(lambda: program.window.related.buttons()[0].accessibleName() == name)
    link = program.window.related.buttons()[0]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton, pos=QPoint(10, 5))
    assert program.window.session.statement == "lgbt-families-primary-relationships"


def test_a_relation_to_a_statement_we_do_not_have_is_told_without_a_link(qtbot: QtBot, program: Program) -> None:
    program.window.session.show_statement("collective-responsibility-exclusions-ap")
    links = program.library.related("collective-responsibility-exclusions-ap")
    assert any(link.id is None for link in links)
    qtbot.waitUntil(lambda: len(program.window.related.buttons()) == len(links) - 1)
