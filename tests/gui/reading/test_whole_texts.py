"""How much of the shipped statements is in sight at once in a common window: 1366 by 768 pixels, text of 100 %."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look.fonts import letter_width
from ascl_reader.gui.reading.pane_arrangement import SHORTEST_LINE
from ascl_reader.library.statement import Section
from tests.conftest import statement_data, write_library
from tests.gui.conftest import OpenProgram
from tests.gui.every_window import wait_until

pytestmark = pytest.mark.shared_window

MOST_SCROLLED = 5
"""Statements whose panes have to be scrolled: at least 30 of the 35 are to be read whole."""

LEAST_TEXT = ((100, 0.6), (125, 0.5))
"""Of the window's height, that the text of the panes has, by the size of the text in percent."""


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


def has_room(program: Program, percent: int, least: float) -> None:
    """Assert that the text has its share of the window in every statement, and that none stacks."""
    window = program.window
    window.resize(1366, 768)
    program.appearance.set_text_size(percent)
    shortest = SHORTEST_LINE * letter_width(program.appearance.font("body"))

    def share() -> float:
        """Return the share of the window's height that the lowest pane has for its text."""
        shown = [pane for pane in window.panes.panes.values() if pane.isVisible()]
        return min(pane.edit.viewport().height() for pane in shown) / window.height()

    for statement in program.library.statements:
        window.session.show_statement(statement.id)
        for _ in range(3):
            QApplication.processEvents()
        with contextlib.suppress(TimeoutError):  # the header is laid out in an event of its own
            wait_until(lambda: share() >= least)
        panes = [pane for pane in window.panes.panes.values() if pane.isVisible()]
        assert window.panes.splitter.isVisible(), "they never stack for one statement and not for another"
        assert min(pane.edit.viewport().width() for pane in panes) >= shortest
        assert share() >= least, statement.id


@pytest.mark.parametrize(("percent", "least"), LEAST_TEXT)
def test_the_text_has_the_room_in_every_statement_side_by_side(ready: Program, percent: int, least: float) -> None:
    has_room(ready, percent, least)


def test_the_text_has_the_room_also_in_a_library_with_everything_that_a_header_can_tell(
    tmp_path: Path, open_program: OpenProgram
) -> None:
    def newer(*older: str) -> list[dict[str, str]]:
        """Return the relations of a statement that took the place of older ones."""
        return [{"id": each, "how": "supersedes", "why": "in newer words"} for each in older]

    period = {"from": "2010-01", "to": "2020-06", "label": "between the green paper and early 2020", "why": "It says."}
    told = {"themes": ["send-funding", "funding", "behaviour"], "period": {**period, "confidence": "low"}}
    title = "A title as long as any that the published pages ever had yet"
    sources = [{"document": "first-page", "n": 1}, {"document": "second-page", "n": 1}]
    folder = write_library(
        tmp_path / "library",
        statement_data("old", title=title, **told, sources=sources),
        statement_data("bare", title=title, **told, summary={"position": "ASCL asks for more."}),
        statement_data("one", title=title, related=newer("old", "bare")),
        statement_data("two", title=f"{title[:-4]} now", related=newer("old", "bare")),
        statement_data("three", related=newer("old", "bare")),
        statement_data("four", related=newer("old")),
    )
    program = open_program(folder)
    for percent, least in LEAST_TEXT:
        has_room(program, percent, least)


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
