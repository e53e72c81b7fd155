"""Text sizes by role: the style sheet's fonts are those of the appearance, at every size and in every layout."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look.plain_text import set_text_role
from ascl_reader.gui.look.style_sheet import PROPERTY, SIZES

pytestmark = pytest.mark.shared_window

WORDS = "Reads policy position statements"


@pytest.mark.parametrize("size", [80, 110, 200])
def test_a_role_is_written_in_the_font_of_the_appearance(qtbot: QtBot, program: Program, size: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    labels = {(role, bold): QLabel(WORDS) for role in SIZES for bold in (False, True)}
    for (role, bold), label in labels.items():
        set_text_role(role, label, bold=bold)
        column.addWidget(label)
    holder.show()
    program.window.appearance.set_text_size(size)
    for (role, bold), label in labels.items():
        wanted = QFontMetricsF(program.window.appearance.font(role, bold))
        shown = QFontMetricsF(label.font())
        assert shown.horizontalAdvance(WORDS) == wanted.horizontalAdvance(WORDS), (role, bold)
        assert shown.height() == wanted.height()


def test_a_widget_that_is_shown_takes_another_role_at_once(qtbot: QtBot, program: Program) -> None:
    label = QLabel(WORDS)
    qtbot.addWidget(label)
    set_text_role("quiet", label)
    label.show()
    set_text_role("title", label, bold=True)
    wanted = program.window.appearance.font("title", bold=True)
    assert (label.font().pointSizeF(), label.font().weight()) == (wanted.pointSizeF(), wanted.weight())


def test_all_text_has_its_size_after_other_text_sizes_and_layouts(qtbot: QtBot, program: Program) -> None:
    window, appearance = program.window, program.window.appearance
    boxes = (window.note.text, window.note.more.questions, window.top.search)
    for size, width in ((200, 700), (150, 1500), (80, 800), (125, 1500)):
        appearance.set_text_size(size)
        window.resize(width, 900)
        QApplication.processEvents()
    for widget in window.findChildren(QWidget):
        role = widget.property(PROPERTY)
        if isinstance(role, str) and widget.isVisible():
            assert widget.font().pointSizeF() == pytest.approx(appearance.points(role.split()[0])), widget
    for edit in boxes:
        assert edit.font().pointSizeF() == pytest.approx(appearance.points("control"))
