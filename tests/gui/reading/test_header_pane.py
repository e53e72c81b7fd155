"""The header above the panes: themes to press, when the statement was taken, and whose words are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program


def test_a_theme_chip_lists_that_theme(qtbot: QtBot, program: Program) -> None:
    program.window.session.show_statement("send-improvement-plan-funding")
    chip = next(chip for chip in program.window.header.findChildren(QPushButton) if chip.text() == "SEND funding")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert program.window.session.branch.key == "send-funding"
    assert program.window.tree.tree.currentIndex().data() == "SEND funding"
    assert program.window.session.statement == "send-improvement-plan-funding"


def test_the_period_says_that_it_is_inferred_and_why(program: Program) -> None:
    program.window.session.show_statement("ehcp-process-consistency")
    label = program.window.header.period
    assert label.text() == "After September 2014 · inferred"
    assert "Looks back on the 2014 reform" in label.accessibleDescription()
    assert "Looks back on the 2014 reform" in label.toolTip()
