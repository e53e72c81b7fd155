"""The timeline is walked through by keys, spoken, zoomed and clicked, with a thousand statements too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.timeline.mark_layout import TimelineEntry
from ascl_reader.gui.timeline.timeline_view import TimelineView
from ascl_reader.library.statement import Confidence, Period
from tests.counted_calls import calls_of

Key = Qt.Key


def entry(name: str, theme: str, month: str | None, confidence: Confidence = Confidence.HIGH) -> TimelineEntry:
    """Return a statement of a month."""
    return TimelineEntry(name, name.title(), theme, Period(month, month, month or "not dated", confidence, ""))


ENTRIES = [
    entry("a", "First", "2019-01"),
    entry("b", "First", "2022-06", Confidence.MEDIUM),
    entry("c", "First", None, Confidence.LOW),
    entry("d", "Second", "2022-05"),
    entry("e", "Third", "2020-01"),
]


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> TimelineView:
    """Return a timeline of five statements, with the keys."""
    return shown(qtbot, TimelineView(ENTRIES, appearance))


def shown(qtbot: QtBot, view: TimelineView) -> TimelineView:
    """Show a timeline as a window of its own, at its first mark."""
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.isActiveWindow)
    view.choose("a")
    return view


def test_keys_walk_along_and_across(qtbot: QtBot, view: TimelineView) -> None:
    walk = [
        *((Key.Key_Right, "b"), (Key.Key_Down, "d"), (Key.Key_Up, "b"), (Key.Key_Right, "c"), (Key.Key_Right, "d")),
        *((Key.Key_Left, "c"), (Key.Key_Home, "a"), (Key.Key_End, "c"), (Key.Key_PageDown, "d")),
        *((Key.Key_PageDown, "e"), (Key.Key_PageDown, "e"), (Key.Key_Right, "e"), (Key.Key_Down, "e")),
        *((Key.Key_PageUp, "d"), (Key.Key_PageUp, "a"), (Key.Key_Left, "a"), (Key.Key_Up, "a")),
    ]
    for key, reached in walk:
        qtbot.keyClick(view, key)
        assert ENTRIES[view.currentIndex().row()].statement == reached, key
    qtbot.keyClick(view, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.currentIndex().row() == 4


def test_a_mark_is_an_item_with_all_its_words(view: TimelineView) -> None:
    tree = QAccessible.queryAccessibleInterface(view)
    names = [tree.child(number).text(QAccessible.Text.Name) for number in range(tree.childCount())]
    assert names[:3] == ["A. First. 2019-01", "B. First. 2022-06 (inferred)", "C. First. Not dated"]
    place = tree.child(1).rect()
    assert view.indexAt(view.viewport().mapFromGlobal(place.center())).row() == 1


def test_enter_and_a_click_open(qtbot: QtBot, view: TimelineView) -> None:
    opened: list[str] = []
    view.statement_chosen.connect(opened.append)
    qtbot.keyClick(view, Key.Key_Return)
    at = view.visualRect(view.model().index(3, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert opened == ["a", "d"]


def test_zoom_keeps_the_scale_straight_and_the_chosen_mark_in_place(qtbot: QtBot, view: TimelineView) -> None:
    view.choose("d")
    whole = view.chart.layout.month_width
    assert view.horizontalScrollBar().maximum() == 0
    for _ in range(4):
        before = view.visualRect(view.currentIndex()).left()
        qtbot.keyClick(view, "+")
        assert abs(view.visualRect(view.currentIndex()).left() - before) <= 2
    assert view.chart.layout.month_width == pytest.approx(whole * view.zoom)
    qtbot.keyClick(view, Key.Key_PageUp)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).topLeft())
    qtbot.keyClick(view, "-")
    assert view.zoom == pytest.approx(1.25**3)
    qtbot.keyClick(view, "0")
    assert view.chart.layout.month_width == whole


def test_the_chosen_mark_stays_in_sight_in_a_low_window_while_it_is_zoomed(
    qtbot: QtBot, appearance: Appearance
) -> None:
    crowd = [entry(f"a statement of {number}", f"Theme {number // 6}", f"20{number:02}-05") for number in range(10, 24)]
    view = shown(qtbot, TimelineView(crowd, appearance))
    view.resize(500, 90)
    view.choose(crowd[-1].statement)
    for key in "++++--0":
        qtbot.keyClick(view, key)
        place = view.visualRect(view.currentIndex())
        rows = view.viewport().rect().adjusted(0, round(view.chart.look.above), 0, 0)
        assert rows.contains(place.topLeft()) and rows.contains(place.bottomLeft()), key


def turn_wheel(view: TimelineView, at: QPointF, by: int, key: Qt.KeyboardModifier) -> None:
    """Turn the wheel over a point of the view, by eighths of a degree, while a key is held."""
    how = (Qt.MouseButton.NoButton, key, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(
        view.viewport(), QWheelEvent(at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, by), *how)
    )


def test_the_wheel_alone_scrolls(qtbot: QtBot, appearance: Appearance) -> None:
    view = shown(qtbot, TimelineView([entry(f"s{at}", f"Theme {at}", "2019-05") for at in range(100)], appearance))
    top = view.visualRect(view.model().index(0, 0)).top()
    turn_wheel(view, QPointF(300, 100), -120, Qt.KeyboardModifier.NoModifier)
    assert view.visualRect(view.model().index(0, 0)).top() < top and view.zoom == 1.0


def test_ctrl_and_the_wheel_zoom_around_the_pointer(view: TimelineView) -> None:
    at = QPointF(view.visualRect(view.model().index(3, 0)).left(), 60)
    turn_wheel(view, at, 120, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(1.25)
    assert abs(view.visualRect(view.model().index(3, 0)).left() - at.x()) <= 2


def test_larger_text_makes_larger_marks(view: TimelineView, appearance: Appearance) -> None:
    before = view.visualRect(view.currentIndex())
    appearance.set_text_size(200)
    assert view.visualRect(view.currentIndex()).height() > 1.8 * before.height()


def test_a_chart_without_statements_is_empty(qtbot: QtBot, appearance: Appearance) -> None:
    view = shown(qtbot, TimelineView((), appearance))
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, "+")
    qtbot.keyClick(view, Key.Key_Return)
    view.grab()
    assert not view.currentIndex().isValid()


def test_a_thousand_statements_are_walked_through_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    """A key calls as many functions as among four hundred: what is out of sight is neither drawn nor looked at."""

    def calls_among(number: int) -> int:
        entries = [
            entry(f"s{at}", f"Theme {at // 100}", None if at % 4 == 0 else f"{1990 + at % 35}-0{1 + at % 9}")
            for at in range(number)
        ]
        view = shown(qtbot, TimelineView(entries, appearance))
        view.grab()

        def walk() -> None:
            for _ in range(20):
                qtbot.keyClick(view, Key.Key_Down)
                view.grab()

        return calls_of(walk)

    few, many = calls_among(400), calls_among(1000)
    assert many < 1.1 * few
