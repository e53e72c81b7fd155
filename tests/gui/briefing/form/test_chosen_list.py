"""The statements of a briefing: chosen, moved and taken out by keys, dragged by the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import (
    ALT,
    CTRL,
    current,
    fill,
    opened,
    press,
)


def test_statements_are_chosen_moved_and_taken_out_by_keys(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    first, second, third, fourth = ids
    assert QApplication.focusWidget() is window.parts.list._cards[first]
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert current(desk).ids == (first, third, second, fourth)
    press(qtbot, Qt.Key.Key_Up, ALT)
    press(qtbot, Qt.Key.Key_Up, ALT)
    assert press(qtbot, Qt.Key.Key_Up, ALT) is window.parts.list._cards[second]
    assert current(desk).ids == (second, first, third, fourth)
    after = press(qtbot, Qt.Key.Key_Delete)
    assert current(desk).ids == (first, third, fourth)
    assert after is window.parts.list._cards[first]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert current(desk).ids == (second, first, third, fourth)
    assert [card.shown.number for card in window.parts.list.cards if card.shown] == [1, 2, 3, 4]


def test_a_statement_is_dragged_to_its_place(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    QApplication.processEvents()
    cards = window.parts.list.cards
    below = cards[2].geometry().center() - cards[0].pos() + QPoint(0, 20)
    qtbot.mousePress(cards[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(cards[0], below)
    qtbot.mouseRelease(cards[0], Qt.MouseButton.LeftButton, pos=below)
    assert current(desk).ids == (ids[1], ids[2], ids[0], ids[3])


def test_undo_chooses_the_statement_that_it_brought_back(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_Down)
    assert window.parts.list.current == ids[3]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert window.parts.list.current == ids[1]
    assert window.parts.list._cards[ids[1]].hasFocus()
