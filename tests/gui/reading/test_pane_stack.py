"""Widgets below one another that scroll together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.reading.pane_stack import PaneStack, RestoredPlaces


@pytest.fixture
def stack(qtbot: QtBot) -> PaneStack:
    stack = PaneStack()
    qtbot.addWidget(stack)
    parts = [QWidget() for _ in range(4)]
    for part in parts:
        part.setFixedHeight(150)
    stack.take(parts)
    stack.resize(300, 200)
    stack.show()
    qtbot.waitUntil(lambda: stack.verticalScrollBar().maximum() == 400)
    stack.parts = parts  # type: ignore[attr-defined]
    return stack


def test_parts_stand_in_their_order_and_scroll_by_pages(stack: PaneStack) -> None:
    parts: list[QWidget] = stack.parts  # type: ignore[attr-defined]
    assert [part.y() for part in parts] == [0, 150, 300, 450]
    stack.scroll_pages(0.5)
    assert stack.verticalScrollBar().value() == 100
    stack.scroll_pages(-1)
    assert stack.verticalScrollBar().value() == 0


def test_a_place_or_the_end_of_a_part_is_brought_into_sight(stack: PaneStack) -> None:
    parts: list[QWidget] = stack.parts  # type: ignore[attr-defined]
    stack.bring_into_sight(parts[2], QPoint(10, 140))
    assert 440 - 200 <= stack.verticalScrollBar().value() <= 440
    stack.verticalScrollBar().setValue(0)
    stack.bring_end_into_sight(parts[1], parts[1])
    assert stack.verticalScrollBar().value() == 300 + 8 - 200
    stack.bring_end_into_sight(parts[0], parts[3])
    assert stack.verticalScrollBar().value() == 400, "without room for both, to the beginning of the part"


def test_a_place_is_restored_once_the_pane_can_be_scrolled_so_far(qtbot: QtBot) -> None:
    bar = QScrollBar()
    qtbot.addWidget(bar)
    places = RestoredPlaces([bar], bar)
    bar.setMaximum(30)
    places.restore((60,))
    assert bar.value() == 30
    bar.setMaximum(80)
    assert bar.value() == 60
    bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)
    bar.setMaximum(90)
    assert bar.value() == 0, "what the user scrolled stays"
