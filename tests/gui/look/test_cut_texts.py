"""What is too long for its place: cut short with dots, or scrolled to where it matters."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.importing.comparison_view import ComparisonView
from ascl_reader.library.comparison import ComparedWords, compare
from ascl_reader.library.statement import Section

pytestmark = pytest.mark.shared_window

SAME = "Words that both wordings have, again and again. " * 80


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
