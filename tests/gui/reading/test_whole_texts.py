"""How much of the shipped statements is in sight at once in a common window: 1366 by 768 pixels, text of 100 %."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.reading.measure import SHORTEST_LINE, letter_width
from ascl_reader.library.statement import Section

MOST_SCROLLED = 5
"""Statements whose panes have to be scrolled: at least 30 of the 35 are to be read whole."""

LEAST_TEXT = ((100, 0.6), (125, 0.5))
"""Of the window's height, that the text of the panes has, by the size of the text in percent."""


LINES_TOLD = 0.13
"""What is told of a statement that lacks a section, or took another's place, takes of that at the most."""


def test_most_statements_are_read_without_scrolling(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.resize(1366, 768)
    scrolled = []
    for statement in ready.library.statements:
        window.session.show_statement(statement.id)
        for _ in range(4):
            QApplication.processEvents()
        window.related.show_statement(statement.id)
        QApplication.processEvents()
        panes = [pane for pane in window.panes.panes.values() if pane.isVisible()]
        if any(pane.edit.verticalScrollBar().maximum() for pane in panes):
            scrolled.append(statement.id)
    assert len(scrolled) <= MOST_SCROLLED, scrolled


@pytest.mark.parametrize(("percent", "least"), LEAST_TEXT)
def test_the_text_has_the_room_in_every_statement_side_by_side(
    qtbot: QtBot, ready: Program, percent: int, least: float
) -> None:
    window = ready.window
    window.resize(1366, 768)
    ready.appearance.set_text_size(percent)
    shortest = SHORTEST_LINE * letter_width(ready.appearance.font("body"))
    for statement in ready.library.statements:
        window.session.show_statement(statement.id)
        for _ in range(3):
            QApplication.processEvents()
        panes = [pane for pane in window.panes.panes.values() if pane.isVisible()]
        assert window.panes.splitter.isVisible(), "they never stack for one statement and not for another"
        assert min(pane.edit.viewport().width() for pane in panes) >= shortest
        share = min(pane.edit.height() for pane in panes) / window.height()
        told = window.header.superseded.isVisible() or len(panes) < len(window.panes.panes)
        assert share >= (least - LINES_TOLD if told else least), statement.id


def test_a_section_without_text_gives_its_width_away_and_that_is_told(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.resize(1366, 768)
    window.session.show_statement("sen-funding-formula-proxies")
    panes = window.panes.panes
    assert [section for section in Section if panes[section].isVisible()] == [Section.POSITION]
    qtbot.waitUntil(lambda: panes[Section.POSITION].width() == window.panes.splitter.width())
    window.commands.to_rationale.trigger()
    assert panes[Section.POSITION].edit.hasFocus()
    assert window.status._state.text() == "The published statement gives no rationale."
    window.session.show_statement("ehcp-process-consistency")
    assert all(panes[section].isVisible() for section in Section)
    qtbot.waitUntil(lambda: max(pane.width() for pane in panes.values()) < window.panes.splitter.width() / 2)
