"""The parts of the briefing window: what is shown and can be pressed while there is nothing to print."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import (
    NOW,
    current,
    fill,
    opened,
    set_anew,
)


def test_an_empty_briefing_says_what_to_do_and_nothing_goes_out(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    opened(qtbot, window)
    assert "There is no briefing yet" in window.parts.empty.text() and window.parts.empty.isVisible()
    fill(desk, [])
    assert "Ctrl+B" in window.parts.empty.text()
    assert not window.parts.print.isEnabled() and not window.parts.save.isEnabled()
    briefing = current(desk)
    desk.do("add", desk.briefings.changing(briefing.adding(ids), NOW))
    set_anew(qtbot, window, current(desk))
    assert window.parts.print.isEnabled() and window.parts.preview.isVisible()


def test_at_200_percent_in_a_low_window_statements_can_be_added_and_no_choice_is_cut(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    window._appearance.set_text_size(200)
    try:
        fill(desk, ids)
        window.resize(1366, 768)
        opened(qtbot, window)
        parts = window.parts
        parts.list._cards[ids[0]].agenda.opener.click()
        agenda = parts.list._cards[ids[0]].agenda.purpose
        seen = (*parts.above.findChildren(QComboBox), *parts.below.findChildren(QComboBox), agenda)
        around = window._appearance.px(8 + 26 + 8)
        for box in filter(QComboBox.isVisible, seen):
            text = box.fontMetrics().horizontalAdvance(box.currentText())
            qtbot.waitUntil(lambda box=box, text=text: box.width() >= text + around)
        window.resize(800, 600)
        qtbot.waitUntil(lambda: window.height() == 600)
        assert parts.print.isVisible() and not parts.title.isVisible(), "the window's frame has its title"
        parts.add.click()
        panel = parts.adding
        buttons = (panel.add, panel.add_all, panel.close_button)  # the way elsewhere leaves its room to the list
        qtbot.waitUntil(lambda: all(each.visibleRegion().boundingRect() == each.rect() for each in buttons))
        assert window.height() == 600
        qtbot.waitUntil(lambda: panel.list.viewport().height() > 150)
        assert not parts.preview.isVisible() and not parts.foot.whole.isVisible(), "no zoom of what is not seen"
        panel.close_button.click()
        qtbot.waitUntil(lambda: parts.print.isVisible() and parts.preview.isVisible())
    finally:
        window._appearance.set_text_size(100)
