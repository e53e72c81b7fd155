"""The menu of a statement in a briefing offers what can be done at its place, and does it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import current, fill, opened
from tests.gui.menus import choose, offered

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


def test_what_is_offered_fits_the_place_and_is_done_to_the_one_that_was_pressed(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    first, second, *_, last = window.parts.list.cards
    out = "Take Out of the Briefing"
    assert offered(first) == ["Move Down", out]
    assert offered(second, QPoint(20, 20)) == ["Move Up", "Move Down", out]
    assert offered(last) == ["Move Up", out]
    choose(second, "Move Up", QPoint(20, 20))
    assert current(desk).ids == (ids[1], ids[0], *ids[2:])
    choose(last, out, QPoint(20, 20))
    assert current(desk).ids == (ids[1], ids[0], *ids[2:-1])


def test_a_box_inside_a_card_has_the_menu_of_the_card(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    card = window.parts.list.cards[0]
    box = next(each for part, each in card.boxes.items() if part is not None and each.isVisible())
    box.setFocus()
    assert offered(box) == ["Move Down", "Take Out of the Briefing"]
