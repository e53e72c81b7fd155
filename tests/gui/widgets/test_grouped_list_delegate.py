"""Rows of a list in groups: a title that is too long is cut with dots, and a narrow list sets the badge below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPixmap

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import MOST_LINES, WRAP

LINE = "A title of many words about draft safeguarding rules that goes on and on and on without an end" + " of it" * 20
WHOLE = "A title of sixty letters about safeguarding and its new rules"


@pytest.mark.parametrize("text", [LINE, LINE.replace("words", "🎓 words"), WHOLE, "Short.", ""])
def test_a_line_of_a_list_in_groups_is_cut_with_dots(program: Program, text: str) -> None:
    delegate = GroupedList(program.appearance, program.window).itemDelegate()
    pixmap = QPixmap(300, 100)
    painter = QPainter(pixmap)
    painter.setFont(program.appearance.font("control", bold=True))
    shown = delegate._cut(painter, text, 180)  # type: ignore[attr-defined]
    metrics = QFontMetrics(painter.font())
    painter.end()
    lines = metrics.boundingRect(QRect(0, 0, 180, 10_000), WRAP, shown).height() / metrics.lineSpacing()
    assert round(lines) <= MOST_LINES
    assert shown == text if text in (WHOLE, "Short.", "") else shown.endswith("…") and text.startswith(shown[:-1])


def test_a_badge_wider_than_the_list_ends_inside_its_frame_with_dots(program: Program) -> None:
    """The picture with a longer word is that of the word cut short, so that nothing is drawn over the frame."""
    listed = GroupedList(program.appearance, program.window)
    listed.resize(120, 200)
    listed.show_groups([("", [GroupedRow("a", "Title", "", "on another computer", "")])], "a")
    delegate, index = listed.itemDelegate(), listed.model().index(1, 0)
    badge = delegate._layout(index).badge  # type: ignore[attr-defined]
    assert badge.width() <= listed.viewport().width() - 2 * badge.left()
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    delegate._paint_badge(painter, QRect(0, 0, 100, 40), "", "on another computer")  # type: ignore[attr-defined]
    painter.end()
    assert all(image.pixel(x, y) & 0xFFFFFF == 0xFFFFFF for x in range(102, 400) for y in range(60))
