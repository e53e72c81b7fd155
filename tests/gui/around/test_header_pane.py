"""The header above the panes: themes to press, when the statement was taken, and whose words are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.reading.readable import Reading

pytestmark = pytest.mark.shared_window


def test_a_theme_chip_lists_that_theme(qtbot: QtBot, program: Program) -> None:
    program.window.session.show_statement("send-improvement-plan-funding")
    chip = next(chip for chip in program.window.header.findChildren(QPushButton) if chip.text() == "SEND funding")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert program.window.session.listing.branch.key == "send-funding"
    assert program.window.tree.tree.currentIndex().data() == "SEND funding"
    assert program.window.session.statement == "send-improvement-plan-funding"


def test_the_period_says_that_it_is_inferred_and_why(program: Program) -> None:
    program.window.session.show_statement("ehcp-process-consistency")
    label = program.window.header.period
    assert label.text() == "After September 2014 · inferred"
    assert "Looks back on the 2014 reform" in label.accessibleDescription()
    assert "Looks back on the 2014 reform" in label.toolTip()


class Moves(QObject):
    """Counts how often Qt moves or resizes what it is set to watch."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in (QEvent.Type.Move, QEvent.Type.Resize)
        return False


def test_another_statement_is_filled_in_whole_before_the_header_is_set_out(qtbot: QtBot, program: Program) -> None:
    header, find = program.window.header, program.library.find
    by_themes = sorted(program.library.statements, key=lambda each: len(each.themes))
    fewest, most = by_themes[0], by_themes[-1]
    for each in (most, fewest):  # chips that are shown for the first time are told so by Qt
        program.window.session.show_statement(each.id)
    qtbot.wait(20)
    moves = Moves()
    for each in header.findChildren(QWidget):
        each.installEventFilter(moves)
    header.show_reading(Reading(find(most.id), most.wording))
    assert moves.count == 0 and len(header.line.themes.all) == len(most.themes) > len(fewest.themes)
    qtbot.waitUntil(lambda: moves.count > 0)
    assert all(chip.isVisible() and chip.geometry().right() <= header.width() for chip in header.line.themes.all)
