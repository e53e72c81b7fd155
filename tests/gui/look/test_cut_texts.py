"""What is too long for its place: cut short with dots, or scrolled to where it matters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.importing.comparison_view import ComparisonView
from ascl_reader.gui.widgets.grouped_list import GroupedList
from ascl_reader.gui.widgets.grouped_list_delegate import MOST_LINES, WRAP
from ascl_reader.library.comparison import ComparedWords, compare
from ascl_reader.library.statement import Section

SAME = "Words that both wordings have, again and again. " * 80
LINE = "A title of many words about draft safeguarding rules that goes on and on and on without an end"


@pytest.mark.parametrize("text", [LINE, LINE.replace("words", "🎓 words"), "Short.", ""])
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
    assert shown == text if text in ("Short.", "") else shown.endswith("…") and text.startswith(shown[:-1])


def compared(view: ComparisonView, before: tuple[str, str], after: tuple[str, str]) -> None:
    pieces: dict[Section, tuple[ComparedWords, ...]] = {
        Section.CONTEXT: compare(before[0], after[0]),
        Section.POSITION: compare(before[1], after[1]),
    }
    view.show_comparison(pieces)


@pytest.fixture
def view(qtbot: QtBot, program: Program) -> ComparisonView:
    made = ComparisonView(program.appearance)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def sees(view: ComparisonView, words: str) -> bool:
    cursor = view.document().find(words)
    assert not cursor.isNull()
    return view.viewport().rect().contains(view.cursorRect(cursor))


def test_a_comparison_opens_where_something_changed(qtbot: QtBot, view: ComparisonView) -> None:
    compared(view, (SAME, "More is asked for."), (SAME, "Less is asked for."))
    qtbot.waitUntil(lambda: sees(view, "Less"))
    assert sees(view, "Position: ")


def test_a_change_far_down_in_a_long_section_is_brought_into_sight(qtbot: QtBot, view: ComparisonView) -> None:
    compared(view, (SAME + "More.", SAME), (SAME + "Less.", SAME))
    qtbot.waitUntil(lambda: sees(view, "Less."))


def test_what_is_in_sight_anyway_is_not_scrolled_to(qtbot: QtBot, view: ComparisonView) -> None:
    compared(view, ("More " + SAME, SAME), ("Less " + SAME, SAME))
    qtbot.wait(50)
    assert view.verticalScrollBar().value() == 0
