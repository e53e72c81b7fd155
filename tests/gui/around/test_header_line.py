"""The second line of the header: one line however little room there is, and nothing of it lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.header_line import HeaderLine
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.dialog import TextDialog
from tests.conftest import MakeLibrary, statement_data

THEMES = ("funding", "send-funding", "behaviour")
OLDER = [{"id": "old", "how": "supersedes", "why": "in newer words"}]


@pytest.fixture
def line(qtbot: QtBot, appearance: Appearance, make_library: MakeLibrary) -> HeaderLine:
    """Return the line of a statement that another took the place of, with all that the line can hold."""
    title = "A title as long as any that the published pages ever had"
    library = make_library(statement_data("old"), statement_data("new", title=title, related=OLDER))
    made = HeaderLine(library, appearance)
    qtbot.addWidget(made)
    made.superseded.show_links(library.superseded_by("old"))
    made.period.setText("Between 2014 and 2020 · inferred")
    made.not_listed.setText("Not on the page of 1 May 2024 any more.")
    made.sources.setText("In 2 source documents")
    made.show_themes(THEMES)
    made.show_rest(period=True, sources=True, not_listed=True, earlier=True)
    made.show()
    return made


@pytest.mark.parametrize("width", [1600, 1100, 850])
def test_it_is_one_line_in_which_the_period_is_whole(line: HeaderLine, width: int) -> None:
    line.resize(width, 60)
    QApplication.processEvents()
    assert line.heightForWidth(width) < 2 * line.info.height()
    assert line.period.width() >= line.period.sizeHint().width() and line.info.isVisible()
    shown = [chip for chip in line.themes.all if chip.isVisible()]
    assert len(shown) == len(THEMES) or line.themes.more.isVisible()
    parts = [line.superseded, *shown, line.themes.more, line.period, line.not_listed, line.sources, line.info]
    assert all(part.geometry().right() <= width for part in parts if part.isVisible())


def test_with_more_room_more_is_shown_and_in_a_stack_all(line: HeaderLine) -> None:
    def shown(width: int) -> int:
        line.resize(width, 60)
        QApplication.processEvents()
        return sum(each.isVisible() for each in (*line.themes.all, line.sources, line.earlier))

    counts = [shown(width) for width in (850, 1300, 2200)]
    assert counts == sorted(counts) and counts[0] < counts[-1] == len(THEMES) + 2
    line.resize(300, 200)
    line.one_line = False
    line.fit()
    assert all(each.isVisible() for each in (*line.themes.all, line.sources, line.earlier, line.not_listed))
    assert not line.themes.more.isVisible()


def test_the_source_documents_are_told_by_a_press(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.session.show_statement("ehcp-process-consistency")
    window.resize(1600, 900)
    sources = window.header.sources
    qtbot.waitUntil(sources.isVisible)
    sources.setFocus()
    qtbot.keyClick(sources, Qt.Key.Key_Space)
    (dialog,) = window.findChildren(TextDialog)
    assert dialog.windowTitle() == sources.text() and "Statement 9 of" in dialog.text.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
