"""Rows of a list in groups: a title that is too long is cut with dots, and a narrow list sets the badge below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.grouped_list import GroupedList
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
