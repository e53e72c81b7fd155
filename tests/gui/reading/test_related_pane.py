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


def test_titles_of_related_statements_are_cut_short_where_there_is_no_room(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(800, 760)
    program.appearance.set_text_size(250)
    window.session.show_statement("ehcp-process-consistency")
    related = window.panes._related
    lines = related._scroll.widget()
    qtbot.waitUntil(lambda: lines.width() == related._scroll.viewport().width())
    for link in related.buttons():
        assert link.geometry().right() <= lines.width()
    assert any(link.text().endswith("…") for link in related.buttons())
