"""What the rows below the panes say is hidden until it is about the statement whose title is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.veil import Veil


def test_figures_and_related_statements_are_hidden_until_they_are_those_of_the_title(
    qtbot: QtBot, program: Program
) -> None:
    """While typing, the figures of the statement before stood below the texts of a hit."""
    window = program.window
    window.session.show_statement("race-disparities-commission-rejected")
    QApplication.processEvents()
    window.session.show_passing("ehcp-process-consistency")
    for row in (window.panes.figures, window.related):
        drawn = row.grab(row.rect().adjusted(4, 4, -4, -4)).toImage()
        colours = {drawn.pixel(x, y) for x in range(0, drawn.width(), 3) for y in range(0, drawn.height(), 3)}
        assert len(colours) == 1, row.objectName()
    qtbot.waitUntil(lambda: not window.panes.is_filling)
    figures = program.library.find("ehcp-process-consistency").facts
    assert figures[0] in window.panes.figures._first.toolTip()
    assert not any(veil.isVisible() for veil in window.findChildren(Veil))
