"""The line between cards: where a dragged card would come, for every height of the mouse."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.form.drop_line import DropLine
from tests.gui.briefing_windows import current, fill, opened


def test_the_line_lies_where_the_card_would_come(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    QApplication.processEvents()
    cards = window.parts.list.cards
    line = window.parts.list.findChild(DropLine)
    assert line is not None
    assert not line.isVisible()
    for place, (above, below) in enumerate(pairwise(cards), 1):
        line.show_at(below.geometry().center().y(), cards)
        assert line.place == place
        assert above.geometry().center().y() < line.y() <= below.y()
    line.show_at(0, cards)
    assert (line.place, line.y()) == (0, max(0, cards[0].y() - 2))
    line.show_at(cards[-1].geometry().bottom(), cards)
    assert (line.place, line.y()) == (len(cards), cards[-1].geometry().bottom())


def test_a_card_that_is_let_go_elsewhere_stays_where_it_was(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    QApplication.processEvents()
    card = window.parts.list.cards[0]
    line = window.parts.list.findChild(DropLine)
    assert line is not None
    qtbot.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(card, window.parts.list.cards[2].geometry().center() - card.pos())
    assert line.isVisible()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not line.isVisible()
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 400))
    assert current(desk).ids == tuple(ids)
