"""The small timeline: marks without titles on a true scale, as high as its rows, and no trap for keys or wheel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.timeline.mark_layout import TimelineEntry
from ascl_reader.gui.timeline.small_timeline import MOST_ROWS, SmallTimeline
from ascl_reader.library.statement import Confidence, Period


def entry(name: str, theme: str, month: str | None, end: str | None = None) -> TimelineEntry:
    """Return a statement from a month to another, or of that month alone."""
    return TimelineEntry(name, name.title(), theme, Period(month, end or month, "then", Confidence.HIGH, ""))


ENTRIES = [
    entry("a", "First", "2016-01", "2017-12"),
    entry("b", "First", "2020-01", "2020-12"),
    entry("c", "First", None),
    entry("d", "First", None),
    entry("e", "Second", "2022-05"),
]


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> SmallTimeline:
    """Return a small timeline of five statements, as wide as a page."""
    made = SmallTimeline(appearance)
    qtbot.addWidget(made)
    made.show_entries(ENTRIES)
    made.resize(900, 10)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_marks_are_true_to_scale_and_the_undated_stand_beside_one_another(view: SmallTimeline) -> None:
    two_years, one_year, undated, next_undated, _ = view.chart.layout.marks
    assert two_years.bar_right - two_years.bar_left == pytest.approx(24 * view.chart.layout.month_width)
    assert one_year.bar_right - one_year.bar_left == pytest.approx(12 * view.chart.layout.month_width)
    assert (undated.row, next_undated.row) == (0, 0)
    assert undated.bar_right < next_undated.bar_left
    assert view.horizontalScrollBar().maximum() == view.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [100, 200])
def test_it_is_as_high_as_its_rows_and_years(view: SmallTimeline, appearance: Appearance, size: int) -> None:
    appearance.set_text_size(size)
    QApplication.processEvents()
    look, rows = view.chart.look, view.chart.layout.rows
    assert rows == 2
    assert look.head + rows * look.row <= view.height() <= look.head + rows * look.row + 8
    assert view.grab().toImage().pixelColor(view.width() // 2, 6).isValid()


def test_a_library_with_many_rows_scrolls(view: SmallTimeline) -> None:
    view.show_entries([entry(f"n{number}", f"Theme {number}", "2020-01") for number in range(MOST_ROWS + 9)])
    QApplication.processEvents()
    assert view.verticalScrollBar().maximum() > 0
    view.setFocus()
    view.choose(f"n{MOST_ROWS + 8}")
    assert view.visualRect(view.currentIndex()).bottom() <= view.viewport().height() - view.chart.look.head + 3


def test_keys_that_zoom_and_the_wheel_are_left_to_the_page(qtbot: QtBot, view: SmallTimeline) -> None:
    view.setFocus()
    for key in ("+", "-", "0"):
        qtbot.keyClicks(view, key)
    assert view.zoom == 1.0
    at, keys = QPointF(300, 5), Qt.KeyboardModifier.ControlModifier
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom == 1.0
    assert not wheel.isAccepted()


def test_what_the_mouse_points_at_is_told_until_it_leaves(qtbot: QtBot, view: SmallTimeline) -> None:
    told: list[str] = []
    view.pointed_at.connect(told.append)
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseMove(view.viewport(), QPoint(5, 5))
    qtbot.mouseMove(view.viewport(), place)
    assert told[-1:] == ["A. First. Then"]
    with qtbot.waitSignal(view.statement_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["a"]
    qtbot.mouseMove(view.viewport(), QPoint(5, 5))
    assert told[-1] == ""
