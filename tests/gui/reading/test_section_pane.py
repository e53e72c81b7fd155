"""One pane of a statement: its text, what is marked in it, and what is chosen in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QBoxLayout
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.reading.section_pane import BookmarkedParts, SectionPane
from ascl_reader.library.statement import Section
from tests.gui.conftest import search_for

pytestmark = pytest.mark.shared_window


def position(program: Program, statement: str) -> SectionPane:
    program.window.session.show_statement(statement)
    return program.window.panes.panes[Section.POSITION]


def test_what_is_chosen_with_the_keys_is_what_a_bookmark_would_mark(qtbot: QtBot, program: Program) -> None:
    pane = position(program, "send-improvement-plan-funding")
    pane.edit.setFocus()
    for _ in range(4):
        qtbot.keyClick(pane.edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    at, length = pane.selection()
    assert (at, length) == (0, 4)
    assert pane.text[:4] == "ASCL"
    qtbot.keyClick(pane.edit, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "ASCL"


def test_found_words_are_marked_and_gone_to(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, '"funding"')
    pane = position(program, "send-improvement-plan-funding")
    assert pane.marked_text(0).lower() == "funding"
    before = pane.edit.textCursor().position()
    pane.go_to_mark(1)
    assert pane.edit.textCursor().position() != before
    assert pane.marked_text(1).lower() == "funding"


def test_another_statement_takes_its_text_and_no_choice_along(program: Program) -> None:
    pane = position(program, "send-improvement-plan-funding")
    first = pane.text
    pane.select(0, 4)
    again = position(program, "ehcp-process-consistency")
    assert again is pane and pane.text != first
    assert pane.selection()[1] == 0


def test_a_letter_more_that_finds_the_same_statement_sets_no_text_again(qtbot: QtBot, program: Program) -> None:
    """Over a network every point that is painted is sent, and a text that is set is painted."""
    search_for(qtbot, program, "funding")
    reading, panes = program.window.session.reading, program.window.panes
    panes.show_reading(reading)
    pane = panes.panes[Section.POSITION]
    pane.edit.moveCursor(pane.edit.textCursor().MoveOperation.End)
    marked, text = len(pane.edit.extraSelections()), pane.text
    set_again = QSignalSpy(pane.edit.document().contentsChange)
    panes.show_reading(reading)
    assert set_again.count() == 0
    assert (pane.text, pane.edit.textCursor().position(), len(pane.edit.extraSelections())) == (text, 0, marked)
    position(program, "ehcp-process-consistency")
    assert set_again.count() and pane.edit.toPlainText() == pane.text != text
    program.appearance.set_text_size(150)
    assert pane.edit.document().defaultFont() == program.appearance.font("body")


def test_what_is_missing_makes_room_for_matches_and_a_star(qtbot: QtBot, appearance: Appearance) -> None:
    pane = SectionPane(Section.POSITION, appearance)
    qtbot.addWidget(pane)
    pane.resize(100, 400)
    pane.show()
    pane.show_text("All of it.")
    pane.show_missing("The published statement has no rationale.")
    heading = pane._heading
    while heading.direction() is not QBoxLayout.Direction.LeftToRight:
        pane.resize(pane.width() + 10, 400)
    pane.show_text("All of it.", lambda text, section: [(0, 3)], BookmarkedParts((), True))
    assert heading.direction() is QBoxLayout.Direction.TopToBottom
    pane.show_text("All of it.")
    assert heading.direction() is QBoxLayout.Direction.LeftToRight
