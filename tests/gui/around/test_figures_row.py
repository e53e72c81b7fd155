"""Figures and sources below the panes: one line of them, or all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.figures_row import NARROW, FiguresRow
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.accessible import Heading

pytestmark = pytest.mark.shared_window

FIGURES = ("£10,000 for each place", "a <b>law</b> of 2014 & its code", "Timpson Review")


def shown(qtbot: QtBot, appearance: Appearance) -> FiguresRow:
    row = FiguresRow(appearance)
    qtbot.addWidget(row)
    row.resize(900, 40)
    row.show()
    row.show_figures(FIGURES)
    return row


def lines_of(row: FiguresRow) -> list[str]:
    """Return the figures as they are read."""
    document = QTextDocument()
    document.setHtml(row.text.text())
    return [line.removeprefix("•").strip() for line in document.toPlainText().replace("\u00a0", " ").splitlines()]


def test_a_key_shows_a_line_each_and_nothing_is_read_as_html(qtbot: QtBot, appearance: Appearance) -> None:
    row = shown(qtbot, appearance)
    assert not row.text.isVisible()
    row.button.setFocus()
    with qtbot.waitSignal(row.height_changed):
        qtbot.keyClick(row.button, Qt.Key.Key_Space)
    assert row.text.isVisible()
    assert lines_of(row) == list(FIGURES)
    spoken = QAccessible.queryAccessibleInterface(row.text)
    assert spoken is not None and spoken.text(QAccessible.Text.Name) == "\n".join(FIGURES)
    qtbot.keyClick(row.button, Qt.Key.Key_Space)
    assert not row.text.isVisible()


def test_the_heading_is_one_line_where_nothing_stands_beside_it(qtbot: QtBot, appearance: Appearance) -> None:
    row = shown(qtbot, appearance)
    heading = row.findChild(Heading)
    assert heading is not None
    one_line = heading.sizeHint().height()
    row.resize(appearance.px(NARROW) - 20, 60)
    assert heading.wordWrap(), "beside a figure it is broken"
    assert heading.text().split(" ")[-1].startswith("SOURCES"), "the count goes with the last word"
    row.button.click()
    QApplication.processEvents()
    assert heading.heightForWidth(heading.width()) == one_line


def test_opened_the_row_is_no_wider_for_a_long_heading(qtbot: QtBot, appearance: Appearance) -> None:
    row = shown(qtbot, appearance)
    row.button.click()
    heading = row.findChild(Heading)
    assert heading is not None
    whole = heading.fontMetrics().horizontalAdvance(heading.text())
    assert row.minimumSizeHint().width() < whole + row.button.sizeHint().width()


def test_without_a_figure_there_is_no_row(qtbot: QtBot, appearance: Appearance) -> None:
    row = shown(qtbot, appearance)
    row.show_figures(())
    assert row.isHidden()
    row.show_figures(FIGURES)
    assert not row.isHidden()


def test_every_statement_shows_its_own_figures(program: Program) -> None:
    row = program.window.panes.figures
    row.button.click()
    for statement in list(program.library.statements)[:5]:
        program.window.session.show_statement(statement.id)
        assert lines_of(row) == list(statement.facts)


@pytest.mark.parametrize("size", [100, 200])
def test_what_wraps_of_a_figure_stands_below_its_words_and_not_below_its_bullet(
    qtbot: QtBot, appearance: Appearance, size: int
) -> None:
    row = shown(qtbot, appearance)
    appearance.set_text_size(size)
    row.show_figures(["Money " * 40])
    row.button.click()
    row.resize(400, row.heightForWidth(400))
    QApplication.processEvents()
    picture, height = row.text.grab().toImage(), row.text.fontMetrics().height()
    ground = picture.pixel(picture.width() - 1, picture.height() - 1)
    below = [(x, y) for x in range(picture.width()) for y in range(height, picture.height())]
    inked = [x for x, y in below if picture.pixel(x, y) != ground]
    assert min(inked) >= row.text.fontMetrics().horizontalAdvance("•")


def test_an_address_in_a_figure_does_not_make_the_window_wide(qtbot: QtBot, appearance: Appearance) -> None:
    row = shown(qtbot, appearance)
    row.show_figures(["www.school.example/" + "a" * 400])
    row.button.click()
    assert row.minimumSizeHint().width() < 400
