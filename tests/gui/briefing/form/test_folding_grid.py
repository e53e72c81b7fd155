"""Fields that are folded until they are asked for or filled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import current, fill, opened, press
from tests.gui.conftest import type_text


def test_what_is_filled_is_seen_and_the_rest_opens_with_a_key(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow
) -> None:
    fill(desk, [], place="The library")
    opened(qtbot, window)
    above = window.parts.above
    assert above.editor("place").isVisible() and not above.editor("time").isVisible()
    more = above.last
    assert above._grid.more is more and more.text() == "More: time, meeting…"
    more.setFocus()
    assert press(qtbot, Qt.Key.Key_Space) is above.editor("time")
    assert above.editor("school").isVisible() and more.text() == "Fewer fields"
    type_text(above.editor("time"), "6.30pm")
    more.click()
    assert current(desk).time == "6.30pm"
    assert above.editor("time").isVisible() and not above.editor("school").isVisible()


def test_the_button_names_no_more_fields_than_it_has_room_for(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow
) -> None:
    fill(desk, [])
    opened(qtbot, window)
    grid, more = window.parts.below._grid, window.parts.below.last
    assert isinstance(more, QPushButton)
    assert more.text() == "More: pages at most, school colour…"
    window._appearance.set_text_size(200)
    try:
        window.resize(800, 600)
        qtbot.waitUntil(lambda: more.text() == "More: pages at most…")
        assert more.fontMetrics().horizontalAdvance(more.text()) <= grid.width()
    finally:
        window._appearance.set_text_size(100)
